/** The days of a mediation: what the body owes, what it waits for, and what the parties may ask for afterwards. */
import { computeDueDate } from '../../law/dueDate.ts';
import type { GrantedExtension } from '../../law/dueDate.ts';
import type { LocalDate } from '../../law/localDate.ts';
import { mediationClock } from '../../law/mediationClock.ts';
import type { MediationClock } from '../../law/mediationClock.ts';
import type { PeriodId } from '../../law/periods.ts';
import type { WorkingOut } from '../../law/workingOut.ts';
import { isReviewable } from '../../law/remedies.ts';
import { performedOn, stepsOn } from '../aftermath.ts';
import type { Audience } from '../audiences.ts';
import type { DeadlineContext, DisputeDeadline, SetDayId } from '../deadlines.ts';
import { partiesIn } from '../dispute.ts';
import { mayBeAsked, statementInEffect } from '../reviews.ts';
import type { Aftermath, Dispute, Mediation } from '../dispute.ts';

const everyone: readonly Audience[] = ['public', 'parties', 'bodyDesk', 'supervision'];
const deskAndSupervision: readonly Audience[] = ['bodyDesk', 'supervision'];
const partiesAndDesk: readonly Audience[] = ['parties', 'bodyDesk'];

/** Every deadline of the mediation, met ones too, in the order of the procedure; none without a mediation. */
export function mediationDeadlines(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const { mediation } = dispute;
  if (mediation === null) return [];
  return [
    ...acceptance(mediation, context),
    ...corrections(mediation),
    ...consentReply(dispute, mediation),
    ...conclusions(mediation, context),
    ...courtReturn(dispute, mediation),
    ...afterAgreement(dispute, mediation, context),
  ];
}

/**
 * The two clocks of 15 days: the statute counts from receipt (调仲法 14), order 17 from acceptance (协调规 29). Both
 * are lengthened by what the parties agreed.
 */
function conclusions(mediation: Mediation, context: DeadlineContext): readonly DisputeDeadline[] {
  const { fromReceipt, fromAcceptance } = clockOf(mediation, context);
  return [fromReceipt, ...(fromAcceptance === null ? [] : [fromAcceptance])].map((workingOut) =>
    asDeadline({ workingOut, metOn: mediation.closedOn, audiences: everyone }),
  );
}

/** The one of the two clocks that decides, by the office's reading, when mediation counts as failed. */
export function conclusionDeadline(mediation: Mediation, context: DeadlineContext): DisputeDeadline {
  const workingOut = clockOf(mediation, context).deciding;
  return asDeadline({ workingOut, metOn: mediation.closedOn, audiences: everyone });
}

function clockOf(
  { receivedOn, acceptedOn, extensions }: Mediation,
  { calendar, settings }: DeadlineContext,
): MediationClock {
  const extensionDays = extensions.map(asGranted);
  return mediationClock({ receivedOn, acceptedOn, calendar, settings, extensionDays });
}

/** 3 working days from receipt, or from the day the correction was complete; no clock while a correction is awaited. */
function acceptance(mediation: Mediation, context: DeadlineContext): readonly DisputeDeadline[] {
  const last = mediation.corrections.at(-1);
  const metOn = mediation.acceptedOn ?? mediation.closedOn;
  if (last !== undefined && last.completedOn === null) return [];
  const from = last?.completedOn ?? mediation.receivedOn;
  return [computed({ period: 'mediationAcceptance', from, metOn, audiences: everyone }, context)];
}

function corrections({ corrections: asked, closedOn }: Mediation): readonly DisputeDeadline[] {
  return asked.map(({ dueOn, completedOn }) => ({
    ...setDay({ period: 'correction', dueOn, metOn: completedOn ?? closedOn, audiences: everyone }),
    responsible: 'applicant',
  }));
}

function consentReply(dispute: Dispute, mediation: Mediation): readonly DisputeDeadline[] {
  if (mediation.consentReplyBy === null) return [];
  const metOn = answeredOn(dispute, mediation) ?? mediation.acceptedOn ?? mediation.closedOn;
  const day = setDay({ period: 'consentReply', dueOn: mediation.consentReplyBy, metOn, audiences: everyone });
  return [{ ...day, responsible: 'respondent' }];
}

/** The day on which the last respondent answered; null while one is silent. */
function answeredOn(dispute: Dispute, { consents }: Mediation): LocalDate | null {
  const respondents = partiesIn(dispute, 'respondent');
  const answers = consents.filter(({ partyId }) => respondents.some(({ id }) => id === partyId));
  if (answers.length < respondents.length) return null;
  return (
    answers
      .map(({ givenOn }) => givenOn)
      .sort()
      .at(-1) ?? null
  );
}

function courtReturn({ intake }: Dispute, { closedOn }: Mediation): readonly DisputeDeadline[] {
  if (intake.returnOn === null) return [];
  return [
    setDay({ period: 'courtReturn', dueOn: intake.returnOn, metOn: closedOn, audiences: deskAndSupervision }),
  ];
}

function afterAgreement(
  dispute: Dispute,
  { agreement, aftermath }: Mediation,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  if (agreement === null || agreement.sealedOn === null) return [];
  const from = agreement.sealedOn;
  const kept = performedOn(aftermath);
  // Once a court was asked the other road is not open beside it (规则 75); a refused review leaves the court.
  const courtAskedOn = kept ?? confirmationAskedOn(aftermath);
  const reviewAskedOn = mayBeAsked(dispute) ? null : (dispute.agreementReview?.receivedOn ?? null);
  const ask = (period: PeriodId, metOn: LocalDate | null) =>
    computed({ period, from, metOn: courtAskedOn ?? metOn, audiences: partiesAndDesk }, context);
  return [
    setDay({ period: 'performance', dueOn: agreement.performBy, metOn: kept, audiences: partiesAndDesk }),
    ...(isReviewable(dispute.claims.map(({ kind }) => kind)) ? [ask('agreementReview', reviewAskedOn)] : []),
    ask('judicialConfirmation', statementInEffect(dispute)),
  ].map((deadline) => ({ ...deadline, responsible: 'parties' }));
}

function confirmationAskedOn(aftermath: Aftermath): LocalDate | null {
  return stepsOn(aftermath, 'judicialConfirmation')[0]?.filedOn ?? null;
}

function asGranted({ days, agreedOn }: Mediation['extensions'][number]): GrantedExtension {
  return { days, unit: 'calendarDay', grantedOn: agreedOn, by: 'bothParties' };
}

function computed(
  day: { readonly period: PeriodId; readonly from: LocalDate } & Pick<DisputeDeadline, 'metOn' | 'audiences'>,
  { calendar, settings }: DeadlineContext,
): DisputeDeadline {
  const workingOut = computeDueDate({ period: day.period, from: day.from, calendar, settings });
  return asDeadline({ ...day, workingOut });
}

function asDeadline({
  workingOut,
  metOn,
  audiences,
}: Pick<DisputeDeadline, 'metOn' | 'audiences'> & { readonly workingOut: WorkingOut }): DisputeDeadline {
  const { period, dueOn, provisional } = workingOut;
  return {
    period,
    procedure: 'mediation',
    dueOn,
    provisional,
    metOn,
    responsible: 'body',
    audiences,
    workingOut,
  };
}

function setDay(
  day: Pick<DisputeDeadline, 'dueOn' | 'metOn' | 'audiences'> & { readonly period: SetDayId },
): DisputeDeadline {
  return { ...day, procedure: 'mediation', provisional: false, responsible: 'body', workingOut: null };
}
