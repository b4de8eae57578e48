/**
 * 不履行: the last day passed and something is open. It interrupts the limitation of what was mediated (协调规 31) and
 * opens the roads of the paper: payment order and arbitration, or enforcement (调仲法 15, 16, 51).
 */
import { breachSince, lastDayToPerform, performedOn } from '../../aftermath.ts';
import { defineCommand } from '../../command.ts';
import type { CommandContext } from '../../command.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';
import type { Procedure } from '../../stages.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { guardParty, isSum } from '../arbitration/guards.ts';
import { effectsOf } from '../../effect.ts';
import { followed, followedBy, guardBinding, idOf, owedLast, ownOf } from './guards.ts';

export interface BreachGiven {
  /** Who did not perform. */
  readonly byPartyId: string;
  readonly unpaidFen: number | null;
}

export const recordBreach = defineCommand<'recordBreach', BreachGiven>({
  name: 'recordBreach',
  procedures: ['mediation', 'arbitration'],
  offered(dispute, procedure, today, view) {
    const since = owedLast(dispute, procedure) ?? '';
    if (performedOn(followed({ dispute, procedure }), since) !== null) return false;
    const papers = effectsOf(dispute, { ...view, today }).filter((effect) => effect.procedure === procedure);
    const days = papers.map(({ effectiveOn }) => lastDayToPerform(dispute, procedure, effectiveOn));
    return days.some((day) => day !== null && day < today);
  },
  basis: (dispute, procedure) => [followed({ dispute, procedure }).breaches.length],
  decide(act) {
    const { dispute, procedure, input, context } = act;
    guardParty(dispute, input.byPartyId);
    if (ownOf(act).some(({ id }) => id === input.byPartyId)) refuse('OWN_BREACH');
    if (!isSum(input.unpaidFen)) refuse('AMOUNT_NOT_VALID');
    const aftermath = followed(act);
    const last = owedLast(dispute, procedure) ?? '';
    if (performedOn(aftermath, last) !== null) refuse('ALREADY_PERFORMED');
    const known = aftermath.breaches.some(
      ({ byPartyId, since }) => byPartyId === input.byPartyId && since >= last,
    );
    if (known) refuse('BREACH_ALREADY_RECORDED');
    const lastDay = guardDayOver(dispute, procedure, context);
    const facts = { breachId: idOf('breach', act), ...input, since: breachSince(lastDay) };
    return { events: [followedBy('breachRecorded', act, facts)] };
  },
});

function guardDayOver(dispute: Dispute, procedure: Procedure, context: CommandContext): LocalDate {
  const { effectiveOn } = guardBinding(dispute, procedure, context);
  const day = lastDayToPerform(dispute, procedure, effectiveOn) ?? refuse('NOTHING_TO_PERFORM');
  if (day >= context.today) refuse('PERFORMANCE_DAY_NOT_OVER', { day });
  return day;
}
