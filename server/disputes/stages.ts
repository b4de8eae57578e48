/**
 * Where a proceeding stands, and which command may move it where. The stage is stored and moved by these
 * tables only; whatever is missing from a table is refused.
 */

export const procedures = ['mediation', 'arbitration', 'agreementReview'] as const;
export type Procedure = (typeof procedures)[number];
/** What a new dispute can be filed to; a review follows an agreement. */
export type FilingProcedure = Exclude<Procedure, 'agreementReview'>;

export const mediationStages = [
  'submitted',
  'correctionRequested',
  'consentRequested',
  'accepted',
  'mediating',
  'signing',
  'agreed',
  'failed',
  'lapsed',
  'withdrawn',
  'declined',
] as const;
export type MediationStage = (typeof mediationStages)[number];

export const arbitrationStages = [
  'submitted',
  'correctionRequested',
  'deferred',
  'accepted',
  'tribunalFormed',
  'hearingScheduled',
  'deliberation',
  'suspended',
  'decided',
  'closed',
  'archived',
  'declined',
] as const;
export type ArbitrationStage = (typeof arbitrationStages)[number];

/** 仲裁审查 of a mediation agreement: proposed by one side, submitted once both have joined (规则 74). */
export const reviewStages = [
  'proposed',
  'submitted',
  'accepted',
  'decided',
  'concluded',
  'refused',
  'withdrawn',
  'declined',
] as const;
export type ReviewStage = (typeof reviewStages)[number];
export type Stage = MediationStage | ArbitrationStage | ReviewStage;

/**
 * 'same': the command is allowed and leaves the stage as it is. 'before': back to where a suspension began.
 * For a command that decides a request, the table names the stage of a yes; a no leaves the stage.
 */
type Moves<S extends string> = { readonly [from in S]?: S | 'same' | 'before' };

const whileOpen = {
  accepted: 'same',
  tribunalFormed: 'same',
  hearingScheduled: 'same',
  deliberation: 'same',
} as const;

const beforeHearing = { accepted: 'same', tribunalFormed: 'same', hearingScheduled: 'same' } as const;

const whileOpenThenDecided = {
  accepted: 'decided',
  tribunalFormed: 'decided',
  hearingScheduled: 'decided',
  deliberation: 'decided',
} as const;
/** What is stated, answered and noted of the claims, from the first day until something is decided. */
const inAnyMediation = {
  submitted: 'same',
  correctionRequested: 'same',
  consentRequested: 'same',
  accepted: 'same',
  mediating: 'same',
  signing: 'same',
} as const;
const inAnyArbitration = {
  submitted: 'same',
  correctionRequested: 'same',
  deferred: 'same',
  ...whileOpen,
} as const;
/** Somebody who comes into a case is heard in it: after the hearing there is another. */
const onceJoined = {
  accepted: 'same',
  tribunalFormed: 'same',
  hearingScheduled: 'tribunalFormed',
  deliberation: 'tribunalFormed',
} as const;
/** What follows an agreement, or a decision of the commission, moves no stage. */
const onceAgreed = { agreed: 'same' } as const;
const onceDecided = { decided: 'same', closed: 'same', archived: 'same' } as const;
/** A claim may be decided ahead of the rest (规则 49): what follows of it does not wait for the end of the case. */
const onceDecidedAhead = { ...whileOpen, suspended: 'same', ...onceDecided } as const;

