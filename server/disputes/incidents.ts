/**
 * 案中事项: turns that an arbitration may take between acceptance and its end. They are kept together in one field of
 * the arbitration; `null` and empty lists mean that nothing of the kind has happened.
 */
import type { ClaimKind } from '../law/claimKinds.ts';
import type { JoinderGround } from '../law/grounds.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Award, Position } from './dispute.ts';
import type { MemberConsent } from './memberConsents.ts';

/** 管辖异议 (规则 10): in writing before the defence period ends; upheld, the case goes to another commission. */
export interface JurisdictionObjection {
  readonly id: string;
  readonly partyId: string;
  readonly submittedOn: LocalDate;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly upheld: boolean | null;
}

/** Where a case is handed over to. */
export interface Destination {
  /** null: a commission that does not work in this system; only the letter goes there. */
  readonly commissionId: string | null;
  readonly name: string;
}

/** 移送 (规则 9, 10), as the commission sees it that sent the case away. */
export interface Transfer extends Destination {
  readonly decidedOn: LocalDate;
  /** The dispute under which the receiving commission has the case; null until it is there, or outside this system. */
  readonly disputeNumber: string | null;
}

/** A claim on its way into the case: the respondent's own, or one that the applicant adds. */
export interface NewClaim {
  readonly kind: ClaimKind;
  readonly claimedFen: number | null;
  readonly textId: string | null;
}

/** 增加、变更仲裁请求 (规则 44): asked for by the applicant, looked at by the tribunal. */
export interface ClaimChange {
  readonly id: string;
  readonly requestedOn: LocalDate;
  readonly added: readonly NewClaim[];
  readonly changed: readonly { readonly claimId: string; readonly claimedFen: number }[];
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly accepted: boolean | null;
  /** Respondents who needed no new defence period. */
  readonly waivedBy: readonly string[];
}

/** 举证期限 (规则 15): one last day for everybody's evidence. */
export interface EvidencePeriod {
  readonly setOn: LocalDate;
  readonly dueOn: LocalDate;
}

export interface EvidenceExtension {
  readonly id: string;
  readonly partyId: string;
  readonly requestedOn: LocalDate;
  readonly until: LocalDate;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly granted: boolean | null;
}

export const lateEvidenceOutcomes = ['admitted', 'admittedWithReprimand', 'notAdmitted'] as const;

/** 逾期证据 (规则 15), as the tribunal dealt with it. */
export interface LateEvidence {
  readonly partyId: string;
  readonly judgedOn: LocalDate;
  readonly outcome: (typeof lateEvidenceOutcomes)[number];
  readonly textId: string | null;
}

export const counterOutcomes = ['joined', 'separate', 'declined'] as const;
export type CounterOutcome = (typeof counterOutcomes)[number];

/** 反申请 (规则 36): its claims enter the case once it is joined. */
export interface CounterApplication {
  readonly id: string;
  readonly partyId: string;
  readonly submittedOn: LocalDate;
  readonly claims: readonly NewClaim[];
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly outcome: CounterOutcome | null;
}

/** 先予执行 (规则 51): asked for by workers, ordered by the tribunal and enforced by the court. */
export interface AdvanceEnforcement {
  readonly id: string;
  readonly requestedOn: LocalDate;
  readonly amountFen: number;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  /** null while undecided, and when it was refused. */
  readonly orderedFen: number | null;
}

export const awardCorrectionKinds = ['text', 'calculation', 'omission'] as const;

/** 补正 (规则 54). */
export interface AwardCorrection {
  readonly awardNumber: string;
  readonly kind: (typeof awardCorrectionKinds)[number];
  readonly textId: string | null;
  readonly on: LocalDate;
}

/** 终止审理 (规则 48): the court that has docketed the dispute. */
export interface Termination {
  readonly court: string;
  readonly docketNumber: string;
  readonly docketedOn: LocalDate;
}

/** 鉴定 (规则 40). */
export interface Appraisal {
  readonly id: string;
  readonly agency: string;
  readonly commissionedOn: LocalDate;
  readonly advancedBy: string;
  readonly receivedOn: LocalDate | null;
  /** On whom the fee falls in the end; null until the finding is in. */
  readonly borneBy: string | null;
}

export const privacyGrounds = ['agreed', 'tradeSecret', 'privacy'] as const;

/** 不公开审理 (规则 25). */
export interface PrivateHearing {
  readonly ground: (typeof privacyGrounds)[number];
  readonly askedBy: readonly string[];
  readonly on: LocalDate;
}

/** 委托调解 (规则 70). */
export interface EntrustedMediation {
  readonly bodyId: string;
  readonly entrustedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly agreed: boolean | null;
}

