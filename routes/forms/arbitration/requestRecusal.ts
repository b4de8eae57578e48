import { requestRecusal } from '../../../server/disputes/commands/arbitration/requestRecusal.ts';
import type { Choice } from '../fields.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, longText, tick } from '../fields.ts';

/** A party names anybody of the tribunal; a member or the clerk only themselves (规则 11). */
export const requestRecusalForm = defineForm({
  command: requestRecusal,
  fields: (view) => ({
    personId: choice(people(view)),
    reason: longText({ hint: true }),
    learnedLater: tick({ key: 'forms.requestRecusal.learnedLater.yes', params: {} }),
  }),
  input: (answers) => answers,
  beside: { NOT_ON_TRIBUNAL: 'personId', EXPLANATION_MISSING: 'reason', RECUSAL_TOO_LATE: 'learnedLater' },
});

function people(view: FormView): readonly Choice[] {
  const tribunal = view.dispute.arbitration?.tribunal;
  const members = [...(tribunal?.arbitratorIds ?? []), ...(tribunal?.clerkId ? [tribunal.clerkId] : [])];
  const named = ownParties(view).length > 0 ? members : members.filter((id) => id === view.actor.accountId);
  return named.map((id) => ({ value: id, label: view.directory.person(id)?.name ?? id }));
}