export const mediationMoves = {
  requestCorrection: { submitted: 'correctionRequested' },
  submitCorrection: { correctionRequested: 'submitted' },
  requestConsent: { submitted: 'consentRequested' },
  recordConsent: { submitted: 'same', consentRequested: 'same' },
  acceptMediation: { submitted: 'accepted', consentRequested: 'accepted' },
  declineMediation: { submitted: 'declined', correctionRequested: 'declined', consentRequested: 'declined' },
  assignMediator: { accepted: 'mediating', mediating: 'same', signing: 'same' },
  recordSession: { mediating: 'same', signing: 'same' },
  proposeSettlement: { mediating: 'same' },
  answerSettlement: { mediating: 'same' },
  draftAgreement: { mediating: 'signing', signing: 'same' },
  withdrawDraft: { signing: 'mediating' },
  signAgreement: { signing: 'same' },
  sealAgreement: { signing: 'agreed' },
  extendMediation: { accepted: 'same', mediating: 'same', signing: 'same' },
  endMediation: { accepted: 'failed', mediating: 'failed', signing: 'failed' },
  lapseMediation: { accepted: 'lapsed', mediating: 'lapsed', signing: 'lapsed' },
  withdrawApplication: {
    submitted: 'withdrawn',
    correctionRequested: 'withdrawn',
    consentRequested: 'withdrawn',
    accepted: 'withdrawn',
    mediating: 'withdrawn',
    signing: 'withdrawn',
  },
  recordMemberConsents: inAnyMediation,
  recordElements: inAnyMediation,
  answerClaims: { accepted: 'same', mediating: 'same', signing: 'same' },
  recordLimitationStart: inAnyMediation,
  recordInterruption: inAnyMediation,
  recordPause: inAnyMediation,
  recordPerformance: onceAgreed,
  confirmPerformance: onceAgreed,
  recordBreach: onceAgreed,
  recordCourtStep: onceAgreed,
  recordCourtRuling: onceAgreed,
  correctDay: {
    submitted: 'same',
    correctionRequested: 'same',
    consentRequested: 'same',
    accepted: 'same',
    mediating: 'same',
    signing: 'same',
    agreed: 'same',
    failed: 'same',
    lapsed: 'same',
    withdrawn: 'same',
    declined: 'same',
  },
  issuePaper: {
    submitted: 'same',
    correctionRequested: 'same',
    consentRequested: 'same',
    accepted: 'same',
    mediating: 'same',
    signing: 'same',
    agreed: 'same',
    failed: 'same',
    lapsed: 'same',
    withdrawn: 'same',
    declined: 'same',
  },
  addNote: {
    submitted: 'same',
    correctionRequested: 'same',
    consentRequested: 'same',
    accepted: 'same',
    mediating: 'same',
    signing: 'same',
    agreed: 'same',
    failed: 'same',
    lapsed: 'same',
    withdrawn: 'same',
    declined: 'same',
  },
} as const satisfies Record<string, Moves<MediationStage>>;

