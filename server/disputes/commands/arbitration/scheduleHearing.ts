/**
 * 排期开庭 (调仲法 35, 规则 38): the notice must still be able to reach both sides in time, and every respondent keeps
 * its defence period unless it has answered or gives up the rest (调仲法 30, 规则 58).
 */
import type { LocalDate } from '../../../law/localDate.ts';
import {
  defencePeriod,
  earliestHearingDay,
  noticePeriod,
  standingDefences,
} from '../../arbitrationPeriods.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardJurisdiction, guardParty, guardTribunalSits } from './guards.ts';
import { happened } from './happened.ts';

export interface HearingPlanned {
  readonly heldOn: LocalDate;
  /** 24-hour local time, 'HH:MM'. */
  readonly startsAt: string;
  readonly place: string;
  readonly mode: 'inPerson' | 'online';
  readonly defencePeriodWaivedBy: readonly string[];
}

export const scheduleHearing = defineCommand<'scheduleHearing', HearingPlanned>({
  name: 'scheduleHearing',
  procedures: ['arbitration'],
  basis: ({ arbitration }) => [
    arbitration?.hearings.length ?? 0,
    arbitration?.tribunal?.sittingSince ?? null,
  ],
  decide({ dispute, input, context }) {
    guardTribunalSits(dispute, context);
    guardJurisdiction(dispute);
    if (input.heldOn <= context.today) refuse('DAY_NOT_AHEAD', { day: input.heldOn });
    for (const partyId of input.defencePeriodWaivedBy) guardParty(dispute, partyId);
    guardDefencePeriods(dispute, input, context);
    guardNotice(input.heldOn, context);
    const hearingId = idFrom(context.commandId, 'hearing');
    return { events: [happened('hearingScheduled', context, { hearingId, ...input })] };
  },
});

/** The hearing comes after the defence period of every respondent that has neither answered nor waived it. */
function guardDefencePeriods(
  dispute: Dispute,
  { heldOn, defencePeriodWaivedBy }: HearingPlanned,
  context: CommandContext,
): void {
  for (const { id } of partiesIn(dispute, 'respondent')) {
    const answered = standingDefences(arbitrationOf(dispute), id).length > 0;
    if (answered || defencePeriodWaivedBy.includes(id)) continue;
    const { dueOn } = defencePeriod(dispute, id, context) ?? refuse('APPLICATION_COPY_NOT_DELIVERED');
    if (dueOn !== null && heldOn <= dueOn) refuse('DEFENCE_PERIOD_RUNNING', { day: dueOn });
  }
}

/** Too short by the calendar as it stands is too short: this keeps the parties' time and takes nothing from them. */
export function guardNotice(heldOn: LocalDate, context: CommandContext): void {
  const { dueOn } = noticePeriod(heldOn, context);
  if (dueOn !== null && dueOn >= context.today) return;
  const earliest = earliestHearingDay(context.today, context);
  refuse('HEARING_NOTICE_TOO_SHORT', { day: dueOn ?? '', earliest });
}
