/**
 * The dispute as it stands: one document, up to three proceedings, parties in lists.
 *
 * Nothing here is optional by accident: `null` means "has not happened", so that a stored dispute always
 * carries every field and no query has to tell "missing" from "null".
 */
import type { Cause } from '../law/causes.ts';
import type { ClaimKind } from '../law/claimKinds.ts';
import type { ClosureKind, MediationOutcome } from '../law/closureKinds.ts';
import type { AgreementReviewBar, StatementRefusalGround, SuspensionGround } from '../law/grounds.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { ClaimSheet } from './claimSheet.ts';
import type { DifferenceReason } from './differences.ts';
import type { FinalFinding } from './finality.ts';
import type { Incidents } from './incidents.ts';
import type { MemberConsent } from './memberConsents.ts';
import type { Share } from './shares.ts';
import type { ArbitrationStage, MediationStage, Procedure, ReviewStage } from './stages.ts';

/** Text that is encrypted at rest; only the services may open it. The domain passes it through unread. */
export type SealedText = string & { readonly sealedText: true };

export type Position = 'applicant' | 'respondent' | 'thirdParty';
export type PartyKind = 'worker' | 'employer' | 'other';

/** Fields about a person that may be corrected, masked and one day erased; never part of an event. */
export interface PersonalFields {
  readonly identityNumber: SealedText | null;
  readonly telephone: SealedText | null;
  readonly address: SealedText | null;
  readonly bankAccount: SealedText | null;
}

/** 委托代理人. Settling, admitting, changing or withdrawing claims needs special powers (调仲法 24). */
export interface Agent {
  readonly name: string;
  readonly powers: 'general' | 'special';
  readonly accountId: string | null;
}

export interface Party {
  readonly id: string;
  readonly position: Position;
  readonly kind: PartyKind;
  readonly name: string;
  readonly accountId: string | null;
  readonly agent: Agent | null;
  readonly personal: PersonalFields;
  /** 统一社会信用代码, for employers; not personal data. */
  readonly creditCode: string | null;
  /** 法定代表人 or person in charge. */
  readonly legalRepresentative: string | null;
  /** Consent to electronic delivery (送达地址确认书). */
  readonly electronicDelivery: boolean;
  /** 推举代表 of a collective dispute (规则 63). */
  readonly electedRepresentative: boolean;
  /** HMAC of the party's query code; the code itself is shown once and kept nowhere. */
  readonly queryCodeHmac: string | null;
}

export type ClaimResult = 'supported' | 'partlySupported' | 'dismissed';

/** 仲裁请求 / 调解请求: one item of what is asked, with what was agreed or awarded beside it. */
export interface Claim {
  readonly id: string;
  /** Who made it; null: the applicants together. A respondent's own came with its counter-application. */
  readonly claimantId: string | null;
  /** 放弃 (规则 44): nothing is found on it any more. */
  readonly abandonedOn: LocalDate | null;
  readonly kind: ClaimKind;
  /** null where the claim asks for no money (确认劳动关系). */
  readonly claimedFen: number | null;
  readonly textId: string | null;
  readonly agreedFen: number | null;
  readonly awardedFen: number | null;
  readonly result: ClaimResult | null;
  /** Why less was given than was claimed. */
  readonly difference: DifferenceReason | null;
  readonly final: boolean | null;
  /** What each of several applicants was given of it; empty where the award names no shares. */
  readonly shares: readonly Share[];
}

export type IntakeChannel = 'online' | 'window' | 'streetReferral' | 'courtPlatform' | 'hotline';

export interface Intake {
  readonly channel: IntakeChannel;
  readonly receivedOn: LocalDate;
  /** Number on the court's platform or the hotline's order, when the case was referred. */
  readonly externalNumber: string | null;
  /** Day by which a referred case goes back to the court's platform. */
  readonly returnOn: LocalDate | null;
  /** An earlier arbitration of the same claims, as found or declared at intake (规则 34, 35, 39). */
  readonly formerCase: FormerCase | null;
  /** 移送而来: the case before the commission that sent it here (规则 9); null when it was filed here. */
  readonly transferredFrom: TransferredFrom | null;
}

export interface TransferredFrom {
  readonly number: string;
  readonly commissionId: string;
  /** The day on which the sender had accepted the case. */
  readonly acceptedOn: LocalDate;
}

