import { commissionAppraisal } from '../../../server/disputes/commands/incidents/commissionAppraisal.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, line, longText } from '../fields.ts';

export const commissionAppraisalForm = defineForm({
  command: commissionAppraisal,
  fields: ({ dispute }) => ({
    advancedBy: choice(partyChoices(dispute.parties), { hint: true }),
    agency: line(),
    matter: longText({ hint: true, look: { rows: 4 } }),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'advancedBy', EXPLANATION_MISSING: 'matter' },
});
