/** How the arbitrations of a year go: their turns, days and results by quota. */
import type { ArbitrationEnding, ArbitrationPlan } from './arbitrationPlan.ts';
import type { ArbitrationBucket, Bucket } from './buckets.ts';
import { share } from './commonDrafts.ts';
import { quotaDraw } from './random.ts';
import type { Random, Weighted } from './random.ts';
import type { AwardResult } from './storySums.ts';

/** The course of every arbitration, in the order of the buckets. Sums in fen. */
export function arbitrationPlans(
  random: Random,
  buckets: readonly ArbitrationBucket[],
  sums: readonly number[],
): readonly ArbitrationPlan[] {
  const count = buckets.length;
  const awards = buckets.flatMap(({ ending }, index) => (ending === 'award' ? [index] : []));
  const awardIndex = new Map(awards.map((index, n) => [index, n]));
  const findings = awardResults(
    random,
    awards.map((index) => sums[index] ?? 0),
  );
  const kinds = awardKinds(random, buckets, awards);
  const isPlain = (index: number) => buckets[index]?.ending === 'award' && kinds.get(index) === 'plain';
  const simplified = quotaDraw(random, count, share(0.35));
  const suspended = quotaDraw(random, count, share(0.025));
  const recusals = quotaDraw(random, count, [
    { value: 'upheld', weight: 0.25 },
    { value: 'rejected', weight: 0.15 },
    { value: 'none', weight: 99.6 },
  ] as const);
  const turned = quotaDraw(random, count, share(0.04));
  const incidents = incidentsOf(random, buckets, (index) => isPlain(index) && suspended[index] !== true);
  return buckets.map(({ ending, kind: bucket }, index) => {
    const isOpenCase = bucket === 'arbitrationOpen';
    const finding = findings[awardIndex.get(index) ?? -1] ?? { result: 'partial' as const, share: 0.4 };
    const kind = kinds.get(index) ?? 'plain';
    const settles = ending === 'mediationStatement' || ending === 'settledAndWithdrawn';
    const isSimplified = simplified[index] === true;
    const days = daysOf(random, { ending, simplified: isSimplified, extended: kind === 'extended' });
    return {
      ending,
      days,
      simplified: isSimplified,
      corrected: false,
      suspendedDays:
        suspended[index] === true && kind === 'plain' && !endsAtOnce(ending) ? suspensionDays(random) : 0,
      extended: kind === 'extended' || kind === 'publicNotice',
      publicNotice: kind === 'publicNotice',
      byDefault: kind === 'byDefault',
      overdueDays: kind === 'overdue' ? random.whole(2, 14) + (isOpenCase ? 14 : 0) : 0,
      recusal: kind === 'plain' ? (recusals[index] ?? 'none') : 'none',
      postponed: kind === 'plain' && random.chance(0.25),
      turnedOrdinary: kind === 'plain' && turned[index] === true,
      // There is hardly time for a hearing before that.
      heardFirst: ending === 'mediationStatement' && days >= 26 && random.chance(0.6),
      ...noIncident,
      ...incidents.get(index),
      ...(ending === 'transferred' && random.chance(0.5) ? { objection: 'upheld' as const } : {}),
      result: finding.result,
      share: settles ? 0.5 : finding.share,
    };
  });
}

function endsAtOnce(ending: ArbitrationEnding): boolean {
  return ending === 'cancelled' || ending === 'transferred';
}

type Incidents = Pick<ArbitrationPlan, 'objection' | 'counter' | 'claimChange' | 'evidencePeriod'>;

/** A case in which nothing of the kind is asked for. */
export const noIncident: Incidents = {
  objection: 'none',
  counter: 'none',
  claimChange: 'none',
  evidencePeriod: false,
};

/** In per cent of what is accepted: 反申请 2, the others constructed without a source. */
const incidentShares: readonly Weighted<Partial<Incidents>>[] = [
  { value: { counter: 'joined' }, weight: 1.7 },
  { value: { counter: 'separate' }, weight: 0.3 },
  { value: { claimChange: 'accepted' }, weight: 1.2 },
  { value: { claimChange: 'rejected' }, weight: 0.3 },
  { value: { objection: 'rejected' }, weight: 0.8 },
  { value: { evidencePeriod: true }, weight: 2.5 },
];

