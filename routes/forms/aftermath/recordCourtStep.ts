import { recordCourtStep } from '../../../server/disputes/commands/aftermath/recordCourtStep.ts';
import type { CourtRoad } from '../../../server/disputes/dispute.ts';
import { partyChoices, labelled } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, choices, day, line, optional, tick } from '../fields.ts';

const roads: Readonly<Record<FormView['procedure'], readonly CourtRoad[]>> = {
  mediation: ['judicialConfirmation', 'paymentOrder', 'enforcement'],
  arbitration: [
    'courtAction',
    'setAside',
    'courtActionAfterSetAside',
    'courtActionAfterDecline',
    'enforcement',
  ],
  agreementReview: [],
};

export const recordCourtStepForm = defineForm({
  command: recordCourtStep,
  fields: (view) => ({
    road: choice(labelled('courtRoad', roads[view.procedure]), { kind: 'radios' }),
    partyIds: choices(partyChoices(view.dispute.parties), { hint: true }),
    filedOn: day({ initial: view.today, look: { max: view.today } }),
    court: optional(line({ hint: true })),
    ...(ownParties(view).length === 0 && {
      relief: tick({ key: 'forms.recordCourtStep.relief.yes', params: {} }, { hint: true }),
    }),
  }),
  input: ({ relief, ...given }) => ({ ...given, relief: relief ?? false }),
  beside: {
    COURT_ROAD_CLOSED: 'road',
    EMPLOYER_CANNOT_SUE_FINAL_AWARD: 'road',
    PAYMENT_ORDER_NOT_FOR_THESE: 'road',
    COURT_STEP_TAKEN: 'road',
    UNKNOWN_PARTY: 'partyIds',
    BOTH_SIDES_MUST_ASK: 'partyIds',
    AWARD_NOT_RECEIVED: 'partyIds',
    COURT_PERIOD_OVER: 'filedOn',
    DAY_IN_FUTURE: 'filedOn',
    DAY_TOO_EARLY: 'filedOn',
  },
});
