import { acceptMediation } from '../../../server/disputes/commands/mediation/acceptMediation.ts';
import { defineForm } from '../commandForm.ts';
import { tick } from '../fields.ts';

export const acceptMediationForm = defineForm({
  command: acceptMediation,
  fields: () => ({ inScope: tick({ key: 'forms.acceptMediation.inScope.yes', params: {} }) }),
  input: (answers) => answers,
  beside: { MEDIATION_OUT_OF_SCOPE: 'inScope' },
});
