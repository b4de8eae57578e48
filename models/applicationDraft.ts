/** A half-filled application, found by the token in its filer's cookie; personal answers are sealed. */
import { Schema } from 'mongoose';
import type { SealedText } from '../server/disputes/dispute.ts';

export interface ApplicationDraftRecord {
  /** Keyed hash of the token. */
  readonly _id: string;
  /** The answers as JSON, sealed as a whole. */
  readonly answers: SealedText;
  /** The commandId under which it will be filed: sent twice, filed once. */
  readonly commandId: string;
  /** The dispute's number once filed. */
  readonly filedAs: string | null;
  readonly expiresAt: Date;
}

export const applicationDraftSchema = new Schema<ApplicationDraftRecord>(
  {
    _id: { type: String, required: true },
    answers: { type: String, required: true },
    commandId: { type: String, required: true },
    filedAs: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  {
    collection: 'applicationDrafts',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

applicationDraftSchema.index({ expiresAt: 1 });
