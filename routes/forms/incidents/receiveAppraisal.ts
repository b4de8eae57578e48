import { receiveAppraisal } from '../../../server/disputes/commands/incidents/receiveAppraisal.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

export const receiveAppraisalForm = defineForm({
  command: receiveAppraisal,
  fields: ({ dispute }) => ({
    finding: longText({ hint: true }),
    against: optional(choice(partyChoices(dispute.parties), { hint: true, kind: 'select' })),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'against', EXPLANATION_MISSING: 'finding' },
});
