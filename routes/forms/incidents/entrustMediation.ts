import { entrustMediation } from '../../../server/disputes/commands/incidents/entrustMediation.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices } from '../fields.ts';

/** The bodies of the dispute's district, which are near both sides. */
export const entrustMediationForm = defineForm({
  command: entrustMediation,
  fields: ({ dispute, directory }) => ({
    bodyId: choice(
      directory.bodies
        .filter(({ active, district }) => active && district === dispute.district)
        .map(({ id, name }) => ({ value: id, label: name })),
      { kind: 'select' },
    ),
    agreedPartyIds: choices(
      partyChoices(dispute.parties.filter(({ position }) => position !== 'thirdParty')),
      { hint: true },
    ),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_UNIT: 'bodyId', ENTRUSTING_NEEDS_ALL: 'agreedPartyIds' },
});
