import { openClaims } from '../../../server/disputes/claims.ts';
import { issueAward } from '../../../server/disputes/commands/arbitration/issueAward.ts';
import { reasonsToFind } from '../../../server/disputes/differences.ts';
import type { Claim, ClaimResult } from '../../../server/disputes/dispute.ts';
import type { Sentence } from '../../../server/disputes/textParams.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, each, longText, money, optional } from '../fields.ts';

export const results: readonly ClaimResult[] = ['supported', 'partlySupported', 'dismissed'];

/** A result and its sum for every claim; all and nothing need no sum typed. */
export const issueAwardForm = defineForm({
  command: issueAward,
  seals: true,
  fields: ({ dispute }) => ({
    claims: each(openClaims(dispute), (claim) => ({
      label: claimWords(claim, dispute.claims.indexOf(claim)),
      fields: {
        result: choice(labelled('claimResult', results)),
        ...(claim.claimedFen !== null && { awardedFen: optional(money({ hint: true })) }),
        difference: optional(
          choice(labelled('differenceReason', reasonsToFind), { kind: 'select', hint: true }),
        ),
      },
    })),
    reasons: longText({ hint: true, look: { rows: 10 } }),
  }),
  input: ({ claims, reasons }, { dispute }) => ({
    reasons,
    claims: claims.map(({ id, result, awardedFen, difference }) => ({
      claimId: id,
      result,
      difference: result === 'supported' ? null : difference,
      awardedFen: awardedOf(
        dispute.claims.find((claim) => claim.id === id),
        { result, typed: awardedFen },
      ),
    })),
  }),
  check({ claims }, { dispute }) {
    const faults: Record<string, Sentence> = {};
    for (const { id, result, awardedFen, difference } of claims) {
      if (result !== 'supported' && difference === null)
        faults[`claims-${id}-difference`] = { key: 'forms.fault.choiceMissing', params: {} };
      const fault = misfit(dispute.claims.find((claim) => claim.id === id)?.claimedFen, {
        result,
        typed: awardedFen,
      });
      if (fault !== null)
        faults[`claims-${id}-awardedFen`] = { key: `forms.issueAward.fault.${fault}`, params: {} };
    }
    return faults;
  },
  beside: { EXPLANATION_MISSING: 'reasons' },
});

interface Typed {
  readonly result: ClaimResult;
  readonly typed: number | null | undefined;
}

/** Where the word for the result and its sum do not agree (规则 53). */
export function misfit(claimedFen: number | null | undefined, { result, typed }: Typed): string | null {
  if (claimedFen === null || claimedFen === undefined) return null;
  const sum = typed ?? null;
  if (result === 'partlySupported') return sum !== null && sum > 0 && sum < claimedFen ? null : 'part';
  if (sum === null) return null;
  if (result === 'supported') return sum === claimedFen ? null : 'all';
  return sum === 0 ? null : 'nothing';
}

/** What was awarded, where the word for the result says it already. */
export function awardedOf(claim: Claim | undefined, { result, typed }: Typed): number | null {
  if (claim === undefined || claim.claimedFen === null) return null;
  if (typed !== null && typed !== undefined) return typed;
  if (result === 'supported') return claim.claimedFen;
  return result === 'dismissed' ? 0 : null;
}
