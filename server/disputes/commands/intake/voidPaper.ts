/** A paper that should not have gone out is void: it stays, with its number, and says so. */
import { defineCommand, idFrom } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { voidingRefusal } from '../../policy.ts';
import { holdsTribunalSeat } from '../../tribunalSeat.ts';

/** The paper is looked up by the service, which knows whose it is. */
export interface VoidInput {
  readonly paperId: string;
  readonly volume: 'main' | 'sub';
  readonly reason: string;
}

export const voidPaper = defineCommand<'voidPaper', VoidInput>({
  name: 'voidPaper',
  procedures: ['dispute'],
  // Offered beside the paper alone.
  offered: () => false,
  basis: () => [],
  decide({ dispute, procedure, input, context }) {
    const refusal = voidingRefusal(context.actor, dispute, procedure);
    if (refusal !== null) refuse(refusal);
    if (input.volume === 'sub' && procedure === 'arbitration' && !holdsTribunalSeat(context.actor, dispute))
      refuse('NOT_YOURS_TO_DO');
    const textId = idFrom(context.commandId, 'void');
    return {
      events: [
        {
          type: 'paperVoided',
          procedure,
          occurredOn: context.today,
          facts: { paperId: input.paperId, volume: input.volume, textId },
        },
      ],
      texts: { [textId]: input.reason },
    };
  },
});
