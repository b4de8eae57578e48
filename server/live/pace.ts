/** One message per room and second: the first goes at once, what follows within the second goes together at its end. */
import type { Changed } from './messages.ts';

/** Calls `act` after some milliseconds; gives what cancels it. */
export type Later = (milliseconds: number, act: () => void) => () => void;

/** The clock on the wall; does not keep the process alive. */
export const wallClockLater: Later = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds).unref();
  return () => clearTimeout(timer);
};

export const secondBetween = 1000;

interface Pause {
  waiting: Changed | null;
  cancel: () => void;
}

export interface Pace {
  push(message: Changed): void;
  /** Forgets what waits; those who listen catch up by version when they connect again. */
  stop(): void;
}

/** Paces messages to their rooms. */
export function makePace({ later, send }: { later: Later; send: (message: Changed) => void }): Pace {
  const pauses = new Map<string, Pause>();

  function sendAndPause(message: Changed): void {
    pauses.set(message.room, { waiting: null, cancel: later(secondBetween, () => endPause(message.room)) });
    send(message);
  }

  function endPause(room: string): void {
    const waiting = pauses.get(room)?.waiting ?? null;
    pauses.delete(room);
    if (waiting !== null) sendAndPause(waiting);
  }

  return {
    push(message) {
      const pause = pauses.get(message.room);
      if (pause === undefined) return sendAndPause(message);
      pause.waiting = pause.waiting === null ? message : together(pause.waiting, message);
    },
    stop() {
      for (const { cancel } of pauses.values()) cancel();
      pauses.clear();
    },
  };
}

function together(earlier: Changed, newer: Changed): Changed {
  return { ...newer, panels: [...new Set([...earlier.panels, ...newer.panels])] };
}
