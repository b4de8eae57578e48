/** 征询: asks the other side whether it will mediate; mediation is voluntary (调仲法 3, 协调规 22). */
import type { LocalDate } from '../../../law/localDate.ts';
import { defineCommand } from '../../command.ts';
import { guardDayNotPast } from './guards.ts';
import { consentMissing } from './acceptMediation.ts';

export const requestConsent = defineCommand<'requestConsent', { readonly replyBy: LocalDate }>({
  name: 'requestConsent',
  procedures: ['mediation'],
  offered: (dispute) => consentMissing(dispute) > 0,
  decide({ input, context }) {
    guardDayNotPast(input.replyBy, context.today);
    return {
      events: [
        {
          type: 'consentRequested',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { replyBy: input.replyBy },
        },
      ],
    };
  },
});
