import { defencePeriod, earliestHearingDay } from '../../../server/disputes/arbitrationPeriods.ts';
import { scheduleHearing } from '../../../server/disputes/commands/arbitration/scheduleHearing.ts';
import type { Party } from '../../../server/disputes/dispute.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { labelled, partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choice, choices, day, line, optional, time } from '../fields.ts';

/** The day that is suggested is the first on which the notice can still be delivered in time (规则 38). */
export const scheduleHearingForm = defineForm({
  command: scheduleHearing,
  fields: (view) => ({
    heldOn: day({ hint: true, initial: earliest(view), look: { min: addDays(view.today, 1) } }),
    startsAt: time({ hint: true, initial: '09:00' }),
    mode: choice(labelled('hearingMode', ['inPerson', 'online']), { initial: 'inPerson' }),
    place: line({ hint: true }),
    ...(unanswered(view).length > 0 && {
      defencePeriodWaivedBy: optional(choices(partyChoices(unanswered(view)), { hint: true })),
    }),
  }),
  input: ({ defencePeriodWaivedBy, ...rest }) => ({
    ...rest,
    defencePeriodWaivedBy: defencePeriodWaivedBy ?? [],
  }),
  beside: {
    DAY_NOT_AHEAD: 'heldOn',
    DEFENCE_PERIOD_RUNNING: 'heldOn',
    HEARING_NOTICE_TOO_SHORT: 'heldOn',
    UNKNOWN_PARTY: 'defencePeriodWaivedBy',
  },
});

/** Respondents who have not answered: their period still counts. */
function unanswered({ dispute }: FormView): readonly Party[] {
  const answered = dispute.arbitration?.defences.map(({ partyId }) => partyId) ?? [];
  return partiesIn(dispute, 'respondent').filter(({ id }) => !answered.includes(id));
}

/** The first working day on which the notice can reach everybody in time and no defence period still runs. */
function earliest(view: FormView): string {
  const dues = unanswered(view).map(({ id }) => defencePeriod(view.dispute, id, view)?.dueOn ?? view.today);
  const beyond = dues.reduce((latest, due) => (due > latest ? due : latest), view.today);
  let first = earliestHearingDay(view.today, view);
  while (first <= beyond || !view.calendar.isWorkingDay(first)) first = addDays(first, 1);
  return first;
}
