/**
 * What a reader (live, notices, papers, figures) has still to look at. A reader pulls its own name guarded by the
 * version that it read: a change in between keeps the name there, so nothing is missed and repeats are harmless.
 */
import type { Model } from 'mongoose';
import type { DisputeRecord, Reader } from './dispute.ts';

export interface PendingReader<Row> {
  /** The next disputes that wait for this reader, oldest number first. */
  next(limit: number): Promise<readonly Row[]>;
  /** The reader has taken in this version. */
  done(number: string, version: number): Promise<void>;
  /** The reader has taken in all of these. */
  doneAll(rows: readonly { readonly number: string; readonly version: number }[]): Promise<void>;
}

/** A reader's view of the disputes that wait for it; `fields` names what it needs of each. */
export function makePendingReader<Row extends { number: string; version: number }>(
  disputes: Model<DisputeRecord>,
  reader: Reader,
  fields: Readonly<Record<string, 0 | 1>>,
): PendingReader<Row> {
  return {
    next: (limit) =>
      disputes.find({ pendingFor: reader }, fields).sort({ number: 1 }).limit(limit).lean<Row[]>(),
    async done(number, version) {
      await disputes.updateOne({ number, version }, { $pull: { pendingFor: reader } });
    },
    async doneAll(rows) {
      const updates = rows.map(({ number, version }) => ({
        updateOne: { filter: { number, version }, update: { $pull: { pendingFor: reader as never } } },
      }));
      await disputes.collection.bulkWrite(updates, { ordered: false });
    },
  };
}
