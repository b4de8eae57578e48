import { holds } from '../../../server/disputes/actor.ts';
import { acceptReview } from '../../../server/disputes/commands/reviews/acceptReview.ts';
import { staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, tick } from '../fields.ts';

export const acceptReviewForm = defineForm({
  command: acceptReview,
  seals: true,
  fields: (view) => ({
    inScope: tick({ key: 'forms.acceptReview.inScope.yes', params: {} }, { hint: true }),
    reviewerId: choice(staffChoices(view, 'arbitrator', unitOf(view)), { kind: 'select' }),
    clerkId: choice(staffChoices(view, 'clerk', unitOf(view)), { kind: 'select', initial: myself(view) }),
  }),
  input: (answers) => answers,
  beside: {
    REVIEW_SCOPE_UNCONFIRMED: 'inScope',
    REVIEW_TOO_LATE: 'inScope',
    REVIEW_OF_EMPLOYMENT: 'inScope',
    REVIEW_CONFIRMED_BY_COURT: 'inScope',
    NOT_ARBITRATOR_HERE: 'reviewerId',
    MEDIATOR_CANNOT_ARBITRATE: 'reviewerId',
    PARTY_CANNOT_SIT: 'reviewerId',
    NOT_CLERK_HERE: 'clerkId',
  },
});

const unitOf = ({ dispute }: FormView): string | undefined => dispute.agreementReview?.commissionId;

function myself(view: FormView): string {
  return holds(view.actor, 'clerk', unitOf(view) ?? '') ? (view.actor.accountId ?? '') : '';
}
