/** The one source of "now" for commands, jobs and tests. */
import { localDateOf } from './law/localDate.ts';
import type { LocalDate } from './law/localDate.ts';

export interface Clock {
  now(): Date;
  /** The legal day in Asia/Shanghai. */
  today(): LocalDate;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDateOf(new Date()),
};

/** A clock that stands until it is set; for tests and for playing past days. */
export function makeSetClock(start: Date): Clock & { set(instant: Date): void } {
  let instant = start;
  return {
    now: () => instant,
    today: () => localDateOf(instant),
    set(next) {
      instant = next;
    },
  };
}
