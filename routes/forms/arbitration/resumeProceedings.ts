import { resumeProceedings } from '../../../server/disputes/commands/arbitration/resumeProceedings.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const resumeProceedingsForm = defineForm({
  command: resumeProceedings,
  fields: noFields,
  input: () => ({}),
});
