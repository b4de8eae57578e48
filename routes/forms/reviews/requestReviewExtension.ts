import { requestReviewExtension } from '../../../server/disputes/commands/reviews/requestReviewExtension.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';

export const requestReviewExtensionForm = defineForm({
  command: requestReviewExtension,
  fields: () => ({ reason: longText({ hint: true, look: { rows: 3 } }) }),
  input: (answers) => answers,
  beside: { EXPLANATION_MISSING: 'reason' },
});
