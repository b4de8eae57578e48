import { issueAward } from '../../../server/disputes/commands/arbitration/issueAward.ts';
import type { Claim, ClaimResult } from '../../../server/disputes/dispute.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, each, longText, money, optional } from '../fields.ts';

const results: readonly ClaimResult[] = ['supported', 'partlySupported', 'dismissed'];

/** A result and its sum for every claim; all and nothing need no sum typed. */
export const issueAwardForm = defineForm({
  command: issueAward,
  seals: true,
  fields: ({ dispute: { claims } }) => ({
    claims: each(claims, (claim) => ({
      label: claimWords(claim, claims.indexOf(claim)),
      fields: {
        result: choice(labelled('claimResult', results)),
        ...(claim.claimedFen !== null && { awardedFen: optional(money({ hint: true })) }),
      },
    })),
    reasons: longText({ hint: true, look: { rows: 10 } }),
  }),
  input: ({ claims, reasons }, { dispute }) => ({
    reasons,
    claims: claims.map(({ id, result, awardedFen }) => ({
      claimId: id,
      result,
      awardedFen: awardedOf(
        dispute.claims.find((claim) => claim.id === id),
        { result, typed: awardedFen },
      ),
    })),
  }),
  beside: { EXPLANATION_MISSING: 'reasons' },
});

function awardedOf(
  claim: Claim | undefined,
  { result, typed }: { readonly result: ClaimResult; readonly typed: number | null | undefined },
): number | null {
  if (claim === undefined || claim.claimedFen === null) return null;
  if (typed !== null && typed !== undefined) return typed;
  if (result === 'supported') return claim.claimedFen;
  return result === 'dismissed' ? 0 : null;
}
