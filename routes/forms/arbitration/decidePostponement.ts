import { decidePostponement } from '../../../server/disputes/commands/arbitration/decidePostponement.ts';
import { hearingAhead } from '../../../server/disputes/hearings.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

/** Where nobody asked, the commission can only postpone of its own accord, and says why. */
export const decidePostponementForm = defineForm({
  command: decidePostponement,
  fields: (view) => ({
    ...(isAsked(view) && { granted: choice(yesOrNo('forms.decidePostponement.granted')) }),
    reason: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: ({ reason, ...decided }) => ({ reason, granted: decided.granted !== 'no' }),
  beside: { EXPLANATION_MISSING: 'reason' },
});

function isAsked({ dispute: { arbitration } }: FormView): boolean {
  const hearing = arbitration === null ? null : hearingAhead(arbitration);
  return hearing?.postponement?.decidedOn === null;
}
