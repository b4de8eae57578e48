/** The commands for what may come up inside an arbitration, by name. */
import { abandonClaims } from './abandonClaims.ts';
import { answerSuggestion } from './answerSuggestion.ts';
import { addRespondent } from './addRespondent.ts';
import { correctAward } from './correctAward.ts';
import { decideAdvanceEnforcement } from './decideAdvanceEnforcement.ts';
import { requestAdvanceEnforcement } from './requestAdvanceEnforcement.ts';
import { terminateProceedings } from './terminateProceedings.ts';
import { closeHearingToPublic } from './closeHearingToPublic.ts';
import { commissionAppraisal } from './commissionAppraisal.ts';
import { electRepresentatives } from './electRepresentatives.ts';
import { endEntrustedMediation } from './endEntrustedMediation.ts';
import { entrustMediation } from './entrustMediation.ts';
import { receiveAppraisal } from './receiveAppraisal.ts';
import { changeClaims } from './changeClaims.ts';
import { decideClaimChange } from './decideClaimChange.ts';
import { decideCounterApplication } from './decideCounterApplication.ts';
import { decideEvidenceExtension } from './decideEvidenceExtension.ts';
import { decideJoinder } from './decideJoinder.ts';
import { decideJurisdictionObjection } from './decideJurisdictionObjection.ts';
import { joinThirdParty } from './joinThirdParty.ts';
import { judgeLateEvidence } from './judgeLateEvidence.ts';
import { issuePartialAward } from './issuePartialAward.ts';
import { notifyCollectively } from './notifyCollectively.ts';
import { objectToJurisdiction } from './objectToJurisdiction.ts';
import { requestEvidenceExtension } from './requestEvidenceExtension.ts';
import { recordMemberConsents } from './recordMemberConsents.ts';
import { requestJoinder } from './requestJoinder.ts';
import { setEvidencePeriod } from './setEvidencePeriod.ts';
import { submitCounterApplication } from './submitCounterApplication.ts';
import { suggestMediation } from './suggestMediation.ts';
import { transferCase } from './transferCase.ts';

export const incidentCommands = {
  notifyCollectively,
  suggestMediation,
  answerSuggestion,
  objectToJurisdiction,
  decideJurisdictionObjection,
  transferCase,
  submitCounterApplication,
  decideCounterApplication,
  setEvidencePeriod,
  requestEvidenceExtension,
  decideEvidenceExtension,
  judgeLateEvidence,
  changeClaims,
  decideClaimChange,
  abandonClaims,
  issuePartialAward,
  requestJoinder,
  decideJoinder,
  joinThirdParty,
  addRespondent,
  commissionAppraisal,
  receiveAppraisal,
  closeHearingToPublic,
  electRepresentatives,
  recordMemberConsents,
  entrustMediation,
  endEntrustedMediation,
  requestAdvanceEnforcement,
  decideAdvanceEnforcement,
  terminateProceedings,
  correctAward,
} as const;
