/** 文书: an issued paper, rendered once, stored with its hash and never changed. */
import { Schema } from 'mongoose';
import type { Audience } from '../server/disputes/audiences.ts';
import type { PaperInSight } from '../server/disputes/sight.ts';
import type { LocalDate } from '../server/law/localDate.ts';

export interface PaperRecord extends PaperInSight {
  /** `<dispute>/<event seq>/<kind>/<n>`: the same event issues the same paper once. */
  readonly _id: string;
  readonly number: string;
  /** Of the event that issued it. */
  readonly seq: number;
  readonly kind: string;
  readonly title: string;
  /** Its own number as written; empty for a paper that has none. */
  readonly paperNumber: string;
  /** `<unit>/<series>/<year>/<n>` where it is numbered, else its own `_id`: unique, so that a number is taken once. */
  readonly serialKey: string;
  readonly issuedOn: LocalDate;
  /** 正卷 may be read by the parties, 副卷 never (规则 22–25). */
  readonly volume: 'main' | 'sub';
  readonly audiences: readonly Audience[];
  /** Whom among the parties it is for, and from when: at once, never, or from a delivery on. */
  readonly opensTo: PaperInSight['opensTo'];
  /** The hearing that it calls to or puts off. */
  readonly hearingId: string | null;
  /** 作废: the event that made it void; nothing else of a paper ever changes. */
  readonly voided: { readonly seq: number; readonly on: LocalDate } | null;
  /**
   * What the sheet was laid out from (PaperFacts as JSON), sealed: prints are made of it, nothing else. Not there with
   * papers issued before it was kept.
   */
  readonly facts?: string;
  /** The sheet as it was laid out, sealed: papers name people. */
  readonly html: string;
  /** SHA-256 of the sheet before it was sealed, base64url. */
  readonly hash: string;
}

export const paperSchema = new Schema<PaperRecord>(
  {
    _id: { type: String, required: true },
    number: { type: String, required: true },
    seq: { type: Number, required: true },
    kind: { type: String, required: true },
    title: { type: String, required: true },
    paperNumber: { type: String, default: '' },
    serialKey: { type: String, required: true },
    issuedOn: { type: String, required: true },
    volume: { type: String, enum: ['main', 'sub'], required: true },
    audiences: { type: [String], required: true },
    opensTo: { type: Schema.Types.Mixed, required: true },
    hearingId: { type: String, default: null },
    ownPartyId: { type: String, default: null },
    voided: { type: Schema.Types.Mixed, default: null },
    facts: String,
    html: { type: String, required: true },
    hash: { type: String, required: true },
  },
  { collection: 'papers', versionKey: false, minimize: false, strict: 'throw', autoIndex: false, id: false },
);

paperSchema.index({ number: 1, seq: 1 });
// Papers issued before they had one are left out.
paperSchema.index(
  { serialKey: 1 },
  { unique: true, partialFilterExpression: { serialKey: { $exists: true } } },
);
