import { changeToOrdinary } from '../../../server/disputes/commands/arbitration/changeToOrdinary.ts';
import { defineForm, noFields } from '../commandForm.ts';

export const changeToOrdinaryForm = defineForm({
  command: changeToOrdinary,
  fields: noFields,
  input: () => ({}),
});
