/**
 * 裁决 (调仲法 45–47, 规则 50, 52, 53): a result for every claim, final or not by itself; final and non-final items make
 * two awards with a number each. Against somebody absent only on the proof of a notice in time (规则 39, 59).
 */
import { excludedPair } from '../../../law/entitlements/together.ts';
import { yearOf } from '../../../law/localDate.ts';
import { openClaims, standingClaims } from '../../claims.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Award, Claim, Dispute, Hearing, Tribunal } from '../../dispute.ts';
import { splitIntoAwards, withFinality } from '../../finality.ts';
import type { FinalFinding, Finding } from '../../finality.ts';
import { attendanceOf, lastHearing, noticeProvesAbsence, stayedAway } from '../../hearings.ts';
import { refuse } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';
import { changesBetween, countChanges } from '../../textChanges.ts';
import type { ChangeCount } from '../../textChanges.ts';
import { formatSerial } from '../../serials.ts';
import { sharesFlaw } from '../../shares.ts';
import {
  arbitrationOf,
  coversEveryClaim,
  guardExplained,
  guardNothingOpen,
  guardTribunalSits,
  isSum,
  sumOf,
} from './guards.ts';
import { happened, takeText } from './happened.ts';

export interface AwardGiven {
  readonly claims: readonly Finding[];
  readonly reasons: string;
  /** The reasons as they followed from the case by themselves; the award keeps how far it leaves them. */
  readonly generated?: string | null;
}

export const issueAward = defineCommand<'issueAward', AwardGiven>({
  name: 'issueAward',
  procedures: ['arbitration'],
  serials: ({ dispute, input, context }) => {
    const unitId = arbitrationOf(dispute).commissionId;
    // What does not fit is refused when it is decided; until then it takes no number.
    if (flawIn(dispute, input.claims) !== null) return [];
    const awards = splitIntoAwards(withFinality(dispute, input.claims, context));
    return awards.map(() => ({ unitId, kind: 'award', year: yearOf(context.today) }));
  },
  offered: ({ arbitration }, _procedure, _today, { actor }) =>
    arbitration !== null &&
    lastHearing(arbitration) !== null &&
    arbitration.tribunal?.presidingId === actor.accountId,
  basis: ({ arbitration }) => [
    arbitration?.hearings.length ?? 0,
    arbitration?.tribunal?.sittingSince ?? null,
  ],
  decide({ dispute, input, context }) {
    const tribunal = guardTribunalSits(dispute, context);
    if (context.actor.accountId !== tribunal.presidingId) refuse('NOT_PRESIDING');
    guardNothingOpen(dispute);
    const hearing = guardHeard(dispute, tribunal);
    guardExplained(input.reasons);
    const flaw = flawIn(dispute, input.claims);
    if (flaw !== null) refuse(flaw);
    guardAsDrafted(dispute, input.claims);
    const byDefault = guardAbsence(dispute, hearing, context);
    guardMediationTried(dispute, byDefault);
    const claims = withFinality(dispute, input.claims, context);
    const { textId, texts } = takeText(input.reasons, 'award', context);
    const totalFen = sumOf(claims.map(({ awardedFen }) => awardedFen));
    const facts = {
      totalFen,
      reasonsTextId: textId ?? '',
      changes: changesFrom(input),
      byDefault,
      claims,
      awards: numbered(claims, context),
    };
    return { events: [happened('awardIssued', context, facts)], texts };
  },
});

/** How far the reasons were changed by hand against what was drafted; null where nothing was. */
function changesFrom({ reasons, generated = null }: AwardGiven): ChangeCount | null {
  return generated === null ? null : countChanges(changesBetween(generated, reasons));
}

function flawIn(dispute: Dispute, findings: readonly Finding[]): RefusalCode | null {
  return flawOf(dispute, openClaims(dispute), findings) ?? sharesFlaw(dispute, findings);
}

/** A text that was drafted names the sums of its findings: others need a draft of their own. @throws {Refusal} */
function guardAsDrafted(dispute: Dispute, findings: readonly Finding[]): void {
  const draft = arbitrationOf(dispute).awardDraft;
  if (draft === null) return;
  const told = (list: readonly Finding[]) =>
    list.map(({ claimId, result, awardedFen }) => `${claimId}/${result}/${awardedFen}`).toSorted();
  if (told(draft.claims).join() !== told(findings).join()) refuse('AWARD_DIFFERS_FROM_DRAFT');
}

