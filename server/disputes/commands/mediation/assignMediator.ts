/** Names the mediator, or another one; nobody mediates in a case of their own. */
import { defineCommand } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { mediationOf } from './guards.ts';

export const assignMediator = defineCommand<'assignMediator', { readonly mediatorId: string }>({
  name: 'assignMediator',
  procedures: ['mediation'],
  basis: ({ mediation }) => [mediation?.mediatorId ?? null],
  decide({ dispute, input: { mediatorId }, context }) {
    const { bodyId, mediatorId: formerMediatorId } = mediationOf(dispute);
    const mediators = context.directory.holders('mediator', bodyId);
    if (!mediators.some(({ accountId }) => accountId === mediatorId)) refuse('NOT_A_MEDIATOR_HERE');
    if (mediatorId === formerMediatorId) refuse('ALREADY_THE_MEDIATOR');
    if (isConcerned(dispute, mediatorId)) refuse('MEDIATOR_CONCERNED');
    return {
      events: [
        {
          type: 'mediatorAssigned',
          procedure: 'mediation',
          occurredOn: context.today,
          facts: { mediatorId, formerMediatorId },
        },
      ],
    };
  },
});

function isConcerned({ parties }: Dispute, accountId: string): boolean {
  return parties.some((party) => party.accountId === accountId || party.agent?.accountId === accountId);
}
