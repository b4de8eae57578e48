import { declineReview } from '../../../server/disputes/commands/reviews/declineReview.ts';
import { agreementReviewBars } from '../../../server/law/grounds.ts';
import type { AgreementReviewBar } from '../../../server/law/grounds.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';

const grounds = Object.keys(agreementReviewBars) as readonly AgreementReviewBar[];

export const declineReviewForm = defineForm({
  command: declineReview,
  seals: true,
  fields: () => ({
    ground: choice(grounds.map((value) => ({ value, label: agreementReviewBars[value].label }))),
    explanation: longText({ hint: true }),
  }),
  input: (answers) => answers,
  beside: {
    EXPLANATION_MISSING: 'explanation',
    REVIEW_IN_TIME: 'ground',
    REVIEW_NOT_OF_EMPLOYMENT: 'ground',
    DAY_STILL_PROVISIONAL: 'ground',
  },
});
