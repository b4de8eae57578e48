import { refusal } from '../refusal.ts';

/** Counts what a command has looked at and stops it in time. */
export type Pace = {
  /** Called once for every document examined. */
  readonly tick: () => void;
  /** Gives a cursor its time anew for the next batch. */
  readonly restart: () => void;
  readonly examined: () => number;
};

/** Thrown on the main loop when a read is too long for it; the command is then begun again on the reader thread. */
export const tooLongForMainLoop = Symbol('too long for the main loop');

type Limits = {
  /** Milliseconds, 0 for none. */
  readonly maxTimeMS: number;
  /** Documents that may be examined here at most. */
  readonly budget: number;
};

export function makePace({ maxTimeMS, budget }: Limits): Pace {
  const deadlineFromNow = () => (maxTimeMS > 0 ? performance.now() + maxTimeMS : Infinity);
  let deadline = deadlineFromNow();
  let examined = 0;
  return {
    tick: () => {
      examined += 1;
      if (examined > budget) throw tooLongForMainLoop;
      if (deadline !== Infinity && examined % 32 === 0 && performance.now() > deadline)
        throw refusal(50, 'operation exceeded time limit');
    },
    restart: () => {
      deadline = deadlineFromNow();
    },
    examined: () => examined,
  };
}
