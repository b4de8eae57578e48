/** 报请中止审理 (规则 47): asked for by the tribunal, approved by the head. */
import { defineCommand } from '../../command.ts';
import type { SuspensionGround } from '../../../law/grounds.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from './guards.ts';
import { happened, takeText } from './happened.ts';

export const requestSuspension = defineCommand<
  'requestSuspension',
  { readonly ground: SuspensionGround; readonly reason: string | null }
>({
  name: 'requestSuspension',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration?.suspensions.at(-1)?.decidedOn !== null,
  basis: ({ arbitration }) => [arbitration?.suspensions.length ?? 0],
  decide({ dispute, input, context }) {
    const { suspensions } = arbitrationOf(dispute);
    if (suspensions.at(-1)?.decidedOn === null) refuse('REQUEST_ALREADY_OPEN');
    if (input.ground === 'other') guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'suspension', context);
    const requestedBy = context.actor.accountId ?? '';
    const { ground } = input;
    return { events: [happened('suspensionRequested', context, { ground, requestedBy, textId })], texts };
  },
});
