import { judgeLateEvidence } from '../../../server/disputes/commands/incidents/judgeLateEvidence.ts';
import { lateEvidenceOutcomes } from '../../../server/disputes/incidents.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';

export const judgeLateEvidenceForm = defineForm({
  command: judgeLateEvidence,
  fields: ({ dispute }) => ({
    partyId: choice(partyChoices(dispute.parties)),
    outcome: choice(labelled('lateEvidenceOutcome', lateEvidenceOutcomes)),
    reason: longText({ hint: true }),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'partyId', EXPLANATION_MISSING: 'reason' },
});
