/** The work that nobody asks for: each job takes the instant that it is about and is safe to run twice. */
import type { Services } from '../services.ts';
import { expireImports, expireNotices, expireRateLimits, expireSessions, expireTries } from './expire.ts';
import { expireDrafts } from './expireDrafts.ts';
import { sweepDeadlines } from './sweepDeadlines.ts';
import { sweepFiles } from './sweepFiles.ts';

export interface Job {
  readonly name: string;
  readonly everyMinutes: number;
  /** Gives how many things it did, for the log. */
  readonly run: (services: Services, asOf: Date) => Promise<number>;
}

export const jobs: readonly Job[] = [
  { name: 'sweepDeadlines', everyMinutes: 15, run: sweepDeadlines },
  { name: 'expireSessions', everyMinutes: 5, run: expireSessions },
  { name: 'expireRateLimits', everyMinutes: 60, run: expireRateLimits },
  { name: 'expireTries', everyMinutes: 60, run: expireTries },
  { name: 'expireDrafts', everyMinutes: 60, run: ({ models }, asOf) => expireDrafts(models, asOf) },
  { name: 'expireImports', everyMinutes: 60, run: expireImports },
  { name: 'expireNotices', everyMinutes: 24 * 60, run: expireNotices },
  { name: 'sweepFiles', everyMinutes: 24 * 60, run: sweepFiles },
];

/** So that a start is not slowed down by them. */
const firstAfterMs = 10_000;

export interface RunningJobs {
  /** Ends the timers; the job under way is finished first. */
  stop(): Promise<void>;
}

/** Runs the jobs by their intervals, one at a time; a job that fails is tried again at its next turn. */
export function runJobs(services: Services, list: readonly Job[] = jobs): RunningJobs {
  const { clock, log } = services;
  const timers = new Set<NodeJS.Timeout>();
  let last: Promise<void> = Promise.resolve();
  let stopped = false;

  async function runOne({ name, run }: Job): Promise<void> {
    if (stopped) return;
    try {
      const done = await run(services, clock.now());
      if (done > 0) log.info({ job: name, done });
    } catch (error) {
      log.error({ job: name, err: error });
    }
  }

  function plan(job: Job, milliseconds: number): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      last = last.then(() => runOne(job)).then(() => plan(job, job.everyMinutes * 60_000));
    }, milliseconds).unref();
    timers.add(timer);
  }

  for (const job of list) plan(job, firstAfterMs);
  return {
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await last;
    },
  };
}
