import { terminateProceedings } from '../../../server/disputes/commands/incidents/terminateProceedings.ts';
import { defineForm } from '../commandForm.ts';
import { day, line } from '../fields.ts';

export const terminateProceedingsForm = defineForm({
  command: terminateProceedings,
  seals: true,
  fields: ({ today }) => ({
    court: line({ hint: true }),
    docketNumber: line({ hint: true }),
    docketedOn: day({ look: { max: today } }),
  }),
  input: (answers) => answers,
  beside: { DAY_IN_FUTURE: 'docketedOn', DAY_TOO_EARLY: 'docketedOn' },
});
