/** The events of what may come up inside an arbitration, with who may learn of them. */
import type { JoinderGround } from '../law/grounds.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Award, ClaimResult, PartyKind } from './dispute.ts';
import type { DifferenceReason } from './differences.ts';
import type { EventAudience } from './events.ts';
import type { MemberConsent } from './memberConsents.ts';
import type { Share } from './shares.ts';
import type {
  AwardCorrection,
  CounterOutcome,
  JoinedPosition,
  LateEvidence,
  NewClaim,
  PrivateHearing,
  Termination,
} from './incidents.ts';

/** The facts of each event, as in `EventFacts`. */
export interface IncidentFacts {
  /** Of either procedure. */
  memberConsentsRecorded: Omit<MemberConsent, 'id' | 'usedOn'> & {
    readonly consentId: string;
    readonly textId: string;
  };
  collectiveNoticeGiven: { readonly hearingId: string };
  mediationSuggested: { readonly bodyId: string; readonly textId: string | null };
  suggestionAnswered: { readonly bodyId: string; readonly accepted: boolean };
  /** At a body, for a case that is before the commission; of the procedure `mediation`. */
  mediationOpened: { readonly bodyId: string; readonly number: string };
  partialAwardIssued: {
    readonly partialId: string;
    readonly totalFen: number;
    readonly reasonsTextId: string;
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
    readonly awards: readonly Award[];
  };
  joinderRequested: {
    readonly joinderId: string;
    readonly position: JoinedPosition;
    /** The party that asks; null: the newcomer itself. */
    readonly askedBy: string | null;
    readonly notedBy: string;
    readonly nameTextId: string;
    readonly textId: string | null;
  };
  joinderDecided: { readonly joinderId: string; readonly granted: boolean; readonly textId: string | null };
  partyJoined: {
    /** null: of the commission's own motion. */
    readonly joinderId: string | null;
    readonly partyId: string;
    readonly position: JoinedPosition;
    readonly kind: PartyKind;
    readonly ground: JoinderGround;
    /** A hearing that was called falls away: the newcomer could not be heard there in time. */
    readonly hearingFallsAway: boolean;
    readonly textId: string | null;
  };
  appraisalCommissioned: {
    readonly appraisalId: string;
    readonly advancedBy: string;
    readonly agency: string;
    readonly textId: string | null;
  };
  appraisalReceived: {
    readonly appraisalId: string;
    readonly borneBy: string;
    readonly textId: string | null;
  };
  hearingClosedToPublic: Omit<PrivateHearing, 'on'>;
  representativesElected: { readonly partyIds: readonly string[] };
  mediationEntrusted: { readonly bodyId: string };
  entrustedMediationEnded: { readonly agreed: boolean };
  advanceEnforcementRequested: {
    readonly requestId: string;
    readonly amountFen: number;
    readonly textId: string | null;
  };
  advanceEnforcementDecided: {
    readonly requestId: string;
    /** null: refused. */
    readonly orderedFen: number | null;
    readonly textId: string | null;
  };
  proceedingsTerminated: Termination;
  awardCorrected: Omit<AwardCorrection, 'on'>;
  claimChangeRequested: {
    readonly changeId: string;
    /** The day on which it came in, and the postmark; absent in what was noted before they were asked for. */
    readonly requestedOn?: LocalDate;
    readonly postedOn?: LocalDate | null;
    readonly added: readonly NewClaim[];
    readonly changed: readonly { readonly claimId: string; readonly claimedFen: number }[];
    readonly textId: string | null;
  };
  claimChangeDecided: {
    readonly changeId: string;
    readonly accepted: boolean;
    readonly added: readonly AddedClaim[];
    readonly changed: readonly { readonly claimId: string; readonly claimedFen: number }[];
    readonly waivedBy: readonly string[];
    /** A hearing that was called falls away: the new defence period comes first. */
    readonly hearingFallsAway: boolean;
    readonly textId: string | null;
  };
  claimsAbandoned: { readonly claimIds: readonly string[] };
  evidencePeriodSet: { readonly dueOn: LocalDate };
  evidenceExtensionRequested: {
    readonly extensionId: string;
    readonly partyId: string;
    readonly until: LocalDate;
    readonly textId: string | null;
  };
  evidenceExtensionDecided: {
    readonly extensionId: string;
    readonly granted: boolean;
    readonly until: LocalDate;
  };
  lateEvidenceJudged: Pick<LateEvidence, 'partyId' | 'outcome' | 'textId'>;
  counterApplicationSubmitted: {
    readonly counterId: string;
    readonly partyId: string;
    readonly submittedOn: LocalDate;
    /** The postmark, by which it counts; absent in what was noted before it was asked for. */
    readonly postedOn?: LocalDate | null;
    readonly claims: readonly NewClaim[];
    readonly textId: string | null;
  };
  counterApplicationDecided: {
    readonly counterId: string;
    readonly partyId: string;
    readonly outcome: CounterOutcome;
    /** The claims as they enter the case; none unless it was joined. */
    readonly claims: readonly AddedClaim[];
    readonly textId: string | null;
  };
  jurisdictionObjected: {
    readonly objectionId: string;
    readonly partyId: string;
    readonly submittedOn: LocalDate;
    readonly postedOn?: LocalDate | null;
    readonly textId: string | null;
  };
  jurisdictionObjectionDecided: {
    readonly objectionId: string;
    readonly upheld: boolean;
    readonly textId: string | null;
  };
  caseTransferred: {
    readonly commissionId: string | null;
    /** Name of the receiving commission. */
    readonly name: string;
    readonly textId: string;
  };
  transferReceived: { readonly disputeNumber: string };
}

export type AddedClaim = NewClaim & { readonly claimId: string };

type IncidentEvent = keyof IncidentFacts;

const open: readonly EventAudience[] = ['public', 'parties', 'desk', 'tribunal', 'supervision'];
const partiesAndDesk: readonly EventAudience[] = ['parties', 'desk', 'tribunal'];

export const incidentAudiences: Readonly<Record<IncidentEvent, readonly EventAudience[]>> = {
  memberConsentsRecorded: partiesAndDesk,
  collectiveNoticeGiven: open,
  mediationSuggested: partiesAndDesk,
  suggestionAnswered: open,
  mediationOpened: ['public', 'parties', 'desk', 'otherDesk', 'supervision'],
  partialAwardIssued: open,
  joinderRequested: partiesAndDesk,
  joinderDecided: partiesAndDesk,
  partyJoined: open,
  advanceEnforcementRequested: partiesAndDesk,
  advanceEnforcementDecided: partiesAndDesk,
  proceedingsTerminated: open,
  awardCorrected: open,
  appraisalCommissioned: partiesAndDesk,
  appraisalReceived: partiesAndDesk,
  hearingClosedToPublic: partiesAndDesk,
  representativesElected: partiesAndDesk,
  mediationEntrusted: open,
  entrustedMediationEnded: open,
  claimChangeRequested: partiesAndDesk,
  claimChangeDecided: open,
  claimsAbandoned: partiesAndDesk,
  evidencePeriodSet: open,
  evidenceExtensionRequested: partiesAndDesk,
  evidenceExtensionDecided: partiesAndDesk,
  lateEvidenceJudged: partiesAndDesk,
  counterApplicationSubmitted: partiesAndDesk,
  counterApplicationDecided: partiesAndDesk,
  jurisdictionObjected: partiesAndDesk,
  jurisdictionObjectionDecided: partiesAndDesk,
  caseTransferred: open,
  transferReceived: partiesAndDesk,
};
