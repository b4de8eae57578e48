import { joinReview } from '../../../server/disputes/commands/reviews/joinReview.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const joinReviewForm = defineForm({
  command: joinReview,
  shows: 'agreement',
  fields: noFields,
  input: () => ({}),
});
