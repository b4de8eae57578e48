/**
 * 履行: what was paid or done. The side that performed says so and the other confirms it; what the receiving side
 * records itself, or the desk on proof that it saw, is confirmed at once.
 */
import { performedOn } from '../../aftermath.ts';
import { defineCommand } from '../../command.ts';
import type { Act } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import { guardDay, guardParty, isSum } from '../arbitration/guards.ts';
import { refuse } from '../../refusals.ts';
import { followed, followedBy, idOf, owedLast, owedSince, ownOf } from './guards.ts';

export interface PerformanceGiven {
  /** Who performed. */
  readonly byPartyId: string;
  readonly performedOn: LocalDate;
  /** null where it is no money. */
  readonly paidFen: number | null;
  readonly inFull: boolean;
  /** At a desk: the proof of it was seen. */
  readonly proofSeen: boolean;
}

export const recordPerformance = defineCommand<'recordPerformance', PerformanceGiven>({
  name: 'recordPerformance',
  procedures: ['mediation', 'arbitration'],
  offered: (dispute, procedure) =>
    owedSince(dispute, procedure) !== null &&
    performedOn(followed({ dispute, procedure }), owedLast(dispute, procedure) ?? '') === null,
  basis: (dispute, procedure) => [followed({ dispute, procedure }).performances.length],
  decide(act) {
    const { dispute, procedure, input, context } = act;
    const earliest = owedSince(dispute, procedure) ?? refuse('NOTHING_TO_PERFORM');
    if (performedOn(followed(act), owedLast(dispute, procedure) ?? '') !== null) refuse('ALREADY_PERFORMED');
    guardParty(dispute, input.byPartyId);
    guardDay(input.performedOn, { earliest, today: context.today });
    if (!isSum(input.paidFen)) refuse('AMOUNT_NOT_VALID');
    if ((input.paidFen ?? 0) === 0 && !input.inFull) refuse('PERFORMANCE_EMPTY');
    const { proofSeen, ...rest } = input;
    const facts = {
      performanceId: idOf('performance', act),
      ...rest,
      confirmed: isConfirmed(act, proofSeen),
    };
    return { events: [followedBy('performanceRecorded', act, facts)] };
  },
});

function isConfirmed(act: Act<PerformanceGiven>, proofSeen: boolean): boolean {
  const own = ownOf(act);
  if (own.length === 0) return proofSeen;
  return own.every(({ id }) => id !== act.input.byPartyId);
}
