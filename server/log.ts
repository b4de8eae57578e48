/** One line a request, one a command; no party's name or number in them. */
import { pino } from 'pino';
import type { Logger } from 'pino';

export type Log = Logger;

/** The log of the process, as JSON lines on standard output. */
export function makeLog(level: string): Log {
  return pino({ level, base: null, timestamp: () => `,"at":"${new Date().toISOString()}"` });
}
