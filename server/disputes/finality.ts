/**
 * 一裁终局 in one case: each claim by itself at the awarded amount, and the split into a final and a non-final
 * award, each with its own remedy (调仲法 47, 规则 50).
 */
import { finalityOf } from '../law/finality.ts';
import type { LocalDate } from '../law/localDate.ts';
import { rateOn } from '../law/rates/rateOn.ts';
import type { Rates } from '../law/rates/rates.ts';
import { readingsOn } from '../law/settings.ts';
import type { OfficeReadings } from '../law/settings.ts';
import type { DifferenceReason } from './differences.ts';
import type { Directory } from './directory.ts';
import type { Claim, ClaimResult, Dispute } from './dispute.ts';
import { regionOf } from './reckoning.ts';
import type { Share } from './shares.ts';

/** What the tribunal found for one claim; `awardedFen` is null where no money was asked. */
export interface Finding {
  readonly claimId: string;
  readonly awardedFen: number | null;
  readonly result: ClaimResult;
  /** Why less is given than was claimed; told in the reasons where nothing is named. */
  readonly difference?: DifferenceReason | null;
  /** What each of several applicants gets of it; nothing where it is not divided. */
  readonly shares?: readonly Share[];
}

export interface FinalFinding extends Finding {
  readonly difference: DifferenceReason | null;
  readonly final: boolean;
  readonly shares: readonly Share[];
}

export interface FinalityContext {
  readonly today: LocalDate;
  readonly directory: Directory;
  readonly settings: OfficeReadings;
  readonly rates: Rates;
}

/**
 * The findings with their finality, by the minimum wage of the commission's city on the day of the award.
 * @throws {LawError} RATE_NOT_KNOWN where no minimum wage is on record: finality is never guessed.
 */
export function withFinality(
  dispute: Dispute,
  findings: readonly Finding[],
  { today, directory, settings, rates }: FinalityContext,
): readonly FinalFinding[] {
  const minimum = rateOn(rates.minimumMonthlyWage, regionOf(dispute, directory), today).value;
  const byId = new Map(dispute.claims.map((claim) => [claim.id, claim]));
  return findings.flatMap((finding) => {
    const claim = byId.get(finding.claimId);
    return claim === undefined
      ? []
      : [
          {
            ...finding,
            difference: finding.difference ?? null,
            final: isFinal(claim, finding),
            shares: finding.shares ?? [],
          },
        ];
  });

  // Each worker's sum has the line to itself; one above it leaves the item open to all of them.
  function isFinal(claim: Claim, { awardedFen, shares = [] }: Finding): boolean {
    const most = shares.length > 0 ? Math.max(...shares.map(({ fen }) => fen)) : (awardedFen ?? 0);
    return finalityOf({
      claimKind: claim.kind,
      awardedFen: most,
      minimumMonthlyWageFen: minimum,
      awardedOn: today,
      settings: readingsOn(settings, today),
    }).final;
  }
}

/** One award, or two when final and non-final items meet: the final one first. */
export function splitIntoAwards(
  findings: readonly Pick<FinalFinding, 'claimId' | 'final'>[],
): readonly { readonly final: boolean; readonly claimIds: readonly string[] }[] {
  return [true, false].flatMap((final) => {
    const claimIds = findings.filter((finding) => finding.final === final).map(({ claimId }) => claimId);
    return claimIds.length === 0 ? [] : [{ final, claimIds }];
  });
}
