import { decideReviewExtension } from '../../../server/disputes/commands/reviews/decideReviewExtension.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const decideReviewExtensionForm = defineForm({
  command: decideReviewExtension,
  seals: true,
  fields: () => ({ approved: choice(yesOrNo('forms.decideReviewExtension.approved')) }),
  input: ({ approved }) => ({ approved: approved === 'yes' }),
});
