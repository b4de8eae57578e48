/** What the tribunal finds claim by claim: the same questions for a draft and for the award. */
import { openClaims } from '../../../server/disputes/claims.ts';
import { reasonsToFind } from '../../../server/disputes/differences.ts';
import type { DifferenceReason } from '../../../server/disputes/differences.ts';
import type { Claim, ClaimResult, Dispute } from '../../../server/disputes/dispute.ts';
import type { Finding } from '../../../server/disputes/finality.ts';
import type { Sentence } from '../../../server/disputes/textParams.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import type { Faults } from '../commandForm.ts';
import { choice, each, money, optional } from '../fields.ts';
import { yuanOf } from '../money.ts';

export const results: readonly ClaimResult[] = ['supported', 'partlySupported', 'dismissed'];

/** A row a claim that is still open, filled in as it was drafted. */
export function findingRows(dispute: Dispute) {
  const drafted = dispute.arbitration?.awardDraft?.claims ?? [];
  return each(openClaims(dispute), (claim) => {
    const former = drafted.find(({ claimId }) => claimId === claim.id);
    return {
      label: claimWords(claim, dispute.claims.indexOf(claim)),
      fields: {
        result: choice(labelled('claimResult', results), { initial: former?.result ?? '' }),
        ...(claim.claimedFen !== null && {
          awardedFen: optional(money({ hint: true, initial: partOf(former) })),
        }),
        difference: differenceField(former?.difference ?? ''),
      },
    };
  });
}

/** Why less is given than was claimed. */
export function differenceField(initial = '') {
  return optional(
    choice(labelled('differenceReason', reasonsToFind), { kind: 'select', hint: true, initial }),
  );
}

function partOf(former: Finding | undefined): string {
  const part = former?.result === 'partlySupported' ? former.awardedFen : null;
  return part === null ? '' : yuanOf(part);
}

interface Row {
  readonly id: string;
  readonly result: ClaimResult;
  readonly awardedFen?: number | null | undefined;
  readonly difference: DifferenceReason | null;
}

/** The findings; all and nothing need no sum typed. */
export function findingsGiven(rows: readonly Row[], { claims }: Dispute): readonly Finding[] {
  return rows.map(({ id, result, awardedFen, difference }) => ({
    claimId: id,
    result,
    difference: result === 'supported' ? null : difference,
    awardedFen: awardedOf(
      claims.find((claim) => claim.id === id),
      { result, typed: awardedFen },
    ),
  }));
}

/** Rows whose word and sum do not agree, or that give less without saying why. */
export function findingFaults(rows: readonly Row[], { claims }: Dispute): Faults {
  const faults: Record<string, Sentence> = {};
  for (const { id, result, awardedFen, difference } of rows) {
    if (result !== 'supported' && difference === null)
      faults[`claims-${id}-difference`] = { key: 'forms.fault.choiceMissing', params: {} };
    const fault = misfit(claims.find((claim) => claim.id === id)?.claimedFen, { result, typed: awardedFen });
    if (fault !== null)
      faults[`claims-${id}-awardedFen`] = { key: `forms.issueAward.fault.${fault}`, params: {} };
  }
  return faults;
}

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
