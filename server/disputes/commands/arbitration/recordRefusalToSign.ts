/**
 * 拒签 (规则 72): a party goes back on the statement before it is delivered; the tribunal goes on to decide. The stage
 * is deliberation whatever came before: where no hearing was held, the award asks for one and the hearing can be
 * called from there.
 */
import { defineCommand } from '../../command.ts';
import { deliveryOf } from '../../deliveries.ts';
import { refuse } from '../../refusals.ts';
import { arbitrationOf, guardParty } from './guards.ts';
import { happened } from './happened.ts';

export const recordRefusalToSign = defineCommand<'recordRefusalToSign', { readonly partyId: string }>({
  name: 'recordRefusalToSign',
  procedures: ['arbitration'],
  offered: ({ arbitration }) => arbitration?.decision?.kind === 'mediationStatement',
  basis: ({ arbitration }) => [arbitration?.decision?.kind ?? null, arbitration?.deliveries.length ?? 0],
  decide({ dispute, input, context }) {
    const arbitration = arbitrationOf(dispute);
    guardParty(dispute, input.partyId);
    if (arbitration.decision?.kind !== 'mediationStatement') refuse('NO_STATEMENT_TO_SIGN');
    const signedFor = deliveryOf(arbitration, { document: 'mediationStatement', partyId: input.partyId });
    if (signedFor !== null) refuse('STATEMENT_ALREADY_SIGNED_FOR');
    return { events: [happened('signatureRefused', context, { partyId: input.partyId })] };
  },
});
