/** The reader that issues papers: for every event of a commit, once, whatever crashes in between. */
import type { Models } from '../../models/connect.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { DisputeStore } from '../desk.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute, SealedText } from '../disputes/dispute.ts';
import type { DisputeEvent } from '../disputes/events.ts';
import type { PaperSource } from '../documents/defineDocument.ts';
import { papersOf } from '../documents/issue.ts';
import type { Log } from '../log.ts';
import type { Vault } from '../vault.ts';
import { makeDrain } from './drain.ts';
import type { Drain } from './drain.ts';
import { makePaperKeeper } from './keepPapers.ts';
import type { PaperKeeper } from './keepPapers.ts';

export interface PaperReaderParts {
  readonly models: Models;
  readonly disputes: DisputeStore;
  readonly directory: () => Directory;
  readonly vault: Vault;
  /** How numbers of papers are written. */
  readonly numberFormat: string;
  readonly log: Log;
}

/** Builds the reader; wake it after commits. */
export function makePapersReader(parts: PaperReaderParts): Drain {
  const { models, log } = parts;
  const keeper = makePaperKeeper(parts);
  return makeDrain({
    name: 'papers',
    log,
    pending: makePendingReader(models.disputes, 'papers', { number: 1, version: 1 }),
    batch: 32,
    // Several at once: most of the time goes into waiting for storage.
    handleAll: async (rows) => {
      await Promise.all(rows.map(({ number }) => issueFor(parts, keeper, number)));
    },
  });
}

async function issueFor(parts: PaperReaderParts, keeper: PaperKeeper, number: string): Promise<void> {
  const { models, disputes } = parts;
  const [stored, events, last] = await Promise.all([
    disputes.load(number),
    disputes.events(number),
    models.papers.findOne({ number }, { seq: 1 }).sort({ seq: -1 }).lean(),
  ]);
  if (stored === null) return;
  // The last paper's own event is looked at again: it may issue several, and only some may be there.
  const news = events.filter(({ seq }) => seq >= (last?.seq ?? 0));
  const voids = events.flatMap((event) =>
    event.type === 'paperVoided' ? [{ id: event.facts.paperId, seq: event.seq, on: event.occurredOn }] : [],
  );
  const papers = news.flatMap((event) => papersOf(sourceOf(parts, stored.dispute, event)));
  if (papers.length > 0) await keeper.keep(papers);
  await keeper.makeVoid(voids);
}

function sourceOf(
  { vault, directory }: PaperReaderParts,
  dispute: Dispute,
  event: DisputeEvent,
): PaperSource {
  const open = (sealed: SealedText | null | undefined) => (sealed ? vault.open(sealed) : null);
  return {
    dispute,
    event,
    directory: directory(),
    text: (id) => open(id === null ? null : dispute.texts[id]) ?? '',
    personal: (field) => open(field) ?? '—',
  };
}
