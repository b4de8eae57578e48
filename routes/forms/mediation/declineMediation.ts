import { declineMediation } from '../../../server/disputes/commands/mediation/declineMediation.ts';
import type { MediationDeclineReason } from '../../../server/disputes/dispute.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

const reasons: readonly MediationDeclineReason[] = [
  'outOfScope',
  'otherSideRefused',
  'otherSideSilent',
  'otherBody',
  'correctionNotMade',
];

export const declineMediationForm = defineForm({
  command: declineMediation,
  guide: 'jurisdiction',
  fields: () => ({
    reason: choice(labelled('mediationDeclineReason', reasons)),
    text: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: (answers) => answers,
  beside: {
    REASON_MISSING: 'text',
    NO_REFUSAL_RECORDED: 'reason',
    CONSENT_NOT_REQUESTED: 'reason',
    REPLY_DAY_NOT_OVER: 'reason',
    EVERYBODY_ANSWERED: 'reason',
    NO_CORRECTION_OPEN: 'reason',
    CORRECTION_HAS_NO_DAY: 'reason',
    CORRECTION_DAY_NOT_OVER: 'reason',
  },
});
