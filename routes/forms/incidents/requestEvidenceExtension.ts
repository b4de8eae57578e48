import { requestEvidenceExtension } from '../../../server/disputes/commands/incidents/requestEvidenceExtension.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { defineForm } from '../commandForm.ts';
import { day, longText } from '../fields.ts';

export const requestEvidenceExtensionForm = defineForm({
  command: requestEvidenceExtension,
  fields: ({ dispute, today }) => ({
    until: day({ look: { min: addDays(dispute.arbitration?.incidents.evidencePeriod?.dueOn ?? today, 1) } }),
    reason: longText({ hint: true, look: { rows: 3 } }),
  }),
  input: (answers) => answers,
  beside: { DAY_TOO_EARLY: 'until', EXPLANATION_MISSING: 'reason' },
});
