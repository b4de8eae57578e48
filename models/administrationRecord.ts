/** What administrators did: who changed which unit, person or role, when, from what to what. Append-only. */
import { Schema } from 'mongoose';

export const administrationActs = [
  'bodyCreated',
  'bodyChanged',
  'bodyActivated',
  'bodyDeactivated',
  'commissionCreated',
  'commissionChanged',
  'mediatorCreated',
  'mediatorChanged',
  'accountCreated',
  'accountRenamed',
  'accountInvited',
  'accountEnded',
  'accountReopened',
  'roleGiven',
  'roleTaken',
  'imported',
  'holidayNoticeLoaded',
  'readingChosen',
  'rateEntered',
  'textRead',
] as const;
export type AdministrationAct = (typeof administrationActs)[number];

export interface AdministrationRecord {
  readonly _id: string;
  /** Who did it. */
  readonly accountId: string;
  readonly act: AdministrationAct;
  /** The unit, register entry or account concerned. */
  readonly subjectId: string;
  readonly subjectName: string;
  /** Old and new words of what changed, by field. */
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  readonly at: Date;
}

const text = { type: String, required: true } as const;

export const administrationRecordSchema = new Schema<AdministrationRecord>(
  {
    _id: text,
    accountId: text,
    act: { type: String, enum: administrationActs, required: true },
    subjectId: text,
    subjectName: text,
    changes: { type: [{ _id: false, field: String, before: String, after: String }], required: true },
    at: { type: Date, required: true },
  },
  {
    collection: 'administrationRecords',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

administrationRecordSchema.index({ at: -1 });
administrationRecordSchema.index({ accountId: 1, at: -1 });
administrationRecordSchema.index({ subjectId: 1, at: -1 });