export interface FormerCase {
  readonly number: string;
  readonly closure: ClosureKind;
}

export interface Correction {
  readonly requestedOn: LocalDate;
  readonly items: readonly CorrectionItem[];
  readonly dueOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
}
export type CorrectionItem =
  | 'identityProof'
  | 'employerDetails'
  | 'claims'
  | 'factsAndReasons'
  | 'evidence'
  | 'authorisation'
  | 'signature';

// ── Mediation ────────────────────────────────────────────────────────────────────────────────────────

export type AnswerWay = 'account' | 'telephone' | 'visit' | 'letter';

/** An application is made in writing (调仲法 28): signed at the desk, or in a signed letter; a call is not enough. */
export type RequestWay = Extract<AnswerWay, 'visit' | 'letter'>;

/** The other side's answer to the question whether it will mediate. */
export interface Consent {
  readonly partyId: string;
  readonly answer: 'consents' | 'refuses';
  readonly givenOn: LocalDate;
  readonly way: AnswerWay;
}

export interface MediationSession {
  readonly id: string;
  readonly heldOn: LocalDate;
  readonly way: 'inPerson' | 'telephone' | 'video' | 'separate';
  readonly attendedPartyIds: readonly string[];
  /** The mediator's record; never shown to the commission (mediation is confidential). */
  readonly textId: string | null;
}

export interface Proposal {
  readonly id: string;
  /** A party's id, or 'mediator'. */
  readonly by: string;
  readonly proposedOn: LocalDate;
  readonly totalFen: number;
  readonly performBy: LocalDate;
  readonly textId: string | null;
  readonly answers: readonly { readonly partyId: string; readonly answer: 'accepts' | 'declines' }[];
}

export interface Signature {
  /** A party's id, or 'mediator'. */
  readonly signer: string;
  readonly signedOn: LocalDate;
  readonly way: 'account' | 'wet';
  /** Scan of the wet signature. */
  readonly fileId: string | null;
}

/** 调解协议书 (调仲法 14): takes effect when sealed. */
export interface Agreement {
  readonly revision: number;
  readonly draftedOn: LocalDate;
  readonly totalFen: number;
  readonly performBy: LocalDate;
  readonly termsTextId: string;
  /** The terms as they followed from the case by themselves; null where nothing was drafted. */
  readonly generatedTextId: string | null;
  /** What is agreed for each claim. It enters the claims only when the agreement is sealed: a draft that came to
   * nothing is a concession made to settle, and the commission must not meet it (协调规 11). */
  readonly claims: readonly { readonly claimId: string; readonly agreedFen: number | null }[];
  readonly signatures: readonly Signature[];
  readonly sealedOn: LocalDate | null;
}

export interface MediationExtension {
  readonly agreedOn: LocalDate;
  readonly days: number;
}

// ── After a paper that binds ─────────────────────────────────────────────────────────────────────────

/** What was paid or done under an agreement, a statement or an award. */
export interface Performance {
  readonly id: string;
  /** Who performed. */
  readonly byPartyId: string;
  readonly performedOn: LocalDate;
  /** null where what was owed is no money. */
  readonly paidFen: number | null;
  /** Whoever recorded it says that nothing is left open. */
  readonly inFull: boolean;
  /** The other side's word on it, or the desk's that saw the proof; null while nobody answered. */
  readonly confirmed: boolean | null;
  readonly confirmedOn: LocalDate | null;
}

/** 不履行: the day passed and something is still open. */
export interface Breach {
  readonly id: string;
  readonly byPartyId: string;
  readonly recordedOn: LocalDate;
  /** The first day after the last one for performance: from it limitation runs anew (协调规 31). */
  readonly since: LocalDate;
  readonly unpaidFen: number | null;
}

/** Where a court was addressed. */
export type CourtRoad =
  | 'judicialConfirmation'
  | 'paymentOrder'
  | 'courtAction'
  | 'setAside'
  | 'courtActionAfterSetAside'
  | 'courtActionAfterDecline'
  | 'enforcement';

