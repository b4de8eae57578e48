/** What a dispute gives to the figures: one slim row per proceeding, without personal data. */
import type { Cause } from '../law/causes.ts';
import { closureKinds, mediationOutcomes } from '../law/closureKinds.ts';
import type { ClosureKind, MediationOutcome } from '../law/closureKinds.ts';
import { daysBetween } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import { deadlinesOf } from './deadlines.ts';
import { stepsOn } from './aftermath.ts';
import { issuedAwards } from './awards.ts';
import type { DeadlineContext, DisputeDeadline } from './deadlines.ts';
import { conclusionDeadline } from './deadlines/mediation.ts';
import { claimedTotalFen } from './dispute.ts';
import type {
  AgreementReview,
  Arbitration,
  CourtResult,
  Dispute,
  IntakeChannel,
  Mediation,
  ReviewOutcome,
} from './dispute.ts';
import type { Procedure } from './stages.ts';

export interface ProceedingFact {
  readonly disputeNumber: string;
  readonly procedure: Procedure;
  /** The mediation body or the commission. */
  readonly unitId: string;
  readonly district: string;
  readonly cause: Cause;
  readonly channel: IntakeChannel;
  readonly collective: boolean;
  readonly simplified: boolean;
  readonly workers: number;
  readonly receivedOn: LocalDate;
  readonly acceptedOn: LocalDate | null;
  /** Of an arbitration the day of `closeCase`, once the deciding paper was delivered; not the day of the award. */
  readonly closedOn: LocalDate | null;
  /** How it ended, also when it was declined; null while open. */
  readonly outcome: MediationOutcome | ClosureKind | ReviewOutcome | null;
  /** Ended by what the parties agreed: 调解协议书, 仲裁调解书, 和解后撤回. */
  readonly mediated: boolean;
  readonly claimedFen: number;
  /** What was agreed or awarded; null while open. */
  readonly resultFen: number | null;
  /** Days of suspension and public notice, which do not count. */
  readonly excludedDays: number;
  /**
   * From acceptance to closing without the excluded days, of a review to the decision; null unless accepted and closed.
   */
  readonly days: number | null;
  /** Ended on or before the last day in time; null while open, never accepted, or late by a provisional day only. */
  readonly withinPeriod: boolean | null;
  /** How far an award is final; null without an award. */
  readonly final: 'whole' | 'partly' | 'none' | null;
  /** The first action in court against an award of the case; null while nobody sued, and for what is no award. */
  readonly suedOn: LocalDate | null;
  /** The last judgment on such an action; null while none is known, and where it ended otherwise. */
  readonly judgedOn: LocalDate | null;
  /** Whether every judgment was the same as the award; null without one. */
  readonly judgedAlike: boolean | null;
}

/** The rows of a dispute: one per proceeding. */
export function factsOf(dispute: Dispute, context: DeadlineContext): readonly ProceedingFact[] {
  const { mediation, arbitration, agreementReview } = dispute;
  return [
    ...(mediation === null ? [] : [mediationFact(dispute, mediation, context)]),
    ...(arbitration === null ? [] : [arbitrationFact(dispute, arbitration, context)]),
    ...(agreementReview === null ? [] : reviewFacts(dispute, agreementReview, context)),
  ];
}

function mediationFact(dispute: Dispute, mediation: Mediation, context: DeadlineContext): ProceedingFact {
  const { receivedOn, acceptedOn, closedOn, outcome } = mediation;
  return {
    ...common(dispute),
    procedure: 'mediation',
    unitId: mediation.bodyId,
    simplified: false,
    receivedOn,
    acceptedOn,
    closedOn,
    outcome,
    mediated: outcome !== null && mediationOutcomes[outcome].mediated,
    resultFen: closedOn === null ? null : mediationResultFen(mediation),
    excludedDays: 0,
    days: acceptedOn === null || closedOn === null ? null : daysBetween(acceptedOn, closedOn),
    withinPeriod: acceptedOn === null ? null : wasInTime(conclusionDeadline(mediation, context)),
    final: null,
    ...neverInCourt,
  };
}

function mediationResultFen({ outcome, agreement, settledFen }: Mediation): number {
  return outcome === 'agreed' ? (agreement?.totalFen ?? 0) : (settledFen ?? 0);
}

