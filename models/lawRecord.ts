/** What administrators entered of the law: holiday notices and local readings. Append-only; the latest counts. */
import { Schema } from 'mongoose';
import type { LawEntry } from '../server/law/lawData.ts';

export interface LawRecord {
  /** Sorts by the moment of entry. */
  readonly _id: string;
  readonly entry: LawEntry;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  /** When the due days of every open case had been computed with it; null until then. */
  readonly settledAt: Date | null;
}

export const lawRecordSchema = new Schema<LawRecord>(
  {
    _id: { type: String, required: true },
    entry: { type: Schema.Types.Mixed, required: true },
    enteredBy: { type: String, required: true },
    enteredAt: { type: Date, required: true },
    settledAt: { type: Date, default: null },
  },
  {
    collection: 'lawRecords',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

lawRecordSchema.index({ settledAt: 1, _id: 1 });
