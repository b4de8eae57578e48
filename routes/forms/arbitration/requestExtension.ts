import {
  extensionAtMost,
  requestExtension,
} from '../../../server/disputes/commands/arbitration/requestExtension.ts';
import { defineForm } from '../commandForm.ts';
import { count, longText } from '../fields.ts';

export const requestExtensionForm = defineForm({
  command: requestExtension,
  fields: () => ({
    days: count({ least: 1, most: extensionAtMost, hint: true }),
    reason: longText({ hint: true, look: { rows: 3 } }),
  }),
  input: (answers) => answers,
  beside: { EXTENSION_TOO_LONG: 'days', EXPLANATION_MISSING: 'reason' },
});
