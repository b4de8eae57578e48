import { holds } from '../../../server/disputes/actor.ts';
import { acceptCase } from '../../../server/disputes/commands/arbitration/acceptCase.ts';
import { simplifiedGrounds } from '../../../server/law/grounds.ts';
import type { SimplifiedGround } from '../../../server/law/grounds.ts';
import { labelled, staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice } from '../fields.ts';

const ordinary = {
  value: 'ordinary',
  label: { key: 'forms.acceptCase.simplifiedGround.ordinary', params: {} },
} as const;
const grounds = labelled('simplifiedGround', Object.keys(simplifiedGrounds) as readonly SimplifiedGround[]);

export const acceptCaseForm = defineForm({
  command: acceptCase,
  seals: true,
  fields: (view) => ({
    simplifiedGround: choice([ordinary, ...grounds], { hint: true, initial: ordinary.value }),
    clerkId: choice(staffChoices(view, 'clerk', view.dispute.arbitration?.commissionId), {
      initial: myself(view),
    }),
  }),
  input: ({ simplifiedGround, clerkId }) => ({
    clerkId,
    simplifiedGround: simplifiedGround === 'ordinary' ? null : simplifiedGround,
  }),
  beside: { NOT_CLERK_HERE: 'clerkId' },
});

function myself({ actor, dispute: { arbitration } }: FormView): string {
  const isClerk = arbitration !== null && holds(actor, 'clerk', arbitration.commissionId);
  return isClerk ? (actor.accountId ?? '') : '';
}
