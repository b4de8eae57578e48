import { aftermathOf, resultsAhead } from '../../../server/disputes/aftermath.ts';
import { recordCourtRuling } from '../../../server/disputes/commands/aftermath/recordCourtRuling.ts';
import type { CourtStep } from '../../../server/disputes/dispute.ts';
import { day as dayParam, label, parties } from '../../../server/disputes/textParams.ts';
import { labelled, partyWords } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, day, each, optional } from '../fields.ts';
import type { Choice } from '../fields.ts';

export const recordCourtRulingForm = defineForm({
  command: recordCourtRuling,
  fields: (view) => {
    const steps = awaiting(view);
    const results = [...new Set(steps.flatMap(resultsAhead))];
    return {
      stepId: choice(steps.map(wordsOf), { initial: steps.length === 1 ? (steps[0]?.id ?? '') : '' }),
      result: choice(labelled('courtResult', results)),
      ruledOn: day({ initial: view.today, look: { max: view.today } }),
      receipts: each(view.dispute.parties, (party) => ({
        label: partyWords(party),
        fields: { receivedOn: optional(day({ hint: true, look: { max: view.today } })) },
      })),
    };
  },
  input: ({ receipts, ...given }) => ({
    ...given,
    receipts: receipts.flatMap(({ id, receivedOn }) =>
      receivedOn === null ? [] : [{ partyId: id, receivedOn }],
    ),
  }),
  beside: {
    NO_SUCH_COURT_STEP: 'stepId',
    RULING_NOT_AHEAD: 'result',
    DAY_IN_FUTURE: 'ruledOn',
    DAY_TOO_EARLY: 'ruledOn',
  },
});

function awaiting({ dispute, procedure }: FormView): readonly CourtStep[] {
  const steps = aftermathOf(dispute, procedure)?.courtSteps ?? [];
  return steps.filter((step) => resultsAhead(step).length > 0);
}

function wordsOf({ id, road, partyIds, filedOn }: CourtStep): Choice {
  const params = { road: label('courtRoad', road), parties: parties(partyIds), day: dayParam(filedOn) };
  return { value: id, label: { key: 'forms.recordCourtRuling.one', params } };
}
