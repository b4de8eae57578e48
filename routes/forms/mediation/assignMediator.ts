import { holds } from '../../../server/disputes/actor.ts';
import { assignMediator } from '../../../server/disputes/commands/mediation/assignMediator.ts';
import { staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const assignMediatorForm = defineForm({
  command: assignMediator,
  fields: (view) => ({
    mediatorId: choice(candidates(view), { initial: myself(view) }),
  }),
  input: (answers) => answers,
  beside: {
    NOT_A_MEDIATOR_HERE: 'mediatorId',
    ALREADY_THE_MEDIATOR: 'mediatorId',
    MEDIATOR_CONCERNED: 'mediatorId',
  },
});

function candidates(view: FormView) {
  const { mediation } = view.dispute;
  const others = staffChoices(view, 'mediator', mediation?.bodyId);
  return others.filter(({ value }) => value !== mediation?.mediatorId);
}

/** A mediator who opens the form most often takes the case. */
function myself({ actor, dispute: { mediation } }: FormView): string {
  if (mediation === null || mediation.mediatorId !== null) return '';
  return holds(actor, 'mediator', mediation.bodyId) ? (actor.accountId ?? '') : '';
}
