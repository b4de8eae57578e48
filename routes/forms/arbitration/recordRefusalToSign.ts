import { recordRefusalToSign } from '../../../server/disputes/commands/arbitration/recordRefusalToSign.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const recordRefusalToSignForm = defineForm({
  command: recordRefusalToSign,
  fields: ({ dispute }) => ({ partyId: choice(partyChoices(dispute.parties)) }),
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'partyId', STATEMENT_ALREADY_SIGNED_FOR: 'partyId' },
});
