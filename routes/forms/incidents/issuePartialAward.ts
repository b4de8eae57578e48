import { openClaims } from '../../../server/disputes/claims.ts';
import { issuePartialAward } from '../../../server/disputes/commands/incidents/issuePartialAward.ts';
import type { Sentence } from '../../../server/disputes/textParams.ts';
import { awardedOf, differenceField, misfit, results } from '../arbitration/findings.ts';
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
    reasons: longText({ hint: true, look: { rows: 10 } }),
  }),
  input: ({ claims, reasons }, { dispute }) => ({
    reasons,
    claims: claims.flatMap(({ id, result, awardedFen, ...given }) => {
      if (result === null) return [];
      const claim = dispute.claims.find((one) => one.id === id);
      const difference = result === 'supported' ? null : given.difference;
      return [
        { claimId: id, result, difference, awardedFen: awardedOf(claim, { result, typed: awardedFen }) },
      ];
    }),
  }),
  check({ claims }, { dispute }) {
    const faults: Record<string, Sentence> = {};
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
  beside: { EXPLANATION_MISSING: 'reasons' },
});
