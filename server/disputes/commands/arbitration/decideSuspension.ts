/** 中止审理审批 (规则 47): by the head of the commission or the delegated head of its office. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardOtherPerson } from './guards.ts';
import { happened } from './happened.ts';

export const decideSuspension = defineCommand<'decideSuspension', { readonly approved: boolean }>({
  name: 'decideSuspension',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, _today, { actor }) => {
    const last = arbitration?.suspensions.at(-1);
    return last?.decidedOn === null && last.requestedBy !== actor.accountId;
  },
  basis: ({ arbitration }) => [arbitration?.suspensions.length ?? 0],
  decide({ dispute, input, context }) {
    const open = arbitrationOf(dispute).suspensions.at(-1);
    if (open === undefined || open.decidedOn !== null) refuse('NO_OPEN_REQUEST');
    guardOtherPerson(open.requestedBy, context);
    const { approved } = input;
    return { events: [happened('suspensionDecided', context, { approved })], stays: !approved };
  },
});
