/** What a respondent may do up to the end of its defence period (规则 10, 33, 36). */
import type { LocalDate } from '../../../law/localDate.ts';
import { defencePeriod } from '../../arbitrationPeriods.ts';
import { isInTime } from '../../../law/inTime.ts';
import { actingParties } from '../../capacities.ts';
import type { CommandContext } from '../../command.ts';
import type { DeadlineContext } from '../../deadlines.ts';
import { partyById } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';
import { arbitrationOf, guardDay } from '../arbitration/guards.ts';

/** Whether this respondent's defence period still runs on the day (that of the postmark, where there is one), or has not begun. */
export function answersInTime(
  dispute: Dispute,
  paper: { readonly partyId: string; readonly on: LocalDate; readonly postedOn?: LocalDate | null },
  days: DeadlineContext,
): boolean {
  const { partyId, on, postedOn = null } = paper;
  const period = defencePeriod(dispute, partyId, days);
  return period === null || isInTime(period, { reachedOn: on, postedOn });
}

/** What a clerk notes of a paper that came in: its day, and the postmark of one that came by post. */
export interface NotedAtDesk {
  readonly receivedOn?: LocalDate | null;
  readonly postedOn?: LocalDate | null;
}

/**
 * The days of a respondent's paper: it hands one in today; a clerk notes when one came in and the postmark.
 * @throws {Refusal} for a day that cannot be, a postmark after the receipt.
 */
export function daysHandedIn(
  dispute: Dispute,
  { receivedOn, postedOn }: NotedAtDesk,
  { own, context }: { readonly own: boolean; readonly context: CommandContext },
): { readonly on: LocalDate; readonly postedOn: LocalDate | null } {
  if (own) return { on: context.today, postedOn: null };
  const { receivedOn: earliest } = arbitrationOf(dispute);
  const on = receivedOn ?? context.today;
  guardDay(on, { earliest, today: context.today });
  if (postedOn) {
    guardDay(postedOn, { earliest, today: context.today });
    if (postedOn > on) refuse('POSTED_AFTER_RECEIPT');
  }
  return { on, postedOn: postedOn ?? null };
}

/**
 * The days of a respondent's paper that must be in before its defence period ends.
 * @throws {Refusal} for another's party, a day that cannot be, or with `code` when the defence period had ended.
 */
export function guardInDefencePeriod(
  dispute: Dispute,
  { partyId, ...noted }: NotedAtDesk & { readonly partyId: string },
  { code, context }: { readonly code: RefusalCode; readonly context: CommandContext },
): { readonly submittedOn: LocalDate; readonly postedOn: LocalDate | null } {
  if (partyById(dispute, partyId)?.position !== 'respondent') refuse('UNKNOWN_PARTY');
  const acting = actingParties(context.actor, dispute);
  if (acting.length > 0 && !acting.some(({ id }) => id === partyId)) refuse('NOT_YOURS_TO_DO');
  const { on, postedOn } = daysHandedIn(dispute, noted, { own: acting.length > 0, context });
  if (!answersInTime(dispute, { partyId, on, postedOn }, context))
    refuse(code, { day: defencePeriod(dispute, partyId, context)?.dueOn ?? '' });
  return { submittedOn: on, postedOn };
}
