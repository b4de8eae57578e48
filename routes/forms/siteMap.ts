/**
 * Where each form of a dispute stands: `/disputes/<number>/<address>`, posted there, drawn at `<address>/new`. A change
 * of the case is a resource in the law's own words.
 */
import type { CommandScope } from '../../server/disputes/commands.ts';
import type { ArbitrationCommandName, MediationCommandName } from '../../server/disputes/stages.ts';
import type { CommandForm } from './commandForm.ts';
import { certifyEffectForm } from './aftermath/certifyEffect.ts';
import { confirmPerformanceForm } from './aftermath/confirmPerformance.ts';
import { recordBreachForm } from './aftermath/recordBreach.ts';
import { recordCourtRulingForm } from './aftermath/recordCourtRuling.ts';
import { recordCourtStepForm } from './aftermath/recordCourtStep.ts';
import { recordPerformanceForm } from './aftermath/recordPerformance.ts';
import { acceptCaseForm } from './arbitration/acceptCase.ts';
import { archiveCaseForm } from './arbitration/archiveCase.ts';
import { cancelCaseForm } from './arbitration/cancelCase.ts';
import { changeToOrdinaryForm } from './arbitration/changeToOrdinary.ts';
import { closeCaseForm } from './arbitration/closeCase.ts';
import { decideExtensionForm } from './arbitration/decideExtension.ts';
import { decidePostponementForm } from './arbitration/decidePostponement.ts';
import { decideRecusalForm } from './arbitration/decideRecusal.ts';
import { decideSuspensionForm } from './arbitration/decideSuspension.ts';
import { declineCaseForm } from './arbitration/declineCase.ts';
import { deemWithdrawnForm } from './arbitration/deemWithdrawn.ts';
import { deliverDocumentsForm } from './arbitration/deliverDocuments.ts';
import { draftAwardForm } from './arbitration/draftAward.ts';
import { formTribunalForm } from './arbitration/formTribunal.ts';
import { issueAwardForm } from './arbitration/issueAward.ts';
import { issueMediationStatementForm } from './arbitration/issueMediationStatement.ts';
import { recordHearingForm } from './arbitration/recordHearing.ts';
import { recordRefusalToSignForm } from './arbitration/recordRefusalToSign.ts';
import { requestExtensionForm } from './arbitration/requestExtension.ts';
import { requestPostponementForm } from './arbitration/requestPostponement.ts';
import { requestRecusalForm } from './arbitration/requestRecusal.ts';
import { requestSuspensionForm } from './arbitration/requestSuspension.ts';
import { resumeProceedingsForm } from './arbitration/resumeProceedings.ts';
import { scheduleHearingForm } from './arbitration/scheduleHearing.ts';
import { submitDefenceForm } from './arbitration/submitDefence.ts';
import { incidentForms } from './incidents/places.ts';
import { recordMemberConsentsForm } from './incidents/recordMemberConsents.ts';
import { answerClaimsForm } from './claims/answerClaims.ts';
import { recordElementsForm } from './claims/recordElements.ts';
import { recordInterruptionForm } from './claims/recordInterruption.ts';
import { recordLimitationStartForm } from './claims/recordLimitationStart.ts';
import { recordPauseForm } from './claims/recordPause.ts';
import { addNoteForm } from './intake/addNote.ts';
import { applyForArbitrationForm } from './intake/applyForArbitration.ts';
import { correctDayForm } from './intake/correctDay.ts';
import { issuePaperForm } from './intake/issuePaper.ts';
import { issueQueryCodeForm } from './intake/issueQueryCode.ts';
import { requestCorrectionForm } from './intake/requestCorrection.ts';
import { submitCorrectionForm } from './intake/submitCorrection.ts';
import { withdrawApplicationForm } from './intake/withdrawApplication.ts';
import { acceptMediationForm } from './mediation/acceptMediation.ts';
import { answerSettlementForm } from './mediation/answerSettlement.ts';
import { assignMediatorForm } from './mediation/assignMediator.ts';
import { declineMediationForm } from './mediation/declineMediation.ts';
import { draftAgreementForm } from './mediation/draftAgreement.ts';
import { endMediationForm } from './mediation/endMediation.ts';
import { extendMediationForm } from './mediation/extendMediation.ts';
import { lapseMediationForm } from './mediation/lapseMediation.ts';
import { proposeSettlementForm } from './mediation/proposeSettlement.ts';
import { recordConsentForm } from './mediation/recordConsent.ts';
import { recordSessionForm } from './mediation/recordSession.ts';
import { requestConsentForm } from './mediation/requestConsent.ts';
import { sealAgreementForm } from './mediation/sealAgreement.ts';
import { signAgreementForm } from './mediation/signAgreement.ts';
import { withdrawDraftForm } from './mediation/withdrawDraft.ts';
import { applyForReviewForm } from './reviews/applyForReview.ts';
import { reviewForms } from './reviews/places.ts';

