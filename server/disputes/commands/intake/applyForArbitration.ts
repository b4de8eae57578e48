/**
 * 申请仲裁 in a dispute that went to mediation first. Mediation is voluntary: the commission may be addressed at
 * any time, also while mediation runs (调仲法 5, 14).
 */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';

export const applyForArbitration = defineCommand<'applyForArbitration', { readonly commissionId: string }>({
  name: 'applyForArbitration',
  procedures: ['dispute'],
  offered: (dispute) => dispute.arbitration === null,
  decide({ dispute, input, context }) {
    if (dispute.arbitration !== null) refuse('ARBITRATION_ALREADY_APPLIED');
    if (context.directory.commission(input.commissionId) === undefined) refuse('UNKNOWN_UNIT');
    const agreement = dispute.mediation?.agreement;
    if (dispute.mediation?.outcome === 'agreed' && agreement && agreement.performBy >= context.today)
      refuse('AGREEMENT_BINDS');
    return {
      events: [
        {
          type: 'arbitrationApplied',
          procedure: 'arbitration',
          occurredOn: context.today,
          facts: { commissionId: input.commissionId, receivedOn: context.today },
        },
      ],
    };
  },
});
