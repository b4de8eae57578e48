/**
 * By when somebody must act in a dispute: computed from the periods of the law, or set by a person. Nothing here
 * is stored; overdue and days left are asked for a day.
 */
import type { Calendar } from '../law/calendar.ts';
import { addDays } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { PeriodId } from '../law/periods.ts';
import type { OfficeReadings } from '../law/settings.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import type { Audience } from './audiences.ts';
import { aftermathDeadlines } from './deadlines/aftermath.ts';
import { arbitrationDeadlines } from './deadlines/arbitration.ts';
import { conclusionDeadline, mediationDeadlines } from './deadlines/mediation.ts';
import { reviewDeadlines } from './deadlines/reviews.ts';
import type { Dispute } from './dispute.ts';
import { isOpen } from './stages.ts';
import type { Procedure } from './stages.ts';

/** Days that no period gives: somebody set or agreed on them. */
export type SetDayId = 'consentReply' | 'correction' | 'courtReturn' | 'performance';
export type DeadlineId = PeriodId | SetDayId;

export type Responsible =
  'applicant' | 'respondent' | 'parties' | 'body' | 'commission' | 'tribunal' | 'court';

export interface DisputeDeadline {
  readonly period: DeadlineId;
  readonly procedure: Procedure;
  /** The party whose own day it is, where each party has one (defence, court action). */
  readonly partyId?: string;
  /** The last day in time; null while suspended. */
  readonly dueOn: LocalDate | null;
  /** Hangs on a holiday notice that is not out: nothing adverse may rest on it. */
  readonly provisional: boolean;
  /** The day on which it was met or fell away, null while it runs. */
  readonly metOn: LocalDate | null;
  readonly responsible: Responsible;
  readonly audiences: readonly Audience[];
  /** null for a day that was set, not computed. */
  readonly workingOut: WorkingOut | null;
}

export interface DeadlineContext {
  readonly calendar: Calendar;
  readonly settings: OfficeReadings;
}

/** Every deadline of the dispute, met ones too, in the order of the procedures. */
export function deadlinesOf(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  return [
    ...mediationDeadlines(dispute, context),
    ...aftermathDeadlines(dispute, 'mediation', context),
    ...arbitrationDeadlines(dispute, context),
    ...aftermathDeadlines(dispute, 'arbitration', context),
    ...reviewDeadlines(dispute, context),
  ];
}

/**
 * The deadlines that still run and are to be acted by, the earliest first; those without a day (suspended) last. Of
 * the two clocks of a mediation only the one that decides is among them.
 */
export function openDeadlines(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const deciding = dispute.mediation && conclusionDeadline(dispute.mediation, context).period;
  return deadlinesOf(dispute, context)
    .filter(({ period, metOn }) => metOn === null && (!conclusions.includes(period) || period === deciding))
    .sort((a, b) => byDay(a.dueOn, b.dueOn));
}

/** The two clocks of a mediation. */
export const conclusions: readonly DeadlineId[] = [
  'mediationConclusion',
  'mediationConclusionFromAcceptance',
];

/**
 * What the desk of an open proceeding must mind next: the earliest running day of its own, or a day set for a
 * party on which the desk goes on. null when nothing runs.
 */
export function nextDue(
  dispute: Dispute,
  procedure: Procedure,
  context: DeadlineContext,
): DisputeDeadline | null {
  const proceeding = dispute[procedure];
  if (proceeding === null || !isOpen(procedure, proceeding.stage)) return null;
  const minded = openDeadlines(dispute, context).filter(
    (deadline) => deadline.procedure === procedure && deadline.dueOn !== null && isMindedByDesk(deadline),
  );
  return minded[0] ?? null;
}

const deskSide: readonly Responsible[] = ['body', 'commission', 'tribunal'];
const awaitedByDesk: readonly DeadlineId[] = ['consentReply', 'correction', 'defence'];

function isMindedByDesk({ period, responsible }: DisputeDeadline): boolean {
  return deskSide.includes(responsible) || awaitedByDesk.includes(period);
}

function byDay(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

export type DeadlineStanding = 'met' | 'metLate' | 'suspended' | 'overdue' | 'over' | 'dueSoon' | 'running';

/** Days up to which somebody may do something: when they pass, nothing is late, the chance is over. */
export const chances: ReadonlySet<DeadlineId> = new Set<DeadlineId>([
  'consentReply',
  'performance',
  'agreementReview',
  'judicialConfirmation',
  'defence',
  'jurisdictionObjection',
  'evidence',
  'claimChange',
  'counterApplication',
  'postponementRequest',
  'courtAction',
  'setAside',
  'courtActionAfterSetAside',
  'paymentOrderObjection',
  // A court's own days are its own: nothing here is late by them.
  'judicialConfirmationReview',
  'paymentOrderNotice',
  'paymentOrderIssue',
]);

/** Calendar days before the due day from which it counts as near. */
export const dueSoonDays = 3;

/** How a deadline stands on a day. A provisional day is never overdue: nothing adverse rests on it. */
export function standingOn(
  deadline: Pick<DisputeDeadline, 'period' | 'dueOn' | 'metOn' | 'provisional'>,
  today: LocalDate,
): DeadlineStanding {
  const { dueOn, metOn, provisional } = deadline;
  if (metOn !== null) return dueOn !== null && metOn > dueOn && !provisional ? 'metLate' : 'met';
  if (dueOn === null) return 'suspended';
  if (dueOn < today && provisional) return 'dueSoon';
  if (dueOn < today) return chances.has(deadline.period) ? 'over' : 'overdue';
  return dueOn <= addDays(today, dueSoonDays) ? 'dueSoon' : 'running';
}

/** Whether the day is over for good, so that an adverse effect may rest on it. */
export function hasPassed(deadline: DisputeDeadline, today: LocalDate): boolean {
  return deadline.dueOn !== null && deadline.dueOn < today && !deadline.provisional;
}
