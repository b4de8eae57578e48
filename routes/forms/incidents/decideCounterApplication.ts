import { decideCounterApplication } from '../../../server/disputes/commands/incidents/decideCounterApplication.ts';
import { counterOutcomes } from '../../../server/disputes/incidents.ts';
import { day, party } from '../../../server/disputes/textParams.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

export const decideCounterApplicationForm = defineForm({
  command: decideCounterApplication,
  seals: true,
  fields: (view) => ({
    counterId: choice(undecided(view), { initial: undecided(view)[0]?.value }),
    outcome: choice(labelled('counterOutcome', counterOutcomes)),
    reason: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: (answers) => answers,
  beside: { NO_OPEN_REQUEST: 'counterId', EXPLANATION_MISSING: 'reason' },
});

function undecided({ dispute }: FormView) {
  const counters = dispute.arbitration?.incidents.counterApplications ?? [];
  return counters
    .filter(({ decidedOn }) => decidedOn === null)
    .map(({ id, partyId, submittedOn }) => ({
      value: id,
      label: {
        key: 'forms.decideCounterApplication.one',
        params: { party: party(partyId), day: day(submittedOn) },
      },
    }));
}
