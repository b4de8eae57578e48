import { addRespondent } from '../../../server/disputes/commands/incidents/addRespondent.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText } from '../fields.ts';
import { groundChoices, newcomerFaults, newcomerFields, newcomerGiven } from './newcomer.ts';

export const addRespondentForm = defineForm({
  command: addRespondent,
  seals: true,
  fields: (view) => ({
    ground: choice(groundChoices, { kind: 'radios' }),
    ...newcomerFields(view),
    reason: longText({ hint: true, look: { rows: 4 } }),
  }),
  input: ({ ground, reason, ...typed }) => ({ newcomer: newcomerGiven(typed), ground, reason }),
  check: ({ kind, name }) => newcomerFaults({ kind, name }),
  beside: { EXPLANATION_MISSING: 'reason', ALREADY_A_PARTY: 'name' },
});
