/**
 * The periods of an arbitration, reckoned for one case: what started them, what does not count, what was added. How long
 * they are, who may extend them and by which article is said in law/periods/ (the 45 days: award.ts).
 */
import { computeDueDate } from '../law/dueDate.ts';
import type { Exclusion, GrantedExtension, Restart } from '../law/dueDate.ts';
import { addDays } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { RestartReason } from '../law/period.ts';
import type { PeriodId } from '../law/periods.ts';
import { awardPeriods } from '../law/periods/award.ts';
import { readingsOn } from '../law/settings.ts';
import type { WorkingOut } from '../law/workingOut.ts';
import type { DeadlineContext } from './deadlines.ts';
import { deliveryOf } from './deliveries.ts';
import type { Arbitration, Defence, Dispute } from './dispute.ts';
import { changeToAnswer } from './incidents.ts';

/** The period of the law, counted from a day without anything special. */
export function plainPeriod(period: PeriodId, from: LocalDate, context: DeadlineContext): WorkingOut {
  return computeDueDate({ period, from, ...context });
}

/** Whether a period is over for good: nothing adverse rests on a provisional day. */
export function hasEnded({ dueOn, provisional }: WorkingOut, today: LocalDate): boolean {
  return dueOn !== null && dueOn < today && !provisional;
}

/**
 * 受理决定: from receipt, anew from the day on which a correction was completed (规则 46(2)); see trap 2. A mediation to which
 * the applicant agreed first is left out (规则 69).
 */
export function acceptancePeriod(
  dispute: Dispute & { readonly arbitration: Arbitration },
  context: DeadlineContext,
): WorkingOut {
  const { receivedOn, corrections, incidents } = dispute.arbitration;
  const restarts = corrections.flatMap(({ completedOn }) =>
    completedOn === null ? [] : [{ on: completedOn, reason: 'correctionCompleted' as const }],
  );
  const { suggestion } = incidents;
  const deferred = suggestion?.accepted ? suggestion.answeredOn : null;
  const exclusions: readonly Exclusion[] =
    deferred === null ? [] : [{ from: deferred, to: mediatedUntil(dispute), reason: 'mediationFirst' }];
  return computeDueDate({ period: 'acceptanceDecision', from: receivedOn, restarts, exclusions, ...context });
}

/**
 * The day on which the mediation tried first was over for the commission: ended without agreement, or the agreement broken.
 * null while it runs, and while an agreement stands.
 */
export function mediatedUntil({ mediation }: Dispute): LocalDate | null {
  if (mediation === null || mediation.outcome === null) return null;
  if (mediation.outcome !== 'agreed') return mediation.closedOn;
  return mediation.aftermath.breaches[0]?.recordedOn ?? null;
}

/**
 * 审限: 45 days from acceptance, more by approved extensions; suspensions and public notices do not count
 * (调仲法 43, 规则 45, 46). After a transfer they run anew from the day on which the case was received. Turning to the ordinary procedure changes nothing (规则 61). null before acceptance.
 */
export function awardPeriod(dispute: Dispute, context: DeadlineContext): WorkingOut | null {
  const { arbitration, intake } = dispute;
  if (arbitration === null || arbitration.acceptedOn === null) return null;
  return computeDueDate({
    period: 'award',
    from: intake.transferredFrom?.acceptedOn ?? arbitration.acceptedOn,
    restarts: restartsOf(dispute),
    exclusions: daysNotCounted(arbitration),
    extensionDays: grantedExtensions(arbitration),
    ...context,
  });
}

/**
 * Days by which the 45 that run now may still be extended (规则 45). What was granted before they began anew (规则 46)
 * has lapsed with the earlier run, unless the commission reads it as carried over.
 */
export function extensionDaysLeft(dispute: Dispute, context: DeadlineContext): number {
  const { arbitration } = dispute;
  if (arbitration === null || arbitration.acceptedOn === null) return 0;
  const { extensionBeforeRestart } = readingsOn(context.settings, arbitration.acceptedOn);
  const anew = restartsOf(dispute).map(({ on }) => on);
  const since = extensionBeforeRestart === 'carriesOver' ? '' : (anew.sort().at(-1) ?? '');
  const granted = grantedExtensions(arbitration).filter(({ grantedOn }) => grantedOn >= since);
  const { atMost } = awardPeriods.award.extension;
  return granted.reduce<number>((left, { days }) => left - days, atMost);
}

