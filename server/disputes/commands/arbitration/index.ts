/** The commands that only the arbitration has, by name; intake shares the rest. */
import { incidentCommands } from '../incidents/index.ts';
import { acceptCase } from './acceptCase.ts';
import { archiveCase } from './archiveCase.ts';
import { cancelCase } from './cancelCase.ts';
import { changeToOrdinary } from './changeToOrdinary.ts';
import { closeCase } from './closeCase.ts';
import { decideExtension } from './decideExtension.ts';
import { decidePostponement } from './decidePostponement.ts';
import { decideRecusal } from './decideRecusal.ts';
import { decideSuspension } from './decideSuspension.ts';
import { declineCase } from './declineCase.ts';
import { deemWithdrawn } from './deemWithdrawn.ts';
import { deliverDocuments } from './deliverDocuments.ts';
import { formTribunal } from './formTribunal.ts';
import { draftAward } from './draftAward.ts';
import { issueAward } from './issueAward.ts';
import { issueMediationStatement } from './issueMediationStatement.ts';
import { recordHearing } from './recordHearing.ts';
import { recordRefusalToSign } from './recordRefusalToSign.ts';
import { requestExtension } from './requestExtension.ts';
import { requestPostponement } from './requestPostponement.ts';
import { requestRecusal } from './requestRecusal.ts';
import { requestSuspension } from './requestSuspension.ts';
import { resumeProceedings } from './resumeProceedings.ts';
import { scheduleHearing } from './scheduleHearing.ts';
import { submitDefence } from './submitDefence.ts';

export const arbitrationCommands = {
  acceptCase,
  declineCase,
  deliverDocuments,
  submitDefence,
  changeToOrdinary,
  formTribunal,
  requestRecusal,
  decideRecusal,
  scheduleHearing,
  requestPostponement,
  decidePostponement,
  recordHearing,
  requestSuspension,
  decideSuspension,
  resumeProceedings,
  requestExtension,
  decideExtension,
  issueMediationStatement,
  recordRefusalToSign,
  draftAward,
  issueAward,
  deemWithdrawn,
  cancelCase,
  ...incidentCommands,
  closeCase,
  archiveCase,
} as const;
