/**
 * The dispute document: the domain's state in its own fields, what storage keeps about it, and its events.
 * Inside the state the domain's types govern (only `disputeStore` writes), so those fields are Mixed.
 */
import { Schema } from 'mongoose';
import type { AudienceVersions, Due } from '../server/desk.ts';
import type { Aim } from '../server/disputes/targets.ts';
import type { ChainEnd } from '../server/disputes/chain.ts';
import type { Dispute } from '../server/disputes/dispute.ts';
import type { SerialKind } from '../server/disputes/serials.ts';
import type { DisputeEvent } from '../server/disputes/events.ts';
import type { RequestKind } from '../server/disputes/openRequests.ts';
import type { Procedure } from '../server/disputes/stages.ts';

/** The readers that follow the commits; each pulls its own name from `pendingFor`. */
export type Reader = 'live' | 'notices' | 'papers' | 'figures' | 'transfers';

/** What a list shows of a dispute, kept small so that lists never read parties, claims or events. */
export interface Summary {
  readonly applicant: string;
  readonly applicants: number;
  readonly respondent: string;
  readonly respondents: number;
  readonly claimedFen: number;
}

/** Where a proceeding stands in its desk's queue. */
export interface QueuePlace {
  /** `<due day>/<number>` while open, else null: the queue's order and its paging key. */
  readonly order: string | null;
  /** `<closing day>/<number>` once closed, else null. */
  readonly closedOrder: string | null;
  readonly due: Due | null;
  /** What its desk aims at; absent in what was written before desks could. */
  readonly aims?: readonly Aim[];
  /** Its period was lengthened: agreed on by both sides, or approved by the head. */
  readonly extended: boolean;
  /** The same key as `order` while something awaits the head's approval, else null. */
  readonly awaitsHead: string | null;
  /** What awaits a decision while it is open; absent in what was written before the queue told it. */
  readonly asked?: readonly RequestKind[];
  /** Accounts whose own queue it is in. */
  readonly staffIds: readonly string[];
}

export interface DisputeRecord extends Dispute {
  readonly version: number;
  readonly audienceVersions: AudienceVersions;
  readonly chain: ChainEnd;
  readonly answered: readonly string[];
  readonly openedBy: string;
  readonly pendingFor: readonly Reader[];
  readonly size: number;
  /** Keys of the numbers it took (its own, the mediation's, the arbitration's, its awards'). */
  readonly serials: readonly string[];
  readonly highestSerials: Readonly<Record<SerialKind, string | null>>;
  readonly summary: Summary;
  readonly queue: Readonly<Record<Procedure, QueuePlace | null>>;
  /** `<last day on which the bound file must be kept>/<number>`; null until it is bound. */
  readonly keepOrder: string | null;
  /** Accounts of parties and agents: whose "my cases" it is in. */
  readonly accountIds: readonly string[];
  readonly searchTokens: readonly string[];
  readonly lastRecordedAt: Date;
  readonly events: readonly DisputeEvent[];
}

const { Mixed } = Schema.Types;
const text = { type: String, required: true } as const;
const state = { type: Mixed, required: true } as const;

export const disputeSchema = new Schema<DisputeRecord>(
  {
    number: text,
    district: text,
    street: { type: String, default: null },
    cause: text,
    intake: state,
    marks: state,
    parties: state,
    claims: state,
    factsTextId: text,
    mediation: { type: Mixed, default: null },
    arbitration: { type: Mixed, default: null },
    agreementReview: { type: Mixed, default: null },
    notes: state,
    texts: state,
    version: { type: Number, required: true },
    audienceVersions: state,
    chain: state,
    answered: [String],
    openedBy: text,
    pendingFor: [String],
    size: { type: Number, required: true },
    serials: [String],
    highestSerials: state,
    summary: state,
    queue: state,
    keepOrder: { type: String, default: null },
    accountIds: [String],
    searchTokens: [String],
    lastRecordedAt: { type: Date, required: true },
    events: state,
  },
  {
    collection: 'disputes',
    versionKey: false,
    minimize: false,
    strict: 'throw',
    autoIndex: false,
    id: false,
  },
);

// One index for each query that a page or a reader makes; a test holds the two together.
disputeSchema.index({ number: 1 }, { unique: true });
disputeSchema.index({ openedBy: 1 }, { unique: true });
disputeSchema.index({ serials: 1 }, { unique: true });
disputeSchema.index({ 'highestSerials.dispute': 1 });
disputeSchema.index({ 'highestSerials.mediation': 1 });
disputeSchema.index({ 'highestSerials.arbitration': 1 });
disputeSchema.index({ 'highestSerials.award': 1 });
disputeSchema.index({ 'highestSerials.agreementReview': 1 });
disputeSchema.index({ pendingFor: 1, number: 1 });
disputeSchema.index({ accountIds: 1, number: -1 });
disputeSchema.index({ searchTokens: 1 });
disputeSchema.index({ 'queue.mediation.staffIds': 1, 'mediation.bodyId': 1, 'queue.mediation.order': 1 });
disputeSchema.index({
  'queue.arbitration.staffIds': 1,
  'arbitration.commissionId': 1,
  'queue.arbitration.order': 1,
});
disputeSchema.index({ 'mediation.bodyId': 1, 'queue.mediation.order': 1 });
disputeSchema.index({ 'mediation.bodyId': 1, 'queue.mediation.closedOrder': -1 });
disputeSchema.index({ 'arbitration.commissionId': 1, 'queue.arbitration.order': 1 });
disputeSchema.index({ 'arbitration.commissionId': 1, 'queue.arbitration.closedOrder': -1 });
disputeSchema.index({ 'arbitration.commissionId': 1, 'queue.arbitration.awaitsHead': 1 });
disputeSchema.index({ 'arbitration.commissionId': 1, keepOrder: 1 });
disputeSchema.index({ 'agreementReview.commissionId': 1, 'queue.agreementReview.order': 1 });
disputeSchema.index({ 'agreementReview.commissionId': 1, 'queue.agreementReview.awaitsHead': 1 });
disputeSchema.index({ 'agreementReview.commissionId': 1, 'queue.agreementReview.closedOrder': -1 });
disputeSchema.index({ district: 1, 'queue.agreementReview.order': 1 });
disputeSchema.index({ 'queue.agreementReview.order': 1 });
disputeSchema.index({ 'queue.agreementReview.closedOrder': -1 });
disputeSchema.index({ district: 1, 'queue.mediation.order': 1 });
disputeSchema.index({ district: 1, 'queue.arbitration.order': 1 });
disputeSchema.index({ 'queue.mediation.order': 1 });
disputeSchema.index({ 'queue.arbitration.order': 1 });
