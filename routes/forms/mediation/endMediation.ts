import { endMediation } from '../../../server/disputes/commands/mediation/endMediation.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';

export const endMediationForm = defineForm({
  command: endMediation,
  fields: () => ({ reason: longText({ hint: true }) }),
  input: (answers) => answers,
  beside: { REASON_MISSING: 'reason' },
});
