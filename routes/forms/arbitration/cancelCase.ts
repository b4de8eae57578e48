import { cancelCase } from '../../../server/disputes/commands/arbitration/cancelCase.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';

export const cancelCaseForm = defineForm({
  command: cancelCase,
  seals: true,
  fields: () => ({ reason: longText({ hint: true }) }),
  input: (answers) => answers,
  beside: { EXPLANATION_MISSING: 'reason' },
});
