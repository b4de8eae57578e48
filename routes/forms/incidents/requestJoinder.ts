import { requestJoinder } from '../../../server/disputes/commands/incidents/requestJoinder.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, line, longText } from '../fields.ts';
import type { Choice } from '../fields.ts';

/** At the desk the newcomer's own application may be noted; a party asks in its own name. */
const itself = 'itself';

export const requestJoinderForm = defineForm({
  command: requestJoinder,
  fields: (view) => ({
    position: choice(labelled('position', ['respondent', 'thirdParty'] as const)),
    askedBy: choice(askers(view), { initial: askers(view).length === 1 ? askers(view)[0]?.value : '' }),
    name: line({ hint: true }),
    reason: longText({ hint: true, look: { rows: 5 } }),
  }),
  input: ({ askedBy, ...rest }) => ({ ...rest, askedBy: askedBy === itself ? null : askedBy }),
  beside: {
    ONLY_THIRD_PARTIES_APPLY: 'position',
    UNKNOWN_PARTY: 'askedBy',
    ALREADY_A_PARTY: 'name',
    EXPLANATION_MISSING: 'reason',
  },
});

function askers(view: FormView): readonly Choice[] {
  const own = ownParties(view);
  if (own.length > 0) return partyChoices(own);
  const sides = [...partiesIn(view.dispute, 'applicant'), ...partiesIn(view.dispute, 'respondent')];
  return [
    ...partyChoices(sides),
    { value: itself, label: { key: 'forms.requestJoinder.askedBy.itself', params: {} } },
  ];
}
