/** 申请回避 (调仲法 33, 规则 11): by a party, or by a member or the clerk about themselves. */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Arbitration, Dispute } from '../../dispute.ts';
import { lastHearing } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from './guards.ts';
import { happened, takeText } from './happened.ts';

export interface RecusalAsked {
  readonly personId: string;
  readonly reason: string;
  /** The ground became known only after the hearing had begun. */
  readonly learnedLater: boolean;
}

export const requestRecusal = defineCommand<'requestRecusal', RecusalAsked>({
  name: 'requestRecusal',
  procedures: ['arbitration'],
  basis: ({ arbitration }) => [arbitration?.recusals.length ?? 0],
  decide({ dispute, input, context }) {
    const arbitration = arbitrationOf(dispute);
    guardExplained(input.reason);
    guardPerson(arbitration, input.personId);
    const requestedBy = requesterOf(dispute, input.personId, context);
    // 规则 11: after the argument has ended a request does not touch the proceedings.
    if (lastHearing(arbitration) !== null && !input.learnedLater) refuse('RECUSAL_TOO_LATE');
    const { textId, texts } = takeText(input.reason, 'recusal-reason', context);
    const recusalId = idFrom(context.commandId, 'recusal');
    const { personId } = input;
    return {
      events: [happened('recusalRequested', context, { recusalId, personId, requestedBy, textId })],
      texts,
    };
  },
});

function guardPerson({ tribunal, recusals }: Arbitration, personId: string): void {
  const sits = tribunal?.arbitratorIds.includes(personId) === true || tribunal?.clerkId === personId;
  if (!sits) refuse('NOT_ON_TRIBUNAL');
  if (recusals.some((recusal) => recusal.personId === personId && recusal.decidedOn === null))
    refuse('REQUEST_ALREADY_OPEN');
}

function requesterOf(dispute: Dispute, personId: string, { actor }: CommandContext): string {
  const party = actingParties(actor, dispute)[0];
  if (party !== undefined) return party.id;
  return actor.accountId === personId ? personId : refuse('RECUSAL_ONLY_OF_ONESELF');
}
