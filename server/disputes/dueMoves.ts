/** Which running due days came to lie elsewhere when the law or a fact behind them changed. */
import type { LocalDate } from '../law/localDate.ts';
import { periodIds } from '../law/periods.ts';
import type { PeriodId } from '../law/periods.ts';
import type { DisputeDeadline } from './deadlines.ts';
import type { RedatedDelivery } from './deliveries.ts';
import type { EventFacts, NewEvent } from './events.ts';
import { procedures } from './stages.ts';
import type { Procedure } from './stages.ts';

/** One due day before and after. null: there was none, or it stands still while suspended. */
export interface DueMove {
  readonly period: PeriodId;
  readonly partyId: string | null;
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
  /** Whether the day after still hangs on a holiday notice that is not out. */
  readonly provisional: boolean;
}

/** Who may learn of a move: the widest of those who see the deadline itself. */
export type Reach = 'public' | 'parties' | 'desk';
export const reaches = ['public', 'parties', 'desk'] as const satisfies readonly Reach[];

export interface PlacedMove extends DueMove {
  readonly procedure: Procedure;
  readonly reach: Reach;
}

/** What moved between two reckonings of one dispute; a day that is no longer provisional counts as moved. */
export function movesBetween(
  before: readonly DisputeDeadline[],
  after: readonly DisputeDeadline[],
): readonly PlacedMove[] {
  const running = (deadlines: readonly DisputeDeadline[]) =>
    new Map(deadlines.filter(({ metOn }) => metOn === null).map((deadline) => [keyOf(deadline), deadline]));
  const was = running(before);
  const is = running(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => moveOf(was.get(key), is.get(key)));
}

function moveOf(was: DisputeDeadline | undefined, is: DisputeDeadline | undefined): readonly PlacedMove[] {
  const deadline = is ?? was;
  if (deadline === undefined || !isPeriod(deadline.period)) return [];
  if (was?.dueOn === is?.dueOn && was?.provisional === is?.provisional) return [];
  const { period, procedure, partyId = null, audiences } = deadline;
  const reach = audiences.includes('public') ? 'public' : audiences.includes('parties') ? 'parties' : 'desk';
  const days = { before: was?.dueOn ?? null, after: is?.dueOn ?? null };
  return [{ period, procedure, partyId, ...days, provisional: is?.provisional ?? false, reach }];
}

function isPeriod(period: DisputeDeadline['period']): period is PeriodId {
  return (periodIds as readonly string[]).includes(period);
}

function keyOf({ procedure, period, partyId }: DisputeDeadline): string {
  return [procedure, period, partyId].join(' ');
}

/**
 * What is told of the moves: one event a procedure and circle of those who may learn of it. Deliveries that count
 * from another day now go with the parties' event of the arbitration, whether or not a due day moved.
 */
export function moveEvents(
  moves: readonly PlacedMove[],
  told: {
    readonly cause: EventFacts['dueDaysMoved']['cause'];
    readonly deliveries: readonly RedatedDelivery[];
    readonly on: LocalDate;
  },
): readonly NewEvent[] {
  const { cause, on } = told;
  return procedures.flatMap((procedure) =>
    reaches.flatMap((reach): readonly NewEvent[] => {
      const moved = moves.filter((move) => move.procedure === procedure && move.reach === reach).map(bare);
      const deliveries = procedure === 'arbitration' && reach === 'parties' ? told.deliveries : [];
      if (moved.length === 0 && deliveries.length === 0) return [];
      const facts = { cause, reach, moved, deliveries };
      return [{ type: 'dueDaysMoved', procedure, occurredOn: on, facts }];
    }),
  );
}

function bare({ period, partyId, before, after, provisional }: PlacedMove): DueMove {
  return { period, partyId, before, after, provisional };
}
