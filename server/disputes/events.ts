/**
 * What happened: append-only, in the past tense, chained by hash. Events carry ids, days, codes and sums,
 * never a person's name, number or free text: those lie in the dispute, where they can be corrected.
 */
import type { Cause } from '../law/causes.ts';
import type { ClosureKind } from '../law/closureKinds.ts';
import type { SimplifiedGround, SuspensionGround } from '../law/grounds.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { LawSettings } from '../law/settings.ts';
import type { Audience } from './audiences.ts';
import type {
  AnswerWay,
  ArbitrationDeclineReason,
  Attendance,
  ClaimResult,
  CorrectionItem,
  CourtResult,
  CourtRoad,
  DeliveredDocument,
  DeliveryMode,
  IntakeChannel,
  MediationDeclineReason,
  MediationSession,
  RequestWay,
} from './dispute.ts';
import type { RedatedDelivery } from './deliveries.ts';
import type { ChangeCount } from './textChanges.ts';
import type { DifferenceReason } from './differences.ts';
import type { DayChange, ShakenEffect } from './corrections.ts';
import type { DueMove, Reach } from './dueMoves.ts';
import { claimAudiences } from './claimEvents.ts';
import type { ClaimFacts } from './claimEvents.ts';
import { incidentAudiences } from './incidentEvents.ts';
import type { IncidentFacts } from './incidentEvents.ts';
import type { OfficePaper } from './officePapers.ts';
import { reviewAudiences } from './reviewEvents.ts';
import type { ReviewFacts } from './reviewEvents.ts';
import type { Share } from './shares.ts';
import type { Procedure, Stage } from './stages.ts';

