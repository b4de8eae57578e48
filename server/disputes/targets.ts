/**
 * 快立快调快审快结: what an office aims at in a case. No deadline: it stands beside the days of the law in the office's own
 * words, nothing is overdue by it, and no party sees it.
 */
import { beginCount, countCalendarDays, countWorkingDays } from '../law/counting.ts';
import type { LocalDate } from '../law/localDate.ts';
import { readingsOn } from '../law/settings.ts';
import { targetUnits } from '../law/targetSettings.ts';
import type { TargetId } from '../law/targetSettings.ts';
import { awardPeriod, daysNotCounted } from './arbitrationPeriods.ts';
import type { DeadlineContext } from './deadlines.ts';
import type { Dispute } from './dispute.ts';
import type { Procedure } from './stages.ts';
import { isOpen } from './stages.ts';

/** What is being aimed at, whatever the number of days: kept with a case's place in the queue. */
export interface Aim {
  readonly target: TargetId;
  readonly from: LocalDate;
  /** Days that do not count, as they do not count in the 45 days. */
  readonly without: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
}

/** What the office is aiming at in this proceeding now; nothing while a party is at work on its papers, or suspended. */
export function aimsOf(dispute: Dispute, procedure: Procedure, context: DeadlineContext): readonly Aim[] {
  const { mediation } = dispute;
  if (procedure === 'mediation' && mediation !== null && isOpen('mediation', mediation.stage))
    return [{ target: 'fastMediation', from: mediation.receivedOn, without: [] }];
  return procedure === 'arbitration' ? aimsOfArbitration(dispute, context) : [];
}

function aimsOfArbitration(dispute: Dispute, context: DeadlineContext): readonly Aim[] {
  const { arbitration } = dispute;
  if (arbitration === null) return [];
  const { stage, corrections, receivedOn } = arbitration;
  if (stage === 'submitted') {
    const from = corrections.at(-1)?.completedOn ?? receivedOn;
    return [{ target: 'fastAcceptance', from, without: [] }];
  }
  if (stage === 'suspended' || stage === 'decided' || !isOpen('arbitration', stage)) return [];
  const period = awardPeriod(dispute, context);
  if (period === null) return [];
  const run = {
    from: period.countedFrom,
    without: daysNotCounted(arbitration).flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
  };
  const heard = arbitration.hearings.some(({ status }) => status === 'held');
  return [...(heard ? [] : [{ target: 'fastHearing', ...run } as const]), { target: 'fastClosure', ...run }];
}

export interface AimedDay {
  readonly target: TargetId;
  readonly on: LocalDate;
}

/** The days that the office has set itself, the earliest first; none for what it has set no number. */
export function aimedDays(aims: readonly Aim[], context: DeadlineContext): readonly AimedDay[] {
  return aims
    .flatMap((aim) => aimedDay(aim, context))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function aimedDay({ target, from, without }: Aim, context: DeadlineContext): readonly AimedDay[] {
  const amount = readingsOn(context.settings, from)[target];
  if (amount === null) return [];
  const exclusions = without.map((days) => ({ ...days, reason: 'suspension' as const }));
  const count = beginCount({ from, calendar: context.calendar, exclusions });
  if (targetUnits[target] === 'workingDay') countWorkingDays(count, amount);
  else countCalendarDays(count, amount);
  return count.day === null ? [] : [{ target, on: count.day }];
}
