import {
  extendMediation,
  longestExtension,
} from '../../../server/disputes/commands/mediation/extendMediation.ts';
import { bothSides } from '../../../server/disputes/signers.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choices, count } from '../fields.ts';

export const extendMediationForm = defineForm({
  command: extendMediation,
  fields: ({ dispute, settings, today }) => ({
    days: count({ least: 1, most: longestExtension(settings, today), hint: true }),
    agreedPartyIds: choices(partyChoices(bothSides(dispute)), { hint: true }),
  }),
  input: (answers) => answers,
  beside: { EXTENSION_DAYS_NOT_VALID: 'days', EXTENSION_NEEDS_BOTH_SIDES: 'agreedPartyIds' },
});
