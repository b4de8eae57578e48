import { lapseMediation } from '../../../server/disputes/commands/mediation/lapseMediation.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const lapseMediationForm = defineForm({
  command: lapseMediation,
  fields: noFields,
  input: () => ({}),
});
