import { declineCase } from '../../../server/disputes/commands/arbitration/declineCase.ts';
import type { ArbitrationDeclineReason } from '../../../server/disputes/dispute.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';

const reasons: readonly ArbitrationDeclineReason[] = [
  'outOfScope',
  'claimsUnclear',
  'noDirectInterest',
  'otherJurisdiction',
  'decidedBefore',
  'deemedWithdrawnBefore',
  'correctionNotMade',
];

export const declineCaseForm = defineForm({
  command: declineCase,
  seals: true,
  guide: 'jurisdiction',
  fields: () => ({
    reason: choice(labelled('arbitrationDeclineReason', reasons)),
    explanation: longText({ hint: true }),
  }),
  input: (answers) => answers,
  beside: {
    EXPLANATION_MISSING: 'explanation',
    WITHDRAWN_MUST_BE_ACCEPTED: 'reason',
    NO_FORMER_DEEMED_WITHDRAWAL: 'reason',
    NO_CORRECTION_OPEN: 'reason',
    CORRECTION_DAY_NOT_OVER: 'reason',
    DAY_STILL_PROVISIONAL: 'reason',
  },
});
