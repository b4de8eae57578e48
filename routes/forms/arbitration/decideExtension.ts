import { decideExtension } from '../../../server/disputes/commands/arbitration/decideExtension.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const decideExtensionForm = defineForm({
  command: decideExtension,
  seals: true,
  fields: () => ({ approved: choice(yesOrNo('forms.decideExtension.approved')) }),
  input: ({ approved }) => ({ approved: approved === 'yes' }),
});
