/**
 * What a timeline says of an event: one sentence as data per event type, in the area `events` of the texts. Free
 * text stays outside; a line names it only for those who may read it.
 */
import { localReadings } from '../law/settings.ts';
import type { Audience } from './audiences.ts';
import { claimLines } from './describeClaims.ts';
import { incidentLines } from './describeIncidents.ts';
import { reviewLines } from './describeReviews.ts';
import { isOfSubVolume } from './events.ts';
import type { EventType, NewEvent } from './events.ts';
import {
  account,
  accounts,
  day,
  label,
  labels,
  law,
  money,
  moves,
  parties,
  party,
  unit,
} from './textParams.ts';
import type { Sentence } from './textParams.ts';

export interface EventLine extends Sentence {
  /** Id of the free text that goes with the line, for those who may read it. */
  readonly textId: string | null;
}

/** Events whose sentence itself says what the parties learn by delivery only. */
const untold: ReadonlySet<EventType> = new Set<EventType>([
  'applicationFiled',
  'dayCorrected',
  'elementsRecorded',
  'claimsAnswered',
  'limitationStartRecorded',
  'interruptionRecorded',
  'pauseRecorded',
  'caseDeclined',
  'mediationStatementIssued',
  'memberConsentsRecorded',
  'partialAwardIssued',
  'awardIssued',
  'advanceEnforcementDecided',
  'proceedingsTerminated',
  'reviewDeclined',
  'reviewStatementRefused',
]);

/**
 * The line of an event for somebody in these audiences. Whether they may see it at all is `audiencesOfEvent`'s; whether
 * a party is told what it says yet is `isTold`'s.
 */
export function describeEvent(event: NewEvent, audiences: readonly Audience[], told = true): EventLine {
  if (!told) return untoldLine(event);
  const line = lineOf(event);
  const readable = textAudiences(event).some((audience) => audiences.includes(audience));
  return { key: keyOf(event, line), params: line.params ?? {}, textId: readable ? textIdOf(event) : null };
}

function untoldLine(event: NewEvent): EventLine {
  const line = lineOf(event);
  if (!untold.has(event.type)) return { key: keyOf(event, line), params: line.params ?? {}, textId: null };
  const key = keyOf(event, { variant: 'untold' });
  if (event.type !== 'applicationFiled') return { key, params: {}, textId: null };
  const { unitId, channel, receivedOn } = event.facts;
  return {
    key,
    params: { unit: unit(unitId), channel: label('channel', channel), day: day(receivedOn) },
    textId: null,
  };
}

function keyOf({ type }: NewEvent, { variant }: Line): string {
  return `events.${type}${variant === undefined ? '' : `.${variant}`}`;
}

export interface Line {
  /** Which sentence, where the event type has several. */
  readonly variant?: string;
  readonly params?: Sentence['params'];
}

export type Lines = { readonly [T in EventType]: (event: NewEvent<T>) => Line };

function lineOf(event: NewEvent): Line {
  const describe = lines[event.type] as (event: NewEvent) => Line;
  return describe(event);
}

const plain = (): Line => ({});

