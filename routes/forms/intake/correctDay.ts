import { correctDay } from '../../../server/disputes/commands/intake/correctDay.ts';
import { notedDays } from '../../../server/disputes/corrections.ts';
import type { NotedDay } from '../../../server/disputes/corrections.ts';
import { day, label, party } from '../../../server/disputes/textParams.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import type { Choice } from '../fields.ts';
import { choice, day as dayField, longText } from '../fields.ts';

/** Which day was noted wrong, what is right, and how anybody knows. */
export const correctDayForm = defineForm({
  command: correctDay,
  // A dispute of hundreds of workers has some thousand days.
  apart: true,
  fields: (view) => ({
    fact: choice(noted(view), { kind: 'select' }),
    day: dayField({ look: { max: view.today } }),
    reason: longText({ hint: true, look: { rows: 3 } }),
  }),
  input: (fields) => fields,
  beside: {
    NO_SUCH_DAY_NOTED: 'fact',
    DAY_IS_AS_NOTED: 'day',
    DAY_IN_FUTURE: 'day',
    DAY_TOO_EARLY: 'day',
    DAY_AFTER_WHAT_FOLLOWS: 'day',
    EXPLANATION_MISSING: 'reason',
  },
});

function noted({ dispute, procedure }: FormView): readonly Choice[] {
  return notedDays(dispute, procedure).map((one) => ({ value: one.key, label: wordsOf(one) }));
}

function wordsOf({ fact, day: on }: NotedDay) {
  return {
    key: `forms.correctDay.of.${fact.kind}`,
    params: {
      day: day(on),
      ...('partyId' in fact && { party: party(fact.partyId) }),
      ...(fact.kind === 'delivery' && { document: label('deliveredDocument', fact.document) }),
    },
  };
}
