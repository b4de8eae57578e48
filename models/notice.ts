/** What an account is told: one line per event that concerns it, until it is read. */
import { Schema } from 'mongoose';

export interface NoticeRecord {
  /** `<dispute>/<event seq>/<account>`: told once. */
  readonly _id: string;
  readonly accountId: string;
  readonly number: string;
  readonly seq: number;
  readonly at: Date;
  readonly readAt: Date | null;
}

export const noticeSchema = new Schema<NoticeRecord>(
  {
    _id: { type: String, required: true },
    accountId: { type: String, required: true },
    number: { type: String, required: true },
    seq: { type: Number, required: true },
    at: { type: Date, required: true },
    readAt: { type: Date, default: null },
  },
  { collection: 'notices', versionKey: false, minimize: false, strict: 'throw', autoIndex: false, id: false },
);

noticeSchema.index({ accountId: 1, readAt: 1, at: -1 });
noticeSchema.index({ accountId: 1, at: -1 });
noticeSchema.index({ at: 1 });
