import { suggestMediation } from '../../../server/disputes/commands/incidents/suggestMediation.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

/** The bodies of the dispute's district, which are near both sides. */
export const suggestMediationForm = defineForm({
  command: suggestMediation,
  fields: ({ dispute, directory }) => ({
    bodyId: choice(
      directory.bodies
        .filter(({ active, district }) => active && district === dispute.district)
        .map(({ id, name }) => ({ value: id, label: name })),
      { kind: 'select' },
    ),
    reason: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_UNIT: 'bodyId' },
});
