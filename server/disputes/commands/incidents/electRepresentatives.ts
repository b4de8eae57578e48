/** 推举代表 (调仲法 7, 规则 63): three to five of the workers speak for all; the desk notes what the workers signed. */
import { thresholds } from '../../../law/thresholds.ts';
import { defineCommand } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import { happened } from '../arbitration/happened.ts';

export const electRepresentatives = defineCommand<
  'electRepresentatives',
  { readonly partyIds: readonly string[] }
>({
  name: 'electRepresentatives',
  procedures: ['arbitration'],
  offered: ({ marks }) => marks.collective,
  basis: ({ parties }) =>
    parties.filter(({ electedRepresentative }) => electedRepresentative).map(({ id }) => id),
  decide({ dispute, input, context }) {
    if (!dispute.marks.collective) refuse('NOT_COLLECTIVE');
    const workers = partiesIn(dispute, 'applicant').filter(({ kind }) => kind === 'worker');
    const elected = workers.filter(({ id }) => input.partyIds.includes(id)).map(({ id }) => id);
    const least = thresholds.fewestRepresentatives.value;
    const most = thresholds.mostRepresentatives.value;
    if (elected.length < new Set(input.partyIds).size) refuse('UNKNOWN_PARTY');
    if (elected.length < least || elected.length > most) refuse('REPRESENTATIVES_NUMBER', { least, most });
    return { events: [happened('representativesElected', context, { partyIds: elected })] };
  },
});
