/** 撤销案件 (规则 32): found after acceptance that the case should not have been accepted. */
import { defineCommand } from '../../command.ts';
import { guardExplained } from './guards.ts';
import { happened, takeText } from './happened.ts';

export const cancelCase = defineCommand<'cancelCase', { readonly reason: string }>({
  name: 'cancelCase',
  procedures: ['arbitration'],
  decide({ input, context }) {
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'cancellation', context);
    return { events: [happened('caseCancelled', context, { textId: textId ?? '' })], texts };
  },
});