export type CourtResult =
  | 'docketed'
  | 'confirmed'
  | 'notConfirmed'
  | 'orderIssued'
  | 'orderRefused'
  | 'orderObjected'
  | 'judgedAlike'
  | 'judgedOtherwise'
  | 'settledInCourt'
  | 'suitWithdrawn'
  | 'awardSetAside'
  | 'setAsideRefused'
  | 'enforcedInFull'
  | 'enforcedInPart'
  | 'enforcementRefused';

export interface CourtRuling {
  readonly result: CourtResult;
  readonly ruledOn: LocalDate;
  /** When it reached whom, as far as it is known: periods run from that day. */
  readonly receipts: readonly { readonly partyId: string; readonly receivedOn: LocalDate }[];
}

/** A step before a court, as told by a party or by the court: a fact with its day, decided there and not here. */
export interface CourtStep {
  readonly id: string;
  readonly road: CourtRoad;
  readonly partyIds: readonly string[];
  readonly filedOn: LocalDate;
  /** The court held that the party could not keep the day (民诉法 86). */
  readonly relief: boolean;
  /** Which court, and its number of the case. */
  readonly courtTextId: string | null;
  readonly rulings: readonly CourtRuling[];
}

/** What became of the result of a proceeding. */
export interface Aftermath {
  readonly performances: readonly Performance[];
  readonly breaches: readonly Breach[];
  readonly courtSteps: readonly CourtStep[];
}

/** Nothing followed yet. */
export const nothingFollowed: Aftermath = { performances: [], breaches: [], courtSteps: [] };

export type MediationDeclineReason =
  'outOfScope' | 'otherSideRefused' | 'otherSideSilent' | 'otherBody' | 'correctionNotMade';
export interface Mediation {
  readonly number: string;
  readonly bodyId: string;
  readonly stage: MediationStage;
  readonly receivedOn: LocalDate;
  readonly corrections: readonly Correction[];
  readonly consentRequestedOn: LocalDate | null;
  readonly consentReplyBy: LocalDate | null;
  readonly consents: readonly Consent[];
  readonly acceptedOn: LocalDate | null;
  readonly declineReason: MediationDeclineReason | null;
  readonly mediatorId: string | null;
  readonly sessions: readonly MediationSession[];
  readonly proposals: readonly Proposal[];
  readonly agreement: Agreement | null;
  readonly extensions: readonly MediationExtension[];
  /** 和解后撤回: the sum that the parties told, where they told one. */
  readonly settledFen: number | null;
  /** What represented workers consented to (规则 63). */
  readonly memberConsents: readonly MemberConsent[];
  readonly outcome: MediationOutcome | null;
  readonly closedOn: LocalDate | null;
  readonly sheet: ClaimSheet;
  readonly aftermath: Aftermath;
}

// ── Arbitration ──────────────────────────────────────────────────────────────────────────────────────

export type ArbitrationDeclineReason =
  | 'outOfScope'
  | 'claimsUnclear'
  | 'noDirectInterest'
  | 'otherJurisdiction'
  | 'decidedBefore'
  | 'deemedWithdrawnBefore'
  | 'correctionNotMade';

export type DeliveredDocument =
  | 'declineNotice'
  | 'acceptanceNotice'
  | 'applicationCopy'
  | 'defenceCopy'
  | 'claimChangeCopy'
  | 'counterApplicationCopy'
  | 'joinderNotice'
  | 'collectiveNotice'
  | 'tribunalNotice'
  | 'hearingNotice'
  | 'procedureDecision'
  | 'mediationStatement'
  | 'partialAward'
  | 'award'
  | 'closingDecision'
  // Of the review of an agreement.
  | 'reviewNotice'
  | 'reviewDecline'
  | 'reviewStatement'
  | 'reviewRefusal'
  | 'reviewEnd';

export type DeliveryMode =
  'direct' | 'mail' | 'electronic' | 'telephone' | 'textMessage' | 'left' | 'posted' | 'publicNotice';

/** 送达 with its 送达回证: the day it counts from depends on the mode (规则 20, 59; CPL 90, 95). */
export interface Delivery {
  readonly document: DeliveredDocument;
  readonly partyId: string;
  /** The hearing that a hearing notice calls to. */
  readonly hearingId: string | null;
  readonly mode: DeliveryMode;
  /** Day of handing over, sending, leaving, posting or publishing. */
  readonly sentOn: LocalDate;
  /** Day from which it counts as delivered. */
  readonly effectiveOn: LocalDate;
  /** Receipt signed, or receipt confirmed by the party itself. */
  readonly confirmed: boolean;
}

