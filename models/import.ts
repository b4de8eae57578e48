/** A spreadsheet that was read and waits for a yes, or has been taken; forgotten after a day. */
import { Schema } from 'mongoose';
import type { SealedText } from '../server/disputes/dispute.ts';

export const importKinds = ['bodies', 'mediators', 'holidays', 'rates'] as const;
export type ImportKind = (typeof importKinds)[number];

export interface ImportFault {
  /** As the spreadsheet counts: the heading is row 1. */
  readonly row: number;
  /** Name of the field, null where the row as a whole is meant. */
  readonly field: string | null;
  readonly typed: string;
  /** Key of a sentence and what fills it. */
  readonly fault: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ImportRow {
  readonly row: number;
  /** Field to text, as typed. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ImportRecord {
  readonly _id: string;
  readonly kind: ImportKind;
  readonly accountId: string;
  readonly fileName: string;
  readonly rows: readonly ImportRow[];
  readonly faults: readonly ImportFault[];
  readonly takenAt: Date | null;
  readonly created: number;
  /** One-time links for the new accounts as CSV, sealed; null once they were fetched. */
  readonly links: SealedText | null;
  readonly expiresAt: Date;
}

const text = { type: String, required: true } as const;
const { Mixed } = Schema.Types;

export const importSchema = new Schema<ImportRecord>(
  {
    _id: text,
    kind: { type: String, enum: importKinds, required: true },
    accountId: text,
    fileName: text,
    rows: { type: Mixed, required: true },
    faults: { type: Mixed, required: true },
    takenAt: { type: Date, default: null },
    created: { type: Number, required: true },
    links: { type: String, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'imports', versionKey: false, minimize: false, strict: 'throw', autoIndex: false, id: false },
);

importSchema.index({ expiresAt: 1 });
