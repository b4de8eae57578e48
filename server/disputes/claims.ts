/** Whose claims are asked in a dispute, and which of them still are. */
import { partyById } from './dispute.ts';
import type { Claim, Dispute, Position } from './dispute.ts';

/** The claims on which something is still to be found or was found: those given up are gone. */
export function standingClaims({ claims }: Pick<Dispute, 'claims'>): readonly Claim[] {
  return claims.filter(({ abandonedOn }) => abandonedOn === null);
}

/** The claims on which nothing is found yet: those given up and those decided ahead are settled. */
export function openClaims(dispute: Pick<Dispute, 'claims'>): readonly Claim[] {
  return standingClaims(dispute).filter(({ result }) => result === null);
}

/** The standing claims of one side; the respondent's own came with a counter-application. */
export function claimsOf(dispute: Dispute, position: Position): readonly Claim[] {
  return standingClaims(dispute).filter((claim) => claimantPosition(dispute, claim) === position);
}

/** On whose side the claim was made. */
export function claimantPosition(dispute: Dispute, { claimantId }: Claim): Position {
  return claimantId === null ? 'applicant' : (partyById(dispute, claimantId)?.position ?? 'applicant');
}

/** The id of the next claim to be added, or of one some places after it. */
export function nextClaimId({ claims }: Dispute, index = 0): string {
  return `c${claims.length + index + 1}`;
}

/** A claim of which nothing has been found yet. */
export function newClaim(
  id: string,
  claimantId: string | null,
): Omit<Claim, 'kind' | 'claimedFen' | 'textId'> {
  return {
    id,
    claimantId,
    abandonedOn: null,
    agreedFen: null,
    awardedFen: null,
    result: null,
    difference: null,
    final: null,
    shares: [],
  };
}
