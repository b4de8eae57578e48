import { recordBreach } from '../../../server/disputes/commands/aftermath/recordBreach.ts';
import { partyChoices } from '../choicesOf.ts';
import { defineForm, ownParties } from '../commandForm.ts';
import { choice, money, optional } from '../fields.ts';

export const recordBreachForm = defineForm({
  command: recordBreach,
  fields: (view) => {
    const own = ownParties(view);
    return {
      byPartyId: choice(partyChoices(view.dispute.parties.filter((party) => !own.includes(party)))),
      unpaidFen: optional(money({ hint: true })),
    };
  },
  input: (answers) => answers,
  beside: {
    UNKNOWN_PARTY: 'byPartyId',
    OWN_BREACH: 'byPartyId',
    BREACH_ALREADY_RECORDED: 'byPartyId',
    AMOUNT_NOT_VALID: 'unpaidFen',
  },
});
