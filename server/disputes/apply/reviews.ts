import type { Reducers } from '../apply.ts';
import type { AgreementReview, Dispute } from '../dispute.ts';
import type { ReviewFacts } from '../reviewEvents.ts';
import { inLast } from './change.ts';

export const reviewReducers: Pick<Reducers, keyof ReviewFacts> = {
  reviewApplied: (dispute, { occurredOn, facts: { commissionId, partyIds, receivedOn } }) => ({
    ...dispute,
    agreementReview: {
      ...newReview,
      commissionId,
      receivedOn,
      applications: partyIds.map((partyId) => ({ partyId, on: receivedOn ?? occurredOn })),
    },
  }),
  reviewJoined: (dispute, { occurredOn, facts: { partyIds, receivedOn } }) =>
    inReview(dispute, ({ applications }) => ({
      receivedOn,
      applications: [...applications, ...partyIds.map((partyId) => ({ partyId, on: occurredOn }))],
    })),
  reviewAccepted: (dispute, { occurredOn, facts }) =>
    inReview(dispute, () => ({ acceptedOn: occurredOn, ...facts })),
  reviewDeclined: (dispute, { occurredOn, facts: { ground } }) =>
    inReview(dispute, () => ({ declineReason: ground, outcome: 'declined', closedOn: occurredOn })),
  reviewerAssigned: (dispute, { facts }) => inReview(dispute, () => facts),
  reviewExtensionRequested: (dispute, { occurredOn: requestedOn, facts }) =>
    inReview(dispute, ({ extensions }) => ({
      extensions: [...extensions, { ...facts, requestedOn, decidedOn: null, approved: null }],
    })),
  reviewExtensionDecided: (dispute, { occurredOn: decidedOn, facts: { approved } }) =>
    inReview(dispute, ({ extensions }) => ({ extensions: inLast(extensions, { decidedOn, approved }) })),
  reviewStatementIssued: (dispute, { occurredOn: issuedOn }) =>
    inReview(dispute, () => ({ decision: { kind: 'statement', issuedOn, grounds: [], textId: null } })),
  // 决定不予制作的，终止仲裁审查 (规则 79): nothing is awaited any more but that both are told.
  reviewStatementRefused: (dispute, { occurredOn: issuedOn, facts }) =>
    inReview(dispute, () => ({
      decision: { kind: 'refusal', issuedOn, ...facts },
      outcome: 'refused',
      closedOn: issuedOn,
    })),
  reviewConcluded: (dispute, { facts: { effectiveOn } }) =>
    inReview(dispute, () => ({ outcome: 'statement', closedOn: effectiveOn })),
  reviewWithdrawn: (dispute, { occurredOn }) =>
    inReview(dispute, () => ({ outcome: 'withdrawn', closedOn: occurredOn })),
};

const newReview: AgreementReview = {
  number: null,
  commissionId: '',
  stage: 'proposed',
  applications: [],
  receivedOn: null,
  acceptedOn: null,
  declineReason: null,
  clerkId: null,
  reviewerId: null,
  extensions: [],
  decision: null,
  deliveries: [],
  outcome: null,
  closedOn: null,
};

/** The dispute with fields of its review replaced. */
export function inReview(
  dispute: Dispute,
  change: (review: AgreementReview) => Partial<AgreementReview>,
): Dispute {
  if (dispute.agreementReview === null) throw new Error('The dispute has no review');
  return {
    ...dispute,
    agreementReview: { ...dispute.agreementReview, ...change(dispute.agreementReview) },
  };
}
