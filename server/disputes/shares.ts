/**
 * What each of several workers gets of a claim that they make together. Ten or more have theirs named in the award
 * (规则 62, 53): a sum for all of them can be paid to nobody and enforced by nobody.
 */
import { claimantPosition } from './claims.ts';
import { partiesIn } from './dispute.ts';
import type { Claim, Dispute, Party } from './dispute.ts';
import type { Finding } from './finality.ts';
import type { RefusalCode } from './refusals.ts';

export interface Share {
  readonly partyId: string;
  readonly fen: number;
}

/** The claims of which each applicant may have a part: the applicants' own, where they ask for money. */
export function claimsToShare(dispute: Dispute, claims: readonly Claim[]): readonly Claim[] {
  if (partiesIn(dispute, 'applicant').length < 2) return [];
  return claims.filter(
    (claim) => claim.claimedFen !== null && claimantPosition(dispute, claim) === 'applicant',
  );
}

/** What is wrong with the shares of these findings, or null. Only a collective dispute needs them. */
export function sharesFlaw(dispute: Dispute, findings: readonly Finding[]): RefusalCode | null {
  const applicants = partiesIn(dispute, 'applicant').map(({ id }) => id);
  const shared = new Set(claimsToShare(dispute, dispute.claims).map(({ id }) => id));
  for (const { claimId, awardedFen, shares = [] } of findings) {
    const due = shared.has(claimId) && (awardedFen ?? 0) > 0;
    if (shares.length === 0) {
      if (due && dispute.marks.collective) return 'SHARES_MISSING';
      continue;
    }
    const named = new Set(shares.map(({ partyId }) => partyId));
    const everyOneOnce = named.size === shares.length && applicants.every((id) => named.has(id));
    if (!due || !everyOneOnce || shares.length !== applicants.length) return 'SHARES_MISSING';
    if (!shares.every(({ fen }) => Number.isSafeInteger(fen) && fen >= 0)) return 'AMOUNT_NOT_VALID';
    if (shares.reduce((sum, { fen }) => sum + fen, 0) !== awardedFen) return 'SHARES_DO_NOT_ADD_UP';
  }
  return null;
}

/** The same sum within a fen for everyone, adding up to the whole. */
export function evenShares(totalFen: number, parties: readonly Pick<Party, 'id'>[]): readonly Share[] {
  const each = Math.floor(totalFen / parties.length);
  const left = totalFen - each * parties.length;
  return parties.map(({ id }, index) => ({ partyId: id, fen: each + (index < left ? 1 : 0) }));
}

export interface ShareRow {
  readonly party: Party;
  /** One sum a claim, in the order of the claims. */
  readonly sums: readonly number[];
  readonly totalFen: number;
}

/** A row a worker and a sum a claim; no rows where nobody's share was named. */
export function shareTable(
  dispute: Dispute,
  among: readonly Claim[] = dispute.claims,
): { readonly claims: readonly Claim[]; readonly rows: readonly ShareRow[] } {
  const claims = among.filter(({ shares }) => shares.length > 0);
  if (claims.length === 0) return { claims, rows: [] };
  const sums = claims.map(({ shares }) => new Map(shares.map(({ partyId, fen }) => [partyId, fen])));
  const rows = partiesIn(dispute, 'applicant').map((party) => {
    const own = sums.map((ofClaim) => ofClaim.get(party.id) ?? 0);
    return { party, sums: own, totalFen: own.reduce((sum, fen) => sum + fen, 0) };
  });
  return { claims, rows };
}
