/** One slim row a proceeding: what the figures count, without personal data. Kept by the reader of figures. */
import { Schema } from 'mongoose';
import type { ProceedingFact } from '../server/disputes/proceedingFacts.ts';
import type { LocalDate } from '../server/law/localDate.ts';

export interface FactRecord extends ProceedingFact {
  /** `<dispute>/<procedure>` */
  readonly _id: string;
  /** Of the dispute when this was read. */
  readonly version: number;
  /** When it was put on record, apart from when it happened: a past day can be asked again as it was known. */
  readonly receivedRecordedOn: LocalDate;
  readonly acceptedRecordedOn: LocalDate | null;
  readonly closedRecordedOn: LocalDate | null;
  /** 简易处理转一般程序 */
  readonly ordinaryRecordedOn: LocalDate | null;
  /** When the first action in court, and the last judgment, came on record. */
  readonly suedRecordedOn: LocalDate | null;
  readonly judgedRecordedOn: LocalDate | null;
  /** `<day>/<id>`: order and paging key of the lists behind the figures. */
  readonly acceptedKey: string | null;
  readonly closedKey: string | null;
  readonly judgedKey: string | null;
  /** Every cell sheet that this row counts in, or ever counted in. */
  readonly sheetIds: readonly string[];
}

const text = { type: String, required: true } as const;
const day = { type: String, default: null } as const;
const number = { type: Number, required: true } as const;
const yesNo = { type: Boolean, required: true } as const;

export const factSchema = new Schema<FactRecord>(
  {
    _id: text,
    version: number,
    disputeNumber: text,
    procedure: text,
    unitId: text,
    district: text,
    cause: text,
    channel: text,
    collective: yesNo,
    simplified: yesNo,
    workers: number,
    receivedOn: text,
    acceptedOn: day,
    closedOn: day,
    outcome: day,
    mediated: yesNo,
    claimedFen: number,
    resultFen: { type: Number, default: null },
    excludedDays: number,
    days: { type: Number, default: null },
    withinPeriod: { type: Boolean, default: null },
    final: day,
    suedOn: day,
    judgedOn: day,
    judgedAlike: { type: Boolean, default: null },
    receivedRecordedOn: text,
    acceptedRecordedOn: day,
    closedRecordedOn: day,
    ordinaryRecordedOn: day,
    suedRecordedOn: day,
    judgedRecordedOn: day,
    acceptedKey: day,
    closedKey: day,
    judgedKey: day,
    sheetIds: { type: [String], required: true },
  },
  { collection: 'facts', versionKey: false, minimize: false, strict: 'throw', autoIndex: false, id: false },
);

factSchema.index({ sheetIds: 1 });
factSchema.index({ acceptedKey: 1 });
factSchema.index({ closedKey: 1 });
factSchema.index({ judgedKey: 1 });
factSchema.index({ district: 1, judgedKey: 1 });
factSchema.index({ unitId: 1, judgedKey: 1 });
factSchema.index({ district: 1, acceptedKey: 1 });
factSchema.index({ district: 1, closedKey: 1 });
factSchema.index({ unitId: 1, acceptedKey: 1 });
factSchema.index({ unitId: 1, closedKey: 1 });
