/**
 * Who may do what: one row a command. Whoever sees a dispute but is not in the row is refused (403); whoever
 * does not see it at all is told that there is no such dispute (404).
 */
import type { Actor } from './actor.ts';
import { actingParties, capacitiesOf } from './capacities.ts';
import type { Capacity } from './capacities.ts';
import type { Dispute } from './dispute.ts';
import { joinedOn } from './incidents.ts';
import type { RefusalCode } from './refusals.ts';
import type { ArbitrationCommandName, MediationCommandName, Procedure, ReviewCommandName } from './stages.ts';

export type DisputeCommandName =
  | 'applyForArbitration'
  | 'takeApplication'
  | 'applyForReview'
  | 'takeReviewApplication'
  | 'joinDispute'
  | 'issueQueryCode'
  | 'recomputeDueDays'
  | 'linkTransferredCase'
  | 'voidPaper';

const applicant: readonly Capacity[] = ['applicant'];
const parties: readonly Capacity[] = ['applicant', 'respondent', 'thirdParty'];
const body: readonly Capacity[] = ['assignedMediator', 'bodyMediator', 'bodyHead'];
/** Work on a case that has its mediator: the mediator's own, or the head's in their absence. */
const mediatorInCharge: readonly Capacity[] = ['assignedMediator', 'bodyHead'];
const office: readonly Capacity[] = ['clerk', 'assignedClerk'];
/** Who decides: the clerk records and delivers, but decides nothing. */
const tribunal: readonly Capacity[] = ['tribunalMember'];
const tribunalSide: readonly Capacity[] = ['assignedClerk', 'tribunalMember'];
const head: readonly Capacity[] = ['commissionHead'];
/** Of the commission that reviews an agreement; who decides is the one arbitrator (规则 77). */
const reviewOffice: readonly Capacity[] = ['reviewClerk'];

const mediationPolicy: Readonly<Record<MediationCommandName, readonly Capacity[]>> = {
  requestCorrection: body,
  submitCorrection: [...applicant, ...body],
  requestConsent: body,
  recordConsent: ['respondent', ...body],
  acceptMediation: body,
  declineMediation: body,
  assignMediator: ['bodyHead', 'bodyMediator'],
  recordSession: mediatorInCharge,
  proposeSettlement: [...parties, ...mediatorInCharge],
  answerSettlement: parties,
  draftAgreement: mediatorInCharge,
  withdrawDraft: mediatorInCharge,
  signAgreement: [...parties, ...mediatorInCharge],
  sealAgreement: mediatorInCharge,
  extendMediation: mediatorInCharge,
  endMediation: mediatorInCharge,
  lapseMediation: ['system', ...mediatorInCharge],
  recordMemberConsents: [...applicant, ...body],
  withdrawApplication: [...applicant, ...body],
  recordElements: [...applicant, ...body],
  answerClaims: ['respondent', ...mediatorInCharge],
  recordLimitationStart: [...applicant, ...body],
  recordInterruption: [...applicant, ...body],
  recordPause: [...applicant, ...body],
  recordPerformance: [...parties, ...body],
  confirmPerformance: [...parties, ...body],
  recordBreach: [...parties, ...body],
  recordCourtStep: [...parties, ...body],
  recordCourtRuling: [...parties, ...body],
  correctDay: body,
  issuePaper: body,
  addNote: body,
};

const arbitrationPolicy: Readonly<Record<ArbitrationCommandName, readonly Capacity[]>> = {
  requestCorrection: office,
  submitCorrection: [...applicant, ...office],
  suggestMediation: office,
  answerSuggestion: [...applicant, ...office],
  acceptCase: office,
  declineCase: office,
  deliverDocuments: [...office, ...tribunalSide],
  submitDefence: ['respondent', ...office],
  changeToOrdinary: [...office, ...tribunalSide],
  notifyCollectively: [...office, ...head],
  formTribunal: [...office, ...head],
  requestRecusal: [...parties, ...tribunalSide],
  decideRecusal: head,
  scheduleHearing: [...office, ...tribunalSide],
  requestPostponement: parties,
  decidePostponement: [...office, ...tribunalSide, ...head],
  recordHearing: tribunalSide,
  requestSuspension: tribunalSide,
  decideSuspension: head,
  resumeProceedings: [...tribunalSide, ...head],
  requestExtension: tribunalSide,
  decideExtension: head,
  issueMediationStatement: tribunal,
  recordRefusalToSign: tribunalSide,
  issuePartialAward: tribunal,
  draftAward: tribunal,
  issueAward: tribunal,
  withdrawApplication: [...applicant, ...office],
  deemWithdrawn: tribunal,
  cancelCase: head,
  objectToJurisdiction: ['respondent', ...office],
  decideJurisdictionObjection: head,
  transferCase: head,
  submitCounterApplication: ['respondent', ...office],
  decideCounterApplication: office,
  setEvidencePeriod: [...office, ...tribunalSide],
  requestEvidenceExtension: parties,
  decideEvidenceExtension: [...tribunal, ...head],
  judgeLateEvidence: tribunal,
  changeClaims: [...applicant, ...office],
  decideClaimChange: tribunal,
  abandonClaims: ['applicant', 'respondent', ...office],
  requestJoinder: ['applicant', 'respondent', ...office],
  // 规则 46(1) names the tribunal, 调仲法 23 the commission: before there is a tribunal its head decides.
  decideJoinder: [...tribunal, ...head],
  joinThirdParty: [...tribunal, ...head],
  addRespondent: [...tribunal, ...head],
  commissionAppraisal: tribunalSide,
  receiveAppraisal: tribunalSide,
  closeHearingToPublic: [...office, ...tribunalSide],
  electRepresentatives: office,
  recordMemberConsents: [...applicant, ...office],
  entrustMediation: tribunalSide,
  endEntrustedMediation: tribunalSide,
  requestAdvanceEnforcement: [...applicant, ...office],
  decideAdvanceEnforcement: tribunal,
  terminateProceedings: head,
  correctAward: tribunal,
  closeCase: [...office, ...tribunalSide],
  archiveCase: office,
  recordElements: ['applicant', 'respondent', ...office, ...tribunalSide],
  answerClaims: ['applicant', 'respondent', ...office, ...tribunalSide],
  recordLimitationStart: ['applicant', 'respondent', ...office, ...tribunalSide],
  recordInterruption: ['applicant', 'respondent', ...office, ...tribunalSide],
  recordPause: ['applicant', 'respondent', ...office, ...tribunalSide],
  recordPerformance: [...parties, ...office],
  confirmPerformance: [...parties, ...office],
  recordBreach: [...parties, ...office],
  recordCourtStep: [...parties, ...office],
  recordCourtRuling: [...parties, ...office],
  certifyEffect: office,
  correctDay: [...office, ...tribunalSide],
  issuePaper: [...office, ...tribunalSide, ...head],
  addNote: [...office, ...tribunalSide, 'commissionArbitrator', ...head],
};