const lines: Lines = {
  applicationFiled: ({ procedure, facts }) => ({
    variant: procedure,
    params: {
      unit: unit(facts.unitId),
      channel: label('channel', facts.channel),
      day: day(facts.receivedOn),
      claims: facts.claimIds.length,
      total: money(facts.claimedFen),
    },
  }),
  arbitrationApplied: ({ facts: { through, commissionId, receivedOn, takenBy, requestedWay } }) => ({
    variant: through,
    params: {
      unit: unit(commissionId),
      ...(through === 'applicant' ? {} : { day: day(receivedOn) }),
      ...(requestedWay === null ? {} : { way: label('answerWay', requestedWay) }),
      ...(takenBy === null ? {} : { clerk: account(takenBy) }),
    },
  }),
  accountJoined: ({ facts }) => ({ params: { party: party(facts.partyId) } }),
  queryCodeIssued: ({ facts }) => ({ params: { party: party(facts.partyId) } }),
  paperIssued: ({ facts }) => ({ params: { paper: label('officePaper', facts.paper) } }),
  paperVoided: plain,
  noteAdded: ({ facts }) => ({ variant: facts.audience }),
  dueDaysMoved: ({ facts: { cause, moved } }) => ({
    variant: cause.kind,
    params: {
      moved: moves(moved),
      ...(cause.kind === 'holidayNotice' && { number: cause.number, year: cause.year }),
      ...(cause.kind === 'reading' && { reading: law(localReadings[cause.key].title) }),
    },
  }),
  dayCorrected: ({ facts: { fact, before, after } }) => ({
    variant: fact.kind,
    params: {
      before: day(before),
      after: day(after),
      ...('partyId' in fact && { party: party(fact.partyId) }),
      ...(fact.kind === 'delivery' && { document: label('deliveredDocument', fact.document) }),
    },
  }),
  effectsShaken: ({ facts: { effects } }) => ({ params: { effects: labels('shakenEffect', effects) } }),
  correctionRequested: ({ facts: { items, dueOn } }) => ({
    variant: dueOn === null ? 'withoutDay' : 'byDay',
    params: {
      items: labels('correctionItem', items),
      ...(dueOn === null ? {} : { day: day(dueOn) }),
    },
  }),
  correctionSubmitted: plain,
  applicationWithdrawn: ({ facts }) => ({ variant: facts.settled ? 'settled' : 'plain' }),
  consentRequested: ({ facts }) => ({ params: { day: day(facts.replyBy) } }),
  consentRecorded: ({ facts }) => ({
    variant: facts.answer,
    params: {
      party: party(facts.partyId),
      day: day(facts.givenOn),
      way: label('answerWay', facts.way),
    },
  }),
  mediationAccepted: plain,
  mediationDeclined: ({ facts }) => ({ params: { reason: label('mediationDeclineReason', facts.reason) } }),
  mediatorAssigned: ({ facts }) => ({
    variant: facts.formerMediatorId === null ? 'first' : 'changed',
    params: { mediator: account(facts.mediatorId) },
  }),
  mediationSessionRecorded: ({ facts }) => ({
    params: {
      day: day(facts.heldOn),
      way: label('sessionWay', facts.way),
      parties: parties(facts.attendedPartyIds),
    },
  }),
  settlementProposed: ({ facts }) => ({
    variant: facts.by === 'mediator' ? 'byMediator' : 'byParty',
    params: {
      ...(facts.by === 'mediator' ? {} : { party: party(facts.by) }),
      total: money(facts.totalFen),
      day: day(facts.performBy),
    },
  }),
  settlementAnswered: ({ facts }) => ({
    variant: facts.answer,
    params: { party: party(facts.partyId) },
  }),
  agreementDrafted: ({ facts }) => ({
    params: { revision: facts.revision, total: money(facts.totalFen), day: day(facts.performBy) },
  }),
  draftAgreementWithdrawn: ({ facts }) => ({ params: { revision: facts.revision } }),
  agreementSigned: ({ facts }) => ({
    variant: `${facts.signer === 'mediator' ? 'byMediator' : 'byParty'}.${facts.way}`,
    params: {
      ...(facts.signer === 'mediator' ? {} : { party: party(facts.signer) }),
      revision: facts.revision,
      ...(facts.way === 'wet' ? { day: day(facts.signedOn) } : {}),
    },
  }),
  agreementSealed: ({ facts }) => ({ params: { total: money(facts.totalFen) } }),
  mediationExtended: ({ facts }) => ({ params: { days: facts.days } }),
  mediationEnded: plain,
  mediationLapsed: ({ facts }) => ({ params: { day: day(facts.dueOn) } }),
  caseAccepted: ({ facts }) => ({
    variant: facts.simplified ? 'simplified' : 'ordinary',
    params: { number: facts.number },
  }),
  caseDeclined: ({ facts }) => ({ params: { reason: label('arbitrationDeclineReason', facts.reason) } }),
  documentsDelivered: ({ facts: { deliveries } }) => ({
    params: {
      count: deliveries.length,
      documents: labels('deliveredDocument', [...new Set(deliveries.map(({ document }) => document))]),
      modes: labels('deliveryMode', [...new Set(deliveries.map(({ mode }) => mode))]),
      parties: parties([...new Set(deliveries.map(({ partyId }) => partyId))]),
    },
  }),
  defenceSubmitted: ({ facts }) => ({
    variant: facts.late ? 'late' : 'inTime',
    params: { party: party(facts.partyId) },
  }),
  changedToOrdinary: plain,
  tribunalFormed: ({ facts }) => ({
    variant: facts.arbitratorIds.length === 1 ? 'sole' : 'three',
    params: {
      arbitrators: accounts(facts.arbitratorIds),
      presiding: account(facts.presidingId),
      clerk: account(facts.clerkId),
    },
  }),
  recusalRequested: ({ facts }) => ({ params: { person: account(facts.personId) } }),
  recusalDecided: ({ facts }) => ({ variant: facts.upheld ? 'upheld' : 'rejected' }),
  hearingScheduled: ({ facts }) => ({
    variant: facts.mode,
    params: { day: day(facts.heldOn), time: facts.startsAt, place: facts.place },
  }),
  postponementRequested: plain,
  postponementDecided: ({ facts }) => ({ variant: facts.granted ? 'granted' : 'refused' }),
  hearingRecorded: ({ facts }) => ({
    params: {
      present: facts.attendance.filter(({ attendance }) => attendance === 'present').length,
      total: facts.attendance.length,
    },
  }),
  suspensionRequested: ({ facts }) => ({ params: { ground: label('suspensionGround', facts.ground) } }),
  suspensionDecided: ({ facts }) => ({ variant: facts.approved ? 'approved' : 'refused' }),
  proceedingsResumed: plain,
  extensionRequested: ({ facts }) => ({ params: { days: facts.days } }),
  extensionDecided: ({ facts }) => ({
    variant: facts.approved ? 'approved' : 'refused',
    params: { days: facts.days },
  }),
  mediationStatementIssued: ({ facts }) => ({ params: { total: money(facts.totalFen) } }),
  signatureRefused: ({ facts }) => ({ params: { party: party(facts.partyId) } }),
  awardIssued: ({ facts }) => ({
    variant: facts.awards.length > 1 ? 'two' : facts.awards[0]?.final === true ? 'final' : 'appealable',
    params: { numbers: facts.awards.map(({ number }) => number).join('、'), total: money(facts.totalFen) },
  }),
  deemedWithdrawn: plain,
  caseCancelled: plain,
  caseClosed: ({ facts }) => ({ params: { kind: label('closureKind', facts.kind) } }),
  caseArchived: plain,
  ...incidentLines,
  ...claimLines,
  ...reviewLines,
  performanceRecorded: ({ facts }) => ({
    variant: `${facts.inFull ? 'inFull' : 'inPart'}.${facts.paidFen === null ? 'withoutSum' : 'withSum'}`,
    params: {
      party: party(facts.byPartyId),
      day: day(facts.performedOn),
      ...(facts.paidFen === null ? {} : { sum: money(facts.paidFen) }),
    },
  }),
  performanceAnswered: ({ facts }) => ({ variant: facts.confirmed ? 'confirmed' : 'denied' }),
  breachRecorded: ({ facts }) => ({
    variant: facts.unpaidFen === null ? 'withoutSum' : 'withSum',
    params: {
      party: party(facts.byPartyId),
      day: day(facts.since),
      ...(facts.unpaidFen === null ? {} : { sum: money(facts.unpaidFen) }),
    },
  }),
  courtStepFiled: ({ facts }) => ({
    params: {
      parties: parties(facts.partyIds),
      road: label('courtRoad', facts.road),
      day: day(facts.filedOn),
    },
  }),
  courtRulingRecorded: ({ facts }) => ({
    params: {
      road: label('courtRoad', facts.road),
      result: label('courtResult', facts.result),
      day: day(facts.ruledOn),
    },
  }),
  effectCertified: ({ facts }) => ({
    params: {
      paper: label('bindingPaper', facts.paper),
      day: day(facts.effectiveOn),
      party: party(facts.partyId),
    },
  }),
};

