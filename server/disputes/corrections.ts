/**
 * 更正: days that somebody noted and may have noted wrong. What is told of a correction keeps the day that stood there
 * before; the old event stays as it is, and the state carries the right day from then on.
 */
import type { LocalDate } from '../law/localDate.ts';
import { withCorrectedDay } from './apply/correctedDay.ts';
import { awardPeriod, hasEnded } from './arbitrationPeriods.ts';
import { answersInTime } from './commands/incidents/answering.ts';
import type { DeadlineContext } from './deadlines.ts';
import { conclusionDeadline } from './deadlines/mediation.ts';
import { deemedDay, isDeemed } from './deliveries.ts';
import type { Arbitration, DeliveredDocument, Delivery, Dispute } from './dispute.ts';
import { partiesIn } from './dispute.ts';
import { effectsOf } from './effect.ts';
import type { EffectContext } from './effect.ts';
import { applicantsToAppear, lastHearing, noticeProvesAbsence, stayedAway } from './hearings.ts';
import type { Procedure } from './stages.ts';

/** What a day is the day of; a list that only grows is named by the place in it. */
export type CorrectedFact =
  | { readonly kind: 'received' }
  | {
      readonly kind: 'delivery';
      readonly index: number;
      readonly document: DeliveredDocument;
      readonly partyId: string;
    }
  | { readonly kind: 'hearing'; readonly hearingId: string }
  | { readonly kind: 'defence'; readonly index: number; readonly partyId: string };

/** A day that can be corrected, and between which other days it must lie. */
export interface NotedDay {
  /** As a form sends it back. */
  readonly key: string;
  readonly fact: CorrectedFact;
  readonly day: LocalDate;
  readonly earliest: LocalDate | null;
  readonly latest: LocalDate | null;
}

/** What a correction does to the state. */
export interface DayChange {
  readonly fact: CorrectedFact;
  readonly after: LocalDate;
  /** Of a delivery: when it was sent and since when it counts. */
  readonly delivery: Pick<Delivery, 'sentOn' | 'effectiveOn'> | null;
  /** Defences that are late, or no longer late, by the corrected day. */
  readonly lateness: readonly { readonly index: number; readonly late: boolean }[];
}

// ── What can be corrected ────────────────────────────────────────────────────────────────────────────

/** The days of a procedure that somebody noted by hand, in the order in which a case meets them. */
export function notedDays(dispute: Dispute, procedure: Procedure): readonly NotedDay[] {
  const { mediation, arbitration } = dispute;
  if (procedure === 'mediation' && mediation !== null) {
    const latest = mediation.acceptedOn ?? mediation.closedOn;
    return [received(mediation.receivedOn, { earliest: null, latest })];
  }
  if (procedure !== 'arbitration' || arbitration === null) return [];
  const { receivedOn, corrections, acceptedOn, declinedOn } = arbitration;
  return [
    received(receivedOn, {
      earliest: dispute.mediation === null ? null : dispute.intake.receivedOn,
      latest: corrections[0]?.requestedOn ?? acceptedOn ?? declinedOn,
    }),
    ...deliveriesIn(arbitration),
    ...defencesIn(arbitration),
    ...hearingsIn(arbitration),
  ];
}

function received(day: LocalDate, bounds: Pick<NotedDay, 'earliest' | 'latest'>): NotedDay {
  return { key: 'received', fact: { kind: 'received' }, day, ...bounds };
}

function deliveriesIn(arbitration: Arbitration): readonly NotedDay[] {
  return arbitration.deliveries.map((delivery, index) => {
    const { document, partyId, mode, sentOn, effectiveOn } = delivery;
    return {
      key: `delivery-${index}`,
      fact: { kind: 'delivery', index, document, partyId },
      day: isDeemed(mode) ? sentOn : effectiveOn,
      earliest: thereSince(arbitration, delivery),
      latest: null,
    };
  });
}

/** A paper is not delivered before there is one. */
function thereSince(arbitration: Arbitration, { document, hearingId }: Delivery): LocalDate {
  const { acceptedOn, declinedOn, receivedOn, decision, hearings, tribunal } = arbitration;
  const base = acceptedOn ?? declinedOn ?? receivedOn;
  switch (document) {
    case 'award':
    case 'mediationStatement':
    case 'closingDecision':
      return decision?.issuedOn ?? base;
    case 'hearingNotice':
      return hearings.find(({ id }) => id === hearingId)?.scheduledOn ?? base;
    case 'tribunalNotice':
      return tribunal?.formedOn ?? base;
    default:
      return base;
  }
}

function defencesIn({ defences, receivedOn }: Arbitration): readonly NotedDay[] {
  return defences.map(({ partyId, submittedOn, postedOn }, index) => ({
    key: `defence-${index}`,
    fact: { kind: 'defence', index, partyId },
    day: submittedOn,
    earliest: postedOn ?? receivedOn,
    latest: null,
  }));
}

/** One that is still ahead is postponed, not corrected: people have been called to it. */
function hearingsIn({ hearings, decision }: Arbitration): readonly NotedDay[] {
  return hearings
    .filter(({ status }) => status === 'held')
    .map(({ id, heldOn, scheduledOn }) => ({
      key: `hearing-${id}`,
      fact: { kind: 'hearing', hearingId: id },
      day: heldOn,
      earliest: scheduledOn,
      latest: decision?.issuedOn ?? null,
    }));
}

