import { formTribunal } from '../../../server/disputes/commands/arbitration/formTribunal.ts';
import { seatsNeeded } from '../../../server/disputes/tribunal.ts';
import { staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, optional, tick } from '../fields.ts';

/** As many seats as the case needs; where one or three may sit, the tick of the simple case decides (调仲法 31). */
export const formTribunalForm = defineForm({
  command: formTribunal,
  fields: (view) => {
    const seat = choice(staffChoices(view, 'arbitrator', unitOf(view)), { kind: 'select' });
    return {
      presidingId: { ...seat, initial: sitting(view)?.presidingId },
      ...(mayBeThree(view) && { secondId: optional(withHint({ ...seat, initial: other(view, 0) })) }),
      ...(mayBeThree(view) && { thirdId: optional({ ...seat, initial: other(view, 1) }) }),
      ...(maybeSimple(view) && {
        simpleCase: tick({ key: 'forms.formTribunal.simpleCase.yes', params: {} }, { hint: true }),
      }),
      clerkId: choice(staffChoices(view, 'clerk', unitOf(view)), {
        kind: 'select',
        initial: sitting(view)?.clerkId ?? view.dispute.arbitration?.clerkId ?? '',
      }),
    };
  },
  input: ({ presidingId, clerkId, simpleCase, ...others }) => ({
    arbitratorIds: [presidingId, others.secondId, others.thirdId].filter((id) => typeof id === 'string'),
    presidingId,
    clerkId,
    simpleCase: simpleCase ?? false,
  }),
  beside: {
    TRIBUNAL_SIZE_WRONG: 'secondId',
    ONE_SEAT_EACH: 'secondId',
    PRESIDING_NOT_MEMBER: 'presidingId',
    NOT_ARBITRATOR_HERE: 'presidingId',
    MEDIATOR_CANNOT_ARBITRATE: 'presidingId',
    RECUSED_CANNOT_SIT: 'presidingId',
    PARTY_CANNOT_SIT: 'presidingId',
    NOT_CLERK_HERE: 'clerkId',
  },
});

const withHint = <F extends object>(field: F) => ({ ...field, hint: true }) as const;
const mayBeThree = ({ dispute }: FormView): boolean => seatsNeeded(dispute, false) === 3;
const maybeSimple = (view: FormView): boolean => mayBeThree(view) && seatsNeeded(view.dispute, true) === 1;
const unitOf = ({ dispute }: FormView): string | undefined => dispute.arbitration?.commissionId;
const sitting = ({ dispute }: FormView) => dispute.arbitration?.tribunal ?? null;

function other(view: FormView, index: number): string {
  const tribunal = sitting(view);
  return tribunal?.arbitratorIds.filter((id) => id !== tribunal.presidingId)[index] ?? '';
}
