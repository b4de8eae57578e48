/** 逾期未达成协议: the 15 days and what was agreed on top are over (调仲法 14). Never on a provisional day. */
import { defineCommand } from '../../command.ts';
import { hasPassed } from '../../deadlines.ts';
import { conclusionDeadline } from '../../deadlines/mediation.ts';
import { refuse } from '../../refusals.ts';
import { mediationOf } from './guards.ts';

export const lapseMediation = defineCommand<'lapseMediation', Record<string, never>>({
  name: 'lapseMediation',
  procedures: ['mediation'],
  offered({ mediation }, _procedure, today, view) {
    return mediation !== null && hasPassed(conclusionDeadline(mediation, view), today);
  },
  basis: ({ mediation }) => [mediation?.stage ?? null, mediation?.extensions.length ?? 0],
  decide({ dispute, context }) {
    const { dueOn, provisional } = conclusionDeadline(mediationOf(dispute), context);
    if (dueOn === null || dueOn >= context.today) refuse('MEDIATION_PERIOD_RUNNING', { dueOn: dueOn ?? '' });
    if (provisional) refuse('MEDIATION_PERIOD_PROVISIONAL', { dueOn });
    return {
      events: [
        { type: 'mediationLapsed', procedure: 'mediation', occurredOn: context.today, facts: { dueOn } },
      ],
    };
  },
});
