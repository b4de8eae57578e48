import type { Question } from './question.ts';
import { oneOf, textIn, together } from './reading.ts';

/** Consent to delivery by electronic means: free to give, and the paper way stays open. */
export const deliveryQuestion: Question = {
  fields: ({ t }) => [
    {
      kind: 'radios',
      name: 'electronic',
      page: true,
      label: t('application.delivery.label'),
      hint: t('application.delivery.hint'),
      choices: [
        { value: 'yes', label: t('application.delivery.yes'), hint: t('application.delivery.yesHint') },
        { value: 'no', label: t('application.delivery.no'), hint: t('application.delivery.noHint') },
      ],
    },
  ],
  typed: ({ electronicDelivery }) => ({
    electronic: electronicDelivery === null ? '' : electronicDelivery ? 'yes' : 'no',
  }),
  parse(body) {
    const missing = 'application.fault.delivery';
    const read = together({
      electronic: oneOf(textIn(body, 'electronic'), { choices: ['yes', 'no'] as const, missing }),
    });
    return 'faults' in read ? read : { value: { electronicDelivery: read.value.electronic === 'yes' } };
  },
};
