/**
 * How many cases of which kind a year has, at any scale. The two headline rates follow from these counts by the
 * definitions of the figures, not the other way round: mediation success 73.9 % of all that was closed, arbitration
 * closure 91.0 % of what was carried in or accepted.
 */
import type { ArbitrationEnding } from './arbitrationPlan.ts';
import type { MediationEnding } from './mediationStory.ts';
import { shareOut } from './random.ts';
import type { Weighted } from './random.ts';

/** The city's year at scale 1. */
export const cityYear = {
  carriedIn: 1_900,
  arbitrationsAccepted: 20_000,
  mediationsClosed: 25_000,
  closureRate: 0.91,
  successRate: 0.739,
  /** On an ordinary day: mediations under way, filings that the desks have not decided on. */
  mediationsOpen: 480,
  arbitrationsPending: 170,
  mediationsNeverAccepted: 1_600,
  arbitrationsDeclined: 600,
  /** Shown the way to another commission; with the transfers of accepted cases 1.5 % of what is accepted. */
  arbitrationsElsewhere: 240,
} as const;

/** How arbitrations end, in per cent of those closed. */
const arbitrationEndings: readonly Weighted<Exclude<ArbitrationEnding, 'declined' | 'otherJurisdiction'>>[] =
  [
    { value: 'mediationStatement', weight: 48 },
    { value: 'settledAndWithdrawn', weight: 14 },
    { value: 'withdrawn', weight: 6 },
    { value: 'deemedWithdrawn', weight: 3 },
    { value: 'award', weight: 28 },
    { value: 'cancelled', weight: 0.7 },
    { value: 'transferred', weight: 0.3 },
  ];

/** What is still open leans to what takes long. */
const openArbitrationEndings: typeof arbitrationEndings = [
  { value: 'mediationStatement', weight: 39 },
  { value: 'settledAndWithdrawn', weight: 11 },
  { value: 'withdrawn', weight: 4 },
  { value: 'deemedWithdrawn', weight: 4 },
  { value: 'award', weight: 42 },
];

const successes: readonly Weighted<MediationEnding>[] = [
  { value: 'agreed', weight: 96 },
  { value: 'settledAndWithdrawn', weight: 4 },
];
const failures: readonly Weighted<MediationEnding>[] = [
  { value: 'failed', weight: 56 },
  { value: 'lapsed', weight: 26 },
  { value: 'withdrawn', weight: 18 },
];
const neverAccepted: readonly Weighted<MediationEnding>[] = [
  { value: 'otherSideRefused', weight: 45 },
  { value: 'otherSideSilent', weight: 25 },
  { value: 'outOfScope', weight: 10 },
  { value: 'withdrawnEarly', weight: 20 },
];

export type Counts<T extends string> = ReadonlyMap<T, number>;

export interface YearQuotas {
  readonly carriedIn: number;
  readonly arbitrationsAccepted: number;
  readonly arbitrationsClosed: Counts<ArbitrationEnding>;
  readonly arbitrationsOpen: Counts<ArbitrationEnding>;
  readonly arbitrationsPending: number;
  readonly arbitrationsDeclined: Counts<ArbitrationEnding>;
  readonly mediationsClosed: Counts<MediationEnding>;
  readonly mediationsOpen: number;
  readonly mediationsNeverAccepted: Counts<MediationEnding>;
}

/** The counts of a year at a scale from 0.01 to 1. */
export function yearQuotas(scale: number): YearQuotas {
  const at = (count: number) => Math.max(1, Math.round(count * scale));
  const carriedIn = at(cityYear.carriedIn);
  const arbitrationsAccepted = at(cityYear.arbitrationsAccepted);
  const inAll = carriedIn + arbitrationsAccepted;
  const closed = Math.round(inAll * cityYear.closureRate);
  const arbitrationsClosed = counts(closed, arbitrationEndings);
  const mediationsClosed = at(cityYear.mediationsClosed);
  const settled =
    (arbitrationsClosed.get('mediationStatement') ?? 0) +
    (arbitrationsClosed.get('settledAndWithdrawn') ?? 0);
  const mediated = Math.round((closed + mediationsClosed) * cityYear.successRate) - settled;
  return {
    carriedIn,
    arbitrationsAccepted,
    arbitrationsClosed,
    arbitrationsOpen: counts(inAll - closed, openArbitrationEndings),
    arbitrationsPending: Math.max(3, at(cityYear.arbitrationsPending)),
    arbitrationsDeclined: new Map([
      ['declined', at(cityYear.arbitrationsDeclined)],
      ['otherJurisdiction', at(cityYear.arbitrationsElsewhere)],
    ]),
    mediationsClosed: new Map([
      ...counts(mediated, successes),
      ...counts(mediationsClosed - mediated, failures),
    ]),
    mediationsOpen: Math.max(8, at(cityYear.mediationsOpen)),
    mediationsNeverAccepted: counts(at(cityYear.mediationsNeverAccepted), neverAccepted),
  };
}

function counts<T extends string>(total: number, shares: readonly Weighted<T>[]): Map<T, number> {
  return new Map(shareOut(total, shares));
}