/** The facts of each event. Texts are referred to by id. */
export interface EventFacts extends IncidentFacts, ClaimFacts, ReviewFacts {
  // Dispute
  applicationFiled: {
    /** Number of the mediation; null when the commission was addressed straight away. */
    readonly mediationNumber: string | null;
    readonly unitId: string;
    readonly channel: IntakeChannel;
    readonly receivedOn: LocalDate;
    readonly cause: Cause;
    readonly partyIds: readonly string[];
    readonly claimIds: readonly string[];
    readonly claimedFen: number;
    readonly collective: boolean;
    readonly externalNumber: string | null;
    readonly returnOn: LocalDate | null;
  };
  arbitrationApplied: {
    readonly commissionId: string;
    readonly receivedOn: LocalDate;
    /** By whom it came: the applicant's own account, the body that was asked to hand it on, the commission's window. */
    readonly through: 'applicant' | 'body' | 'window';
    /** How the applicant asked the body for it. */
    readonly requestedWay: RequestWay | null;
    /** The clerk who took it at the window. */
    readonly takenBy: string | null;
  };
  accountJoined: { readonly partyId: string; readonly accountId: string };
  queryCodeIssued: { readonly partyId: string };
  paperIssued: {
    readonly paper: OfficePaper;
    readonly volume: 'main' | 'sub';
    /** Whose own it is; null for what an office writes to others or for itself. */
    readonly partyId: string | null;
    readonly dueOn: LocalDate | null;
    readonly textId: string;
    readonly addresseeTextId: string | null;
    readonly replacesTextId: string | null;
  };
  paperVoided: { readonly paperId: string; readonly volume: 'main' | 'sub'; readonly textId: string };
  noteAdded: { readonly noteId: string; readonly textId: string; readonly audience: 'desk' | 'tribunal' };
  dueDaysMoved: {
    /** What made them move: a State Council notice was loaded, or an office chose another reading. */
    readonly cause:
      | { readonly kind: 'holidayNotice'; readonly year: number; readonly number: string }
      | { readonly kind: 'reading'; readonly key: keyof LawSettings }
      /** A day on which they hang was put right in this case. */
      | { readonly kind: 'dayCorrected' };
    readonly reach: Reach;
    readonly moved: readonly DueMove[];
    /** Papers left, posted or published that count as delivered on another day now. */
    readonly deliveries: readonly RedatedDelivery[];
  };
  dayCorrected: DayChange & { readonly before: LocalDate; readonly textId: string };
  /** What went against somebody and does not stand on the right day. */
  effectsShaken: { readonly effects: readonly ShakenEffect[] };
  // Intake, either procedure
  correctionRequested: { readonly items: readonly CorrectionItem[]; readonly dueOn: LocalDate | null };
  correctionSubmitted: { readonly textId: string | null };
  applicationWithdrawn: {
    readonly settled: boolean;
    /** The sum settled for, where the parties told it. */
    readonly settledFen: number | null;
    readonly textId: string | null;
  };
  // Mediation
  consentRequested: { readonly replyBy: LocalDate };
  consentRecorded: {
    readonly partyId: string;
    readonly answer: 'consents' | 'refuses';
    readonly givenOn: LocalDate;
    readonly way: AnswerWay;
  };
  mediationAccepted: Record<string, never>;
  mediationDeclined: { readonly reason: MediationDeclineReason; readonly textId: string | null };
  mediatorAssigned: { readonly mediatorId: string; readonly formerMediatorId: string | null };
  mediationSessionRecorded: MediationSession;
  settlementProposed: {
    readonly proposalId: string;
    readonly by: string;
    readonly totalFen: number;
    readonly performBy: LocalDate;
    readonly textId: string | null;
  };
  settlementAnswered: {
    readonly proposalId: string;
    readonly partyId: string;
    readonly answer: 'accepts' | 'declines';
  };
  agreementDrafted: {
    readonly revision: number;
    readonly totalFen: number;
    readonly performBy: LocalDate;
    readonly termsTextId: string;
    readonly generatedTextId: string | null;
    /** Against what was drafted; null where nothing was. */
    readonly changes: ChangeCount | null;
    readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  };
  draftAgreementWithdrawn: { readonly revision: number };
  agreementSigned: {
    readonly revision: number;
    readonly signer: string;
    readonly signedOn: LocalDate;
    readonly way: 'account' | 'wet';
    readonly fileId: string | null;
  };
  agreementSealed: { readonly revision: number; readonly totalFen: number };
  mediationExtended: { readonly days: number; readonly agreedPartyIds: readonly string[] };
  mediationEnded: { readonly textId: string | null };
  mediationLapsed: { readonly dueOn: LocalDate };
  // Arbitration
  caseAccepted: {
    readonly number: string;
    readonly simplified: boolean;
    readonly simplifiedGround: SimplifiedGround | null;
    readonly clerkId: string | null;
  };
  caseDeclined: { readonly reason: ArbitrationDeclineReason; readonly textId: string | null };
  documentsDelivered: {
    readonly deliveries: readonly {
      readonly document: DeliveredDocument;
      readonly partyId: string;
      readonly hearingId: string | null;
      readonly mode: DeliveryMode;
      readonly sentOn: LocalDate;
      readonly effectiveOn: LocalDate;
      readonly confirmed: boolean;
    }[];
  };
  defenceSubmitted: {
    readonly partyId: string;
    readonly submittedOn: LocalDate;
    /** The postmark, by which it counts; absent in what was noted before it was asked for. */
    readonly postedOn?: LocalDate | null;
    readonly late: boolean;
    readonly limitationRaised: boolean;
    readonly textId: string | null;
  };
  changedToOrdinary: Record<string, never>;
  tribunalFormed: {
    readonly seats: 1 | 3;
    /** One arbitrator although the procedure is ordinary: a simple case (调仲法 31). */
    readonly simpleCase: boolean;
    readonly arbitratorIds: readonly string[];
    readonly presidingId: string;
    readonly clerkId: string;
  };
  recusalRequested: {
    readonly recusalId: string;
    readonly personId: string;
    readonly requestedBy: string;
    readonly textId: string | null;
  };
  recusalDecided: { readonly recusalId: string; readonly upheld: boolean };
  hearingScheduled: {
    readonly hearingId: string;
    readonly heldOn: LocalDate;
    readonly startsAt: string;
    readonly place: string;
    readonly mode: 'inPerson' | 'online';
    /** Respondents who gave up what is left of their defence period. */
    readonly defencePeriodWaivedBy: readonly string[];
  };
  postponementRequested: {
    readonly hearingId: string;
    readonly requestedBy: string;
    readonly textId: string | null;
  };
  postponementDecided: {
    readonly hearingId: string;
    readonly granted: boolean;
    readonly textId: string | null;
  };
  hearingRecorded: {
    readonly hearingId: string;
    readonly attendance: readonly { readonly partyId: string; readonly attendance: Attendance }[];
    readonly mediationTried: boolean;
    readonly textId: string | null;
  };
  suspensionRequested: {
    readonly ground: SuspensionGround;
    readonly requestedBy: string;
    readonly textId: string | null;
  };
  suspensionDecided: { readonly approved: boolean };
  proceedingsResumed: Record<string, never>;
  extensionRequested: {
    readonly days: number;
    readonly requestedBy: string;
    readonly textId: string | null;
  };
  extensionDecided: { readonly approved: boolean; readonly days: number };
  mediationStatementIssued: {
    readonly totalFen: number;
    readonly termsTextId: string;
    readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  };
  signatureRefused: { readonly partyId: string };
  awardIssued: {
    readonly totalFen: number;
    readonly reasonsTextId: string;
    /** Changed by hand against what followed from the case by itself; null where nothing was drafted. */
    readonly changes: ChangeCount | null;
    readonly byDefault: boolean;
    readonly claims: readonly {
      readonly claimId: string;
      readonly awardedFen: number | null;
      readonly result: ClaimResult;
      readonly difference: DifferenceReason | null;
      readonly final: boolean;
      /** What each of several applicants gets of it. */
      readonly shares?: readonly Share[];
    }[];
    readonly awards: readonly {
      readonly number: string;
      readonly final: boolean;
      readonly claimIds: readonly string[];
    }[];
  };
  deemedWithdrawn: { readonly hearingId: string };
  caseCancelled: { readonly textId: string };
  caseClosed: { readonly kind: ClosureKind };
  caseArchived: Record<string, never>;
  // After an agreement, a statement or an award; either procedure
  performanceRecorded: {
    readonly performanceId: string;
    readonly byPartyId: string;
    readonly performedOn: LocalDate;
    readonly paidFen: number | null;
    readonly inFull: boolean;
    /** Already confirmed by whoever recorded it: the side that received it, or a desk that saw the proof. */
    readonly confirmed: boolean;
  };
  performanceAnswered: { readonly performanceId: string; readonly confirmed: boolean };
  breachRecorded: {
    readonly breachId: string;
    readonly byPartyId: string;
    readonly since: LocalDate;
    readonly unpaidFen: number | null;
  };
  courtStepFiled: {
    readonly stepId: string;
    readonly road: CourtRoad;
    readonly partyIds: readonly string[];
    readonly filedOn: LocalDate;
    readonly relief: boolean;
    readonly textId: string | null;
  };
  courtRulingRecorded: {
    readonly stepId: string;
    readonly road: CourtRoad;
    readonly result: CourtResult;
    readonly ruledOn: LocalDate;
    readonly receipts: readonly { readonly partyId: string; readonly receivedOn: LocalDate }[];
  };
  effectCertified: {
    readonly paper: 'mediationStatement' | 'finalAward' | 'appealableAward';
    /** The award's number, where there are two; null for a statement. */
    readonly awardNumber: string | null;
    readonly effectiveOn: LocalDate;
    readonly partyId: string;
  };
}

