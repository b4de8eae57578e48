import { requestPostponement } from '../../../server/disputes/commands/arbitration/requestPostponement.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';

export const requestPostponementForm = defineForm({
  command: requestPostponement,
  fields: () => ({ reason: longText({ hint: true }) }),
  input: (answers) => answers,
  beside: { EXPLANATION_MISSING: 'reason' },
});
