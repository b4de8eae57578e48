import { requestAdvanceEnforcement } from '../../../server/disputes/commands/incidents/requestAdvanceEnforcement.ts';
import { defineForm } from '../commandForm.ts';
import { longText, money } from '../fields.ts';

export const requestAdvanceEnforcementForm = defineForm({
  command: requestAdvanceEnforcement,
  fields: () => ({ amountFen: money(), reason: longText({ hint: true }) }),
  input: (answers) => answers,
  beside: {
    AMOUNT_NOT_VALID: 'amountFen',
    ADVANCE_ABOVE_CLAIMS: 'amountFen',
    EXPLANATION_MISSING: 'reason',
  },
});
