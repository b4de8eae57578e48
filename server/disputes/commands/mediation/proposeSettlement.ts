/** An offer, by a party or by the mediator. It replaces the one before it. */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Act } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { mediatorSigner } from '../../signers.ts';
import { guardActsFor, guardDayNotPast, guardSum, isAtBody } from './guards.ts';

export interface ProposalInput {
  /** A party's id, or 'mediator'. */
  readonly by: string;
  readonly totalFen: number;
  readonly performBy: LocalDate;
  readonly text: string | null;
}

export const proposeSettlement = defineCommand<'proposeSettlement', ProposalInput>({
  name: 'proposeSettlement',
  procedures: ['mediation'],
  basis: (dispute) => negotiationBasis(dispute),
  decide(act) {
    guardSpeaker(act);
    const { input, context } = act;
    guardSum(input.totalFen);
    guardDayNotPast(input.performBy, context.today);
    const proposalId = idFrom(context.commandId, 'proposal');
    const { text, ...offer } = input;
    return {
      events: [
        {
          type: 'settlementProposed',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { proposalId, ...offer, textId: text === null ? null : proposalId },
        },
      ],
      texts: text === null ? {} : { [proposalId]: text },
    };
  },
});

/** The newest offer and its answers: what an offer or an answer rests on. */
export function negotiationBasis({ mediation }: Dispute): readonly (string | null)[] {
  const newest = mediation?.proposals.at(-1);
  return [newest?.id ?? null, ...(newest?.answers ?? []).flatMap(({ partyId, answer }) => [partyId, answer])];
}

function guardSpeaker({ dispute, input: { by }, context: { actor } }: Act<ProposalInput>): void {
  if (by !== mediatorSigner) guardActsFor(actor, dispute, by);
  else if (!isAtBody(actor, dispute)) refuse('NOT_YOURS_TO_DO');
}
