/**
 * 延期审批 (规则 45): approved in writing by the head of the commission or the delegated head of its office, before the
 * period ends and never by whoever asked. How many days: requestExtension.ts; the 45 themselves: law/periods/award.ts.
 */
import { awardPeriod, hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardOtherPerson } from './guards.ts';
import { happened } from './happened.ts';

export const decideExtension = defineCommand<'decideExtension', { readonly approved: boolean }>({
  name: 'decideExtension',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, _today, { actor }) => {
    const last = arbitration?.extensions.at(-1);
    return last?.decidedOn === null && last.requestedBy !== actor.accountId;
  },
  basis: ({ arbitration }) => {
    const last = arbitration?.extensions.at(-1);
    return [arbitration?.extensions.length ?? 0, last?.days ?? null];
  },
  decide({ dispute, input, context }) {
    const open = arbitrationOf(dispute).extensions.at(-1);
    if (open === undefined || open.decidedOn !== null) refuse('NO_OPEN_REQUEST');
    guardOtherPerson(open.requestedBy, context);
    const period = awardPeriod(dispute, context);
    if (input.approved && period !== null && hasEnded(period, context.today))
      refuse('AWARD_PERIOD_ENDED', { day: period.dueOn ?? '' });
    const { approved } = input;
    return {
      events: [happened('extensionDecided', context, { approved, days: open.days })],
      stays: !approved,
    };
  },
});
