import { setEvidencePeriod } from '../../../server/disputes/commands/incidents/setEvidencePeriod.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { defineForm } from '../commandForm.ts';
import { day } from '../fields.ts';

export const setEvidencePeriodForm = defineForm({
  command: setEvidencePeriod,
  fields: ({ today }) => ({ dueOn: day({ hint: true, look: { min: addDays(today, 1) } }) }),
  input: (answers) => answers,
  beside: { DAY_NOT_AHEAD: 'dueOn' },
});