/** What makes the 45 days run anew (规则 46). */
function restartsOf({ arbitration, intake }: Dispute): readonly Restart[] {
  if (arbitration === null) return [];
  const { claimChanges, counterApplications, joinders } = arbitration.incidents;
  const on = (day: LocalDate | null, reason: RestartReason): readonly Restart[] =>
    day === null ? [] : [{ on: day, reason }];
  return [
    ...on(intake.transferredFrom === null ? null : arbitration.receivedOn, 'transferReceived'),
    ...joinders.flatMap(({ granted, decidedOn }) => on(granted ? decidedOn : null, 'partyAdded')),
    ...claimChanges.flatMap(({ accepted, decidedOn }) => on(accepted ? decidedOn : null, 'claimsChanged')),
    ...counterApplications.flatMap(({ outcome, decidedOn }) =>
      on(outcome === 'joined' ? decidedOn : null, 'counterApplicationJoined'),
    ),
  ];
}

/** Days that do not count in the 45: suspensions and public notices (规则 46). */
export function daysNotCounted(arbitration: Arbitration): readonly Exclusion[] {
  return [...suspendedDays(arbitration), ...noticeDays(arbitration)];
}

/** From the day of the decision up to the day before the proceedings went on (or ended). */
function suspendedDays({ suspensions, decision }: Arbitration): readonly Exclusion[] {
  const ended = decision === null ? null : decision.issuedOn;
  return suspensions.flatMap(({ from, resumedOn }) => {
    if (from === null) return [];
    const endedOn = resumedOn ?? ended;
    const to = endedOn === null ? null : addDays(endedOn, -1);
    return to !== null && to < from ? [] : [{ from, to, reason: 'suspension' as const }];
  });
}

/** The thirty days of each public notice, counted as the notice counts them: without its first day. */
function noticeDays({ deliveries, decision }: Arbitration): readonly Exclusion[] {
  return deliveries
    .filter(
      ({ mode, sentOn }) => mode === 'publicNotice' && (decision === null || sentOn < decision.issuedOn),
    )
    .map(({ sentOn, effectiveOn }) => ({
      from: addDays(sentOn, 1),
      to: effectiveOn,
      reason: 'publicNotice',
    }));
}

function grantedExtensions({ extensions }: Arbitration): readonly GrantedExtension[] {
  return extensions.flatMap(({ approved, decidedOn, days }) =>
    approved === true && decidedOn !== null
      ? [{ days, unit: 'calendarDay', grantedOn: decidedOn, by: 'commissionHead' }]
      : [],
  );
}

/**
 * 答辩期 of one respondent: 10 working days from the copy, anew from the copy of changed claims unless it waived that
 * (规则 44); null while the copy that counts has not been delivered.
 */
export function defencePeriod(
  { arbitration }: Dispute,
  partyId: string,
  context: DeadlineContext,
): WorkingOut | null {
  if (arbitration === null) return null;
  const change = changeToAnswer(arbitration.incidents, partyId);
  const document = change === null ? 'applicationCopy' : 'claimChangeCopy';
  const copy = deliveryOf(arbitration, { document, partyId, sentFrom: change?.decidedOn ?? undefined });
  return copy === null ? null : plainPeriod('defence', copy.effectiveOn, context);
}

/** The defences with which a respondent has answered what is asked now: claims changed since want an answer of their own. */
export function standingDefences({ defences, incidents }: Arbitration, partyId: string): readonly Defence[] {
  const changedOn = changeToAnswer(incidents, partyId)?.decidedOn ?? null;
  return defences.filter(
    (defence) => defence.partyId === partyId && (changedOn === null || defence.submittedOn >= changedOn),
  );
}

/** 开庭通知, counted back from the hearing: the latest day of delivery. */
export function noticePeriod(heldOn: LocalDate, context: DeadlineContext): WorkingOut {
  return plainPeriod('hearingNotice', heldOn, context);
}

/** The first working day on which a hearing may be held when its notice is delivered today. */
export function earliestHearingDay(today: LocalDate, context: DeadlineContext): LocalDate {
  let day = addDays(today, 1);
  while (!context.calendar.isWorkingDay(day) || (noticePeriod(day, context).dueOn ?? day) < today) {
    day = addDays(day, 1);
  }
  return day;
}