/** 追加当事人、第三人 (规则 46(1), 调仲法 23): asked for, or of the commission's own motion. */
export interface Joinder {
  readonly id: string;
  readonly position: JoinedPosition;
  /** The party that asked for it; null: the newcomer itself asked, or the commission decided of its own motion. */
  readonly askedBy: string | null;
  /** The account by which the request came in; null where nobody asked. */
  readonly notedBy: string | null;
  readonly requestedOn: LocalDate | null;
  /** Whom the request names. */
  readonly nameTextId: string | null;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly granted: boolean | null;
  /** Under which the newcomer is a party; null until it is one. */
  readonly partyId: string | null;
  readonly ground: JoinderGround | null;
}

/** Nobody is made an applicant: whoever claims for itself files an application of its own. */
export type JoinedPosition = Extract<Position, 'respondent' | 'thirdParty'>;

/** 先行裁决 (调仲法 43(2), 规则 49): what is clear already is decided ahead, the rest goes on. */
export interface PartialAward {
  readonly id: string;
  readonly issuedOn: LocalDate;
  readonly totalFen: number;
  /** null only for whom it has not reached. */
  readonly textId: string | null;
  readonly awards: readonly Award[];
  readonly byDefault: boolean;
}

/** 调解建议 (规则 69), made before the decision on acceptance. */
export interface MediationSuggestion {
  readonly bodyId: string;
  readonly suggestedOn: LocalDate;
  readonly answeredOn: LocalDate | null;
  /** Agreed: acceptance is deferred until that mediation is over. */
  readonly accepted: boolean | null;
}

/** 一次性通知 (规则 64): panel, answer, evidence and hearing in one paper. */
export interface CollectiveNotice {
  readonly on: LocalDate;
  readonly hearingId: string;
}

export interface Incidents {
  readonly collectiveNotice: CollectiveNotice | null;
  readonly memberConsents: readonly MemberConsent[];
  readonly suggestion: MediationSuggestion | null;
  readonly partialAwards: readonly PartialAward[];
  readonly joinders: readonly Joinder[];
  readonly appraisals: readonly Appraisal[];
  readonly privateHearing: PrivateHearing | null;
  readonly entrustedMediations: readonly EntrustedMediation[];
  readonly advanceEnforcements: readonly AdvanceEnforcement[];
  readonly awardCorrections: readonly AwardCorrection[];
  readonly termination: Termination | null;
  readonly claimChanges: readonly ClaimChange[];
  readonly evidencePeriod: EvidencePeriod | null;
  readonly evidenceExtensions: readonly EvidenceExtension[];
  readonly lateEvidence: readonly LateEvidence[];
  readonly counterApplications: readonly CounterApplication[];
  readonly objections: readonly JurisdictionObjection[];
  readonly transfer: Transfer | null;
}

/** An arbitration in which nothing of the kind has happened. */
export const noIncidents: Incidents = {
  collectiveNotice: null,
  memberConsents: [],
  suggestion: null,
  partialAwards: [],
  joinders: [],
  appraisals: [],
  privateHearing: null,
  entrustedMediations: [],
  advanceEnforcements: [],
  awardCorrections: [],
  termination: null,
  claimChanges: [],
  evidencePeriod: null,
  evidenceExtensions: [],
  lateEvidence: [],
  counterApplications: [],
  objections: [],
  transfer: null,
};

/**
 * The change of claims that was taken up last and that this respondent has to answer anew; null where there is none.
 * Whoever came into the case later answers the claims as they stood by then.
 */
export function changeToAnswer(incidents: Incidents, partyId: string): ClaimChange | null {
  const joined = joinedOn(incidents, partyId) ?? '';
  const taken = incidents.claimChanges.filter(
    ({ accepted, waivedBy, decidedOn }) =>
      accepted === true && !waivedBy.includes(partyId) && (decidedOn ?? '') >= joined,
  );
  return taken.at(-1) ?? null;
}

/** The day on which a party came into the running case; null for those whom the application names. */
export function joinedOn({ joinders }: Incidents, partyId: string): LocalDate | null {
  return joinders.find((joinder) => joinder.partyId === partyId)?.decidedOn ?? null;
}

/** The request to take somebody into the case that awaits its decision, or null. */
export function openJoinder({ joinders }: Incidents): Joinder | null {
  return joinders.find(({ decidedOn }) => decidedOn === null) ?? null;
}

/** Whether a party's objection to jurisdiction awaits its decision: until then it is open whether the commission may go on. */
export function isObjectionOpen({ objections }: Incidents): boolean {
  return objections.some(({ decidedOn }) => decidedOn === null);
}

/** The suggestion to mediate that nobody has answered, or null. */
export function openSuggestion({ suggestion }: Incidents): MediationSuggestion | null {
  return suggestion !== null && suggestion.answeredOn === null ? suggestion : null;
}