// ── What a correction changes ────────────────────────────────────────────────────────────────────────

/** The change that a right day makes; a paper left, posted or published counts from its own period on. */
export function changeTo(
  dispute: Dispute,
  { fact, after }: { readonly fact: CorrectedFact; readonly after: LocalDate },
  context: DeadlineContext,
): DayChange {
  const change = { fact, after, delivery: deliveryFrom(dispute, fact, after, context), lateness: [] };
  // No defence hangs on the day of an application.
  if (fact.kind === 'received') return change;
  return { ...change, lateness: latenessIn(withCorrectedDay(dispute, 'arbitration', change), context) };
}

function deliveryFrom(
  { arbitration }: Dispute,
  fact: CorrectedFact,
  after: LocalDate,
  context: DeadlineContext,
): DayChange['delivery'] {
  const noted = fact.kind === 'delivery' ? arbitration?.deliveries[fact.index] : undefined;
  if (noted === undefined) return null;
  const { mode, sentOn } = noted;
  if (isDeemed(mode)) return { sentOn: after, effectiveOn: deemedDay({ mode, sentOn: after }, context).on };
  return { sentOn: sentOn > after ? after : sentOn, effectiveOn: after };
}

function latenessIn(dispute: Dispute, context: DeadlineContext): DayChange['lateness'] {
  return (dispute.arbitration?.defences ?? []).flatMap(
    ({ partyId, submittedOn, postedOn = null, late }, index) => {
      const is = !answersInTime(dispute, { partyId, on: submittedOn, postedOn }, context);
      return is === late ? [] : [{ index, late: is }];
    },
  );
}

// ── What no longer stands on its days ────────────────────────────────────────────────────────────────

export const shakenEffects = ['default', 'deemedWithdrawn', 'lapsed', 'terminated', 'inEffect'] as const;
/** Something that went against somebody and rested on a day: a default, a lapse, that a paper took effect. */
export type ShakenEffect = (typeof shakenEffects)[number];

/** What stood on its days before the correction and does not stand on the right ones. */
export function shakenBy(
  { before, after }: { readonly before: Dispute; readonly after: Dispute },
  context: EffectContext,
): readonly ShakenEffect[] {
  const already = unsupported(before, context);
  const lost = unsupported(after, context).filter((effect) => !already.includes(effect));
  return losesEffect({ before, after }, context) ? [...lost, 'inEffect'] : lost;
}

function unsupported(dispute: Dispute, context: DeadlineContext): readonly ShakenEffect[] {
  const found: readonly (readonly [ShakenEffect, boolean])[] = [
    ['default', isDefaultUnproven(dispute, context)],
    ['deemedWithdrawn', isWithdrawalUnproven(dispute, context)],
    ['lapsed', isLapseEarly(dispute, context)],
    ['terminated', isTerminationEarly(dispute, context)],
  ];
  return found.flatMap(([effect, is]) => (is ? [effect] : []));
}

/** A default rests on the notice of the hearing that was held last before it was issued. */
function isDefaultUnproven(dispute: Dispute, context: DeadlineContext): boolean {
  const { arbitration } = dispute;
  if (arbitration === null) return false;
  const { decision, hearings, incidents } = arbitration;
  const issued = [...(decision === null ? [] : [decision]), ...incidents.partialAwards];
  return issued.some(({ byDefault, issuedOn }) => {
    const hearing = hearings.findLast(({ status, heldOn }) => status === 'held' && heldOn <= issuedOn);
    if (!byDefault || hearing === undefined) return false;
    return partiesIn(dispute, 'respondent')
      .filter(({ id }) => stayedAway(hearing, id))
      .some(({ id }) => !noticeProvesAbsence(dispute, { hearing, partyId: id }, context));
  });
}

function isWithdrawalUnproven(dispute: Dispute, context: DeadlineContext): boolean {
  const hearing = dispute.arbitration && lastHearing(dispute.arbitration);
  if (!hearing || dispute.arbitration?.decision?.kind !== 'deemedWithdrawn') return false;
  return applicantsToAppear(dispute).some(
    ({ id }) => !noticeProvesAbsence(dispute, { hearing, partyId: id }, context),
  );
}

function isLapseEarly({ mediation }: Dispute, context: DeadlineContext): boolean {
  if (mediation?.outcome !== 'lapsed' || mediation.closedOn === null) return false;
  const { dueOn, provisional } = conclusionDeadline(mediation, context);
  return dueOn === null || provisional || mediation.closedOn <= dueOn;
}

function isTerminationEarly(dispute: Dispute, context: DeadlineContext): boolean {
  const decision = dispute.arbitration?.decision;
  if (decision?.kind !== 'terminated') return false;
  const period = awardPeriod(dispute, context);
  return period === null || !hasEnded(period, decision.issuedOn);
}

/** Whether a paper that was in effect is not, or not yet, by the right day. */
function losesEffect(
  { before, after }: { readonly before: Dispute; readonly after: Dispute },
  context: EffectContext,
): boolean {
  const is = new Map(effectsOf(after, context).map((effect) => [effect.awardNumber, effect.standing]));
  return effectsOf(before, context).some(
    ({ standing, awardNumber }) => standing === 'inEffect' && is.get(awardNumber) !== 'inEffect',
  );
}
