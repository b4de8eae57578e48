/** The applicant hands in what was missing, or the desk notes that it came; the clock of acceptance starts anew. */
import { defineCommand, idFrom } from '../../command.ts';
import { correctionsIn } from './requestCorrection.ts';

export const submitCorrection = defineCommand<'submitCorrection', { readonly text: string | null }>({
  name: 'submitCorrection',
  procedures: ['mediation', 'arbitration'],
  basis: (dispute, procedure) => [correctionsIn(dispute, procedure).length],
  decide({ procedure, input, context }) {
    const textId = input.text === null ? null : idFrom(context.commandId, 'correction');
    return {
      events: [{ type: 'correctionSubmitted', procedure, occurredOn: context.today, facts: { textId } }],
      texts: textId === null || input.text === null ? {} : { [textId]: input.text },
    };
  },
});
