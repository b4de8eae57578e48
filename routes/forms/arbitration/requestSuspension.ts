import { requestSuspension } from '../../../server/disputes/commands/arbitration/requestSuspension.ts';
import { suspensionGrounds } from '../../../server/law/grounds.ts';
import type { SuspensionGround } from '../../../server/law/grounds.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText, optional } from '../fields.ts';

const grounds = Object.keys(suspensionGrounds) as readonly SuspensionGround[];

export const requestSuspensionForm = defineForm({
  command: requestSuspension,
  fields: () => ({
    ground: choice(labelled('suspensionGround', grounds)),
    reason: optional(longText({ hint: true, look: { rows: 3 } })),
  }),
  input: (answers) => answers,
  beside: { EXPLANATION_MISSING: 'reason' },
});
