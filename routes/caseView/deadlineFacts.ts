/** Deadlines as `_partials/deadline` takes them: a sentence with its day, how it stands, the working-out in lines. */
import { standingOn } from '../../server/disputes/deadlines.ts';
import type { DeadlineStanding, DisputeDeadline } from '../../server/disputes/deadlines.ts';
import { describeWorkingOut } from '../../server/law/describeWorkingOut.ts';
import { daysBetween, yearOf } from '../../server/law/localDate.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { Glance } from './context.ts';

export type DeadlineState = 'open' | 'soon' | 'late' | 'met' | 'paused';

export interface DeadlineFacts {
  /** Stays the same while the deadline does, so that an opened working-out stays open. */
  readonly id: string;
  readonly sentence: string;
  readonly dueOn: LocalDate | null;
  readonly metOn: LocalDate | null;
  readonly state: DeadlineState;
  readonly daysLeft: number;
  /** The year whose holiday notice is not out, where the day hangs on it. */
  readonly provisional: number | null;
  readonly workingOut: readonly string[];
}

const states: Readonly<Record<DeadlineStanding, DeadlineState>> = {
  met: 'met',
  metLate: 'met',
  suspended: 'paused',
  overdue: 'late',
  over: 'met',
  dueSoon: 'soon',
  running: 'open',
};

/** The facts of a deadline with the sentence that tells it. */
export function deadlineFacts(
  deadline: DisputeDeadline,
  sentence: string,
  { today, locale }: Pick<Glance, 'today' | 'locale'>,
): DeadlineFacts {
  const { period, procedure, partyId, dueOn, metOn, provisional, workingOut } = deadline;
  return {
    id: [procedure, period, partyId].filter(Boolean).join('-'),
    sentence,
    dueOn,
    metOn,
    state: states[standingOn(deadline, today)],
    daysLeft: dueOn === null ? 0 : daysBetween(today, dueOn),
    provisional: provisional ? (workingOut?.provisionalYear ?? yearOf(dueOn ?? today)) : null,
    workingOut: workingOut === null ? [] : describeWorkingOut(workingOut, locale),
  };
}
