import { closeHearingToPublic } from '../../../server/disputes/commands/incidents/closeHearingToPublic.ts';
import { privacyGrounds } from '../../../server/disputes/incidents.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, choices } from '../fields.ts';

export const closeHearingToPublicForm = defineForm({
  command: closeHearingToPublic,
  fields: ({ dispute }) => ({
    ground: choice(labelled('privacyGround', privacyGrounds)),
    askedBy: choices(partyChoices(dispute.parties), { hint: true }),
  }),
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'askedBy', PRIVACY_NEEDS_ALL: 'askedBy' },
});
