/**
 * A holiday notice was loaded or a local reading chosen: what hangs on it is reckoned again, and it is told what
 * moved. Done by the system only; a case in which nothing moves gets no event.
 */
import { redate } from '../apply/change.ts';
import { defineCommand } from '../command.ts';
import { deadlinesOf } from '../deadlines.ts';
import type { DeadlineContext } from '../deadlines.ts';
import { redatedBetween } from '../deliveries.ts';
import { moveEvents, movesBetween } from '../dueMoves.ts';
import type { EventFacts } from '../events.ts';

export interface LawChange {
  readonly cause: EventFacts['dueDaysMoved']['cause'];
  /** The law as it was, and as it is with the entry. */
  readonly before: DeadlineContext;
  readonly after: DeadlineContext;
}

export const recomputeDueDays = defineCommand<'recomputeDueDays', LawChange>({
  name: 'recomputeDueDays',
  procedures: ['dispute'],
  offered: () => false,
  decide({ dispute, input, context }) {
    const { cause, before, after } = input;
    const deliveries = redatedBetween(dispute.arbitration?.deliveries ?? [], { before, after });
    const moves = movesBetween(deadlinesOf(dispute, before), deadlinesOf(redate(dispute, deliveries), after));
    return { events: moveEvents(moves, { cause, deliveries, on: context.today }) };
  },
});