export const arbitrationMoves = {
  requestCorrection: { submitted: 'correctionRequested' },
  submitCorrection: { correctionRequested: 'submitted' },
  suggestMediation: { submitted: 'same' },
  answerSuggestion: { submitted: 'deferred' },
  acceptCase: { submitted: 'accepted', deferred: 'accepted' },
  declineCase: { submitted: 'declined', correctionRequested: 'declined', deferred: 'declined' },
  deliverDocuments: { ...whileOpen, suspended: 'same', decided: 'same', closed: 'same', declined: 'same' },
  submitDefence: whileOpen,
  changeToOrdinary: whileOpen,
  notifyCollectively: { accepted: 'hearingScheduled' },
  formTribunal: {
    accepted: 'tribunalFormed',
    tribunalFormed: 'same',
    hearingScheduled: 'same',
    deliberation: 'same',
  },
  requestRecusal: { tribunalFormed: 'same', hearingScheduled: 'same', deliberation: 'same' },
  decideRecusal: { tribunalFormed: 'same', hearingScheduled: 'same', deliberation: 'same' },
  scheduleHearing: { tribunalFormed: 'hearingScheduled', deliberation: 'hearingScheduled' },
  requestPostponement: { hearingScheduled: 'same' },
  decidePostponement: { hearingScheduled: 'tribunalFormed' },
  recordHearing: { hearingScheduled: 'deliberation' },
  requestSuspension: whileOpen,
  decideSuspension: {
    accepted: 'suspended',
    tribunalFormed: 'suspended',
    hearingScheduled: 'suspended',
    deliberation: 'suspended',
  },
  resumeProceedings: { suspended: 'before' },
  requestExtension: whileOpen,
  decideExtension: whileOpen,
  issueMediationStatement: whileOpenThenDecided,
  recordRefusalToSign: { decided: 'deliberation' },
  issuePartialAward: { deliberation: 'same' },
  draftAward: { deliberation: 'same' },
  issueAward: { deliberation: 'decided' },
  withdrawApplication: {
    submitted: 'decided',
    correctionRequested: 'decided',
    deferred: 'decided',
    accepted: 'decided',
    tribunalFormed: 'decided',
    hearingScheduled: 'decided',
    deliberation: 'decided',
    suspended: 'decided',
  },
  deemWithdrawn: { deliberation: 'decided' },
  cancelCase: whileOpenThenDecided,
  objectToJurisdiction: whileOpen,
  decideJurisdictionObjection: whileOpenThenDecided,
  transferCase: whileOpenThenDecided,
  submitCounterApplication: whileOpen,
  decideCounterApplication: whileOpen,
  setEvidencePeriod: beforeHearing,
  requestEvidenceExtension: beforeHearing,
  decideEvidenceExtension: beforeHearing,
  judgeLateEvidence: { tribunalFormed: 'same', hearingScheduled: 'same', deliberation: 'same' },
  changeClaims: beforeHearing,
  decideClaimChange: {
    tribunalFormed: 'same',
    hearingScheduled: 'tribunalFormed',
    deliberation: 'tribunalFormed',
  },
  abandonClaims: whileOpen,
  requestJoinder: whileOpen,
  decideJoinder: onceJoined,
  joinThirdParty: onceJoined,
  addRespondent: onceJoined,
  commissionAppraisal: whileOpen,
  receiveAppraisal: { ...whileOpen, suspended: 'same' },
  closeHearingToPublic: beforeHearing,
  electRepresentatives: whileOpen,
  recordMemberConsents: { ...inAnyArbitration, suspended: 'same' },
  entrustMediation: beforeHearing,
  endEntrustedMediation: beforeHearing,
  requestAdvanceEnforcement: whileOpen,
  decideAdvanceEnforcement: { tribunalFormed: 'same', hearingScheduled: 'same', deliberation: 'same' },
  terminateProceedings: whileOpenThenDecided,
  correctAward: onceDecidedAhead,
  closeCase: { decided: 'closed' },
  archiveCase: { closed: 'archived' },
  recordElements: inAnyArbitration,
  answerClaims: whileOpen,
  recordLimitationStart: inAnyArbitration,
  recordInterruption: inAnyArbitration,
  recordPause: inAnyArbitration,
  recordPerformance: onceDecidedAhead,
  confirmPerformance: onceDecidedAhead,
  recordBreach: onceDecidedAhead,
  recordCourtStep: { ...onceDecidedAhead, declined: 'same' },
  recordCourtRuling: { ...onceDecidedAhead, declined: 'same' },
  certifyEffect: onceDecidedAhead,
  correctDay: {
    submitted: 'same',
    correctionRequested: 'same',
    deferred: 'same',
    accepted: 'same',
    tribunalFormed: 'same',
    hearingScheduled: 'same',
    deliberation: 'same',
    suspended: 'same',
    decided: 'same',
    closed: 'same',
    archived: 'same',
    declined: 'same',
  },
  issuePaper: {
    submitted: 'same',
    correctionRequested: 'same',
    deferred: 'same',
    accepted: 'same',
    tribunalFormed: 'same',
    hearingScheduled: 'same',
    deliberation: 'same',
    suspended: 'same',
    decided: 'same',
    closed: 'same',
    archived: 'same',
    declined: 'same',
  },
  addNote: {
    submitted: 'same',
    correctionRequested: 'same',
    deferred: 'same',
    accepted: 'same',
    tribunalFormed: 'same',
    hearingScheduled: 'same',
    deliberation: 'same',
    suspended: 'same',
    decided: 'same',
    closed: 'same',
    archived: 'same',
    declined: 'same',
  },
} as const satisfies Record<string, Moves<ArbitrationStage>>;

