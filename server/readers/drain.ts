/** The loop that every reader of commits runs: take what waits for it, handle it, mark it done, until nothing waits. */
import type { PendingReader } from '../../models/pendingReader.ts';
import type { Log } from '../log.ts';

export interface Drain {
  /** There may be something new; returns at once. */
  wake(): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  /** Finishes the one under way and takes no more. */
  stop(): Promise<void>;
}

const usualBatch = 50;
/** After a failure the reader rests: what it failed on still waits for it. */
const restMs = 2000;

/** Takes in one dispute after the other, or (`handleAll`) those of a batch together. */
type Handling<Row> =
  | { readonly handle: (row: Row) => Promise<void> }
  | { readonly handleAll: (rows: readonly Row[]) => Promise<void> };

/**
 * Runs a reader. It may see the same dispute twice and must not mind; when it fails, the dispute keeps waiting and
 * the others go on: a batch that fails together is tried again one by one.
 */
export function makeDrain<Row extends { readonly number: string; readonly version: number }>(
  parts: {
    readonly name: string;
    readonly pending: PendingReader<Row>;
    readonly log: Log;
    readonly batch?: number;
  } & Handling<Row>,
): Drain {
  const { batch = usualBatch } = parts;
  const handle = 'handle' in parts ? parts.handle : (row: Row) => parts.handleAll([row]);
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let rest: NodeJS.Timeout | undefined;
  /** Those that failed since the last rest: passed over, so that they hold up nobody behind them. */
  const failing = new Set<string>();
  const isStopped = () => stopped;

  const wake = () => {
    if (stopped) return;
    again = true;
    running ??= run().finally(() => {
      running = null;
      if (again && rest === undefined) wake();
    });
  };

  async function run(): Promise<void> {
    while (again && !isStopped()) {
      again = false;
      try {
        while (!isStopped() && (await drainBatch()) > 0);
      } catch (error) {
        parts.log.error({ reader: parts.name, err: error });
        restAndWake();
        return;
      }
    }
  }

  async function drainBatch(): Promise<number> {
    const waiting = await parts.pending.next(batch + failing.size);
    const rows = waiting.filter(({ number }) => !failing.has(number));
    if (rows.length > 0 && (await handledTogether(rows))) return rows.length;
    for (const row of rows) {
      if (stopped) return 0;
      await handle(row).then(
        () => parts.pending.done(row.number, row.version),
        (error: unknown) => {
          failing.add(row.number);
          parts.log.error({ reader: parts.name, dispute: row.number, err: error });
        },
      );
    }
    if (rows.length === 0 && failing.size > 0) restAndWake();
    return rows.length;
  }

  async function handledTogether(rows: readonly Row[]): Promise<boolean> {
    if (!('handleAll' in parts) || stopped) return false;
    try {
      await parts.handleAll(rows);
    } catch (error) {
      parts.log.error({ reader: parts.name, err: error });
      return false;
    }
    await parts.pending.doneAll(rows);
    return true;
  }

  function restAndWake(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      failing.clear();
      wake();
    }, restMs);
    rest.unref();
  }

  return {
    wake,
    async idle() {
      wake();
      for (let under = running; under !== null; under = running) await under;
    },
    async stop() {
      stopped = true;
      clearTimeout(rest);
      await running;
    },
  };
}
