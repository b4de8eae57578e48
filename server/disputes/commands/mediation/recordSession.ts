/** One round of mediation; the mediator's record of it never leaves the body (协调规 24). */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { MediationSession } from '../../dispute.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { guardPastDay, mediationOf } from './guards.ts';

export interface SessionInput {
  readonly heldOn: LocalDate;
  readonly way: MediationSession['way'];
  readonly attendedPartyIds: readonly string[];
  readonly text: string | null;
}

export const recordSession = defineCommand<'recordSession', SessionInput>({
  name: 'recordSession',
  procedures: ['mediation'],
  // A session that was held stays a fact whatever else happened meanwhile.
  basis: () => [],
  decide({ dispute, input: { heldOn, way, attendedPartyIds, text }, context }) {
    const { acceptedOn, receivedOn } = mediationOf(dispute);
    guardPastDay(heldOn, { earliest: acceptedOn ?? receivedOn, today: context.today });
    if (attendedPartyIds.length === 0) refuse('ATTENDANCE_MISSING');
    if (attendedPartyIds.some((id) => partyById(dispute, id) === undefined)) refuse('UNKNOWN_PARTY');
    const id = idFrom(context.commandId, 'session');
    const textId = text === null ? null : id;
    return {
      events: [
        {
          type: 'mediationSessionRecorded',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { id, heldOn, way, attendedPartyIds: [...new Set(attendedPartyIds)], textId },
        },
      ],
      texts: text === null ? {} : { [id]: text },
    };
  },
});