interface Place {
  readonly address: string;
  readonly form: CommandForm;
}

export const mediationForms = {
  requestCorrection: { address: 'mediation/correction-requests', form: requestCorrectionForm },
  submitCorrection: { address: 'mediation/corrections', form: submitCorrectionForm },
  requestConsent: { address: 'mediation/consent-requests', form: requestConsentForm },
  recordConsent: { address: 'mediation/consents', form: recordConsentForm },
  acceptMediation: { address: 'mediation/acceptance', form: acceptMediationForm },
  declineMediation: { address: 'mediation/refusal', form: declineMediationForm },
  assignMediator: { address: 'mediation/mediator', form: assignMediatorForm },
  recordSession: { address: 'mediation/sessions', form: recordSessionForm },
  proposeSettlement: { address: 'mediation/proposals', form: proposeSettlementForm },
  answerSettlement: { address: 'mediation/answers', form: answerSettlementForm },
  draftAgreement: { address: 'mediation/agreement-drafts', form: draftAgreementForm },
  withdrawDraft: { address: 'mediation/draft-withdrawals', form: withdrawDraftForm },
  signAgreement: { address: 'mediation/signatures', form: signAgreementForm },
  sealAgreement: { address: 'mediation/seal', form: sealAgreementForm },
  extendMediation: { address: 'mediation/extensions', form: extendMediationForm },
  endMediation: { address: 'mediation/end', form: endMediationForm },
  lapseMediation: { address: 'mediation/lapse', form: lapseMediationForm },
  withdrawApplication: { address: 'mediation/withdrawal', form: withdrawApplicationForm },
  recordElements: { address: 'mediation/elements', form: recordElementsForm },
  answerClaims: { address: 'mediation/claim-answers', form: answerClaimsForm },
  recordLimitationStart: { address: 'mediation/limitation-starts', form: recordLimitationStartForm },
  recordInterruption: { address: 'mediation/interruptions', form: recordInterruptionForm },
  recordPause: { address: 'mediation/limitation-pauses', form: recordPauseForm },
  recordMemberConsents: { address: 'mediation/member-consents', form: recordMemberConsentsForm },
  recordPerformance: { address: 'mediation/performances', form: recordPerformanceForm },
  confirmPerformance: { address: 'mediation/performance-answers', form: confirmPerformanceForm },
  recordBreach: { address: 'mediation/breaches', form: recordBreachForm },
  recordCourtStep: { address: 'mediation/court-steps', form: recordCourtStepForm },
  recordCourtRuling: { address: 'mediation/court-rulings', form: recordCourtRulingForm },
  correctDay: { address: 'mediation/day-corrections', form: correctDayForm },
  issuePaper: { address: 'mediation/papers', form: issuePaperForm },
  addNote: { address: 'mediation/notes', form: addNoteForm },
} as const satisfies Readonly<Record<MediationCommandName, Place>>;