export type EventType = keyof EventFacts;

/** An event as a command decides it, before it is numbered and chained. */
export type NewEvent<T extends EventType = EventType> = {
  readonly [K in T]: {
    readonly type: K;
    readonly procedure: Procedure;
    readonly occurredOn: LocalDate;
    readonly facts: EventFacts[K];
  };
}[T];

/** Who did it: an account in a role, a party behind a query code, or a job of the system. */
export interface EventActor {
  readonly accountId: string | null;
  readonly role: string;
}

export type DisputeEvent<T extends EventType = EventType> = NewEvent<T> & {
  readonly seq: number;
  /** Where the proceeding stands after it; set from the transition table, never by a command. */
  readonly toStage: Stage;
  readonly recordedAt: Date;
  readonly actor: EventActor;
  readonly commandId: string;
  readonly previousHash: string;
  readonly hash: string;
};

export type EventAudience = 'public' | 'parties' | 'desk' | 'otherDesk' | 'tribunal' | 'supervision';

const everyone: readonly EventAudience[] = [
  'public',
  'parties',
  'desk',
  'otherDesk',
  'tribunal',
  'supervision',
];
/** Steps that the public page shows, but not the desk of the other procedure. */
const open: readonly EventAudience[] = ['public', 'parties', 'desk', 'tribunal', 'supervision'];
const partiesAndDesk: readonly EventAudience[] = ['parties', 'desk', 'tribunal'];
const deskOnly: readonly EventAudience[] = ['desk', 'tribunal'];
const deskAndSupervision: readonly EventAudience[] = ['desk', 'tribunal', 'supervision'];

