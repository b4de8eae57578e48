/** The reader that issues papers: for every event of a commit, once, whatever crashes in between. */
import type { Models } from '../../models/connect.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { DisputeStore } from '../desk.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute, SealedText } from '../disputes/dispute.ts';
import type { DisputeEvent } from '../disputes/events.ts';
import { papersOf } from '../documents/issue.ts';
import type { IssuedPaper } from '../documents/issue.ts';
import type { Log } from '../log.ts';
import type { Vault } from '../vault.ts';
import { makeDrain } from './drain.ts';
import type { Drain } from './drain.ts';

export interface PaperReaderParts {
  readonly models: Models;
  readonly disputes: DisputeStore;
  readonly directory: () => Directory;
  readonly vault: Vault;
  readonly log: Log;
}

const duplicateKey = 11_000;

/** Builds the reader; wake it after commits. */
export function makePapersReader(parts: PaperReaderParts): Drain {
  const { models, disputes, log } = parts;
  return makeDrain({
    name: 'papers',
    log,
    pending: makePendingReader(models.disputes, 'papers', { number: 1, version: 1 }),
    async handle({ number }) {
      const stored = await disputes.load(number);
      if (stored === null) return;
      const last = await models.papers.findOne({ number }, { seq: 1 }).sort({ seq: -1 }).lean();
      for (const event of await disputes.events(number)) {
        // The last paper's own event is looked at again: it may issue several, and only some may be there.
        if (event.seq >= (last?.seq ?? 0)) await issueFor(parts, stored.dispute, event);
      }
    },
  });
}

async function issueFor(
  { models, vault, directory }: PaperReaderParts,
  dispute: Dispute,
  event: DisputeEvent,
): Promise<void> {
  const open = (sealed: SealedText | null | undefined) => (sealed ? vault.open(sealed) : null);
  const papers = await papersOf({
    dispute,
    event,
    directory: directory(),
    text: (id) => open(id === null ? null : dispute.texts[id]) ?? '',
    personal: (field) => open(field) ?? '—',
  });
  for (const paper of papers) await keep(models, { ...paper, html: vault.seal(paper.html) });
}

async function keep({ papers }: Models, { id, ...paper }: IssuedPaper): Promise<void> {
  try {
    await papers.create({ _id: id, ...paper });
  } catch (error) {
    if ((error as { code?: unknown }).code !== duplicateKey) throw error;
  }
}
