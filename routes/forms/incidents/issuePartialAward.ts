import { openClaims } from '../../../server/disputes/claims.ts';
import { issuePartialAward } from '../../../server/disputes/commands/incidents/issuePartialAward.ts';
import type { DifferenceReason } from '../../../server/disputes/differences.ts';
import type { ClaimResult, Dispute } from '../../../server/disputes/dispute.ts';
import type { Finding } from '../../../server/disputes/finality.ts';
import type { Sentence } from '../../../server/disputes/textParams.ts';
import {
  awardedOf,
  differenceField,
  misfit,
  results,
  shareFaults,
  sharesField,
  withShares,
} from '../arbitration/findings.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, each, longText, money, optional } from '../fields.ts';

/** A result and its sum for the claims that are decided ahead; the others stay open. */
export const issuePartialAwardForm = defineForm({
  command: issuePartialAward,
  seals: true,
  fields: ({ dispute }) => ({
    claims: each(openClaims(dispute), (claim) => ({
      label: claimWords(claim, dispute.claims.indexOf(claim)),
      fields: {
        result: optional(choice(labelled('claimResult', results), { hint: true })),
        ...(claim.claimedFen !== null && { awardedFen: optional(money({ hint: true })) }),
        difference: differenceField(),
      },
    })),
    shares: sharesField(dispute),
    reasons: longText({ hint: true, look: { rows: 10 } }),
  }),
  input: ({ claims, shares, reasons }, { dispute }) => ({
    reasons,
    claims: withShares(found(claims, dispute), shares, dispute),
  }),
  check({ claims, shares }, { dispute }) {
    const faults: Record<string, Sentence> = { ...shareFaults(shares, dispute) };
    for (const { id, result, awardedFen, difference } of claims) {
      const claimedFen = dispute.claims.find((claim) => claim.id === id)?.claimedFen;
      if (result === null) {
        if (typeof awardedFen === 'number')
          faults[`claims-${id}-result`] = { key: 'forms.fault.choiceMissing', params: {} };
        continue;
      }
      if (result !== 'supported' && difference === null)
        faults[`claims-${id}-difference`] = { key: 'forms.fault.choiceMissing', params: {} };
      const fault = misfit(claimedFen, { result, typed: awardedFen });
      if (fault !== null)
        faults[`claims-${id}-awardedFen`] = { key: `forms.issueAward.fault.${fault}`, params: {} };
    }
    return faults;
  },
  beside: { EXPLANATION_MISSING: 'reasons', SHARES_MISSING: 'shares', SHARES_DO_NOT_ADD_UP: 'shares' },
});

interface Row {
  readonly id: string;
  readonly result: ClaimResult | null;
  readonly awardedFen?: number | null | undefined;
  readonly difference: DifferenceReason | null;
}

/** What was found of the claims that a result was chosen for. */
function found(rows: readonly Row[], { claims }: Dispute): readonly Finding[] {
  return rows.flatMap(({ id, result, awardedFen, ...given }) => {
    if (result === null) return [];
    const claim = claims.find((one) => one.id === id);
    const difference = result === 'supported' ? null : given.difference;
    return [{ claimId: id, result, difference, awardedFen: awardedOf(claim, { result, typed: awardedFen }) }];
  });
}
