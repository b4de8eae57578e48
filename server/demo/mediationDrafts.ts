/** The mediations of a year as drafts, each with the days on which it would fit. */
import type { Cause } from '../law/causes.ts';
import { addDays } from '../law/localDate.ts';
import type { Drafted, MediationBucket } from './buckets.ts';
import type { ToldCase } from './casePlan.ts';
import { commonDraws, commonOf, mediationChannels, share, sumsBy } from './commonDrafts.ts';
import type { MediationEnding, MediationPlan } from './mediationStory.ts';
import type { Placement } from './placing.ts';
import { quotaDraw } from './random.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

const mediationSums = { median: 12_000, sigma: 1.2 };

const agreedShare = 0.72;

/** Every mediation of the year that does not go on to a commission. */
export function mediationDrafts(
  world: World,
  random: Random,
  buckets: readonly MediationBucket[],
): readonly Drafted[] {
  const sums = sumsBy(random, buckets, mediationSums);
  const draws = commonDraws(random, buckets.length, mediationChannels);
  const extended = quotaDraw(random, buckets.length, share(0.04));
  // Without a source; of the agreements it comes to one in thirty.
  const reviewed = quotaDraw(random, buckets.length, share(0.033));
  return buckets.map((bucket, index) => {
    const key = `m${String(index + 1).padStart(5, '0')}`;
    const common = commonOf(world, random, draws, { index, key, sumFen: sums[index] ?? 0 });
    const plan = mediationPlan(random, bucket.ending);
    const corrected = draws.corrected[index] === true && bucket.ending !== 'outOfScope';
    const mediation = {
      ...plan,
      corrected,
      extended: extended[index] === true && bucket.ending !== 'lapsed',
      reviewed: reviewed[index] === true && isReviewable(bucket, common.cause),
    };
    return {
      draft: { ...common, mediation, arbitration: null },
      bucket,
      placement: mediationPlacement(world, bucket),
    };
  });
}

/** Of what was agreed; a bare finding of employment is not reviewed (规则 75). */
function isReviewable({ kind, ending }: MediationBucket, cause: Cause): boolean {
  return kind === 'mediationClosed' && ending === 'agreed' && cause !== 'employmentConfirmation';
}

/** An ordinary course to this ending: six days in the middle, fifteen at most. */
export function mediationPlan(random: Random, ending: MediationEnding): MediationPlan {
  const days = Math.min(15, Math.max(1, Math.round(6 * Math.exp(0.66 * random.normal()))));
  return {
    ending,
    days,
    corrected: false,
    extended: false,
    reviewed: false,
    agreedShare: Math.min(0.95, Math.max(0.45, agreedShare + 0.1 * random.normal())),
  };
}

function mediationPlacement({ start, end }: World, { kind }: MediationBucket): Placement {
  const inYear = (told: ToldCase) => (told.mediation?.endedOn ?? '9') <= end;
  if (kind === 'mediationOpen')
    return { from: addDays(end, -24), to: end, fits: (told) => (told.mediation?.endedOn ?? '') > end };
  return { from: start, to: end, fits: inYear };
}
