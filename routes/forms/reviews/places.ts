/** Where the forms of the review of an agreement stand. */
import type { ReviewCommandName } from '../../../server/disputes/stages.ts';
import { certifyEffectForm } from '../aftermath/certifyEffect.ts';
import type { CommandForm } from '../commandForm.ts';
import { acceptReviewForm } from './acceptReview.ts';
import { assignReviewerForm } from './assignReviewer.ts';
import { decideReviewExtensionForm } from './decideReviewExtension.ts';
import { declineReviewForm } from './declineReview.ts';
import { deliverReviewPapersForm } from './deliverReviewPapers.ts';
import { issueReviewStatementForm } from './issueReviewStatement.ts';
import { joinReviewForm } from './joinReview.ts';
import { refuseReviewStatementForm } from './refuseReviewStatement.ts';
import { requestReviewExtensionForm } from './requestReviewExtension.ts';
import { withdrawReviewForm } from './withdrawReview.ts';

export const reviewForms = {
  joinReview: { address: 'agreement-review/applicants', form: joinReviewForm },
  acceptReview: { address: 'agreement-review/acceptance', form: acceptReviewForm },
  declineReview: { address: 'agreement-review/refusal', form: declineReviewForm },
  assignReviewer: { address: 'agreement-review/reviewer', form: assignReviewerForm },
  requestReviewExtension: {
    address: 'agreement-review/extension-requests',
    form: requestReviewExtensionForm,
  },
  decideReviewExtension: {
    address: 'agreement-review/extension-decisions',
    form: decideReviewExtensionForm,
  },
  issueReviewStatement: { address: 'agreement-review/statement', form: issueReviewStatementForm },
  refuseReviewStatement: {
    address: 'agreement-review/statement-refusal',
    form: refuseReviewStatementForm,
  },
  deliverReviewPapers: { address: 'agreement-review/deliveries', form: deliverReviewPapersForm },
  withdrawReview: { address: 'agreement-review/withdrawal', form: withdrawReviewForm },
  certifyEffect: { address: 'agreement-review/effect-certificates', form: certifyEffectForm },
} as const satisfies Readonly<
  Record<ReviewCommandName, { readonly address: string; readonly form: CommandForm }>
>;
