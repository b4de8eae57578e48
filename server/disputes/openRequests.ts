/** What has been asked for in an arbitration and awaits its decision. */
import type { Arbitration } from './dispute.ts';

/** Those of the commission's head first, then those of the tribunal or the clerk. */
export const requestKinds = [
  'recusal',
  'suspension',
  'extension',
  'objection',
  'joinder',
  'counterApplication',
  'claimChange',
  'evidenceExtension',
  'postponement',
  'advanceEnforcement',
] as const;
export type RequestKind = (typeof requestKinds)[number];

const decidedByHead: ReadonlySet<RequestKind> = new Set<RequestKind>([
  'recusal',
  'suspension',
  'extension',
  'objection',
]);

interface Asked {
  readonly decidedOn: unknown;
}

/** The kinds of request of which at least one is undecided, in the order of `requestKinds`. */
export function openRequests(arbitration: Arbitration): readonly RequestKind[] {
  const made = requestsOf(arbitration);
  return requestKinds.filter((kind) => made[kind].some(({ decidedOn }) => decidedOn === null));
}

/** Whether one of them is for the commission's head to decide. */
export function awaitsHead(open: readonly RequestKind[]): boolean {
  return open.some((kind) => decidedByHead.has(kind));
}

function requestsOf({ recusals, suspensions, extensions, hearings, incidents }: Arbitration) {
  const postponements = hearings.flatMap(({ status, postponement }) =>
    status === 'scheduled' && postponement !== null ? [postponement] : [],
  );
  return {
    recusal: recusals,
    suspension: suspensions,
    extension: extensions,
    objection: incidents.objections,
    joinder: incidents.joinders,
    counterApplication: incidents.counterApplications,
    claimChange: incidents.claimChanges,
    evidenceExtension: incidents.evidenceExtensions,
    postponement: postponements,
    advanceEnforcement: incidents.advanceEnforcements,
  } satisfies Readonly<Record<RequestKind, readonly Asked[]>>;
}
