/** 延长举证期限决定 (规则 15). More time for one is more time for all: they answer each other's evidence. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { happened } from '../arbitration/happened.ts';
import { openExtensionOf } from './evidence.ts';

export const decideEvidenceExtension = defineCommand<
  'decideEvidenceExtension',
  { readonly granted: boolean }
>({
  name: 'decideEvidenceExtension',
  procedures: ['arbitration'],
  offered: (dispute) => openExtensionOf(dispute) !== null,
  basis: (dispute) => [openExtensionOf(dispute)?.id ?? null],
  decide({ dispute, input: { granted }, context }) {
    const { id: extensionId, until } = openExtensionOf(dispute) ?? refuse('NO_OPEN_REQUEST');
    return { events: [happened('evidenceExtensionDecided', context, { extensionId, granted, until })] };
  },
});
