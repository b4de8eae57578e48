/** The other side's word on a performance: received, or not. A desk may note it for a party that told it. */
import { unanswered } from '../../aftermath.ts';
import { defineCommand } from '../../command.ts';
import { refuse } from '../../refusals.ts';
import { actingParties } from '../../capacities.ts';
import { followed, followedBy, ownOf } from './guards.ts';

export const confirmPerformance = defineCommand<
  'confirmPerformance',
  { readonly performanceId: string; readonly confirmed: boolean }
>({
  name: 'confirmPerformance',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, procedure, _today, { actor }) => {
    const own = actingParties(actor, dispute).map(({ id }) => id);
    return unanswered(followed({ dispute, procedure })).some(({ byPartyId }) => !own.includes(byPartyId));
  },
  basis: (dispute, procedure) => unanswered(followed({ dispute, procedure })).map(({ id }) => id),
  decide(act) {
    const { performanceId, confirmed } = act.input;
    const found = unanswered(followed(act)).find(({ id }) => id === performanceId);
    if (found === undefined) refuse('NO_SUCH_PERFORMANCE');
    if (ownOf(act).some(({ id }) => id === found.byPartyId)) refuse('OWN_PERFORMANCE');
    return { events: [followedBy('performanceAnswered', act, { performanceId, confirmed })] };
  },
});
