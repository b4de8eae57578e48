/** The end of an entrusted mediation (规则 70): agreed, the tribunal makes the statement; else the case is heard. */
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { happened } from '../arbitration/happened.ts';
import { runningMediation } from './entrustMediation.ts';

export const endEntrustedMediation = defineCommand<'endEntrustedMediation', { readonly agreed: boolean }>({
  name: 'endEntrustedMediation',
  procedures: ['arbitration'],
  offered: (dispute) => runningMediation(dispute) !== null,
  basis: (dispute) => [runningMediation(dispute)?.entrustedOn ?? null],
  decide({ dispute, input: { agreed }, context }) {
    if (runningMediation(dispute) === null) refuse('NO_OPEN_REQUEST');
    return { events: [happened('entrustedMediationEnded', context, { agreed })] };
  },
});
