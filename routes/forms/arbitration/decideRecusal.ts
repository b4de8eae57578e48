import { decideRecusal } from '../../../server/disputes/commands/arbitration/decideRecusal.ts';
import { account, day } from '../../../server/disputes/textParams.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';

export const decideRecusalForm = defineForm({
  command: decideRecusal,
  seals: true,
  fields: (view) => ({
    recusalId: choice(undecided(view), { initial: onlyOne(view) }),
    upheld: choice(yesOrNo('forms.decideRecusal.upheld')),
  }),
  input: ({ recusalId, upheld }) => ({ recusalId, upheld: upheld === 'yes' }),
  beside: { NO_OPEN_REQUEST: 'recusalId' },
});

function undecided({ dispute }: FormView) {
  const open = dispute.arbitration?.recusals.filter(({ decidedOn }) => decidedOn === null) ?? [];
  return open.map(({ id, personId, requestedOn }) => ({
    value: id,
    label: { key: 'forms.decideRecusal.one', params: { person: account(personId), day: day(requestedOn) } },
  }));
}

function onlyOne(view: FormView): string {
  const open = undecided(view);
  return open.length === 1 ? (open[0]?.value ?? '') : '';
}
