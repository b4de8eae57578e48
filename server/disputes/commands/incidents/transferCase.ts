/** 移送 of the commission's own accord (规则 9): an accepted case turns out to belong to another commission. */
import { defineCommand } from '../../command.ts';
import { isObjectionOpen } from '../../incidents.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardExplained } from '../arbitration/guards.ts';
import { takeText } from '../arbitration/happened.ts';
import { transferred } from './transferring.ts';
import type { DestinationGiven } from './transferring.ts';

export const transferCase = defineCommand<
  'transferCase',
  { readonly to: DestinationGiven; readonly reason: string }
>({
  name: 'transferCase',
  procedures: ['arbitration'],
  offered: ({ arbitration, intake }) =>
    intake.transferredFrom === null && arbitration !== null && !isObjectionOpen(arbitration.incidents),
  decide({ dispute, input, context }) {
    if (isObjectionOpen(arbitrationOf(dispute).incidents)) refuse('JURISDICTION_UNDECIDED');
    guardExplained(input.reason);
    const { textId, texts } = takeText(input.reason, 'transfer', context);
    return { events: [transferred(dispute, { to: input.to, textId: textId ?? '' }, context)], texts };
  },
});