/** Who may learn of an event. `desk` is the desk of the event's own procedure. */
const audienceTable: Readonly<Record<EventType, readonly EventAudience[]>> = {
  applicationFiled: everyone,
  arbitrationApplied: everyone,
  accountJoined: partiesAndDesk,
  queryCodeIssued: deskOnly,
  paperIssued: partiesAndDesk,
  paperVoided: partiesAndDesk,
  noteAdded: deskOnly,
  dueDaysMoved: open,
  dayCorrected: partiesAndDesk,
  effectsShaken: deskAndSupervision,
  correctionRequested: open,
  correctionSubmitted: open,
  applicationWithdrawn: everyone,
  consentRequested: open,
  consentRecorded: open,
  mediationAccepted: open,
  mediationDeclined: everyone,
  mediatorAssigned: open,
  mediationSessionRecorded: partiesAndDesk,
  settlementProposed: partiesAndDesk,
  settlementAnswered: partiesAndDesk,
  agreementDrafted: partiesAndDesk,
  draftAgreementWithdrawn: partiesAndDesk,
  agreementSigned: partiesAndDesk,
  agreementSealed: everyone,
  mediationExtended: open,
  mediationEnded: everyone,
  mediationLapsed: everyone,
  caseAccepted: open,
  caseDeclined: open,
  documentsDelivered: partiesAndDesk,
  defenceSubmitted: partiesAndDesk,
  changedToOrdinary: open,
  tribunalFormed: open,
  recusalRequested: partiesAndDesk,
  recusalDecided: partiesAndDesk,
  hearingScheduled: open,
  postponementRequested: partiesAndDesk,
  postponementDecided: open,
  hearingRecorded: open,
  suspensionRequested: deskAndSupervision,
  suspensionDecided: open,
  proceedingsResumed: open,
  extensionRequested: deskAndSupervision,
  extensionDecided: open,
  mediationStatementIssued: open,
  signatureRefused: partiesAndDesk,
  awardIssued: open,
  deemedWithdrawn: open,
  caseCancelled: open,
  caseClosed: open,
  caseArchived: deskAndSupervision,
  ...incidentAudiences,
  ...claimAudiences,
  ...reviewAudiences,
  performanceRecorded: partiesAndDesk,
  performanceAnswered: partiesAndDesk,
  breachRecorded: partiesAndDesk,
  courtStepFiled: partiesAndDesk,
  courtRulingRecorded: partiesAndDesk,
  effectCertified: partiesAndDesk,
};

/** A due day is told of to those who may see the deadline. */
const byReach: Readonly<Record<Reach, readonly EventAudience[]>> = {
  public: open,
  parties: partiesAndDesk,
  desk: deskAndSupervision,
};

/** All event types, in the order of the table. */
export const eventTypes = Object.keys(audienceTable) as readonly EventType[];

/**
 * The audiences that may learn of this event. A refused request for extension or suspension stays inside;
 * a note of the tribunal stays with the tribunal.
 */
export function audiencesOfEvent(event: NewEvent): readonly Audience[] {
  return [...new Set(eventAudiences(event).flatMap((audience) => toAudiences(audience, event.procedure)))];
}

function eventAudiences(event: NewEvent): readonly EventAudience[] {
  if (event.type === 'noteAdded' && event.facts.audience === 'tribunal') return ['tribunal'];
  if (isOfSubVolume(event)) return event.procedure === 'arbitration' ? ['tribunal'] : ['desk'];
  if (event.type === 'extensionDecided' && !event.facts.approved) return deskAndSupervision;
  if (event.type === 'suspensionDecided' && !event.facts.approved) return deskAndSupervision;
  // What a commission reckons for itself is part of its deliberations; a mediator lays it before both sides.
  if (event.type === 'elementsRecorded' && event.facts.statedBy === null && event.procedure === 'arbitration')
    return deskOnly;
  if (event.type === 'reviewExtensionDecided' && !event.facts.approved) return ['desk', 'supervision'];
  const audiences = event.type === 'dueDaysMoved' ? byReach[event.facts.reach] : audienceTable[event.type];
  return event.procedure === 'arbitration' ? audiences : audiences.filter((name) => name !== 'tribunal');
}

/** What concerns a paper of the 副卷 stays with the tribunal, or inside the body (规则 22–25). */
export function isOfSubVolume(event: NewEvent): boolean {
  return (event.type === 'paperIssued' || event.type === 'paperVoided') && event.facts.volume === 'sub';
}

const deskOf = {
  mediation: 'bodyDesk',
  arbitration: 'commissionDesk',
  agreementReview: 'reviewDesk',
} as const satisfies Record<Procedure, Audience>;

/** The desks of the other procedures; whoever hears a case does not follow the review of an agreement, nor the other way. */
const otherDesksOf: Readonly<Record<Procedure, readonly Audience[]>> = {
  mediation: ['commissionDesk', 'reviewDesk'],
  arbitration: ['bodyDesk'],
  agreementReview: ['bodyDesk'],
};

function toAudiences(audience: EventAudience, procedure: Procedure): readonly Audience[] {
  if (audience === 'desk') return [deskOf[procedure]];
  return audience === 'otherDesk' ? otherDesksOf[procedure] : [audience];
}