function arbitrationFact(
  dispute: Dispute,
  arbitration: Arbitration,
  context: DeadlineContext,
): ProceedingFact {
  const { commissionId, receivedOn, acceptedOn, declinedOn, decision } = arbitration;
  const closedOn = arbitration.closedOn ?? declinedOn;
  const award = deadlinesOf(dispute, context).find(({ period }) => period === 'award');
  const excludedDays = closedOn === null ? 0 : excludedIn(award?.workingOut ?? null);
  return {
    ...common(dispute),
    procedure: 'arbitration',
    unitId: commissionId,
    simplified: dispute.marks.simplified,
    receivedOn,
    acceptedOn,
    closedOn,
    outcome: closedOn === null ? null : declinedOn === null ? (decision?.kind ?? null) : 'declined',
    mediated: closedOn !== null && decision !== null && closureKinds[decision.kind].mediated,
    resultFen: closedOn === null ? null : (decision?.totalFen ?? 0) + decidedAheadFen(arbitration),
    excludedDays,
    days: acceptedOn === null || closedOn === null ? null : daysBetween(acceptedOn, closedOn) - excludedDays,
    withinPeriod: award === undefined || closedOn === null ? null : wasInTime(award),
    final: finalityOf(arbitration),
    ...inCourt(arbitration),
  };
}

type CourtFacts = Pick<ProceedingFact, 'suedOn' | 'judgedOn' | 'judgedAlike'>;
const neverInCourt: CourtFacts = { suedOn: null, judgedOn: null, judgedAlike: null };

/**
 * What a court made of the award (起诉, 判决). Setting a final award aside is no action on the dispute; a settlement in court
 * and a withdrawn action are no judgment on it.
 */
function inCourt({ decision, aftermath }: Arbitration): CourtFacts {
  if (decision?.kind !== 'award') return neverInCourt;
  const steps = stepsOn(aftermath, 'courtAction');
  const judgments = steps.flatMap(({ rulings }) => rulings).filter(({ result }) => isJudgment(result));
  const days = (all: readonly LocalDate[]) => all.toSorted();
  return {
    suedOn: days(steps.map(({ filedOn }) => filedOn))[0] ?? null,
    judgedOn: days(judgments.map(({ ruledOn }) => ruledOn)).at(-1) ?? null,
    judgedAlike: judgments.length === 0 ? null : judgments.every(({ result }) => result === 'judgedAlike'),
  };
}

/** Whether the court decided the dispute itself. */
export function isJudgment(result: CourtResult): boolean {
  return result === 'judgedAlike' || result === 'judgedOtherwise';
}

/** What was awarded ahead of the end of the case (规则 49). */
function decidedAheadFen({ incidents }: Arbitration): number {
  return incidents.partialAwards.reduce((sum, { totalFen }) => sum + totalFen, 0);
}

/** A review counts from the day on which both sides had asked. It settles nothing: the agreement did, and is counted there. */
function reviewFacts(
  dispute: Dispute,
  review: AgreementReview,
  context: DeadlineContext,
): readonly ProceedingFact[] {
  const { commissionId, receivedOn, acceptedOn, closedOn, outcome, decision } = review;
  if (receivedOn === null) return [];
  const due = deadlinesOf(dispute, context).find(({ procedure }) => procedure === 'agreementReview');
  const decidedOn = decision?.issuedOn ?? closedOn;
  const agreedFen = dispute.mediation?.agreement?.totalFen ?? 0;
  return [
    {
      ...common(dispute),
      procedure: 'agreementReview',
      unitId: commissionId,
      simplified: false,
      receivedOn,
      acceptedOn,
      closedOn,
      outcome,
      mediated: false,
      resultFen: closedOn === null ? null : outcome === 'statement' ? agreedFen : 0,
      excludedDays: 0,
      days:
        acceptedOn === null || closedOn === null || decidedOn === null
          ? null
          : daysBetween(acceptedOn, decidedOn),
      withinPeriod: due === undefined || closedOn === null ? null : wasInTime(due),
      final: null,
      ...neverInCourt,
    },
  ];
}

function finalityOf(arbitration: Arbitration): ProceedingFact['final'] {
  if (arbitration.decision?.kind !== 'award') return null;
  const awards = issuedAwards(arbitration);
  const finals = awards.filter(({ final }) => final).length;
  if (finals === 0) return 'none';
  return finals === awards.length ? 'whole' : 'partly';
}

function common(dispute: Dispute) {
  return {
    disputeNumber: dispute.number,
    district: dispute.district,
    cause: dispute.cause,
    channel: dispute.intake.channel,
    collective: dispute.marks.collective,
    workers: dispute.parties.filter(({ kind }) => kind === 'worker').length,
    claimedFen: claimedTotalFen(dispute),
  };
}

function wasInTime({ dueOn, metOn, provisional }: DisputeDeadline): boolean | null {
  if (metOn === null || dueOn === null) return null;
  if (metOn <= dueOn) return true;
  return provisional ? null : false;
}

function excludedIn(workingOut: WorkingOut | null): number {
  const steps = workingOut?.steps ?? [];
  return steps.reduce((sum, step) => sum + (step.kind === 'daysExcluded' ? step.days : 0), 0);
}
