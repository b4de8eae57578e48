/** What a timeline says of the review of an agreement. */
import { agreementReviewBars, statementRefusalGrounds } from '../law/grounds.ts';
import type { Lines } from './describe.ts';
import type { ReviewFacts } from './reviewEvents.ts';
import { account, day, label, law, laws, money, parties, party, unit } from './textParams.ts';

export const reviewLines: Pick<Lines, keyof ReviewFacts> = {
  reviewApplied: ({ facts: { through, commissionId, partyIds, receivedOn, requestedWay, takenBy } }) => {
    const params = { unit: unit(commissionId), parties: parties(partyIds) };
    if (receivedOn === null) return { variant: 'proposed', params };
    return {
      variant: through,
      params: {
        ...params,
        day: day(receivedOn),
        ...(requestedWay !== null && { way: label('answerWay', requestedWay) }),
        ...(takenBy !== null && { clerk: account(takenBy) }),
      },
    };
  },
  reviewJoined: ({ facts: { partyIds, receivedOn } }) => ({
    variant: receivedOn === null ? 'some' : 'all',
    params: { parties: parties(partyIds) },
  }),
  reviewAccepted: ({ facts }) => ({
    params: { number: facts.number, reviewer: account(facts.reviewerId) },
  }),
  reviewDeclined: ({ facts }) => ({ params: { reason: law(agreementReviewBars[facts.ground].label) } }),
  reviewerAssigned: ({ facts }) => ({ params: { reviewer: account(facts.reviewerId) } }),
  reviewExtensionRequested: () => ({}),
  reviewExtensionDecided: ({ facts }) => ({ variant: facts.approved ? 'approved' : 'refused' }),
  reviewStatementIssued: ({ facts }) => ({ params: { total: money(facts.totalFen) } }),
  reviewStatementRefused: ({ facts }) => ({
    params: { grounds: laws(facts.grounds.map((ground) => statementRefusalGrounds[ground].label)) },
  }),
  reviewConcluded: ({ facts }) => ({ params: { day: day(facts.effectiveOn) } }),
  reviewWithdrawn: ({ facts }) => ({
    variant: facts.signatureRefused ? 'notSigned' : 'plain',
    params: { party: party(facts.partyId) },
  }),
};
