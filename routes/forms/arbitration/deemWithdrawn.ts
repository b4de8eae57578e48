import { deemWithdrawn } from '../../../server/disputes/commands/arbitration/deemWithdrawn.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const deemWithdrawnForm = defineForm({
  command: deemWithdrawn,
  fields: noFields,
  input: () => ({}),
  seals: true,
});
