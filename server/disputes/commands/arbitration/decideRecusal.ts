/** 回避决定 (规则 12): by the head of the commission, never by the person concerned. Upheld, the person leaves. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardOtherPerson } from './guards.ts';
import { happened } from './happened.ts';

export const decideRecusal = defineCommand<
  'decideRecusal',
  { readonly recusalId: string; readonly upheld: boolean }
>({
  name: 'decideRecusal',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, _today, { actor }) =>
    arbitration?.recusals.some(
      ({ decidedOn, personId }) => decidedOn === null && personId !== actor.accountId,
    ) === true,
  basis: ({ arbitration }) => arbitration?.recusals.map(({ id, decidedOn }) => `${id}/${decidedOn}`) ?? [],
  decide({ dispute, input, context }) {
    const open = arbitrationOf(dispute).recusals.find(
      ({ id, decidedOn }) => id === input.recusalId && decidedOn === null,
    );
    if (open === undefined) refuse('NO_OPEN_REQUEST');
    guardOtherPerson(open.personId, context);
    guardOtherPerson(open.requestedBy, context);
    const { recusalId, upheld } = input;
    return { events: [happened('recusalDecided', context, { recusalId, upheld })] };
  },
});
