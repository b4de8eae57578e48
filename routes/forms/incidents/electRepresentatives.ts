import { electRepresentatives } from '../../../server/disputes/commands/incidents/electRepresentatives.ts';
import { partiesIn } from '../../../server/disputes/dispute.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choices } from '../fields.ts';

export const electRepresentativesForm = defineForm({
  command: electRepresentatives,
  fields: ({ dispute }) => {
    const workers = partiesIn(dispute, 'applicant').filter(({ kind }) => kind === 'worker');
    const elected = workers.filter(({ electedRepresentative }) => electedRepresentative).map(({ id }) => id);
    return { partyIds: choices(partyChoices(workers), { hint: true, initial: elected }) };
  },
  input: (answers) => answers,
  beside: { UNKNOWN_PARTY: 'partyIds', REPRESENTATIVES_NUMBER: 'partyIds' },
});
