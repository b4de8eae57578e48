/** 反申请 (规则 36): the respondent's own claims, inside its defence period; later ones need a case of their own. */
import { actingParties } from '../../capacities.ts';
import { defineCommand, idFrom } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import { answersInTime, guardInDefencePeriod } from './answering.ts';
import type { NotedAtDesk } from './answering.ts';
import { takeClaims } from './claimsGiven.ts';
import type { ClaimGiven } from './claimsGiven.ts';

/** For the clerk: the days of a counter-application on paper. */
export interface CounterApplicationMade extends NotedAtDesk {
  readonly partyId: string;
  readonly claims: readonly ClaimGiven[];
  readonly facts: string;
}

export const submitCounterApplication = defineCommand<'submitCounterApplication', CounterApplicationMade>({
  name: 'submitCounterApplication',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, today, { actor, ...days }) => {
    const own = actingParties(actor, dispute);
    if (own.length === 0) return partiesIn(dispute, 'respondent').length > 0;
    return own.some(({ id }) => answersInTime(dispute, { partyId: id, on: today }, days));
  },
  basis: ({ arbitration }) => [arbitration?.incidents.counterApplications.length ?? 0],
  decide({ dispute, input, context }) {
    const { partyId } = input;
    const days = guardInDefencePeriod(dispute, input, { code: 'COUNTER_TOO_LATE', context });
    const { counterApplications } = arbitrationOf(dispute).incidents;
    if (counterApplications.some((one) => one.partyId === partyId && one.decidedOn === null))
      refuse('REQUEST_ALREADY_OPEN');
    if (input.claims.length === 0) refuse('NO_CLAIM');
    guardExplained(input.facts);
    const { claims, texts } = takeClaims(input.claims, context);
    const facts = takeText(input.facts, 'counter-facts', context);
    const counterId = idFrom(context.commandId, 'counter');
    return {
      events: [
        happened('counterApplicationSubmitted', context, {
          counterId,
          partyId,
          ...days,
          claims,
          textId: facts.textId,
        }),
      ],
      texts: { ...texts, ...facts.texts },
    };
  },
});
