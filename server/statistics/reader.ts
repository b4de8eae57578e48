/** The reader that keeps the figures: fact rows of every dispute that changed, then the sheets that they count in. */
import type { DisputeRecord } from '../../models/dispute.ts';
import type { FactRecord } from '../../models/fact.ts';
import type { Models } from '../../models/connect.ts';
import { makePendingReader } from '../../models/pendingReader.ts';
import type { DeadlineContext } from '../disputes/deadlines.ts';
import type { Dispute } from '../disputes/dispute.ts';
import type { Log } from '../log.ts';
import { makeDrain } from '../readers/drain.ts';
import type { Drain } from '../readers/drain.ts';
import { rowsOf } from './rows.ts';
import type { SlimEvent } from './rows.ts';
import { makeSheetCounter, markSheets } from './sheets.ts';

export interface FiguresReaderParts {
  readonly models: Models;
  readonly context: (dispute: CountedDispute) => DeadlineContext;
  readonly log: Log;
  /** Told which districts' figures moved, at most once a second. */
  readonly onMoved: (districts: readonly string[]) => void;
}

/** A dispute as far as the figures need it: no texts, no names, and of its events only what happened when. */
export type CountedDispute = Pick<
  DisputeRecord,
  | 'number'
  | 'version'
  | 'district'
  | 'street'
  | 'cause'
  | 'intake'
  | 'marks'
  | 'parties'
  | 'claims'
  | 'mediation'
  | 'arbitration'
  | 'agreementReview'
> & { readonly events: readonly SlimEvent[] };

export const countedFields = {
  number: 1,
  version: 1,
  district: 1,
  street: 1,
  cause: 1,
  intake: 1,
  marks: 1,
  'parties.id': 1,
  'parties.position': 1,
  'parties.kind': 1,
  'parties.electronicDelivery': 1,
  claims: 1,
  mediation: 1,
  arbitration: 1,
  agreementReview: 1,
  'events.type': 1,
  'events.procedure': 1,
  'events.toStage': 1,
  'events.recordedAt': 1,
  'events.facts.road': 1,
  'events.facts.result': 1,
} as const;

const duplicateKey = 11_000;
const batch = 200;

/** Builds the reader; wake it after commits. */
export function makeFiguresReader({ models, context, log, onMoved }: FiguresReaderParts): Drain {
  const counter = makeSheetCounter({
    models,
    onCounted: onMoved,
    onError: (err) => log.error({ reader: 'figures', err }),
  });
  const drain = makeDrain({
    name: 'figures',
    log,
    batch,
    pending: makePendingReader<CountedDispute>(models.disputes, 'figures', countedFields),
    async handleAll(disputes) {
      const rows = disputes.flatMap((dispute) => rowsOfCounted(dispute, context(dispute)));
      await markSheets(models, await writeRows(models, rows));
      counter.wake();
    },
  });
  return {
    wake() {
      drain.wake();
      counter.wake();
    },
    async idle() {
      await drain.idle();
      await counter.idle();
    },
    async stop() {
      await drain.stop();
      await counter.stop();
    },
  };
}

/** The rows of a dispute as it was read for the figures. */
export function rowsOfCounted(
  { version, events, ...dispute }: CountedDispute,
  context: DeadlineContext,
): readonly FactRecord[] {
  // What `countedFields` leaves out (texts, notes, names) has no part in a fact row.
  return rowsOf({ dispute: dispute as unknown as Dispute, version, events }, context);
}

/**
 * Writes rows, never over those of a newer version. Gives the sheets that are to be counted again: a row remembers
 * the sheets that it was in before, so that they are still known when a crash comes before the marks.
 */
export async function writeRows(
  { facts }: Pick<Models, 'facts'>,
  rows: readonly FactRecord[],
): Promise<readonly string[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ _id }) => _id);
  const before = await facts
    .find({ _id: { $in: ids } }, { sheetIds: 1 })
    .lean<Pick<FactRecord, '_id' | 'sheetIds'>[]>();
  const sheetsBefore = new Map(before.map(({ _id, sheetIds }) => [_id, sheetIds]));
  const complete = rows.map((row) => ({
    ...row,
    sheetIds: [...new Set([...(sheetsBefore.get(row._id) ?? []), ...row.sheetIds])],
  }));
  await ignoringDuplicates(facts.collection.bulkWrite(complete.map(written) as never[], { ordered: false }));
  return [...new Set(complete.flatMap(({ sheetIds }) => sheetIds))];
}

/** Where a newer version is there already the filter finds nothing, and the insert meets its id. */
function written({ _id, version, ...rest }: FactRecord): object {
  return {
    updateOne: {
      filter: { _id, version: { $lte: version } },
      update: { $set: { ...rest, version } },
      upsert: true,
    },
  };
}

async function ignoringDuplicates(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const { writeErrors } = error as { writeErrors?: { code?: number } | readonly { code?: number }[] };
    const codes = writeErrors === undefined ? [] : [writeErrors].flat().map(({ code }) => code);
    if (codes.length === 0 || codes.some((code) => code !== duplicateKey)) throw error;
  }
}
