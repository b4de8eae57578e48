import { decideAdvanceEnforcement } from '../../../server/disputes/commands/incidents/decideAdvanceEnforcement.ts';
import { yesOrNo } from '../choicesOf.ts';
import { defineForm } from '../commandForm.ts';
import type { Faults } from '../commandForm.ts';
import { choice, longText, money, optional, tick } from '../fields.ts';

export const decideAdvanceEnforcementForm = defineForm({
  command: decideAdvanceEnforcement,
  seals: true,
  fields: () => ({
    ordered: choice(yesOrNo('forms.decideAdvanceEnforcement.ordered')),
    orderedFen: optional(money({ hint: true })),
    rightsClear: tick({ key: 'forms.decideAdvanceEnforcement.rightsClear.yes', params: {} }),
    lifeAffected: tick({ key: 'forms.decideAdvanceEnforcement.lifeAffected.yes', params: {} }),
    reason: longText({ hint: true }),
  }),
  input: ({ ordered, orderedFen, ...rest }) => ({
    ...rest,
    orderedFen: ordered === 'yes' ? orderedFen : null,
  }),
  check: ({ ordered, orderedFen }): Faults =>
    ordered === 'yes' && orderedFen === null
      ? { orderedFen: { key: 'forms.fault.sumMissing', params: {} } }
      : {},
  beside: {
    AMOUNT_NOT_VALID: 'orderedFen',
    ADVANCE_CONDITIONS_MISSING: 'rightsClear',
    EXPLANATION_MISSING: 'reason',
  },
});