export interface Defence {
  readonly partyId: string;
  readonly submittedOn: LocalDate;
  /** The postmark, by which it counts. */
  readonly postedOn?: LocalDate | null;
  readonly late: boolean;
  /** 时效 is a plea: it counts only if raised in the arbitration (解释二 20). */
  readonly limitationRaised: boolean;
  readonly textId: string | null;
}

export interface Tribunal {
  /** First formed; stays when members are replaced. */
  readonly formedOn: LocalDate;
  /** Since when these arbitrators sit together: they decide only what they heard. */
  readonly sittingSince: LocalDate;
  readonly seats: 1 | 3;
  /** Sole: one id in `arbitratorIds`, which is also `presidingId`. A recused member leaves the list. */
  readonly arbitratorIds: readonly string[];
  readonly presidingId: string;
  /** null once the clerk had to withdraw. */
  readonly clerkId: string | null;
}

export interface Recusal {
  readonly id: string;
  readonly personId: string;
  /** A party's id, or the account id of the person concerned. */
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly upheld: boolean | null;
}

export interface Postponement {
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly granted: boolean | null;
}

export type Attendance = 'present' | 'absentWithReason' | 'absent' | 'left';

export interface Hearing {
  readonly id: string;
  readonly heldOn: LocalDate;
  /** 24-hour local time, 'HH:MM'. */
  readonly startsAt: string;
  readonly place: string;
  readonly mode: 'inPerson' | 'online';
  readonly scheduledOn: LocalDate;
  /** 'cancelled': overtaken by a suspension, a settlement or the end of the case. */
  readonly status: 'scheduled' | 'postponed' | 'cancelled' | 'held';
  readonly attendance: readonly { readonly partyId: string; readonly attendance: Attendance }[];
  readonly mediationTried: boolean;
  readonly postponement: Postponement | null;
  readonly recordTextId: string | null;
}

/** 中止审理 needs the approval of the commission head (规则 47): asked for by one, approved by another. */
export interface Suspension {
  readonly ground: SuspensionGround;
  readonly requestedOn: LocalDate;
  readonly requestedBy: string;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly approved: boolean | null;
  readonly from: LocalDate | null;
  readonly resumedOn: LocalDate | null;
  readonly stageBefore: ArbitrationStage;
}

/** 延期: at most 15 days, approved by the commission head (调仲法 43, 规则 45). */
export interface AwardExtension {
  readonly days: number;
  readonly requestedOn: LocalDate;
  readonly requestedBy: string;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly approved: boolean | null;
}

export interface Award {
  readonly number: string;
  readonly final: boolean;
  readonly claimIds: readonly string[];
}

/** The document that decides the case; the case is closed once it has been delivered. */
export interface DecidingDocument {
  readonly kind: ClosureKind;
  readonly issuedOn: LocalDate;
  readonly totalFen: number;
  readonly textId: string | null;
  /** Mixed results make two awards, each with its own remedy (规则 50). */
  readonly awards: readonly Award[];
  /** 缺席裁决: a respondent was absent without good reason although properly notified. */
  readonly byDefault: boolean;
}

/** 裁决书拟稿: what the tribunal found so far and the text it works on; part of its deliberations (规则 52). */
export interface AwardDraft {
  readonly draftedOn: LocalDate;
  readonly claims: readonly FinalFinding[];
  readonly textId: string;
  /** What followed from the case by itself; the text was changed by hand against it. */
  readonly generatedTextId: string;
}

export interface Arbitration {
  /** null until acceptance: the case number is given when the case is docketed. */
  readonly number: string | null;
  readonly commissionId: string;
  readonly stage: ArbitrationStage;
  readonly receivedOn: LocalDate;
  readonly corrections: readonly Correction[];
  readonly acceptedOn: LocalDate | null;
  readonly declinedOn: LocalDate | null;
  readonly declineReason: ArbitrationDeclineReason | null;
  readonly clerkId: string | null;
  readonly deliveries: readonly Delivery[];
  readonly defences: readonly Defence[];
  readonly tribunal: Tribunal | null;
  readonly recusals: readonly Recusal[];
  readonly hearings: readonly Hearing[];
  readonly suspensions: readonly Suspension[];
  readonly extensions: readonly AwardExtension[];
  readonly incidents: Incidents;
  readonly awardDraft: AwardDraft | null;
  readonly decision: DecidingDocument | null;
  readonly closedOn: LocalDate | null;
  readonly archivedOn: LocalDate | null;
  readonly sheet: ClaimSheet;
  readonly aftermath: Aftermath;
}

