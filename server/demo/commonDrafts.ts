/** What every case has, whichever way it goes: cause, channel, place, people, sum. */
import type { IntakeChannel } from '../disputes/dispute.ts';
import type { CaseDraft } from './casePlan.ts';
import { subjectShares } from './claims.ts';
import { logNormalDraw, quotaDraw } from './random.ts';
import type { Random, Weighted } from './random.ts';
import { nobodySignedUp } from './storyParties.ts';
import { usualCastShare } from './world.ts';
import type { World } from './world.ts';

const collectiveShare = 0.006;

/**
 * In per cent of what is filed with commissions straight away. Those who come on from a mediation filed online, so that
 * 38 % of what the commissions accept was.
 */
export const arbitrationChannels: readonly Weighted<IntakeChannel>[] = [
  { value: 'window', weight: 64.5 },
  { value: 'online', weight: 30.5 },
  { value: 'hotline', weight: 5 },
];

/** In per cent of what is filed with bodies and ends there; with the above they are the city’s shares. */
export const mediationChannels: readonly Weighted<IntakeChannel>[] = [
  { value: 'window', weight: 37 },
  { value: 'online', weight: 38 },
  { value: 'streetReferral', weight: 16 },
  { value: 'courtPlatform', weight: 7 },
  { value: 'hotline', weight: 2 },
];

/** Yes with this probability, for a draw by quota. */
export function share(probability: number): readonly Weighted<boolean>[] {
  return [
    { value: true, weight: probability },
    { value: false, weight: 1 - probability },
  ];
}

/** Even lists over all cases of a kind, each taken from by index. */
export function commonDraws(random: Random, count: number, channels: readonly Weighted<IntakeChannel>[]) {
  return {
    subjects: quotaDraw(random, count, subjectShares),
    channels: quotaDraw(random, count, channels),
    collective: quotaDraw(random, count, share(collectiveShare)),
    corrected: quotaDraw(random, count, share(0.12)),
    joint: quotaDraw(random, count, share(0.05)),
  };
}

/** The case at this place of the lists, in a body’s area by the loads of the city. */
export function commonOf(
  world: World,
  random: Random,
  draws: ReturnType<typeof commonDraws>,
  { index, key, sumFen }: { readonly index: number; readonly key: string; readonly sumFen: number },
): Omit<CaseDraft, 'mediation' | 'arbitration'> {
  const { cause, byEmployer } = draws.subjects[index] ?? { cause: 'wages', byEmployer: false };
  const collective = !byEmployer && draws.collective[index] === true;
  const body = random.weighted(world.city.bodyWeights);
  return {
    key,
    cause,
    sumFen,
    channel: draws.channels[index] ?? 'window',
    workers: collective ? collectiveSize(random) : 1,
    byEmployer,
    jointRespondents: draws.joint[index] === true,
    district: body.district,
    street: body.street,
    bodyId: body.id,
    commissionId: world.city.directory.commissionOf(body.district)?.id ?? '',
    signedUp: nobodySignedUp,
    castShare: usualCastShare,
    stopBefore: null,
  };
}

/** Ten at least, three hundred at most, sixteen in the middle. */
function collectiveSize(random: Random): number {
  return Math.min(300, 10 + Math.round(6 * Math.exp(1.1 * random.normal())));
}

/** Sums in fen, drawn evenly within each ending, so that no single large case tilts the mean. */
export function sumsBy(
  random: Random,
  buckets: readonly { readonly kind: string; readonly ending: string }[],
  shape: { readonly median: number; readonly sigma: number },
): readonly number[] {
  const groups = new Map<string, number[]>();
  buckets.forEach(({ kind, ending }, index) => {
    const group = `${kind}/${ending}`;
    groups.set(group, [...(groups.get(group) ?? []), index]);
  });
  const sums: number[] = Array.from({ length: buckets.length }, () => 0);
  for (const indexes of groups.values()) {
    const drawn = logNormalDraw(random, indexes.length, shape);
    indexes.forEach((index, n) => {
      sums[index] = Math.max(300, Math.round(drawn[n] ?? 0)) * 100;
    });
  }
  return sums;
}
