import { requestConsent } from '../../../server/disputes/commands/mediation/requestConsent.ts';
import { addDays } from '../../../server/law/localDate.ts';
import { defineForm } from '../commandForm.ts';
import { day } from '../fields.ts';

export const requestConsentForm = defineForm({
  command: requestConsent,
  fields: ({ today }) => ({
    replyBy: day({ hint: true, initial: addDays(today, 3), look: { min: today } }),
  }),
  input: (answers) => answers,
  beside: { DAY_PAST: 'replyBy' },
});
