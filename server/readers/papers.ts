/** The reader that issues papers: for every event of a commit, once, whatever crashes in between. */
import type { Models } from '../../models/connect.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { DisputeStore } from '../desk.ts';
import type { Directory } from '../disputes/directory.ts';
import type { Dispute, SealedText } from '../disputes/dispute.ts';
import type { DisputeEvent } from '../disputes/events.ts';
import type { FiledPaper, PaperSource } from '../documents/defineDocument.ts';
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
  for (const stretch of stretchesOf(news)) {
    const filed = stretch[0]?.type === 'caseArchived' ? await filedIn(models, number) : [];
    const papers = stretch.flatMap((event) => papersOf({ ...sourceOf(parts, stored.dispute, event), filed }));
    if (papers.length > 0) await keeper.keep(papers);
  }
  await keeper.makeVoid(voids);
}

/** Cut before the event that binds the file: its list tells of the papers before it, with their numbers. */
function stretchesOf(events: readonly DisputeEvent[]): readonly (readonly DisputeEvent[])[] {
  const cuts = events.flatMap(({ type }, at) => (type === 'caseArchived' ? [at] : []));
  return [0, ...cuts].map((from, nth) => events.slice(from, cuts[nth] ?? events.length));
}

/** The papers of the commission; a mediation before it has a file of its own. */
function filedIn({ papers }: Models, number: string): Promise<readonly FiledPaper[]> {
  return papers
    .find(
      { number, audiences: { $in: ['commissionDesk', 'tribunal'] } },
      { seq: 1, kind: 1, title: 1, paperNumber: 1, issuedOn: 1, volume: 1, voided: 1 },
    )
    .sort({ _id: 1 })
    .lean<FiledPaper[]>();
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
    filed: [],
    directory: directory(),
    text: (id) => open(id === null ? null : dispute.texts[id]) ?? '',
    personal: (field) => open(field) ?? '—',
  };
}
