/** 放弃部分仲裁请求: whoever made a claim may give it up; it needs nobody's leave and starts no period anew. */
import { actingParties } from '../../capacities.ts';
import { claimsOf, standingClaims } from '../../claims.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Claim, Dispute, Party } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { happened } from '../arbitration/happened.ts';
import { guardSpeaksForApplicants } from './speakingForAll.ts';

export const abandonClaims = defineCommand<'abandonClaims', { readonly claimIds: readonly string[] }>({
  name: 'abandonClaims',
  procedures: ['arbitration'],
  offered: (dispute, _procedure, _today, { actor }) => {
    const own = actingParties(actor, dispute);
    const claims = openClaims(dispute);
    const theirs = own.length === 0 ? claims : claims.filter((claim) => isOwn(dispute, claim, own));
    return theirs.length > 0 && claims.length > 1;
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

/** What has been decided already by a partial award is no longer anybody's to give up. */
function openClaims(dispute: Dispute): readonly Claim[] {
  return standingClaims(dispute).filter(({ result }) => result === null);
}

function isOwn(dispute: Dispute, { claimantId }: Claim, own: readonly Party[]): boolean {
  return own.some(({ id, position }) => (claimantId === null ? position === 'applicant' : claimantId === id));
}

function guardOwn(dispute: Dispute, claims: readonly Claim[], context: CommandContext): void {
  const own = actingParties(context.actor, dispute);
  if (own.length > 0 && !claims.every((claim) => isOwn(dispute, claim, own))) refuse('NOT_YOURS_TO_DO');
  if (claims.some(({ claimantId }) => claimantId === null)) guardSpeaksForApplicants(dispute, context);
}
