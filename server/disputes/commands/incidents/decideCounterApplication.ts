/**
 * 反申请的受理 (规则 36): within 5 working days joined to the application (the 45 days run anew, 规则 46(4)), referred to
 * a separate application, or not accepted.
 */
import { defineCommand } from '../../command.ts';
import { nextClaimId } from '../../claims.ts';
import type { CounterOutcome } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface CounterDecision {
  readonly counterId: string;
  readonly outcome: CounterOutcome;
  readonly reason: string | null;
}

export const decideCounterApplication = defineCommand<'decideCounterApplication', CounterDecision>({
  name: 'decideCounterApplication',
  procedures: ['arbitration'],
  offered: ({ arbitration }) =>
    arbitration?.incidents.counterApplications.some(({ decidedOn }) => decidedOn === null) === true,
  basis: ({ arbitration, claims }) => [
    ...(arbitration?.incidents.counterApplications.map(({ id, decidedOn }) => `${id}/${decidedOn}`) ?? []),
    claims.length,
  ],
  decide({ dispute, input, context }) {
    const { counterId, outcome } = input;
    const open = arbitrationOf(dispute).incidents.counterApplications.find(
      ({ id, decidedOn }) => id === counterId && decidedOn === null,
    );
    if (open === undefined) refuse('NO_OPEN_REQUEST');
    if (outcome !== 'joined') guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'counter-decision', context);
    const claims = open.claims.map((claim, index) => ({ ...claim, claimId: nextClaimId(dispute, index) }));
    const facts = {
      counterId,
      partyId: open.partyId,
      outcome,
      claims: outcome === 'joined' ? claims : [],
      textId,
    };
    return { events: [happened('counterApplicationDecided', context, facts)], texts };
  },
});
