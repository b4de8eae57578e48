/** 终止调解: nothing can be agreed. The parties are told in writing that they may go to arbitration (协调规 30). */
import { defineCommand, idFrom } from '../../command.ts';
import { refuse } from '../../refusals.ts';

export const endMediation = defineCommand<'endMediation', { readonly reason: string }>({
  name: 'endMediation',
  procedures: ['mediation'],
  decide({ input, context }) {
    if (input.reason.trim() === '') refuse('REASON_MISSING');
    const textId = idFrom(context.commandId, 'end');
    return {
      events: [
        { type: 'mediationEnded', procedure: 'mediation', occurredOn: context.today, facts: { textId } },
      ],
      texts: { [textId]: input.reason },
    };
  },
});
