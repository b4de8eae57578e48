/** A party's answer to the newest offer, once; the one who made the offer does not answer it. */
import { actingParties } from '../../capacities.ts';
import { defineCommand } from '../../command.ts';
import type { Proposal } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { guardActsFor, mediationOf } from './guards.ts';
import { negotiationBasis } from './proposeSettlement.ts';

export interface SettlementAnswer {
  readonly proposalId: string;
  readonly partyId: string;
  readonly answer: 'accepts' | 'declines';
}

export const answerSettlement = defineCommand<'answerSettlement', SettlementAnswer>({
  name: 'answerSettlement',
  procedures: ['mediation'],
  offered(dispute, _procedure, _today, { actor }) {
    const newest = dispute.mediation?.proposals.at(-1);
    return newest !== undefined && actingParties(actor, dispute).some(({ id }) => mayAnswer(newest, id));
  },
  basis: (dispute) => negotiationBasis(dispute),
  decide({ dispute, input, context }) {
    const newest = mediationOf(dispute).proposals.at(-1);
    if (newest === undefined || newest.id !== input.proposalId) refuse('PROPOSAL_REPLACED');
    guardActsFor(context.actor, dispute, input.partyId);
    if (newest.by === input.partyId) refuse('OWN_PROPOSAL');
    if (!mayAnswer(newest, input.partyId)) refuse('PROPOSAL_ANSWERED');
    return {
      events: [
        { type: 'settlementAnswered', procedure: 'mediation', occurredOn: context.today, facts: input },
      ],
    };
  },
});

/** Whether an offer awaits this party's answer. */
export function mayAnswer({ by, answers }: Proposal, partyId: string): boolean {
  return by !== partyId && !answers.some((answer) => answer.partyId === partyId);
}
