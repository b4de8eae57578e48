/** The reader that issues papers: for every event of a commit, once, whatever crashes in between. */
import type { Models } from '../../models/connect.ts';
import type { PaperRecord } from '../../models/paper.ts';
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
  const { models, log } = parts;
  return makeDrain({
    name: 'papers',
    log,
    pending: makePendingReader(models.disputes, 'papers', { number: 1, version: 1 }),
    batch: 32,
    // Several at once: most of the time goes into waiting for storage.
    handleAll: async (rows) => {
      await Promise.all(rows.map(({ number }) => issueFor(parts, number)));
    },
  });
}

async function issueFor(parts: PaperReaderParts, number: string): Promise<void> {
  const { models, disputes, vault } = parts;
  const [stored, events, last] = await Promise.all([
    disputes.load(number),
    disputes.events(number),
    models.papers.findOne({ number }, { seq: 1 }).sort({ seq: -1 }).lean(),
  ]);
  if (stored === null) return;
  // The last paper's own event is looked at again: it may issue several, and only some may be there.
  const news = events.filter(({ seq }) => seq >= (last?.seq ?? 0));
  const written = await Promise.all(news.map((event) => papersOf(sourceOf(parts, stored.dispute, event))));
  const papers = written
    .flat()
    .map(({ id, ...paper }) => ({ ...paper, _id: id, html: vault.seal(paper.html) }));
  if (papers.length > 0) await keep(models, papers);
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

/**
 * Those that are there already stay as they are. Written in the order of the events, so that a crash leaves no gap
 * behind the last one, from which the next look goes on.
 */
async function keep({ papers }: Models, issued: readonly PaperRecord[]): Promise<void> {
  const there = await papers.find({ _id: { $in: issued.map(({ _id }) => _id) } }, { _id: 1 }).lean();
  const known = new Set(there.map(({ _id }) => _id));
  const missing = issued.filter(({ _id }) => !known.has(_id));
  if (missing.length === 0) return;
  try {
    await papers.collection.insertMany(missing as never, { ordered: true });
  } catch (error) {
    // Another process issued them at the same moment: looked at again, they are there.
    if ((error as { code?: unknown }).code !== duplicateKey) throw error;
    await keep({ papers } as Models, missing);
  }
}
