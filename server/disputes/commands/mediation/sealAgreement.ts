/** The body seals what all have signed; the agreement takes effect that day (调仲法 14). */
import { defineCommand } from '../../command.ts';
import { guardConsents } from '../../memberConsents.ts';
import { refuse } from '../../refusals.ts';
import { missingSigners } from '../../signers.ts';
import { currentAgreement } from './guards.ts';

export const sealAgreement = defineCommand<'sealAgreement', { readonly revision: number }>({
  name: 'sealAgreement',
  procedures: ['mediation'],
  offered: (dispute) => missingSigners(dispute).length === 0,
  basis: ({ mediation }) => [mediation?.agreement?.revision ?? 0],
  decide({ dispute, input, context }) {
    const { revision, totalFen } = currentAgreement(dispute, input.revision);
    const missing = missingSigners(dispute).length;
    if (missing > 0) refuse('SIGNATURES_MISSING', { missing });
    guardConsents(dispute, 'mediation', 'settle');
    return {
      events: [
        {
          type: 'agreementSealed',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { revision, totalFen },
        },
      ],
    };
  },
});
