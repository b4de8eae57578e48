/**
 * A new query code for one party, printed on the letter that tells it of the case. The code itself never enters
 * the record: the service keeps its keyed hash beside the event and shows it once.
 */
import { defineCommand } from '../../command.ts';
import { partyById } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';

export const issueQueryCode = defineCommand<
  'issueQueryCode',
  { readonly partyId: string; readonly queryCodeHmac: string }
>({
  name: 'issueQueryCode',
  procedures: ['dispute'],
  decide({ dispute, procedure, input, context }) {
    if (partyById(dispute, input.partyId) === undefined) refuse('UNKNOWN_PARTY');
    return {
      events: [
        {
          type: 'queryCodeIssued',
          procedure,
          occurredOn: context.today,
          facts: { partyId: input.partyId },
        },
      ],
      queryCodes: { [input.partyId]: input.queryCodeHmac },
    };
  },
});
