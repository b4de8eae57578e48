/** 庭审记录 (规则 41, 42): who came, whether mediation was tried, and the record. */
import { defineCommand } from '../../command.ts';
import type { Attendance, Dispute } from '../../dispute.ts';
import { hearingAhead } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import { guardHearingAhead, guardTribunalSits } from './guards.ts';
import { happened, takeText } from './happened.ts';

export interface HearingHeld {
  readonly attendance: readonly { readonly partyId: string; readonly attendance: Attendance }[];
  /** A hearing includes an attempt at mediation (规则 71). */
  readonly mediationTried: boolean;
  readonly record: string | null;
}

export const recordHearing = defineCommand<'recordHearing', HearingHeld>({
  name: 'recordHearing',
  procedures: ['arbitration'],
  offered: ({ arbitration }, _procedure, today) => {
    const hearing = arbitration === null ? null : hearingAhead(arbitration);
    return hearing !== null && hearing.heldOn <= today;
  },
  basis: ({ arbitration }) => [arbitration?.hearings.at(-1)?.id ?? null],
  decide({ dispute, input, context }) {
    const { id: hearingId, heldOn } = guardHearingAhead(dispute);
    if (heldOn > context.today) refuse('HEARING_NOT_YET_HELD', { day: heldOn });
    guardTribunalSits(dispute, context);
    guardEverybody(dispute, input.attendance);
    const { attendance, mediationTried } = input;
    const { textId, texts } = takeText(input.record, 'hearing-record', context);
    return {
      events: [happened('hearingRecorded', context, { hearingId, attendance, mediationTried, textId })],
      texts,
    };
  },
});

function guardEverybody({ parties }: Dispute, attendance: HearingHeld['attendance']): void {
  const noted = new Set(attendance.map(({ partyId }) => partyId));
  const complete = noted.size === attendance.length && noted.size === parties.length;
  if (!complete || parties.some(({ id }) => !noted.has(id))) refuse('ATTENDANCE_INCOMPLETE');
}
