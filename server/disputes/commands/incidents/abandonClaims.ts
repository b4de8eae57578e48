/** 放弃部分仲裁请求: whoever made a claim may give it up; it needs nobody's leave and starts no period anew. */
import { actingParties } from '../../capacities.ts';
import { claimsOf, openClaims } from '../../claims.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Claim, Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { happened } from '../arbitration/happened.ts';
import { claimsToState, isOwnClaim } from '../claims/guards.ts';
import { guardSpeaksForApplicants } from './speakingForAll.ts';

export const abandonClaims = defineCommand<'abandonClaims', { readonly claimIds: readonly string[] }>({
  name: 'abandonClaims',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => {
    return claimsToState(dispute, actor).length > 0 && openClaims(dispute).length > 1;
  },
  basis: ({ claims }) => claims.map(({ id, abandonedOn }) => `${id}/${abandonedOn}`),
  decide({ dispute, input, context }) {
    const given = openClaims(dispute).filter(({ id }) => input.claimIds.includes(id));
    if (given.length === 0 || given.length < new Set(input.claimIds).size) refuse('CLAIM_NOT_THERE');
    guardOwn(dispute, given, context);
    const left = claimsOf(dispute, 'applicant').filter((claim) => !given.includes(claim));
    if (left.length === 0) refuse('ABANDONING_ALL_IS_WITHDRAWAL');
    return { events: [happened('claimsAbandoned', context, { claimIds: given.map(({ id }) => id) })] };
  },
});

function guardOwn(dispute: Dispute, claims: readonly Claim[], context: CommandContext): void {
  const own = actingParties(context.actor, dispute);
  if (own.length > 0 && !claims.every((claim) => isOwnClaim(claim, own))) refuse('NOT_YOURS_TO_DO');
  if (claims.some(({ claimantId }) => claimantId === null))
    guardSpeaksForApplicants(dispute, context, 'abandonClaims');
}
