/**
 * 先行裁决 (调仲法 43(2), 规则 49): where part of the facts is clear, some claims are decided ahead; the rest goes on before the
 * same tribunal. Final or not by itself and claim by claim, like every award (规则 50).
 */
import { yearOf } from '../../../law/localDate.ts';
import { awardReceived } from '../../awards.ts';
import { defineCommand, idFrom } from '../../command.ts';
import type { Claim, Dispute } from '../../dispute.ts';
import { splitIntoAwards, withFinality } from '../../finality.ts';
import type { Finding } from '../../finality.ts';
import { lastHearing } from '../../hearings.ts';
import { openJoinder } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import {
  arbitrationOf,
  guardExplained,
  guardJurisdiction,
  guardTribunalSits,
  sumOf,
} from '../arbitration/guards.ts';
import { happened, takeText } from '../arbitration/happened.ts';
import {
  flawOf,
  guardAbsence,
  guardHeard,
  guardMediationTried,
  numbered,
} from '../arbitration/issueAward.ts';
import type { AwardGiven } from '../arbitration/issueAward.ts';
import { openClaims } from '../../claims.ts';
import { sharesFlaw } from '../../shares.ts';

export const issuePartialAward = defineCommand<'issuePartialAward', AwardGiven>({
  name: 'issuePartialAward',
  procedures: ['arbitration'],
  serials: ({ dispute, input, context }) => {
    const unitId = arbitrationOf(dispute).commissionId;
    if (flawIn(dispute, input.claims) !== null) return [];
    const awards = splitIntoAwards(withFinality(dispute, input.claims, context));
    return awards.map(() => ({ unitId, kind: 'award', year: yearOf(context.today) }));
  },
  offered: (dispute, _procedure, _today, { actor }) =>
    dispute.arbitration !== null &&
    lastHearing(dispute.arbitration) !== null &&
    dispute.arbitration.tribunal?.presidingId === actor.accountId &&
    openClaims(dispute).length > 1,
  basis: ({ arbitration, claims }) => [
    arbitration?.hearings.length ?? 0,
    arbitration?.tribunal?.sittingSince ?? null,
    ...claims.map(({ id, result }) => `${id}/${result}`),
  ],
  decide({ dispute, input, context }) {
    const tribunal = guardTribunalSits(dispute, context);
    if (context.actor.accountId !== tribunal.presidingId) refuse('NOT_PRESIDING');
    guardJurisdiction(dispute);
    if (openJoinder(arbitrationOf(dispute).incidents) !== null) refuse('JOINDER_UNDECIDED');
    guardFormerDelivered(dispute, context.today);
    const hearing = guardHeard(dispute, tribunal);
    guardExplained(input.reasons);
    const flaw = flawIn(dispute, input.claims);
    if (flaw !== null) refuse(flaw);
    const byDefault = guardAbsence(dispute, hearing, context);
    guardMediationTried(dispute, byDefault);
    const claims = withFinality(dispute, input.claims, context);
    const { textId, texts } = takeText(input.reasons, 'partial-award', context);
    const facts = {
      partialId: idFrom(context.commandId, 'partial-award'),
      totalFen: sumOf(claims.map(({ awardedFen }) => awardedFen)),
      reasonsTextId: textId ?? '',
      byDefault,
      claims,
      awards: numbered(claims, context),
    };
    return { events: [happened('partialAwardIssued', context, facts)], texts };
  },
});

/** Some of the open claims and not all of them: deciding the last ones is the award that ends the case. */
function flawIn(dispute: Dispute, findings: readonly Finding[]): RefusalCode | null {
  const open = openClaims(dispute);
  if (findings.length === 0) return 'PARTIAL_AWARD_EMPTY';
  const chosen: readonly Claim[] = open.filter(({ id }) => findings.some(({ claimId }) => claimId === id));
  if (chosen.length < findings.length) return 'CLAIM_NOT_THERE';
  if (chosen.length === open.length) return 'PARTIAL_AWARD_LEAVES_NOTHING';
  return flawOf(dispute, chosen, findings) ?? sharesFlaw(dispute, findings);
}

/** One after the other: a receipt says by its day which of them came. @throws {Refusal} PARTIAL_AWARD_UNDELIVERED */
function guardFormerDelivered(dispute: Dispute, today: LocalDate): void {
  const arbitration = arbitrationOf(dispute);
  const former = arbitration.incidents.partialAwards.at(-1);
  if (former === undefined) return;
  const { issuedOn } = former;
  const delivered = dispute.parties.every(({ id }) => {
    const received = awardReceived(arbitration, { document: 'partialAward', issuedOn }, id);
    return received !== null && received.effectiveOn < today && received.sentOn < today;
  });
  if (!delivered) refuse('PARTIAL_AWARD_UNDELIVERED');
}
