import { endEntrustedMediation } from '../../../server/disputes/commands/incidents/endEntrustedMediation.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const endEntrustedMediationForm = defineForm({
  command: endEntrustedMediation,
  fields: () => ({ agreed: choice(yesOrNo('forms.endEntrustedMediation.agreed')) }),
  input: ({ agreed }) => ({ agreed: agreed === 'yes' }),
});