export const arbitrationForms = {
  requestCorrection: { address: 'arbitration/correction-requests', form: requestCorrectionForm },
  submitCorrection: { address: 'arbitration/corrections', form: submitCorrectionForm },
  acceptCase: { address: 'arbitration/acceptance', form: acceptCaseForm },
  declineCase: { address: 'arbitration/refusal', form: declineCaseForm },
  deliverDocuments: { address: 'arbitration/deliveries', form: deliverDocumentsForm },
  submitDefence: { address: 'arbitration/defences', form: submitDefenceForm },
  changeToOrdinary: { address: 'arbitration/ordinary-procedure', form: changeToOrdinaryForm },
  formTribunal: { address: 'arbitration/tribunal', form: formTribunalForm },
  requestRecusal: { address: 'arbitration/recusal-requests', form: requestRecusalForm },
  decideRecusal: { address: 'arbitration/recusal-decisions', form: decideRecusalForm },
  scheduleHearing: { address: 'arbitration/hearings', form: scheduleHearingForm },
  requestPostponement: { address: 'arbitration/postponement-requests', form: requestPostponementForm },
  decidePostponement: { address: 'arbitration/postponement-decisions', form: decidePostponementForm },
  recordHearing: { address: 'arbitration/hearing-records', form: recordHearingForm },
  requestSuspension: { address: 'arbitration/suspension-requests', form: requestSuspensionForm },
  decideSuspension: { address: 'arbitration/suspension-decisions', form: decideSuspensionForm },
  resumeProceedings: { address: 'arbitration/resumption', form: resumeProceedingsForm },
  requestExtension: { address: 'arbitration/extension-requests', form: requestExtensionForm },
  decideExtension: { address: 'arbitration/extension-decisions', form: decideExtensionForm },
  issueMediationStatement: { address: 'arbitration/mediation-statement', form: issueMediationStatementForm },
  recordRefusalToSign: { address: 'arbitration/signature-refusals', form: recordRefusalToSignForm },
  draftAward: { address: 'arbitration/award-drafts', form: draftAwardForm },
  issueAward: { address: 'arbitration/award', form: issueAwardForm },
  deemWithdrawn: { address: 'arbitration/deemed-withdrawal', form: deemWithdrawnForm },
  cancelCase: { address: 'arbitration/cancellation', form: cancelCaseForm },
  ...incidentForms,
  closeCase: { address: 'arbitration/closure', form: closeCaseForm },
  archiveCase: { address: 'arbitration/archive', form: archiveCaseForm },
  withdrawApplication: { address: 'arbitration/withdrawal', form: withdrawApplicationForm },
  recordElements: { address: 'arbitration/elements', form: recordElementsForm },
  answerClaims: { address: 'arbitration/claim-answers', form: answerClaimsForm },
  recordLimitationStart: { address: 'arbitration/limitation-starts', form: recordLimitationStartForm },
  recordInterruption: { address: 'arbitration/interruptions', form: recordInterruptionForm },
  recordPause: { address: 'arbitration/limitation-pauses', form: recordPauseForm },
  recordPerformance: { address: 'arbitration/performances', form: recordPerformanceForm },
  confirmPerformance: { address: 'arbitration/performance-answers', form: confirmPerformanceForm },
  recordBreach: { address: 'arbitration/breaches', form: recordBreachForm },
  recordCourtStep: { address: 'arbitration/court-steps', form: recordCourtStepForm },
  recordCourtRuling: { address: 'arbitration/court-rulings', form: recordCourtRulingForm },
  certifyEffect: { address: 'arbitration/effect-certificates', form: certifyEffectForm },
  correctDay: { address: 'arbitration/day-corrections', form: correctDayForm },
  issuePaper: { address: 'arbitration/papers', form: issuePaperForm },
  addNote: { address: 'arbitration/notes', form: addNoteForm },
} as const satisfies Readonly<Record<ArbitrationCommandName, Place>>;

/** Linking an account (`joinDispute`) has its own page under `/disputes/join`. */
export const disputeForms = {
  applyForArbitration: { address: 'arbitration-applications', form: applyForArbitrationForm },
  applyForReview: { address: 'review-applications', form: applyForReviewForm },
  issueQueryCode: { address: 'query-codes', form: issueQueryCodeForm },
} as const satisfies Readonly<Record<string, Place>>;

export interface PlacedForm extends Place {
  readonly scope: CommandScope;
}

/** Every form with its address, in the order of the procedures. */
export const siteMap: readonly PlacedForm[] = [
  ...placed('mediation', mediationForms),
  ...placed('arbitration', arbitrationForms),
  ...placed('agreementReview', reviewForms),
  ...placed('dispute', disputeForms),
];

function placed(scope: CommandScope, forms: Readonly<Record<string, Place>>): readonly PlacedForm[] {
  return Object.values(forms).map((place) => ({ ...place, scope }));
}

/** The form of a command, or undefined where a command has none. */
export function formOf(scope: CommandScope, command: string): PlacedForm | undefined {
  return siteMap.find((place) => place.scope === scope && place.form.command.name === command);
}
