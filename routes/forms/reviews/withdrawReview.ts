import { withdrawReview } from '../../../server/disputes/commands/reviews/withdrawReview.ts';
import type { Party } from '../../../server/disputes/dispute.ts';
import { hasAsked } from '../../../server/disputes/reviews.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, longText, optional, tick } from '../fields.ts';

/** A party withdraws for itself; the desk notes who did, or who would not sign. */
export const withdrawReviewForm = defineForm({
  command: withdrawReview,
  fields: (view) => ({
    ...(mayChoose(view) && { partyId: choice(partyChoices(whose(view))) }),
    ...(isUnsigned(view) && {
      signatureRefused: tick(
        { key: 'forms.withdrawReview.signatureRefused.yes', params: {} },
        { hint: true },
      ),
    }),
    reason: optional(longText({ look: { rows: 3 } })),
  }),
  input: ({ partyId, signatureRefused, reason }, view) => ({
    partyId: partyId ?? whose(view)[0]?.id ?? '',
    signatureRefused: signatureRefused ?? false,
    reason,
  }),
  beside: { UNKNOWN_PARTY: 'partyId', REVIEW_NOT_JOINED: 'partyId', SIGNATURE_NOT_ASKED: 'reason' },
});

/** Those who asked; at a party's, its own among them. */
function whose(view: FormView): readonly Party[] {
  const own = ownParties(view);
  return view.dispute.parties
    .filter(({ id }) => hasAsked(view.dispute, id))
    .filter((party) => own.length === 0 || own.includes(party));
}

const mayChoose = (view: FormView): boolean => whose(view).length > 1;

function isUnsigned(view: FormView): boolean {
  return ownParties(view).length === 0 && view.dispute.agreementReview?.stage === 'decided';
}
