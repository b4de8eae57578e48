import {
  defencePeriod,
  earliestHearingDay,
  plainPeriod,
} from '../../../server/disputes/arbitrationPeriods.ts';
import { notifyCollectively } from '../../../server/disputes/commands/incidents/notifyCollectively.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { labelled, partyChoices, staffChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, choices, day, line, optional, time } from '../fields.ts';

/** Everything that a collective dispute is told at once; the day suggested leaves everybody's answer its time. */
export const notifyCollectivelyForm = defineForm({
  command: notifyCollectively,
  seals: true,
  fields: (view) => {
    const unitId = view.dispute.arbitration?.commissionId;
    const seat = choice(staffChoices(view, 'arbitrator', unitId), { kind: 'select' });
    const first = earliest(view);
    return {
      presidingId: seat,
      secondId: seat,
      thirdId: seat,
      clerkId: choice(staffChoices(view, 'clerk', unitId), {
        kind: 'select',
        initial: view.dispute.arbitration?.clerkId ?? '',
      }),
      evidenceUntil: day({
        hint: true,
        initial: addDays(first, -1),
        look: { min: addDays(view.today, 1) },
      }),
      heldOn: day({ hint: true, initial: first, look: { min: addDays(view.today, 1) } }),
      startsAt: time({ hint: true, initial: '09:00' }),
      mode: choice(labelled('hearingMode', ['inPerson', 'online']), { initial: 'inPerson' }),
      place: line({ hint: true }),
      defencePeriodWaivedBy: optional(
        choices(partyChoices(partiesIn(view.dispute, 'respondent')), { hint: true }),
      ),
    };
  },
  input: ({ presidingId, secondId, thirdId, clerkId, evidenceUntil, defencePeriodWaivedBy, ...hearing }) => ({
    tribunal: { arbitratorIds: [presidingId, secondId, thirdId], presidingId, clerkId },
    evidenceUntil,
    hearing: { ...hearing, defencePeriodWaivedBy: defencePeriodWaivedBy ?? [] },
  }),
  beside: {
    ONE_SEAT_EACH: 'secondId',
    NOT_ARBITRATOR_HERE: 'presidingId',
    MEDIATOR_CANNOT_ARBITRATE: 'presidingId',
    RECUSED_CANNOT_SIT: 'presidingId',
    PARTY_CANNOT_SIT: 'presidingId',
    NOT_CLERK_HERE: 'clerkId',
    EVIDENCE_BEFORE_HEARING: 'evidenceUntil',
    DAY_NOT_AHEAD: 'heldOn',
    DEFENCE_PERIOD_RUNNING: 'heldOn',
    HEARING_NOTICE_TOO_SHORT: 'heldOn',
  },
});

/** The first working day after every defence period, counted from today where the copy goes out with the notice. */
function earliest(view: FormView): string {
  const dues = partiesIn(view.dispute, 'respondent').map(
    ({ id }) =>
      (defencePeriod(view.dispute, id, view) ?? plainPeriod('defence', view.today, view)).dueOn ?? view.today,
  );
  const beyond = dues.reduce((latest, due) => (due > latest ? due : latest), view.today);
  let first = earliestHearingDay(view.today, view);
  while (first <= beyond || !view.calendar.isWorkingDay(first)) first = addDays(first, 1);
  return first;
}
