import { proposeSettlement } from '../../../server/disputes/commands/mediation/proposeSettlement.ts';
import { mediatorSigner } from '../../../server/disputes/signers.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import type { Choice } from '../fields.ts';
import { choice, day, longText, money, optional } from '../fields.ts';

export const proposeSettlementForm = defineForm({
  command: proposeSettlement,
  fields: (view) => ({
    ...(speakers(view).length > 1 && { by: choice(speakers(view)) }),
    totalFen: money(),
    performBy: day({ initial: addDays(view.today, 15), look: { min: view.today } }),
    text: optional(longText({ hint: true, look: { rows: 4 } })),
  }),
  input: (answers, view) => ({ ...answers, by: answers.by ?? speakers(view)[0]?.value ?? '' }),
  shows: 'proposal',
  beside: { AMOUNT_NOT_VALID: 'totalFen', DAY_PAST: 'performBy' },
});

/** At the desk an offer is the mediator's own; a party speaks for itself, or for one of those it acts for. */
function speakers(view: FormView): readonly Choice[] {
  const own = ownParties(view);
  const mediator = { value: mediatorSigner, label: { key: 'case.mediator', params: {} } };
  return own.length === 0 ? [mediator] : partyChoices(own);
}
