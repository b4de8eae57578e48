/** Sums that are agreed or awarded, claim by claim. */
import type { Finding } from '../disputes/finality.ts';
import type { FiledClaim } from '../disputes/commands/intake/fileApplication.ts';
import type { Random } from './random.ts';

export interface AgreedClaims {
  readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  readonly totalFen: number;
}

/** The same share of every claim, in whole yuan; nothing for claims without a sum. */
export function shareOfClaims(claims: readonly FiledClaim[], share: number): AgreedClaims {
  const agreed = claims.map(({ claimedFen }, index) => ({
    claimId: `c${index + 1}`,
    agreedFen: claimedFen === null ? null : Math.round((claimedFen * share) / 100) * 100,
  }));
  return { claims: agreed, totalFen: agreed.reduce((sum, { agreedFen }) => sum + (agreedFen ?? 0), 0) };
}

export type AwardResult = 'full' | 'partial' | 'dismissed';

/**
 * Findings of an award: everything, nothing, or so much that the whole comes to the share; in a partial one single
 * claims may be granted or dismissed as a whole.
 */
export function findingsOf(
  random: Random,
  claims: readonly FiledClaim[],
  { result, share }: { readonly result: AwardResult; readonly share: number },
): readonly Finding[] {
  return claims.map(({ claimedFen }, index) => {
    const claimId = `c${index + 1}`;
    if (claimedFen === null)
      return { claimId, awardedFen: null, result: result === 'dismissed' ? 'dismissed' : 'supported' };
    if (result === 'full') return finding(claimId, { claimedFen, awardedFen: claimedFen });
    if (result === 'dismissed') return finding(claimId, { claimedFen, awardedFen: 0 });
    const spread = share + (random.next() - 0.5) * 0.3;
    const part = index > 0 && random.chance(0.15) ? 0 : Math.min(0.95, Math.max(0.05, spread));
    return finding(claimId, { claimedFen, awardedFen: Math.round((claimedFen * part) / 100) * 100 });
  });
}

/** What the respondent asked for itself is mostly dismissed. The claims come after `before` others. */
export function counterFindings(
  random: Random,
  claims: readonly FiledClaim[],
  before: number,
): readonly Finding[] {
  return claims.map(({ claimedFen }, index) => {
    const part = random.chance(0.6) ? 0 : 0.3 + 0.4 * random.next();
    const sum = claimedFen ?? 0;
    return finding(`c${before + index + 1}`, {
      claimedFen: sum,
      awardedFen: Math.round((sum * part) / 100) * 100,
    });
  });
}

function finding(
  claimId: string,
  { claimedFen, awardedFen }: { readonly claimedFen: number; readonly awardedFen: number },
): Finding {
  if (awardedFen === claimedFen && claimedFen > 0) return { claimId, awardedFen, result: 'supported' };
  if (awardedFen === 0) return { claimId, awardedFen, result: 'dismissed' };
  return { claimId, awardedFen, result: 'partlySupported' };
}
