/** Where a case stands in the counts of the year, and the list of all places there are. */
import type { ArbitrationEnding } from './arbitrationPlan.ts';
import type { CaseDraft } from './casePlan.ts';
import type { MediationEnding } from './mediationStory.ts';
import type { Placement } from './placing.ts';
import type { Counts, YearQuotas } from './quotas.ts';
import type { Random } from './random.ts';

/** Where a case stands in the counts of the year. */
export type Bucket =
  | { readonly kind: 'arbitrationClosed'; readonly ending: ArbitrationEnding; readonly carriedIn: boolean }
  | {
      readonly kind: 'arbitrationOpen' | 'arbitrationPending' | 'arbitrationDeclined';
      readonly ending: ArbitrationEnding;
    }
  | {
      readonly kind: 'mediationClosed' | 'mediationOpen' | 'mediationNeverAccepted';
      readonly ending: MediationEnding;
    };

export type ArbitrationBucket = Extract<
  Bucket,
  { kind: 'arbitrationClosed' | 'arbitrationOpen' | 'arbitrationPending' | 'arbitrationDeclined' }
>;

export type MediationBucket = Exclude<Bucket, ArbitrationBucket>;

export interface Drafted {
  readonly draft: CaseDraft;
  readonly bucket: Bucket;
  readonly placement: Placement;
}

/** One place a case, by the quotas of the year. */
export function bucketsOf(random: Random, quotas: YearQuotas): readonly Bucket[] {
  const closed = random.shuffled(spread(quotas.arbitrationsClosed));
  const pendingEndings: readonly ArbitrationEnding[] = ['mediationStatement', 'award', 'settledAndWithdrawn'];
  return [
    ...closed.map((ending, index): Bucket => ({
      kind: 'arbitrationClosed',
      ending,
      carriedIn: index < quotas.carriedIn,
    })),
    ...spread(quotas.arbitrationsOpen).map((ending): Bucket => ({ kind: 'arbitrationOpen', ending })),
    ...Array.from({ length: quotas.arbitrationsPending }, (): Bucket => ({
      kind: 'arbitrationPending',
      ending: random.pick(pendingEndings),
    })),
    ...spread(quotas.arbitrationsDeclined).map((ending): Bucket => ({ kind: 'arbitrationDeclined', ending })),
    ...spread(quotas.mediationsClosed).map((ending): Bucket => ({ kind: 'mediationClosed', ending })),
    ...Array.from({ length: quotas.mediationsOpen }, (): Bucket => ({
      kind: 'mediationOpen',
      ending: random.chance(0.83) ? 'agreed' : 'failed',
    })),
    ...spread(quotas.mediationsNeverAccepted).map((ending): Bucket => ({
      kind: 'mediationNeverAccepted',
      ending,
    })),
  ];
}

function spread<T extends string>(counts: Counts<T>): readonly T[] {
  return [...counts].flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** The cast's cases count like all others: each takes the place of one of its kind. */
export function withoutCast(buckets: readonly Bucket[], cast: readonly Bucket[]): readonly Bucket[] {
  const left = [...buckets];
  for (const bucket of cast) {
    const same = left.findIndex((other) => isSame(other, bucket));
    const alike = left.findIndex(({ kind }) => kind === bucket.kind && !bucket.kind.endsWith('Closed'));
    const index = same === -1 ? alike : same;
    if (index !== -1) left.splice(index, 1);
  }
  return left;
}

function isSame(one: Bucket, other: Bucket): boolean {
  if (one.kind !== other.kind || one.ending !== other.ending) return false;
  return !('carriedIn' in one) || !('carriedIn' in other) || one.carriedIn === other.carriedIn;
}