// ── Review of the agreement ──────────────────────────────────────────────────────────────────────────

export type ReviewOutcome = 'statement' | 'refused' | 'withdrawn' | 'declined';

/** 延期: five working days more, approved by the commission head (规则 76). */
export interface ReviewExtension {
  readonly requestedOn: LocalDate;
  readonly requestedBy: string;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly approved: boolean | null;
}

/**
 * 调解协议的仲裁审查 (规则 74–79): both sides ask, one arbitrator looks, and a statement with the words of the agreement is
 * made or refused. What was paid under it is kept with the mediation: the two papers say the same.
 */
export interface AgreementReview {
  /** null until acceptance. */
  readonly number: string | null;
  readonly commissionId: string;
  readonly stage: ReviewStage;
  /** Who has joined the application, each with the day. */
  readonly applications: readonly { readonly partyId: string; readonly on: LocalDate }[];
  /** The day on which the commission had the application of both sides; null while one is missing. */
  readonly receivedOn: LocalDate | null;
  readonly acceptedOn: LocalDate | null;
  readonly declineReason: AgreementReviewBar | null;
  readonly clerkId: string | null;
  /** The one arbitrator who reviews (规则 77). */
  readonly reviewerId: string | null;
  readonly extensions: readonly ReviewExtension[];
  /** The statement, or the decision to make none; null while neither is there. */
  readonly decision: {
    readonly kind: 'statement' | 'refusal';
    readonly issuedOn: LocalDate;
    readonly grounds: readonly StatementRefusalGround[];
    readonly textId: string | null;
  } | null;
  readonly deliveries: readonly Delivery[];
  readonly outcome: ReviewOutcome | null;
  readonly closedOn: LocalDate | null;
}

// ── The whole ────────────────────────────────────────────────────────────────────────────────────────

/** Marks that change which rules apply. */
export interface Marks {
  /** 集体争议: ten or more workers with a common claim (规则 62). */
  readonly collective: boolean;
  /** 简易处理 of the arbitration (规则 56). */
  readonly simplified: boolean;
}

/** What a desk wrote down for itself. */
export interface DeskNote {
  readonly id: string;
  readonly procedure: Procedure;
  readonly by: string;
  readonly on: LocalDate;
  readonly textId: string;
}

export interface Dispute {
  /** `<district code>-<year>-<five digits>`, e.g. 420106-2026-00012; used in URLs. */
  readonly number: string;
  readonly district: string;
  readonly street: string | null;
  readonly cause: Cause;
  readonly intake: Intake;
  readonly marks: Marks;
  readonly parties: readonly Party[];
  readonly claims: readonly Claim[];
  readonly factsTextId: string;
  readonly mediation: Mediation | null;
  readonly arbitration: Arbitration | null;
  readonly agreementReview: AgreementReview | null;
  readonly notes: readonly DeskNote[];
  /** Free text by id, kept outside the events so that it can be corrected or erased. */
  readonly texts: Readonly<Record<string, SealedText>>;
}

/** The parties in one position, in the order in which they were named. */
export function partiesIn(dispute: Dispute, position: Position): readonly Party[] {
  return dispute.parties.filter((party) => party.position === position);
}

/** The party with this id, or undefined. */
export function partyById(dispute: Dispute, partyId: string): Party | undefined {
  return dispute.parties.find((party) => party.id === partyId);
}

/** Sum of what the applicants claim in fen; claims without money or given up count nothing, nor do the other side's. */
export function claimedTotalFen({ claims }: Dispute): number {
  return claims
    .filter(({ claimantId, abandonedOn }) => claimantId === null && abandonedOn === null)
    .reduce((sum, claim) => sum + (claim.claimedFen ?? 0), 0);
}
