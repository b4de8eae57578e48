import { assignReviewer } from '../../../server/disputes/commands/reviews/assignReviewer.ts';
import { staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const assignReviewerForm = defineForm({
  command: assignReviewer,
  fields: (view) => ({
    reviewerId: choice(staffChoices(view, 'arbitrator', view.dispute.agreementReview?.commissionId), {
      kind: 'select',
      initial: view.dispute.agreementReview?.reviewerId ?? '',
    }),
  }),
  input: (answers) => answers,
  beside: {
    NOT_ARBITRATOR_HERE: 'reviewerId',
    MEDIATOR_CANNOT_ARBITRATE: 'reviewerId',
    PARTY_CANNOT_SIT: 'reviewerId',
  },
});
