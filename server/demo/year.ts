/** The year as a list of cases: how many of which kind by quota, what each is about by shares, when by the calendar. */
import type { TakenSerial } from '../disputes/serials.ts';
import { bucketsOf, withoutCast } from './buckets.ts';
import type { ArbitrationBucket, Bucket, Drafted, MediationBucket } from './buckets.ts';
import type { CaseDraft, CasePlan, ToldCase } from './casePlan.ts';
import { dealAftermaths } from './aftermaths.ts';
import type { Bound } from './aftermaths.ts';
import { arbitrationDrafts } from './arbitrationDrafts.ts';
import { castDrafts } from './castCases.ts';
import { mediationDrafts } from './mediationDrafts.ts';
import { numbered } from './numbering.ts';
import type { WithNumbers } from './numbering.ts';
import { place } from './placing.ts';
import type { PlacedCase } from './placing.ts';
import { yearQuotas } from './quotas.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import type { StoryNumber } from './story.ts';
import type { World } from './world.ts';

export interface YearCase {
  readonly plan: CasePlan;
  readonly bucket: Bucket;
  /** The numbers that the story takes, in the order in which it takes them. */
  readonly numbers: readonly TakenSerial[];
}

export interface Year {
  /** In the order of loading: the cast's cases, what is open, then the rest from the newest back. */
  readonly cases: readonly YearCase[];
}

const onwardShare = 0.55;
const onwardOfNeverAccepted = 0.3;

/** Plans the year; gives way to others now and then, because a city takes a few seconds. */
export async function planYear(world: World, scale: number): Promise<Year> {
  const random = makeRandom(`${world.seed}/year/${scale}`);
  const quotas = yearQuotas(scale);
  const placed: Placed[] = [];
  const bound: Bound<CasePlan>[] = [];
  const cast = castDrafts(world);
  const castBuckets = cast.map(({ bucket }) => bucket);
  const drafts = [...cast, ...draftsOf(world, random, withoutCast(bucketsOf(random, quotas), castBuckets))];
  for (const [index, { draft, bucket, placement }] of drafts.entries()) {
    const { plan, told } = placeOr(world, { draft, bucket, placement });
    const isCast = index < cast.length;
    placed.push({ plan, bucket, taken: told.story.numbers, isCast });
    if (!isCast) bound.push(boundOf(plan, told));
    if (index % 20 === 19) await giveWay();
  }
  const aftermaths = dealAftermaths(world, random.fork('aftermath'), bound);
  const followed = placed.map((one) => ({
    ...one,
    plan: { ...one.plan, aftermath: aftermaths.get(one.plan) ?? null },
  }));
  return { cases: inOrder(numbered(followed)) };
}

function boundOf(plan: CasePlan, { arbitration }: ToldCase): Bound<CasePlan> {
  const { byEmployer, arbitration: course } = plan;
  const isAway = course?.publicNotice === true || course?.byDefault === true;
  return { key: plan, arbitration, onlyWorkersSue: byEmployer || isAway };
}

interface Placed {
  readonly plan: CasePlan;
  readonly bucket: Bucket;
  readonly taken: readonly StoryNumber[];
  readonly isCast: boolean;
}

/** Nothing may rest on a day whose holiday notice is not out; where there are no others, nobody stays away. */
function placeOr(world: World, { draft, placement }: Drafted): PlacedCase {
  try {
    return place(world, draft, placement);
  } catch (error) {
    const present = withEverybodyPresent(draft);
    if (present === null) throw error;
    return place(world, present, placement);
  }
}

/** The same case, in which no adverse effect rests on an absence; null where none did. */
function withEverybodyPresent(draft: CaseDraft): CaseDraft | null {
  const { arbitration } = draft;
  if (arbitration === null) return null;
  if (arbitration.ending === 'deemedWithdrawn')
    return { ...draft, arbitration: { ...arbitration, ending: 'withdrawn' } };
  if (!arbitration.byDefault && !arbitration.publicNotice) return null;
  return {
    ...draft,
    arbitration: { ...arbitration, byDefault: false, publicNotice: false, extended: false, days: 40 },
  };
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function draftsOf(world: World, random: Random, buckets: readonly Bucket[]): readonly Drafted[] {
  const arbitrations = buckets.filter((bucket): bucket is ArbitrationBucket =>
    bucket.kind.startsWith('arbitration'),
  );
  const mediations = buckets.filter((bucket): bucket is MediationBucket =>
    bucket.kind.startsWith('mediation'),
  );
  const onward = chooseOnward(random, { arbitrations, mediations });
  const rest = mediations.filter((bucket) => !onward.taken.has(bucket));
  return [
    ...arbitrationDrafts(world, random.fork('arbitration'), arbitrations, onward.before),
    ...mediationDrafts(world, random.fork('mediation'), rest),
  ];
}

/** Which failed or refused mediations go on to which arbitrations of the same dispute. */
function chooseOnward(
  random: Random,
  {
    arbitrations,
    mediations,
  }: { readonly arbitrations: readonly ArbitrationBucket[]; readonly mediations: readonly MediationBucket[] },
): {
  readonly before: ReadonlyMap<ArbitrationBucket, MediationBucket>;
  readonly taken: ReadonlySet<MediationBucket>;
} {
  const failed = mediations.filter(
    ({ kind, ending }) => kind === 'mediationClosed' && (ending === 'failed' || ending === 'lapsed'),
  );
  const refused = mediations.filter(
    ({ ending }) => ending === 'otherSideRefused' || ending === 'otherSideSilent',
  );
  const going = [
    ...random.shuffled(failed).slice(0, Math.round(failed.length * onwardShare)),
    ...random.shuffled(refused).slice(0, Math.round(refused.length * onwardOfNeverAccepted)),
  ];
  const open = arbitrations.filter(
    (bucket) =>
      bucket.kind !== 'arbitrationDeclined' && !(bucket.kind === 'arbitrationClosed' && bucket.carriedIn),
  );
  const reached = random.shuffled(open).slice(0, going.length);
  return {
    before: new Map(reached.map((bucket, index) => [bucket, going[index] as MediationBucket])),
    taken: new Set(going.slice(0, reached.length)),
  };
}

type Numbered = WithNumbers<Placed>;

function inOrder(cases: readonly Numbered[]): readonly YearCase[] {
  const rank = ({ isCast, bucket }: Numbered): number => {
    if (isCast) return 0;
    return /Open|Pending/.test(bucket.kind) ? 1 : 2;
  };
  return [...cases]
    .sort((a, b) => rank(a) - rank(b) || (a.plan.receivedOn < b.plan.receivedOn ? 1 : -1))
    .map(({ plan, bucket, numbers }) => ({ plan, bucket, numbers }));
}
