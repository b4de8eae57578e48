/**
 * 申请追加当事人、申请参加仲裁 (调仲法 22, 23; 规则 6, 46(1)): a party names whom it wants in the case; somebody with an
 * interest in the outcome hands its own application in at the desk. Decided by somebody else.
 */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { openJoinder } from '../../incidents.ts';
import type { JoinedPosition } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, guardParty } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface JoinderAsked {
  readonly position: JoinedPosition;
  /** The party that asks; null: whoever wants to take part has applied for itself. */
  readonly askedBy: string | null;
  /** Who is to come into the case. */
  readonly name: string;
  readonly reason: string;
}

export const requestJoinder = defineCommand<'requestJoinder', JoinderAsked>({
  name: 'requestJoinder',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration !== null && openJoinder(arbitration.incidents) === null,
  basis: ({ arbitration }) => [arbitration?.incidents.joinders.length ?? 0],
  decide({ dispute, input, context }) {
    const { position, askedBy } = input;
    if (openJoinder(arbitrationOf(dispute).incidents) !== null) refuse('REQUEST_ALREADY_OPEN');
    guardAsks(dispute, input, context);
    guardExplained(input.name);
    guardExplained(input.reason);
    if (dispute.parties.some(({ name }) => name === input.name.trim())) refuse('ALREADY_A_PARTY');
    const named = takeText(input.name.trim(), 'joinder-name', context);
    const reason = takeText(input.reason, 'joinder', context);
    const facts = {
      joinderId: idFrom(context.commandId, 'joinder'),
      position,
      askedBy,
      notedBy: context.actor.accountId ?? '',
      nameTextId: named.textId ?? '',
      textId: reason.textId,
    };
    return {
      events: [happened('joinderRequested', context, facts)],
      texts: { ...named.texts, ...reason.texts },
    };
  },
});

/** A party asks for itself; only at the desk it is noted who else did. Nobody asks to be sued (调仲法 23). */
function guardAsks(dispute: Dispute, { position, askedBy }: JoinderAsked, { actor }: CommandContext): void {
  const own = actingParties(actor, dispute);
  if (askedBy === null) {
    if (own.length > 0) refuse('NOT_YOURS_TO_DO');
    if (position === 'respondent') refuse('ONLY_THIRD_PARTIES_APPLY');
    return;
  }
  guardParty(dispute, askedBy);
  if (own.length > 0 && !own.some(({ id }) => id === askedBy)) refuse('NOT_YOURS_TO_DO');
}