/** The free text that an event refers to. */
function textIdOf({ facts }: NewEvent): string | null {
  if ('termsTextId' in facts) return facts.termsTextId;
  if ('reasonsTextId' in facts) return facts.reasonsTextId;
  return 'textId' in facts ? facts.textId : null;
}

const insideBody: ReadonlySet<EventType> = new Set<EventType>([
  'noteAdded',
  'paperIssued',
  'paperVoided',
  'mediationSessionRecorded',
]);
/** Requests for approval belong to the closed file (副卷, 规则 22). */
const insideCommission: ReadonlySet<EventType> = new Set<EventType>([
  'noteAdded',
  // Read beside the paper, by whom the paper has reached.
  'paperIssued',
  'paperVoided',
  'extensionRequested',
  'suspensionRequested',
  'reviewExtensionRequested',
]);

/**
 * Who may read an event's free text: the parties and the desk of its own procedure, never the other desk, nor the
 * public, nor supervision. What was said in mediation stays there (协调规 24).
 */
export function textAudiences(event: NewEvent): readonly Audience[] {
  if (event.procedure === 'agreementReview')
    return insideCommission.has(event.type) ? ['reviewDesk'] : ['parties', 'reviewDesk'];
  if (event.procedure === 'mediation')
    return insideBody.has(event.type) || isOfSubVolume(event) ? ['bodyDesk'] : ['parties', 'bodyDesk'];
  if (event.type === 'noteAdded' && event.facts.audience === 'tribunal') return ['tribunal'];
  if (isOfSubVolume(event)) return ['tribunal'];
  return insideCommission.has(event.type)
    ? ['commissionDesk', 'tribunal']
    : ['parties', 'commissionDesk', 'tribunal'];
}