/** Which of the cases that are heard and answered take a turn by what the parties ask for, one each. */
function incidentsOf(
  random: Random,
  buckets: readonly ArbitrationBucket[],
  isFit: (index: number) => boolean,
): ReadonlyMap<number, Partial<Incidents>> {
  const found = new Map<number, Partial<Incidents>>();
  for (const kind of ['arbitrationClosed', 'arbitrationOpen'] as const) {
    const all = buckets.flatMap((bucket, index) => (bucket.kind === kind ? [index] : []));
    const fit = random.shuffled(all.filter(isFit));
    const drawn = quotaDraw(random, all.length, [...incidentShares, { value: {}, weight: 93.2 }]);
    const turns = drawn.filter((incidents) => Object.keys(incidents).length > 0);
    turns.slice(0, fit.length).forEach((incidents, n) => found.set(fit[n] as number, incidents));
  }
  return found;
}

type AwardKind = 'plain' | 'publicNotice' | 'byDefault' | 'extended' | 'overdue';

/** Share of what is closed, and of what is open, that went past its last day. */
const lateShare = 0.008;

/** In per cent of the awards, so that they come to the city's shares of all cases. */
function awardKinds(
  random: Random,
  buckets: readonly ArbitrationBucket[],
  awards: readonly number[],
): ReadonlyMap<number, AwardKind> {
  const closed = awards.filter((index) => buckets[index]?.kind === 'arbitrationClosed');
  const others = awards.filter((index) => buckets[index]?.kind === 'arbitrationOpen');
  const countOf = (kind: Bucket['kind']) => buckets.filter((bucket) => bucket.kind === kind).length;
  const late = Math.round(countOf('arbitrationClosed') * lateShare);
  const lateOpen = Math.max(1, Math.round(countOf('arbitrationOpen') * lateShare));
  const kinds: readonly Weighted<AwardKind>[] = [
    { value: 'publicNotice', weight: 14 },
    { value: 'byDefault', weight: 18 },
    { value: 'extended', weight: 7.5 },
    { value: 'plain', weight: 60.5 },
  ];
  const shuffled = random.shuffled(closed);
  const overdue = [...shuffled.slice(0, late), ...others.slice(0, lateOpen)];
  const inTime = [...shuffled.slice(late), ...others.slice(lateOpen)];
  const drawn = quotaDraw(random, inTime.length, kinds);
  return new Map([
    ...overdue.map((index): [number, AwardKind] => [index, 'overdue']),
    ...inTime.map((index, n): [number, AwardKind] => [index, drawn[n] ?? 'plain']),
  ]);
}

const meanAwarded = 0.4;

/** Small claims are more often granted in full; what is granted in part makes up the mean. */
function awardResults(
  random: Random,
  sums: readonly number[],
): readonly { readonly result: AwardResult; readonly share: number }[] {
  const full = Math.round(sums.length * 0.32);
  const bySize = sums
    .map((sum, index) => ({ index, size: sum * Math.exp(0.8 * random.normal()) }))
    .sort((a, b) => a.size - b.size)
    .map(({ index }) => index);
  const rest = quotaDraw(random, sums.length - full, [
    { value: 'partial', weight: 48 },
    { value: 'dismissed', weight: 20 },
  ] as const);
  const results: AwardResult[] = Array.from({ length: sums.length }, () => 'full');
  bySize.slice(full).forEach((index, n) => {
    results[index] = rest[n] ?? 'partial';
  });
  const total = (wanted?: AwardResult) =>
    sums.reduce((sum, fen, index) => sum + (wanted === undefined || results[index] === wanted ? fen : 0), 0);
  const partial = (meanAwarded * total() - total('full')) / Math.max(1, total('partial'));
  return results.map((result) => ({ result, share: Math.min(0.9, Math.max(0.15, partial)) }));
}

function daysOf(
  random: Random,
  {
    ending,
    simplified,
    extended,
  }: { readonly ending: ArbitrationEnding; readonly simplified: boolean; readonly extended: boolean },
): number {
  const within = (from: number, to: number, days: number) => Math.min(to, Math.max(from, Math.round(days)));
  const spreadOut = (median: number, sigma: number) => median * Math.exp(sigma * random.normal());
  switch (ending) {
    case 'mediationStatement':
    case 'settledAndWithdrawn':
      return within(4, 38, spreadOut(18, 0.58));
    case 'withdrawn':
      return within(2, 36, spreadOut(12, 0.6));
    case 'deemedWithdrawn':
      return within(22, 36, 28 + 4 * random.normal());
    case 'cancelled':
    case 'transferred':
      return within(4, 25, spreadOut(10, 0.5));
    default:
      if (extended) return 45 + random.whole(3, 11);
      return simplified ? within(18, 40, 25 + 5 * random.normal()) : within(24, 45, 39 + 4 * random.normal());
  }
}

function suspensionDays(random: Random): number {
  return Math.min(180, Math.max(20, Math.round(75 * Math.exp(0.4 * random.normal()))));
}
