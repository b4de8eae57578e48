/**
 * 申请仲裁 in a dispute that went to mediation first. Mediation is voluntary: the commission may be addressed at
 * any time, also while mediation runs (调仲法 5, 14).
 */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { isOpen } from '../../stages.ts';

export const applyForArbitration = defineCommand<'applyForArbitration', { readonly commissionId: string }>({
  name: 'applyForArbitration',
  procedures: ['dispute'],
  offered: (dispute) => dispute.arbitration === null,
  decide({ dispute, input, context }) {
    guardNotYetApplied(dispute);
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

/** One dispute holds one arbitration; after a withdrawal the claims are filed anew, as a case of their own (规则 35). */
function guardNotYetApplied({ arbitration }: Dispute): void {
  if (arbitration === null) return;
  refuse(isOpen('arbitration', arbitration.stage) ? 'ARBITRATION_ALREADY_APPLIED' : 'ARBITRATION_ENDED');
}
