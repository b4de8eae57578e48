/** Takes the draft back to go on talking; its signatures are void. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { mediationOf } from './guards.ts';

export const withdrawDraft = defineCommand<'withdrawDraft', Record<string, never>>({
  name: 'withdrawDraft',
  procedures: ['mediation'],
  basis: ({ mediation }) => [mediation?.agreement?.revision ?? 0],
  decide({ dispute, context }) {
    const { revision } = mediationOf(dispute).agreement ?? refuse('AGREEMENT_REVISED');
    return {
      events: [
        {
          type: 'draftAgreementWithdrawn',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { revision },
        },
      ],
    };
  },
});
