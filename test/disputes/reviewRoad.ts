/**
 * The straight road of a review on the paper calendar of `mediationRoad.ts`: the agreement was sealed on Wed 24 Aug 2022, so
 * that both sides may ask together until Thu 8 Sep. Thu 25 Aug the worker asks · Fri 26 Aug the employer joins, accepted:
 * five working days until Fri 2 Sep · Mon 29 Aug statement · Tue 30 Aug the worker, Wed 31 Aug the employer sign for it.
 */
import assert from 'node:assert/strict';
import type { Command } from '../../server/disputes/command.ts';
import { acceptReview } from '../../server/disputes/commands/reviews/acceptReview.ts';
import { applyForReview } from '../../server/disputes/commands/reviews/applyForReview.ts';
import { deliverReviewPapers } from '../../server/disputes/commands/reviews/deliverReviewPapers.ts';
import type { ReviewDeliveryGiven } from '../../server/disputes/commands/reviews/deliverReviewPapers.ts';
import { issueReviewStatement } from '../../server/disputes/commands/reviews/issueReviewStatement.ts';
import { joinReview } from '../../server/disputes/commands/reviews/joinReview.ts';
import { refuseReviewStatement } from '../../server/disputes/commands/reviews/refuseReviewStatement.ts';
import type { AgreementReview, Dispute } from '../../server/disputes/dispute.ts';
import { arbitrator, clerk, company, rider, wuchang } from '../support/people.ts';
import { agreed, doing, employer, refusedWith, worker } from './mediationRoad.ts';
import type { Doing } from './mediationRoad.ts';

/** A step of the review. */
export function reviewing<Input>(
  dispute: Dispute,
  command: Command<string, Input>,
  step: Doing<Input>,
): Dispute {
  return doing(dispute, command, { procedure: 'agreementReview', ...step });
}

export function reviewRefused<Input>(
  code: Parameters<typeof refusedWith>[0],
  dispute: Dispute,
  command: Command<string, Input>,
  step: Doing<Input>,
) {
  return refusedWith(code, dispute, command, { procedure: 'agreementReview', ...step });
}

export function reviewIn({ agreementReview }: Dispute): AgreementReview {
  assert.ok(agreementReview);
  return agreementReview;
}

export const asked = { commissionId: wuchang.id, handedOn: null };

/** By the worker's account; the employer has not joined. */
export function proposed(dispute = agreed(), on = '2022-08-25'): Dispute {
  return reviewing(dispute, applyForReview, { by: rider, on, input: asked });
}

export function joined(dispute = proposed(), on = '2022-08-26'): Dispute {
  return reviewing(dispute, joinReview, { by: company, on, input: {} });
}

export const acceptance = { inScope: true, clerkId: 'clerk', reviewerId: 'arbitrator' };

export function acceptedReview(dispute = joined(), on = '2022-08-26'): Dispute {
  return reviewing(dispute, acceptReview, { by: clerk, on, input: acceptance });
}

export function statementMade(dispute = acceptedReview(), on = '2022-08-29'): Dispute {
  return reviewing(dispute, issueReviewStatement, { by: arbitrator, on, input: {} });
}

export const refusal = { grounds: ['unclear'] as const, explanation: '履行方式没有写明。' };

export function statementRefused(dispute = acceptedReview(), on = '2022-08-29'): Dispute {
  return reviewing(dispute, refuseReviewStatement, { by: arbitrator, on, input: refusal });
}

/** Handed over and signed for on one day. */
export function signedFor(
  document: ReviewDeliveryGiven['document'],
  partyId: string,
  on: string,
): ReviewDeliveryGiven {
  return { document, partyId, mode: 'direct', sentOn: on, receivedOn: on };
}

export function deliveredIn(
  dispute: Dispute,
  on: string,
  ...deliveries: readonly ReviewDeliveryGiven[]
): Dispute {
  return reviewing(dispute, deliverReviewPapers, { by: clerk, on, input: { deliveries } });
}

export function concluded(dispute = statementMade()): Dispute {
  const one = deliveredIn(dispute, '2022-08-30', signedFor('reviewStatement', worker, '2022-08-30'));
  return deliveredIn(one, '2022-08-31', signedFor('reviewStatement', employer, '2022-08-31'));
}
