/** What the tribunal finds claim by claim: the same questions for a draft and for the award. */
import { openClaims } from '../../../server/disputes/claims.ts';
import { reasonsToFind } from '../../../server/disputes/differences.ts';
import type { DifferenceReason } from '../../../server/disputes/differences.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import type { Claim, ClaimResult, Dispute } from '../../../server/disputes/dispute.ts';
import type { Finding } from '../../../server/disputes/finality.ts';
import { claimsToShare } from '../../../server/disputes/shares.ts';
import type { Sentence } from '../../../server/disputes/textParams.ts';
import { claimWords, labelled } from '../choicesOf.ts';
import type { Faults } from '../commandForm.ts';
import { choice, each, longText, money, optional } from '../fields.ts';
import { fenOf, yuanOf } from '../money.ts';

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

// ── What each of several workers gets ────────────────────────────────────────────────────────────────

/** A line a worker, as copied from a spreadsheet: the name, then a sum for each item in its order. Three hundred fit. */
export function sharesField(dispute: Dispute) {
  if (claimsToShare(dispute, openClaims(dispute)).length === 0) return undefined;
  const names = partiesIn(dispute, 'applicant').map(({ name }) => `${name}\t`);
  return optional(longText({ hint: true, initial: names.join('\n'), look: { rows: 12 }, most: 60_000 }));
}

/** The findings with the shares that were typed; lines without any sum leave them undivided. */
export function withShares(
  findings: readonly Finding[],
  typed: string | null | undefined,
  dispute: Dispute,
): readonly Finding[] {
  const rows = shareRows(typed, dispute);
  if (rows === null || rows.length === 0) return findings;
  const columns = claimsToShare(dispute, openClaims(dispute)).map(({ id }) => id);
  return findings.map((finding) => {
    const at = columns.indexOf(finding.claimId);
    if (at < 0 || (finding.awardedFen ?? 0) === 0) return finding;
    return { ...finding, shares: rows.map(({ partyId, sums }) => ({ partyId, fen: sums[at] ?? 0 })) };
  });
}

/** A line that names nobody of the applicants, or that has something else than its sums. */
export function shareFaults(typed: string | null | undefined, dispute: Dispute): Faults {
  if (shareRows(typed, dispute) !== null) return {};
  return { shares: { key: 'forms.issueAward.fault.shares', params: {} } };
}

interface ShareRowTyped {
  readonly partyId: string;
  readonly sums: readonly number[];
}

/** Two of one name come in the order in which they were named. null where a line cannot be read. */
function shareRows(typed: string | null | undefined, dispute: Dispute): readonly ShareRowTyped[] | null {
  const columns = claimsToShare(dispute, openClaims(dispute)).length;
  const left = [...partiesIn(dispute, 'applicant')];
  const rows: ShareRowTyped[] = [];
  let blank = 0;
  for (const line of (typed ?? '').split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const at = left.findIndex(
      ({ name }) => line === name || (/^[\s;；]/.test(line.slice(name.length)) && line.startsWith(name)),
    );
    const [party] = at < 0 ? [] : left.splice(at, 1);
    if (party === undefined) return null;
    const parts = line
      .slice(party.name.length)
      .split(/[\s;；]+/)
      .filter((part) => part !== '');
    if (parts.length === 0) blank += 1;
    rows.push({ partyId: party.id, sums: parts.map((part) => fenOf(part) ?? Number.NaN) });
  }
  if (blank === rows.length) return [];
  const read = rows.every(({ sums }) => sums.length === columns && !sums.some(Number.isNaN));
  return read ? rows : null;
}
