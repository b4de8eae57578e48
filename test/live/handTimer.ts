/** Time that passes only when a test says so. */
import type { Later } from '../../server/live/pace.ts';

export interface HandTimer {
  readonly later: Later;
  readonly now: () => number;
  /** Lets milliseconds pass, doing what falls due in order. */
  pass(milliseconds: number): void;
}

export function makeHandTimer(start = 1_663_000_000_000): HandTimer {
  let now = start;
  const due = new Set<{ readonly at: number; readonly act: () => void }>();
  return {
    now: () => now,
    later(milliseconds, act) {
      const entry = { at: now + milliseconds, act };
      due.add(entry);
      return () => due.delete(entry);
    },
    pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        due.delete(next);
        now = next.at;
        next.act();
      }
      now = until;
    },
  };
}
