import { withdrawApplication } from '../../../server/disputes/commands/intake/withdrawApplication.ts';
import { defineForm } from '../commandForm.ts';
import { choice, longText, money, optional } from '../fields.ts';

const text = (key: string) => ({ key: `forms.withdrawApplication.${key}`, params: {} });

export const withdrawApplicationForm = defineForm({
  command: withdrawApplication,
  fields: () => ({
    settled: choice([
      { value: 'no', label: text('settled.no'), hint: text('settled.no.hint') },
      { value: 'yes', label: text('settled.yes'), hint: text('settled.yes.hint') },
    ]),
    settledFen: optional(money({ hint: true })),
    reason: optional(longText({ look: { rows: 3 } })),
  }),
  input: ({ settled, ...rest }) => ({ ...rest, settled: settled === 'yes' }),
  beside: { AMOUNT_NOT_VALID: 'settledFen' },
});
