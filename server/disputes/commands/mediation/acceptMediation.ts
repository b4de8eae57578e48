/** 受理: the dispute is one that may be mediated, and every respondent agreed to it (调仲法 2, 协调规 22). */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';

export const acceptMediation = defineCommand<
  'acceptMediation',
  {
    /** The mediator found the dispute to be one of those in 调仲法 2. */
    readonly inScope: boolean;
  }
>({
  name: 'acceptMediation',
  procedures: ['mediation'],
  offered: (dispute) => consentMissing(dispute) === 0,
  decide({ dispute, input, context }) {
    if (!input.inScope) refuse('MEDIATION_OUT_OF_SCOPE');
    const missing = consentMissing(dispute);
    if (missing > 0) refuse('CONSENT_MISSING', { missing });
    return {
      events: [{ type: 'mediationAccepted', procedure: 'mediation', occurredOn: context.today, facts: {} }],
    };
  },
});

/** How many respondents have not consented: silent, or refusing. */
export function consentMissing(dispute: Dispute): number {
  const consents = dispute.mediation?.consents ?? [];
  const consenting = (id: string) =>
    consents.some(({ partyId, answer }) => partyId === id && answer === 'consents');
  return partiesIn(dispute, 'respondent').filter(({ id }) => !consenting(id)).length;
}
