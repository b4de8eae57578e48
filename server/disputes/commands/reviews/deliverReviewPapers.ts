/**
 * 送达 of a review's papers: handed over, by mail, or electronically to whoever consents (规则 20; 民诉法 90). Both sides gave
 * their addresses with the application (规则 74), so no paper is left, posted or published. When the last one has signed
 * for the statement it takes effect, and the review is closed with that day (规则 77).
 */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import type { AgreementReview, Delivery, Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { reviewOf, statementSignedOn } from '../../reviews.ts';
import type { ReviewDocument } from '../../reviews.ts';
import { guardDay, guardParty } from '../arbitration/guards.ts';
import { reviewed } from './happened.ts';

export const reviewWays = ['direct', 'mail', 'electronic'] as const;

export interface ReviewDeliveryGiven {
  readonly document: ReviewDocument;
  readonly partyId: string;
  readonly mode: (typeof reviewWays)[number];
  readonly sentOn: LocalDate;
  /** Day on the receipt, or on which it reached the receiver's own system. */
  readonly receivedOn: LocalDate;
}

export const deliverReviewPapers = defineCommand<
  'deliverReviewPapers',
  { readonly deliveries: readonly ReviewDeliveryGiven[] }
>({
  name: 'deliverReviewPapers',
  procedures: ['agreementReview'],
  // Two clerks may note different receipts at the same time; neither rests on the other's.
  basis: () => [],
  decide({ dispute, input, context }) {
    if (input.deliveries.length === 0) refuse('NO_DELIVERY');
    const deliveries = input.deliveries.map((given) => toDelivery(dispute, given, context));
    const delivered = reviewed('documentsDelivered', context, { deliveries });
    const review = reviewOf(dispute);
    const effectiveOn = statementSignedOn(dispute, {
      ...review,
      deliveries: [...review.deliveries, ...deliveries],
    });
    if (review.stage !== 'decided' || effectiveOn === null) return { events: [delivered], stays: true };
    return { events: [delivered, reviewed('reviewConcluded', context, { effectiveOn })] };
  },
});

function toDelivery(
  dispute: Dispute,
  { document, partyId, mode, sentOn, receivedOn }: ReviewDeliveryGiven,
  { today }: CommandContext,
): Delivery {
  guardParty(dispute, partyId);
  if (!(reviewWays as readonly string[]).includes(mode)) refuse('REVIEW_PAPER_WAYS');
  if (mode === 'electronic' && partyById(dispute, partyId)?.electronicDelivery !== true)
    refuse('NO_CONSENT_TO_ELECTRONIC');
  const since = reviewPaperSince(reviewOf(dispute), document) ?? refuse('DOCUMENT_NOT_THERE_YET');
  guardDay(sentOn, { earliest: since, today });
  guardDay(receivedOn, { earliest: sentOn, today });
  return { document, partyId, hearingId: null, mode, sentOn, effectiveOn: receivedOn, confirmed: true };
}

/** Since when there is such a paper; null while there is none. */
export function reviewPaperSince(review: AgreementReview, document: ReviewDocument): LocalDate | null {
  const { acceptedOn, decision, outcome, closedOn } = review;
  switch (document) {
    case 'reviewNotice':
      return acceptedOn;
    case 'reviewDecline':
      return outcome === 'declined' ? closedOn : null;
    case 'reviewStatement':
      return decision?.kind === 'statement' ? decision.issuedOn : null;
    case 'reviewRefusal':
      return decision?.kind === 'refusal' ? decision.issuedOn : null;
    case 'reviewEnd':
      return outcome === 'withdrawn' && acceptedOn !== null ? closedOn : null;
  }
}
