import { closeCase } from '../../../server/disputes/commands/arbitration/closeCase.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const closeCaseForm = defineForm({
  command: closeCase,
  fields: noFields,
  input: () => ({}),
});
