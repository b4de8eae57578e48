/**
 * 对增加、变更请求的审查 (规则 44, 46(3)): taken up, the respondents have a new defence period unless they waive it, and
 * the 45 days run anew; a hearing that was called before falls away unless all of them waived.
 */
import { defineCommand } from '../../command.ts';
import { nextClaimId } from '../../claims.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained, guardParty, guardTribunalSits } from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';

export interface ClaimChangeDecision {
  readonly accepted: boolean;
  /** Respondents who said that they need no new defence period. */
  readonly waivedBy: readonly string[];
  readonly reason: string | null;
}

export const decideClaimChange = defineCommand<'decideClaimChange', ClaimChangeDecision>({
  name: 'decideClaimChange',
  procedures: ['arbitration'],
  offered: ({ arbitration }) =>
    arbitration?.incidents.claimChanges.some(({ decidedOn }) => decidedOn === null) === true,
  basis: ({ arbitration, claims }) => [
    ...(arbitration?.incidents.claimChanges.map(({ id, decidedOn }) => `${id}/${decidedOn}`) ?? []),
    claims.length,
  ],
  decide({ dispute, input, context }) {
    guardTribunalSits(dispute, context);
    const open = arbitrationOf(dispute).incidents.claimChanges.find(({ decidedOn }) => decidedOn === null);
    if (open === undefined) refuse('NO_OPEN_REQUEST');
    const { accepted, waivedBy } = input;
    for (const partyId of waivedBy) guardParty(dispute, partyId);
    if (!accepted) guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'claim-change-decision', context);
    const added = open.added.map((claim, index) => ({ ...claim, claimId: nextClaimId(dispute, index) }));
    const waived = partiesIn(dispute, 'respondent').every(({ id }) => waivedBy.includes(id));
    const facts = {
      changeId: open.id,
      accepted,
      added: accepted ? added : [],
      changed: accepted ? open.changed : [],
      waivedBy: accepted ? waivedBy : [],
      hearingFallsAway: accepted && !waived,
      textId,
    };
    return {
      events: [happened('claimChangeDecided', context, facts)],
      texts,
      stays: !facts.hearingFallsAway,
    };
  },
});
