/** The commands of a mediation up to its end, by name, in the order of the procedure. */
import { requestCorrection } from '../intake/requestCorrection.ts';
import { submitCorrection } from '../intake/submitCorrection.ts';
import { withdrawApplication } from '../intake/withdrawApplication.ts';
import { acceptMediation } from './acceptMediation.ts';
import { answerSettlement } from './answerSettlement.ts';
import { assignMediator } from './assignMediator.ts';
import { declineMediation } from './declineMediation.ts';
import { draftAgreement } from './draftAgreement.ts';
import { endMediation } from './endMediation.ts';
import { extendMediation } from './extendMediation.ts';
import { lapseMediation } from './lapseMediation.ts';
import { proposeSettlement } from './proposeSettlement.ts';
import { recordConsent } from './recordConsent.ts';
import { recordMemberConsents } from '../incidents/recordMemberConsents.ts';
import { recordSession } from './recordSession.ts';
import { requestConsent } from './requestConsent.ts';
import { sealAgreement } from './sealAgreement.ts';
import { signAgreement } from './signAgreement.ts';
import { withdrawDraft } from './withdrawDraft.ts';

export const mediationCommands = {
  requestCorrection,
  submitCorrection,
  requestConsent,
  recordConsent,
  acceptMediation,
  declineMediation,
  assignMediator,
  recordSession,
  proposeSettlement,
  answerSettlement,
  draftAgreement,
  withdrawDraft,
  signAgreement,
  sealAgreement,
  extendMediation,
  endMediation,
  lapseMediation,
  withdrawApplication,
  recordMemberConsents,
} as const;
