/**
 * 终止审理 (规则 48): the period for the award is over, a party has sued on the same dispute and the court has docketed
 * it. As long as nobody sues, the commission goes on.
 */
import { awardPeriod, hasEnded } from '../../arbitrationPeriods.ts';
import { defineCommand } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardDay } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export interface Docketing {
  readonly court: string;
  /** The court's case number. */
  readonly docketNumber: string;
  readonly docketedOn: LocalDate;
}

export const terminateProceedings = defineCommand<'terminateProceedings', Docketing>({
  name: 'terminateProceedings',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, view) => {
    const period = awardPeriod(dispute, view);
    return period !== null && hasEnded(period, today);
  },
  decide({ dispute, input, context }) {
    const period = awardPeriod(dispute, context);
    if (period === null || !hasEnded(period, context.today))
      refuse('AWARD_PERIOD_RUNNING', { day: period?.dueOn ?? '' });
    const earliest = arbitrationOf(dispute).acceptedOn ?? arbitrationOf(dispute).receivedOn;
    guardDay(input.docketedOn, { earliest, today: context.today });
    return { events: [happened('proceedingsTerminated', context, input)] };
  },
});
