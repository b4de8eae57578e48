import { transferCase } from '../../../server/disputes/commands/incidents/transferCase.ts';
import { defineForm } from '../commandForm.ts';
import { choice, line, longText, optional } from '../fields.ts';
import { destinationChoices, destinationGiven } from './destination.ts';

export const transferCaseForm = defineForm({
  command: transferCase,
  seals: true,
  guide: 'jurisdiction',
  fields: (view) => ({
    commissionId: choice(destinationChoices(view), { kind: 'select' }),
    name: optional(line({ hint: true })),
    reason: longText({ hint: true }),
  }),
  input: ({ commissionId, name, reason }) => ({ to: destinationGiven(commissionId, name), reason }),
  beside: {
    DESTINATION_MISSING: 'name',
    DESTINATION_IS_OWN: 'commissionId',
    UNKNOWN_UNIT: 'commissionId',
    EXPLANATION_MISSING: 'reason',
  },
});
