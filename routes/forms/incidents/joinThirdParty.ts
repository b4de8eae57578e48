import { joinThirdParty } from '../../../server/disputes/commands/incidents/joinThirdParty.ts';
import { defineForm } from '../commandForm.ts';
import { longText } from '../fields.ts';
import { newcomerFaults, newcomerFields, newcomerGiven } from './newcomer.ts';

export const joinThirdPartyForm = defineForm({
  command: joinThirdParty,
  seals: true,
  fields: (view) => ({
    ...newcomerFields(view),
    reason: longText({ hint: true, look: { rows: 4 } }),
  }),
  input: ({ reason, ...typed }) => ({ newcomer: newcomerGiven(typed), reason }),
  check: ({ kind, name }) => newcomerFaults({ kind, name }),
  beside: { EXPLANATION_MISSING: 'reason', ALREADY_A_PARTY: 'name' },
});
