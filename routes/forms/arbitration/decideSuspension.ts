import { decideSuspension } from '../../../server/disputes/commands/arbitration/decideSuspension.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const decideSuspensionForm = defineForm({
  command: decideSuspension,
  seals: true,
  fields: () => ({ approved: choice(yesOrNo('forms.decideSuspension.approved')) }),
  input: ({ approved }) => ({ approved: approved === 'yes' }),
});
