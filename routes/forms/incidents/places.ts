/** Where the forms of what may come up inside an arbitration stand. */
import { abandonClaimsForm } from './abandonClaims.ts';
import { answerSuggestionForm } from './answerSuggestion.ts';
import { addRespondentForm } from './addRespondent.ts';
import { correctAwardForm } from './correctAward.ts';
import { decideAdvanceEnforcementForm } from './decideAdvanceEnforcement.ts';
import { requestAdvanceEnforcementForm } from './requestAdvanceEnforcement.ts';
import { terminateProceedingsForm } from './terminateProceedings.ts';
import { closeHearingToPublicForm } from './closeHearingToPublic.ts';
import { commissionAppraisalForm } from './commissionAppraisal.ts';
import { electRepresentativesForm } from './electRepresentatives.ts';
import { endEntrustedMediationForm } from './endEntrustedMediation.ts';
import { entrustMediationForm } from './entrustMediation.ts';
import { receiveAppraisalForm } from './receiveAppraisal.ts';
import { changeClaimsForm } from './changeClaims.ts';
import { decideClaimChangeForm } from './decideClaimChange.ts';
import { decideCounterApplicationForm } from './decideCounterApplication.ts';
import { decideEvidenceExtensionForm } from './decideEvidenceExtension.ts';
import { decideJoinderForm } from './decideJoinder.ts';
import { decideJurisdictionObjectionForm } from './decideJurisdictionObjection.ts';
import { joinThirdPartyForm } from './joinThirdParty.ts';
import { issuePartialAwardForm } from './issuePartialAward.ts';
import { judgeLateEvidenceForm } from './judgeLateEvidence.ts';
import { notifyCollectivelyForm } from './notifyCollectively.ts';
import { objectToJurisdictionForm } from './objectToJurisdiction.ts';
import { requestEvidenceExtensionForm } from './requestEvidenceExtension.ts';
import { recordMemberConsentsForm } from './recordMemberConsents.ts';
import { requestJoinderForm } from './requestJoinder.ts';
import { setEvidencePeriodForm } from './setEvidencePeriod.ts';
import { submitCounterApplicationForm } from './submitCounterApplication.ts';
import { suggestMediationForm } from './suggestMediation.ts';
import { transferCaseForm } from './transferCase.ts';

export const incidentForms = {
  notifyCollectively: { address: 'arbitration/collective-notice', form: notifyCollectivelyForm },
  suggestMediation: { address: 'arbitration/mediation-suggestions', form: suggestMediationForm },
  answerSuggestion: { address: 'arbitration/suggestion-answers', form: answerSuggestionForm },
  objectToJurisdiction: { address: 'arbitration/jurisdiction-objections', form: objectToJurisdictionForm },
  decideJurisdictionObjection: {
    address: 'arbitration/jurisdiction-decisions',
    form: decideJurisdictionObjectionForm,
  },
  transferCase: { address: 'arbitration/transfer', form: transferCaseForm },
  submitCounterApplication: {
    address: 'arbitration/counter-applications',
    form: submitCounterApplicationForm,
  },
  decideCounterApplication: {
    address: 'arbitration/counter-application-decisions',
    form: decideCounterApplicationForm,
  },
  setEvidencePeriod: { address: 'arbitration/evidence-period', form: setEvidencePeriodForm },
  requestEvidenceExtension: {
    address: 'arbitration/evidence-extension-requests',
    form: requestEvidenceExtensionForm,
  },
  decideEvidenceExtension: {
    address: 'arbitration/evidence-extension-decisions',
    form: decideEvidenceExtensionForm,
  },
  judgeLateEvidence: { address: 'arbitration/late-evidence', form: judgeLateEvidenceForm },
  changeClaims: { address: 'arbitration/claim-changes', form: changeClaimsForm },
  decideClaimChange: { address: 'arbitration/claim-change-decisions', form: decideClaimChangeForm },
  abandonClaims: { address: 'arbitration/abandoned-claims', form: abandonClaimsForm },
  issuePartialAward: { address: 'arbitration/partial-awards', form: issuePartialAwardForm },
  requestJoinder: { address: 'arbitration/joinder-requests', form: requestJoinderForm },
  decideJoinder: { address: 'arbitration/joinder-decisions', form: decideJoinderForm },
  joinThirdParty: { address: 'arbitration/third-parties', form: joinThirdPartyForm },
  addRespondent: { address: 'arbitration/added-respondents', form: addRespondentForm },
  commissionAppraisal: { address: 'arbitration/appraisals', form: commissionAppraisalForm },
  receiveAppraisal: { address: 'arbitration/appraisal-findings', form: receiveAppraisalForm },
  closeHearingToPublic: { address: 'arbitration/closed-hearing', form: closeHearingToPublicForm },
  electRepresentatives: { address: 'arbitration/representatives', form: electRepresentativesForm },
  recordMemberConsents: { address: 'arbitration/member-consents', form: recordMemberConsentsForm },
  entrustMediation: { address: 'arbitration/entrusted-mediations', form: entrustMediationForm },
  endEntrustedMediation: {
    address: 'arbitration/entrusted-mediation-results',
    form: endEntrustedMediationForm,
  },
  requestAdvanceEnforcement: {
    address: 'arbitration/advance-enforcement-requests',
    form: requestAdvanceEnforcementForm,
  },
  decideAdvanceEnforcement: {
    address: 'arbitration/advance-enforcement-decisions',
    form: decideAdvanceEnforcementForm,
  },
  terminateProceedings: { address: 'arbitration/termination', form: terminateProceedingsForm },
  correctAward: { address: 'arbitration/award-corrections', form: correctAwardForm },
} as const;
