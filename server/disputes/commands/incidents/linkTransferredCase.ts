/** The receiving commission has the case: the sender's dispute learns its number there. Told by the system. */
import { defineCommand } from '../../command.ts';
import { arbitrationOf } from '../arbitration/guards.ts';
import { happened } from '../arbitration/happened.ts';

export const linkTransferredCase = defineCommand<'linkTransferredCase', { readonly disputeNumber: string }>({
  name: 'linkTransferredCase',
  procedures: ['dispute'],
  decide({ dispute, input, context }) {
    const { transfer } = arbitrationOf(dispute).incidents;
    if (transfer === null || transfer.disputeNumber !== null) return { events: [] };
    return { events: [happened('transferReceived', context, input)] };
  },
});
