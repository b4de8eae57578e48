import { recordPerformance } from '../../../server/disputes/commands/aftermath/recordPerformance.ts';
import { partyChoices, yesOrNo } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import { choice, day, money, optional, tick } from '../fields.ts';

export const recordPerformanceForm = defineForm({
  command: recordPerformance,
  fields: (view) => ({
    byPartyId: choice(partyChoices(view.dispute.parties)),
    performedOn: day({ initial: view.today, look: { max: view.today } }),
    paidFen: optional(money({ hint: true })),
    inFull: choice(yesOrNo('forms.recordPerformance.inFull')),
    ...(ownParties(view).length === 0 && {
      proofSeen: tick({ key: 'forms.recordPerformance.proofSeen.yes', params: {} }, { hint: true }),
    }),
  }),
  input: ({ inFull, proofSeen, ...given }) => ({
    ...given,
    inFull: inFull === 'yes',
    proofSeen: proofSeen ?? false,
  }),
  beside: {
    UNKNOWN_PARTY: 'byPartyId',
    DAY_IN_FUTURE: 'performedOn',
    DAY_TOO_EARLY: 'performedOn',
    AMOUNT_NOT_VALID: 'paidFen',
    PERFORMANCE_EMPTY: 'paidFen',
  },
});
