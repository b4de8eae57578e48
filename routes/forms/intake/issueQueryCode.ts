import { issueQueryCode } from '../../../server/disputes/commands/intake/issueQueryCode.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

/** The code itself is made by the vault when the form has been read; see `queryCodes.ts`. */
export const issueQueryCodeForm = defineForm({
  command: issueQueryCode,
  fields: ({ dispute }) => ({ partyId: choice(partyChoices(dispute.parties)) }),
  input: ({ partyId }) => ({ partyId, queryCodeHmac: '' }),
  beside: { UNKNOWN_PARTY: 'partyId' },
});
