import { archiveCase } from '../../../server/disputes/commands/arbitration/archiveCase.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const archiveCaseForm = defineForm({
  command: archiveCase,
  fields: noFields,
  input: () => ({}),
});
