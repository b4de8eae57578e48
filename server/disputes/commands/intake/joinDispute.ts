/** Links an account to the party whose query code was shown; the code is checked by the service before. */
import { defineCommand } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';

export const joinDispute = defineCommand<
  'joinDispute',
  { readonly partyId: string; readonly accountId: string }
>({
  name: 'joinDispute',
  procedures: ['dispute'],
  offered: () => false,
  decide({ dispute, procedure, input, context }) {
    const party = partyById(dispute, input.partyId) ?? refuse('UNKNOWN_PARTY');
    if (party.accountId !== null) refuse('PARTY_ALREADY_JOINED');
    return {
      events: [{ type: 'accountJoined', procedure, occurredOn: context.today, facts: input }],
    };
  },
});