export const reviewMoves = {
  joinReview: { proposed: 'submitted' },
  acceptReview: { submitted: 'accepted' },
  declineReview: { submitted: 'declined' },
  assignReviewer: { accepted: 'same' },
  requestReviewExtension: { accepted: 'same' },
  decideReviewExtension: { accepted: 'same' },
  issueReviewStatement: { accepted: 'decided' },
  refuseReviewStatement: { accepted: 'refused' },
  // Until the last side has signed for the statement it stays where it is.
  deliverReviewPapers: {
    accepted: 'same',
    decided: 'concluded',
    refused: 'same',
    withdrawn: 'same',
    declined: 'same',
  },
  withdrawReview: {
    proposed: 'withdrawn',
    submitted: 'withdrawn',
    accepted: 'withdrawn',
    decided: 'withdrawn',
  },
  certifyEffect: { concluded: 'same' },
} as const satisfies Record<string, Moves<ReviewStage>>;

export type MediationCommandName = keyof typeof mediationMoves;
export type ArbitrationCommandName = keyof typeof arbitrationMoves;
export type ReviewCommandName = keyof typeof reviewMoves;

const openStages: Readonly<Record<Procedure, ReadonlySet<Stage>>> = {
  mediation: new Set<MediationStage>([
    'submitted',
    'correctionRequested',
    'consentRequested',
    'accepted',
    'mediating',
    'signing',
  ]),
  arbitration: new Set<ArbitrationStage>([
    'submitted',
    'correctionRequested',
    'deferred',
    'accepted',
    'tribunalFormed',
    'hearingScheduled',
    'deliberation',
    'suspended',
    'decided',
  ]),
  agreementReview: new Set<ReviewStage>(['proposed', 'submitted', 'accepted', 'decided']),
};

/** Every stage of each procedure, in its order. */
export const stagesOf: Readonly<Record<Procedure, readonly Stage[]>> = {
  mediation: mediationStages,
  arbitration: arbitrationStages,
  agreementReview: reviewStages,
};

/** The table of each procedure: command, stage, where it leads. */
export const movesOf: Readonly<Record<Procedure, Readonly<Record<string, Moves<Stage>>>>> = {
  mediation: mediationMoves,
  arbitration: arbitrationMoves,
  agreementReview: reviewMoves,
};

/** Whether work remains to be done in a proceeding at this stage. */
export function isOpen(procedure: Procedure, stage: Stage): boolean {
  return openStages[procedure].has(stage);
}

/** What the table says of a command at a stage: a stage, 'same', 'before', or null when it is not allowed there. */
export function moveOf(
  procedure: Procedure,
  command: string,
  stage: Stage,
): Stage | 'same' | 'before' | null {
  return movesOf[procedure][command]?.[stage] ?? null;
}

export type StageRefusalCode =
  'STAGE_TOO_EARLY' | 'STAGE_PASSED' | 'PROCEEDING_SUSPENDED' | 'PROCEEDING_CLOSED' | 'NOT_ALLOWED_AT_STAGE';

/** Why a command is refused at a stage that its row of the table does not name. */
export function stageRefusal(procedure: Procedure, command: string, stage: Stage): StageRefusalCode {
  if (!isOpen(procedure, stage)) return 'PROCEEDING_CLOSED';
  if (stage === 'suspended') return 'PROCEEDING_SUSPENDED';
  const order = stagesOf[procedure];
  const allowed = order.filter((candidate) => moveOf(procedure, command, candidate) !== null);
  const here = order.indexOf(stage);
  if (allowed.every((candidate) => order.indexOf(candidate) > here)) return 'STAGE_TOO_EARLY';
  if (allowed.every((candidate) => order.indexOf(candidate) < here)) return 'STAGE_PASSED';
  return 'NOT_ALLOWED_AT_STAGE';
}
