/** 简易处理转一般程序 (规则 61): before the period ends; the 45 days still run from the original acceptance. */
import { awardPeriod, hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { happened } from './happened.ts';

export const changeToOrdinary = defineCommand<'changeToOrdinary', Record<string, never>>({
  name: 'changeToOrdinary',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, view) => {
    const period = awardPeriod(dispute, view);
    return dispute.marks.simplified && period !== null && !hasEnded(period, today);
  },
  basis: ({ marks }) => [String(marks.simplified)],
  decide({ dispute, context }) {
    if (!dispute.marks.simplified) refuse('NOT_SIMPLIFIED');
    const period = awardPeriod(dispute, context);
    if (period !== null && hasEnded(period, context.today))
      refuse('AWARD_PERIOD_ENDED', { day: period.dueOn ?? '' });
    return { events: [happened('changedToOrdinary', context, {})] };
  },
});
