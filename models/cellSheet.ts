/**
 * The cells of one unit and month: a cell is a day and cause (and the day of recording, nearly always the same).
 * They lie together in one document because they are read together: a city year is some two thousand sheets.
 */
import { Schema } from 'mongoose';
import type { Procedure } from '../server/disputes/stages.ts';
import type { Cell } from '../server/statistics/cells.ts';
import type { LocalDate } from '../server/law/localDate.ts';

export interface CellSheetRecord {
  /** `<district>/<procedure>/<unit>/<month>` */
  readonly _id: string;
  readonly district: string;
  readonly procedure: Procedure;
  readonly unitId: string;
  /** `2026-11` */
  readonly month: string;
  readonly cells: readonly Cell[];
  /** The whole month as one cell a cause: what lies inside a period is read by its totals, only its edges by days. */
  readonly totals: readonly Cell[];
  /** The newest day of recording in it. */
  readonly lastRecordedOn: LocalDate | null;
  /** How often it was asked to be counted again; a count holds only while this has not moved. */
  readonly marks: number;
  readonly dirty: boolean;
}

const text = { type: String, required: true } as const;
const { Mixed } = Schema.Types;

export const cellSheetSchema = new Schema<CellSheetRecord>(
  {
    _id: text,
    district: text,
    procedure: text,
    unitId: text,
    month: text,
    cells: { type: Mixed, required: true },
    totals: { type: Mixed, required: true },
    lastRecordedOn: { type: String, default: null },
    marks: { type: Number, required: true },
    dirty: { type: Boolean, required: true },
  },
  {
    collection: 'cellSheets',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

cellSheetSchema.index({ month: 1 });
cellSheetSchema.index({ district: 1, month: 1 });
cellSheetSchema.index({ lastRecordedOn: 1 });
cellSheetSchema.index({ dirty: 1, _id: 1 });

/** Moved once whenever sheets were counted again: figures that were read under the same revision still hold. */
export interface FiguresRevisionRecord {
  readonly _id: string;
  readonly revision: number;
}

export const figuresRevisionSchema = new Schema<FiguresRevisionRecord>(
  { _id: text, revision: { type: Number, required: true } },
  {
    collection: 'figuresRevisions',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);