const reviewPolicy: Readonly<Record<ReviewCommandName, readonly Capacity[]>> = {
  joinReview: parties,
  acceptReview: reviewOffice,
  declineReview: reviewOffice,
  assignReviewer: [...reviewOffice, 'reviewHead'],
  requestReviewExtension: [...reviewOffice, 'reviewer'],
  decideReviewExtension: ['reviewHead'],
  issueReviewStatement: ['reviewer'],
  refuseReviewStatement: ['reviewer'],
  deliverReviewPapers: [...reviewOffice, 'reviewer'],
  withdrawReview: [...parties, ...reviewOffice],
  certifyEffect: reviewOffice,
};

const disputePolicy: Readonly<Record<DisputeCommandName, readonly Capacity[]>> = {
  // The other side's own claims are a case of its own, with sides changed.
  applyForArbitration: [...applicant, ...body],
  // At the window of a commission that does not see the case yet: the service has checked the applicant's proof.
  takeApplication: ['system'],
  applyForReview: [...parties, ...body],
  takeReviewApplication: ['system'],
  joinDispute: ['system'],
  recomputeDueDays: ['system'],
  linkTransferredCase: ['system'],
  issueQueryCode: [...body, ...office],
  // Of the paper's own procedure: whoever could issue it.
  voidPaper: [...body, ...office, ...tribunalSide, ...head, ...reviewOffice, 'reviewer'],
};

/** Acts that bind the party: an agent needs special powers for them (调仲法 24). */
const needsSpecialPowers: ReadonlySet<string> = new Set([
  'answerSettlement',
  'confirmPerformance',
  'proposeSettlement',
  'signAgreement',
  'withdrawApplication',
  'recordMemberConsents',
  'changeClaims',
  'abandonClaims',
  'submitCounterApplication',
  'withdrawReview',
]);

/** The capacities that may run a command. */
export function policyOf(procedure: Procedure | 'dispute', command: string): readonly Capacity[] {
  const tables: Readonly<Record<string, Readonly<Record<string, readonly Capacity[]>>>> = {
    mediation: mediationPolicy,
    arbitration: arbitrationPolicy,
    agreementReview: reviewPolicy,
    dispute: disputePolicy,
  };
  return tables[procedure]?.[command] ?? [];
}

/** null when the actor may run the command on this dispute, else the code of the refusal. */
export function policyRefusal(
  actor: Actor,
  dispute: Dispute,
  act: { readonly procedure: Procedure | 'dispute'; readonly command: string },
): RefusalCode | null {
  const allowed = policyOf(act.procedure, act.command);
  const held = capacitiesOf(actor, dispute).filter((capacity) => allowed.includes(capacity));
  if (held.length === 0 || isNoneOfTheirs(actor, dispute, act.procedure)) return 'NOT_YOURS_TO_DO';
  const onlyAsParty = held.every((capacity) => parties.includes(capacity));
  if (onlyAsParty && needsSpecialPowers.has(act.command) && actsAsGeneralAgent(actor, dispute))
    return 'AGENT_NEEDS_SPECIAL_POWERS';
  return null;
}

/** Whoever came into the arbitration has no part in the mediation before it, nor in handing it on. */
function isNoneOfTheirs(actor: Actor, dispute: Dispute, procedure: Procedure | 'dispute'): boolean {
  const { arbitration } = dispute;
  const own = actingParties(actor, dispute);
  if (arbitration === null || own.length === 0 || procedure === 'arbitration') return false;
  return own.every(({ id }) => joinedOn(arbitration.incidents, id) !== null);
}

/** As `policyRefusal`, of making a paper of this procedure void: whoever issues papers there; of a review, whoever delivers them. */
export function voidingRefusal(actor: Actor, dispute: Dispute, procedure: Procedure): RefusalCode | null {
  const command = procedure === 'agreementReview' ? 'deliverReviewPapers' : 'issuePaper';
  return policyRefusal(actor, dispute, { procedure, command });
}

function actsAsGeneralAgent(actor: Actor, dispute: Dispute): boolean {
  return actingParties(actor, dispute).every(
    (party) => party.accountId !== actor.accountId && party.agent?.powers === 'general',
  );
}
