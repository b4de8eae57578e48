/** What a respondent may do up to the end of its defence period (规则 10, 33, 36). */
import type { LocalDate } from '../../../law/localDate.ts';
import { defencePeriod, hasEnded } from '../../arbitrationPeriods.ts';
import { actingParties } from '../../capacities.ts';
import type { CommandContext } from '../../command.ts';
import type { DeadlineContext } from '../../deadlines.ts';
import { partyById } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';
import { arbitrationOf, guardDay } from '../arbitration/guards.ts';

/** Whether this respondent's defence period still runs on the day, or has not begun. */
export function answersInTime(
  dispute: Dispute,
  { partyId, on }: { readonly partyId: string; readonly on: LocalDate },
  days: DeadlineContext,
): boolean {
  const period = defencePeriod(dispute, partyId, days);
  return period === null || !hasEnded(period, on);
}

/**
 * The day on which a respondent's paper came in: today for itself, as noted by the clerk.
 * @throws {Refusal} for another's party, a day that cannot be, or with `code` when the defence period had ended.
 */
export function guardInDefencePeriod(
  dispute: Dispute,
  { partyId, receivedOn }: { readonly partyId: string; readonly receivedOn: LocalDate | null },
  { code, context }: { readonly code: RefusalCode; readonly context: CommandContext },
): LocalDate {
  if (partyById(dispute, partyId)?.position !== 'respondent') refuse('UNKNOWN_PARTY');
  const acting = actingParties(context.actor, dispute);
  if (acting.length > 0 && !acting.some(({ id }) => id === partyId)) refuse('NOT_YOURS_TO_DO');
  const on = acting.length > 0 ? context.today : (receivedOn ?? context.today);
  guardDay(on, { earliest: arbitrationOf(dispute).receivedOn, today: context.today });
  if (!answersInTime(dispute, { partyId, on }, context))
    refuse(code, { day: defencePeriod(dispute, partyId, context)?.dueOn ?? '' });
  return on;
}
