/** Who read what: opening a case, revealing a number. Append-only; no step of the dispute's version. */
import { Schema } from 'mongoose';

const kinds = ['opened', 'revealed', 'downloaded', 'exported', 'proved', 'proofFailed'] as const;

export interface AccessRecordRecord {
  readonly _id: string;
  readonly accountId: string;
  readonly number: string;
  readonly what: (typeof kinds)[number];
  /** What was revealed or downloaded: a party's field, a paper's or file's id. */
  readonly subject: string | null;
  readonly at: Date;
}

export const accessRecordSchema = new Schema<AccessRecordRecord>(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    number: { type: String, required: true },
    what: { type: String, enum: kinds, required: true },
    subject: { type: String, default: null },
    at: { type: Date, required: true },
  },
  {
    collection: 'accessRecords',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

accessRecordSchema.index({ number: 1, at: -1 });
accessRecordSchema.index({ accountId: 1, at: -1 });
