import {
  deliverReviewPapers,
  reviewPaperSince,
  reviewWays,
} from '../../../server/disputes/commands/reviews/deliverReviewPapers.ts';
import type { Dispute } from '../../../server/disputes/dispute.ts';
import { reviewDocuments } from '../../../server/disputes/reviews.ts';
import type { ReviewDocument } from '../../../server/disputes/reviews.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices, day } from '../fields.ts';

/** One envelope: one or several papers to one or several parties in the same way on the same day. */
export const deliverReviewPapersForm = defineForm({
  command: deliverReviewPapers,
  fields: ({ dispute, today }) => ({
    documents: choices(labelled('deliveredDocument', papersOf(dispute))),
    partyIds: choices(partyChoices(dispute.parties)),
    mode: choice(labelled('deliveryMode', reviewWays)),
    sentOn: day({ initial: today, look: { max: today } }),
    receivedOn: day({ hint: true, look: { max: today } }),
  }),
  input: ({ documents, partyIds, ...how }) => ({
    deliveries: partyIds.flatMap((partyId) => documents.map((document) => ({ document, partyId, ...how }))),
  }),
  beside: {
    NO_DELIVERY: 'documents',
    DOCUMENT_NOT_THERE_YET: 'documents',
    UNKNOWN_PARTY: 'partyIds',
    NO_CONSENT_TO_ELECTRONIC: 'mode',
    REVIEW_PAPER_WAYS: 'mode',
    DAY_IN_FUTURE: 'receivedOn',
    DAY_TOO_EARLY: 'receivedOn',
  },
});

/** The papers that there are by now. */
function papersOf({ agreementReview }: Dispute): readonly ReviewDocument[] {
  if (agreementReview === null) return [];
  return reviewDocuments.filter((document) => reviewPaperSince(agreementReview, document) !== null);
}
