import {
  correctionsIn,
  requestCorrection,
} from '../../../server/disputes/commands/intake/requestCorrection.ts';
import type { CorrectionItem } from '../../../server/disputes/dispute.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { labelled } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { FormView } from '../commandForm.ts';
import { choices, day, optional } from '../fields.ts';

const everyItem: readonly CorrectionItem[] = [
  'identityProof',
  'employerDetails',
  'claims',
  'factsAndReasons',
  'evidence',
  'authorisation',
  'signature',
];

export const requestCorrectionForm = defineForm({
  command: requestCorrection,
  fields: (view) => ({
    items: choices(labelled('correctionItem', itemsStillOpen(view)), { hint: true }),
    dueOn: optional(day({ hint: true, initial: addDays(view.today, 7), look: { min: view.today } })),
  }),
  input: (answers) => answers,
  beside: {
    CORRECTION_ITEMS_MISSING: 'items',
    CORRECTION_TOLD_ONCE: 'items',
    CORRECTION_DAY_MISSING: 'dueOn',
    DAY_NOT_AHEAD: 'dueOn',
  },
});

/** Told once: a second request may only name what was named before (规则 29). */
function itemsStillOpen({ dispute, procedure }: FormView): readonly CorrectionItem[] {
  const told = correctionsIn(dispute, procedure).flatMap(({ items }) => items);
  return told.length === 0 ? everyItem : everyItem.filter((item) => told.includes(item));
}
