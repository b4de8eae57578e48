import { withdrawDraft } from '../../../server/disputes/commands/mediation/withdrawDraft.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const withdrawDraftForm = defineForm({
  command: withdrawDraft,
  fields: noFields,
  input: () => ({}),
});