/** Those who decide have heard the case: the last hearing was held before the arbitrators who sit now. */
export function guardHeard(dispute: Dispute, { sittingSince }: Tribunal): Hearing {
  const hearing = lastHearing(arbitrationOf(dispute));
  if (hearing === null || hearing.heldOn < sittingSince) refuse('HEARING_NEEDED');
  return hearing;
}

/** What is wrong with the findings on these claims, or null; what was decided ahead counts beside them. */
export function flawOf(
  dispute: Dispute,
  claims: readonly Claim[],
  findings: readonly Finding[],
): RefusalCode | null {
  if (!coversEveryClaim(claims, findings)) return 'CLAIMS_INCOMPLETE';
  if (!findings.every(({ awardedFen }) => isSum(awardedFen))) return 'AMOUNT_NOT_VALID';
  const byId = new Map(findings.map((finding) => [finding.claimId, finding]));
  const fitting = claims.every((claim) => fits(claim, byId.get(claim.id) as Finding));
  if (!fitting) return 'RESULT_DOES_NOT_FIT';
  const given = standingClaims(dispute).filter(({ id, result }) => {
    const found = byId.get(id)?.result ?? result;
    return found !== null && found !== 'dismissed';
  });
  return excludeEachOther(dispute, given) ? 'CLAIMS_EXCLUDE_EACH_OTHER' : null;
}

/**
 * One worker is not given what stands in place of the other, such as N beside 2N; asking for both in the alternative
 * is well. Several applicants who claim together may each have a ground of their own.
 */
function excludeEachOther(dispute: Dispute, given: readonly Claim[]): boolean {
  const several = partiesIn(dispute, 'applicant').length > 1;
  const claimants = new Set(given.map(({ claimantId }) => claimantId));
  return [...claimants].some((claimant) => {
    const own = given.filter(({ claimantId }) => claimantId === claimant);
    return !(several && claimant === null) && excludedPair(own.map(({ kind }) => kind)) !== undefined;
  });
}

/** Nothing is awarded beyond what was asked, and the word for the result fits the sum. */
function fits({ claimedFen }: Claim, { awardedFen, result }: Finding): boolean {
  if (claimedFen === null) return awardedFen === null;
  const fen = awardedFen ?? 0;
  if (result === 'supported') return fen === claimedFen;
  if (result === 'dismissed') return fen === 0;
  return fen > 0 && fen < claimedFen;
}

/** Whether the award goes against somebody absent. Whoever was excused is heard first. */
export function guardAbsence(dispute: Dispute, hearing: Hearing, context: CommandContext): boolean {
  const sides = dispute.parties.filter(({ position }) => position !== 'thirdParty');
  if (sides.some(({ id }) => attendanceOf(hearing, id) === 'absentWithReason'))
    refuse('EXCUSED_PARTY_NOT_HEARD');
  const absent = partiesIn(dispute, 'respondent').filter(({ id }) => stayedAway(hearing, id));
  const proven = absent.every(({ id }) => noticeProvesAbsence(dispute, { hearing, partyId: id }, context));
  if (!proven) refuse('DEFAULT_NEEDS_CONFIRMED_NOTICE');
  return absent.length > 0;
}

/** 调仲法 42: mediation comes before the award, where both sides were there to try it. */
export function guardMediationTried(dispute: Dispute, byDefault: boolean): void {
  const held = arbitrationOf(dispute).hearings.filter(({ status }) => status === 'held');
  if (!byDefault && !held.some(({ mediationTried }) => mediationTried)) refuse('MEDIATION_NOT_TRIED');
}

export function numbered(
  claims: readonly FinalFinding[],
  { serials, directory }: CommandContext,
): readonly Award[] {
  return splitIntoAwards(claims).map((award, index) => {
    const serial = serials[index];
    if (serial === undefined) throw new Error('Each award needs its number');
    return { number: formatSerial(serial, directory), ...award };
  });
}
