/** The chain of events: each event's hash covers the one before it, so that nothing can be changed unseen. */
import { createHash } from 'node:crypto';
import type { AppliedEvent } from './apply.ts';
import type { DisputeEvent } from './events.ts';

export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** Where the chain of a new dispute begins. */
export function chainStart(number: string): ChainEnd {
  return { seq: 0, hash: sha256(`dispute ${number}`) };
}

/** Numbers and chains events behind `end`. */
export function chainEvents(
  end: ChainEnd,
  events: readonly AppliedEvent[],
  act: { readonly recordedAt: Date; readonly commandId: string },
): readonly DisputeEvent[] {
  let { seq, hash } = end;
  return events.map((event) => {
    seq += 1;
    const unhashed = { ...event, ...act, seq, previousHash: hash };
    hash = hashOf(unhashed);
    return { ...unhashed, hash } as DisputeEvent;
  });
}

/** The seq of the first event that does not fit its chain, or null when the chain holds. */
export function firstBreak(number: string, events: readonly DisputeEvent[]): number | null {
  let end = chainStart(number);
  for (const event of events) {
    const { hash, ...unhashed } = event;
    const fits = event.seq === end.seq + 1 && event.previousHash === end.hash && hash === hashOf(unhashed);
    if (!fits) return event.seq;
    end = { seq: event.seq, hash };
  }
  return null;
}

function hashOf(event: object): string {
  return sha256(canonicalJson(event));
}

/** JSON with sorted keys; dates as ISO instants. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
