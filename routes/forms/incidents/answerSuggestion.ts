import { answerSuggestion } from '../../../server/disputes/commands/incidents/answerSuggestion.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const answerSuggestionForm = defineForm({
  command: answerSuggestion,
  fields: () => ({ accepted: choice(yesOrNo('forms.answerSuggestion.accepted')) }),
  input: ({ accepted }) => ({ accepted: accepted === 'yes' }),
});
