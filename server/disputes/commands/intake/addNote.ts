/** A desk's own note. Never seen by the parties, nor by the desk of the other procedure. */
import { defineCommand, idFrom } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { holdsTribunalSeat } from '../../tribunalSeat.ts';

export const addNote = defineCommand<
  'addNote',
  { readonly text: string; readonly audience: 'desk' | 'tribunal' }
>({
  name: 'addNote',
  procedures: ['mediation', 'arbitration'],
  // A note rests on no fact of the case, so nobody's act stands in its way.
  basis: () => [],
  decide({ dispute, procedure, input, context }) {
    if (input.audience === 'tribunal' && !holdsTribunalSeat(context.actor, dispute))
      refuse('NOT_YOURS_TO_DO');
    const noteId = idFrom(context.commandId, 'note');
    return {
      events: [
        {
          type: 'noteAdded',
          procedure,
          occurredOn: context.today,
          facts: { noteId, textId: noteId, audience: procedure === 'mediation' ? 'desk' : input.audience },
        },
      ],
      texts: { [noteId]: input.text },
    };
  },
});
