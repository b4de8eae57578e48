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

const batch = 50;
/** After a failure the reader rests: what it failed on still waits for it. */
const restMs = 2000;

/**
 * Runs a reader. `handle` may see the same dispute twice and must not mind; when it fails, the dispute keeps
 * waiting and the others go on.
 */
export function makeDrain<Row extends { readonly number: string; readonly version: number }>(parts: {
  readonly name: string;
  readonly pending: PendingReader<Row>;
  readonly handle: (row: Row) => Promise<void>;
  readonly log: Log;
}): Drain {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let rest: NodeJS.Timeout | undefined;

  const wake = () => {
    if (stopped) return;
    again = true;
    running ??= run().finally(() => {
      running = null;
      if (again && rest === undefined) wake();
    });
  };

  async function run(): Promise<void> {
    while (again && !stopped) {
      again = false;
      try {
        while (!stopped && (await drainBatch()) > 0);
      } catch (error) {
        parts.log.error({ reader: parts.name, err: error });
        restAndWake();
        return;
      }
    }
  }

  async function drainBatch(): Promise<number> {
    const rows = await parts.pending.next(batch);
    let failed = 0;
    for (const row of rows) {
      if (stopped) return 0;
      await parts.handle(row).then(
        () => parts.pending.done(row.number, row.version),
        (error: unknown) => {
          failed += 1;
          parts.log.error({ reader: parts.name, dispute: row.number, err: error });
        },
      );
    }
    if (failed === rows.length && failed > 0) restAndWake();
    return rows.length - failed;
  }

  function restAndWake(): void {
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
      wake();
    }, restMs);
    rest.unref();
  }

  return {
    wake,
    async idle() {
      wake();
      while (running !== null) await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(rest);
      await running;
    },
  };
}
