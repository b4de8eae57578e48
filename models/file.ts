/** An uploaded file: what it is and who may see it. Its bytes lie in the data folder under their hash. */
import { Schema } from 'mongoose';
import type { Audience } from '../server/disputes/audiences.ts';

export interface FileRecord {
  readonly _id: string;
  readonly number: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the content, base64url: also its name on disk. */
  readonly contentHash: string;
  readonly audiences: readonly Audience[];
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}

export const fileSchema = new Schema<FileRecord>(
  {
    _id: { type: String, required: true },
    number: { type: String, required: true },
    name: { type: String, required: true },
    mediaType: { type: String, required: true },
    bytes: { type: Number, required: true },
    contentHash: { type: String, required: true },
    audiences: { type: [String], required: true },
    uploadedBy: { type: String, required: true },
    uploadedAt: { type: Date, required: true },
  },
  { collection: 'files', versionKey: false, minimize: false, strict: 'throw', autoIndex: false, id: false },
);

fileSchema.index({ number: 1, uploadedAt: 1 });
fileSchema.index({ contentHash: 1 });
