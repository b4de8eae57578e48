/** The PDF of an issued paper: made when it is first asked for, kept from then on. */
import { Schema } from 'mongoose';

export interface PaperPrintRecord {
  /** Of the paper; `<paper>/void` for what is printed of it once it is void. */
  readonly _id: string;
  /** Base64, sealed: papers name people. */
  readonly pdf: string;
  /** SHA-256 of the PDF before it was sealed, base64url. */
  readonly hash: string;
}

export const paperPrintSchema = new Schema<PaperPrintRecord>(
  {
    _id: { type: String, required: true },
    pdf: { type: String, required: true },
    hash: { type: String, required: true },
  },
  {
    collection: 'paperPrints',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);
