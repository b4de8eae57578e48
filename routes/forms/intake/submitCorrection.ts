import { submitCorrection } from '../../../server/disputes/commands/intake/submitCorrection.ts';
import { defineForm } from '../commandForm.ts';
import { longText, optional } from '../fields.ts';

export const submitCorrectionForm = defineForm({
  command: submitCorrection,
  fields: () => ({ text: optional(longText({ hint: true, look: { rows: 6 } })) }),
  input: (answers) => answers,
});
