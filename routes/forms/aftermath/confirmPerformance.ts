import { aftermathOf, unanswered } from '../../../server/disputes/aftermath.ts';
import { confirmPerformance } from '../../../server/disputes/commands/aftermath/confirmPerformance.ts';
import type { Performance } from '../../../server/disputes/dispute.ts';
import { day, money, party } from '../../../server/disputes/textParams.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';
import type { Choice } from '../fields.ts';

export const confirmPerformanceForm = defineForm({
  command: confirmPerformance,
  fields: (view) => {
    const offered = toAnswer(view);
    return {
      performanceId: choice(offered, { initial: offered.length === 1 ? (offered[0]?.value ?? '') : '' }),
      confirmed: choice(yesOrNo('forms.confirmPerformance.confirmed')),
    };
  },
  input: ({ performanceId, confirmed }) => ({ performanceId, confirmed: confirmed === 'yes' }),
  beside: { NO_SUCH_PERFORMANCE: 'performanceId', OWN_PERFORMANCE: 'performanceId' },
});

function toAnswer(view: FormView): readonly Choice[] {
  const aftermath = aftermathOf(view.dispute, view.procedure);
  const own = ownParties(view).map(({ id }) => id);
  const open = aftermath === null ? [] : unanswered(aftermath);
  return open.filter(({ byPartyId }) => !own.includes(byPartyId)).map(wordsOf);
}

function wordsOf({ id, byPartyId, performedOn, paidFen }: Performance): Choice {
  const params = { party: party(byPartyId), day: day(performedOn) };
  if (paidFen === null)
    return { value: id, label: { key: 'forms.confirmPerformance.one.withoutSum', params } };
  return {
    value: id,
    label: { key: 'forms.confirmPerformance.one.withSum', params: { ...params, sum: money(paidFen) } },
  };
}
