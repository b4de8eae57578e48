/** The year as a list of cases: how many of which kind by quota, what each is about by shares, when by the calendar. */
import type { IntakeChannel } from '../disputes/dispute.ts';
import { serialPrefix } from '../disputes/serials.ts';
import type { TakenSerial } from '../disputes/serials.ts';
import { addDays, later } from '../law/localDate.ts';
import type { ArbitrationEnding, ArbitrationPlan } from './arbitrationStory.ts';
import { castDrafts } from './castCases.ts';
import { ownAccountOf } from './casePlan.ts';
import type { CaseDraft, CasePlan, ToldCase } from './casePlan.ts';
import { causeShares } from './claims.ts';
import { inventName } from './invented.ts';
import type { MediationEnding, MediationPlan } from './mediationStory.ts';
import { place } from './placing.ts';
import type { PlacedCase, Placement } from './placing.ts';
import { yearQuotas } from './quotas.ts';
import type { Counts, YearQuotas } from './quotas.ts';
import { logNormalDraw, makeRandom, quotaDraw } from './random.ts';
import type { Random, Weighted } from './random.ts';
import { nobodySignedUp } from './storyParties.ts';
import type { AwardResult } from './storySums.ts';
import type { StoryNumber } from './story.ts';
import { usualCastShare } from './world.ts';
import type { World } from './world.ts';

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
const collectiveShare = 0.006;

/** Plans the year; gives way to others now and then, because a city takes a few seconds. */
export async function planYear(world: World, scale: number): Promise<Year> {
  const random = makeRandom(`${world.seed}/year/${scale}`);
  const quotas = yearQuotas(scale);
  const placed: Placed[] = [];
  const cast = castDrafts(world).map(({ draft, bucket, placement }) => ({ draft, bucket, placement }));
  const drafts = [
    ...cast,
    ...draftsOf(
      world,
      random,
      withoutCast(
        bucketsOf(random, quotas),
        cast.map(({ bucket }) => bucket),
      ),
    ),
  ];
  for (const [index, { draft, bucket, placement }] of drafts.entries()) {
    const { plan, told } = placeOr(world, { draft, bucket, placement });
    placed.push({ plan, bucket, taken: told.story.numbers, isCast: index < cast.length });
    if (index % 20 === 19) await giveWay();
  }
  return { cases: inOrder(numbered(placed)) };
}

interface Placed {
  readonly plan: CasePlan;
  readonly bucket: Bucket;
  readonly taken: readonly StoryNumber[];
  readonly isCast: boolean;
}

export interface Drafted {
  readonly draft: CaseDraft;
  readonly bucket: Bucket;
  readonly placement: Placement;
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

// ── Counts ───────────────────────────────────────────────────────────────────────────────────────────

function bucketsOf(random: Random, quotas: YearQuotas): readonly Bucket[] {
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
    ...Array.from({ length: quotas.arbitrationsDeclined }, (): Bucket => ({
      kind: 'arbitrationDeclined',
      ending: 'declined',
    })),
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
function withoutCast(buckets: readonly Bucket[], cast: readonly Bucket[]): readonly Bucket[] {
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

// ── What each is about ───────────────────────────────────────────────────────────────────────────────

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

type ArbitrationBucket = Extract<
  Bucket,
  { kind: 'arbitrationClosed' | 'arbitrationOpen' | 'arbitrationPending' | 'arbitrationDeclined' }
>;
type MediationBucket = Exclude<Bucket, ArbitrationBucket>;

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

const arbitrationChannels: readonly Weighted<IntakeChannel>[] = [
  { value: 'window', weight: 52 },
  { value: 'online', weight: 43 },
  { value: 'hotline', weight: 5 },
];
const mediationChannels: readonly Weighted<IntakeChannel>[] = [
  { value: 'window', weight: 40 },
  { value: 'online', weight: 33 },
  { value: 'streetReferral', weight: 17 },
  { value: 'courtPlatform', weight: 7.5 },
  { value: 'hotline', weight: 2.5 },
];

function share(probability: number): readonly Weighted<boolean>[] {
  return [
    { value: true, weight: probability },
    { value: false, weight: 1 - probability },
  ];
}

/** Even lists over all cases of a kind, each taken from by index. */
function commonDraws(random: Random, count: number, channels: readonly Weighted<IntakeChannel>[]) {
  return {
    causes: quotaDraw(random, count, causeShares),
    channels: quotaDraw(random, count, channels),
    collective: quotaDraw(random, count, share(collectiveShare)),
    corrected: quotaDraw(random, count, share(0.12)),
    joint: quotaDraw(random, count, share(0.05)),
  };
}

function commonOf(
  world: World,
  random: Random,
  draws: ReturnType<typeof commonDraws>,
  { index, key, sumFen }: { readonly index: number; readonly key: string; readonly sumFen: number },
): Omit<CaseDraft, 'mediation' | 'arbitration'> {
  const cause = draws.causes[index] ?? 'wages';
  const byEmployer = cause === 'training';
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

// ── Arbitrations ─────────────────────────────────────────────────────────────────────────────────────

/** In yuan. */
const arbitrationSums = { median: 26_000, sigma: 1.425 };
const mediationSums = { median: 12_000, sigma: 1.2 };

function arbitrationDrafts(
  world: World,
  random: Random,
  buckets: readonly ArbitrationBucket[],
  before: ReadonlyMap<ArbitrationBucket, MediationBucket>,
): readonly Drafted[] {
  const sums = sumsBy(random, buckets, arbitrationSums);
  const plans = arbitrationPlans(random, buckets, sums);
  const draws = commonDraws(random, buckets.length, arbitrationChannels);
  return buckets.map((bucket, index) => {
    const key = `a${String(index + 1).padStart(5, '0')}`;
    const common = commonOf(world, random, draws, { index, key, sumFen: sums[index] ?? 0 });
    const mediated = before.get(bucket);
    const plan = { ...(plans[index] as ArbitrationPlan), corrected: draws.corrected[index] === true };
    const draft =
      mediated === undefined ? { ...common, mediation: null } : onwardDraft(random, common, mediated);
    return {
      draft: { ...draft, arbitration: fitting(plan, draft) },
      bucket,
      placement: arbitrationPlacement(world, bucket, { plan, mediated: mediated !== undefined }),
    };
  });
}

/** A worker with an account, who asked online for mediation first. */
function onwardDraft(
  random: Random,
  common: Omit<CaseDraft, 'mediation' | 'arbitration'>,
  { ending }: MediationBucket,
): Omit<CaseDraft, 'arbitration'> {
  const cause = common.byEmployer ? 'wages' : common.cause;
  const applicant = ownAccountOf(common.key, inventName(random));
  return {
    ...common,
    cause,
    byEmployer: false,
    workers: 1,
    channel: 'online',
    signedUp: { applicant, respondent: null },
    mediation: mediationPlan(random, ending),
  };
}

/** What does not go together is left out: public notice wants the ordinary procedure, a large case too. */
function fitting(
  plan: ArbitrationPlan,
  { workers, signedUp }: Pick<CaseDraft, 'workers' | 'signedUp'>,
): ArbitrationPlan {
  const simplified = plan.simplified && !plan.publicNotice && workers < 10;
  const postponed = plan.postponed && signedUp.applicant !== null;
  return { ...plan, simplified, turnedOrdinary: plan.turnedOrdinary && simplified, postponed };
}

/** Sums in fen, drawn evenly within each ending, so that no single large case tilts the mean. */
function sumsBy(
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

function arbitrationPlans(
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
  const simplified = quotaDraw(random, count, share(0.35));
  const suspended = quotaDraw(random, count, share(0.025));
  const recusals = quotaDraw(random, count, [
    { value: 'upheld', weight: 0.25 },
    { value: 'rejected', weight: 0.15 },
    { value: 'none', weight: 99.6 },
  ] as const);
  const turned = quotaDraw(random, count, share(0.04));
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
        suspended[index] === true && kind === 'plain' && ending !== 'cancelled' ? suspensionDays(random) : 0,
      extended: kind === 'extended' || kind === 'publicNotice',
      publicNotice: kind === 'publicNotice',
      byDefault: kind === 'byDefault',
      overdueDays: kind === 'overdue' ? random.whole(2, 14) + (isOpenCase ? 14 : 0) : 0,
      recusal: kind === 'plain' ? (recusals[index] ?? 'none') : 'none',
      postponed: kind === 'plain' && random.chance(0.25),
      turnedOrdinary: kind === 'plain' && turned[index] === true,
      // There is hardly time for a hearing before that.
      heardFirst: ending === 'mediationStatement' && days >= 26 && random.chance(0.6),
      result: finding.result,
      share: settles ? 0.5 : finding.share,
    };
  });
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
    { value: 'publicNotice', weight: 10 },
    { value: 'byDefault', weight: 20 },
    { value: 'extended', weight: 11 },
    { value: 'plain', weight: 59 },
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
      return within(4, 25, spreadOut(10, 0.5));
    default:
      if (extended) return 45 + random.whole(3, 11);
      return simplified ? within(18, 40, 25 + 5 * random.normal()) : within(24, 45, 39 + 4 * random.normal());
  }
}

function suspensionDays(random: Random): number {
  return Math.min(180, Math.max(20, Math.round(75 * Math.exp(0.4 * random.normal()))));
}

function arbitrationPlacement(
  world: World,
  bucket: ArbitrationBucket,
  { plan, mediated }: { readonly plan: ArbitrationPlan; readonly mediated: boolean },
): Placement {
  const { start, end } = world;
  const reach = 75 + plan.suspendedDays + (plan.publicNotice ? 60 : 0) + (mediated ? 25 : 0);
  switch (bucket.kind) {
    case 'arbitrationClosed':
      if (bucket.carriedIn)
        return {
          from: addDays(start, -reach),
          to: addDays(start, -1),
          fits: (told) => isCarriedIn(world, told),
        };
      return { from: start, to: addDays(end, -2), fits: (told) => isClosedInYear(world, told) };
    case 'arbitrationOpen':
      return { from: later(start, addDays(end, -reach)), to: end, fits: (told) => isOpenAtEnd(world, told) };
    case 'arbitrationPending':
      return {
        from: addDays(end, mediated ? -40 : -9),
        to: end,
        fits: (told) => isPendingAtEnd(world, told),
      };
    case 'arbitrationDeclined':
      return {
        from: start,
        to: addDays(end, -3),
        fits: ({ arbitration }) => (arbitration?.closedOn ?? end) < end,
      };
  }
}

function isCarriedIn({ start, end }: World, told: ToldCase): boolean {
  const { arbitration } = told;
  if (arbitration === null || arbitration.acceptedOn === null) return false;
  return (
    arbitration.acceptedOn < start &&
    arbitration.closedOn >= start &&
    arbitration.closedOn <= end &&
    isInTime(told)
  );
}

function isClosedInYear(world: World, told: ToldCase): boolean {
  const { arbitration } = told;
  if (arbitration === null || arbitration.acceptedOn === null || !isMediationInYear(world, told))
    return false;
  return arbitration.acceptedOn >= world.start && arbitration.closedOn <= world.end && isInTime(told);
}

function isOpenAtEnd(world: World, told: ToldCase): boolean {
  const { arbitration } = told;
  if (arbitration === null || arbitration.acceptedOn === null || !isMediationInYear(world, told))
    return false;
  if (told.isLate && (arbitration.dueOn ?? '') >= world.end) return false;
  const { acceptedOn, closedOn } = arbitration;
  return acceptedOn >= world.start && acceptedOn <= world.end && closedOn > world.end && isInTime(told);
}

function isPendingAtEnd(world: World, told: ToldCase): boolean {
  const { arbitration, mediation, story } = told;
  if (arbitration === null || !isMediationInYear(world, told)) return false;
  if (mediation !== null && !story.steps.some(({ command }) => command === 'applyForArbitration'))
    return false;
  return (arbitration.acceptedOn ?? '') > world.end;
}

function isMediationInYear({ start, end }: World, { mediation, story }: ToldCase): boolean {
  if (mediation === null) return true;
  return story.application.receivedOn >= start && mediation.endedOn <= end;
}

/** Closed by the last day, unless it is one of the few that were late. */
function isInTime({ arbitration, isLate }: ToldCase): boolean {
  if (arbitration === null || arbitration.dueOn === null) return true;
  return isLate ? arbitration.closedOn > arbitration.dueOn : arbitration.closedOn <= arbitration.dueOn;
}

// ── Mediations ───────────────────────────────────────────────────────────────────────────────────────

const agreedShare = 0.72;

function mediationDrafts(
  world: World,
  random: Random,
  buckets: readonly MediationBucket[],
): readonly Drafted[] {
  const sums = sumsBy(random, buckets, mediationSums);
  const draws = commonDraws(random, buckets.length, mediationChannels);
  const extended = quotaDraw(random, buckets.length, share(0.04));
  return buckets.map((bucket, index) => {
    const key = `m${String(index + 1).padStart(5, '0')}`;
    const common = commonOf(world, random, draws, { index, key, sumFen: sums[index] ?? 0 });
    const plan = mediationPlan(random, bucket.ending);
    const corrected = draws.corrected[index] === true && bucket.ending !== 'outOfScope';
    const mediation = {
      ...plan,
      corrected,
      extended: extended[index] === true && bucket.ending !== 'lapsed',
    };
    return {
      draft: { ...common, mediation, arbitration: null },
      bucket,
      placement: mediationPlacement(world, bucket),
    };
  });
}

function mediationPlan(random: Random, ending: MediationEnding): MediationPlan {
  const days = Math.min(15, Math.max(1, Math.round(6 * Math.exp(0.66 * random.normal()))));
  return {
    ending,
    days,
    corrected: false,
    extended: false,
    agreedShare: Math.min(0.95, Math.max(0.45, agreedShare + 0.1 * random.normal())),
  };
}

function mediationPlacement({ start, end }: World, { kind }: MediationBucket): Placement {
  const inYear = (told: ToldCase) => (told.mediation?.endedOn ?? '9') <= end;
  if (kind === 'mediationOpen')
    return { from: addDays(end, -24), to: end, fits: (told) => (told.mediation?.endedOn ?? '') > end };
  return { from: start, to: end, fits: inYear };
}

// ── Numbers and order ────────────────────────────────────────────────────────────────────────────────

type Numbered = Placed & { readonly numbers: readonly TakenSerial[] };

/** Hands out the numbers in the order of the days, so that they run as if the year had been lived. */
function numbered(placed: readonly Placed[]): readonly Numbered[] {
  const all = placed.flatMap(({ taken }, owner) => taken.map((number, index) => ({ number, owner, index })));
  all.sort((a, b) => compareMoments(a.number, b.number) || a.owner - b.owner || a.index - b.index);
  const highest = new Map<string, number>();
  const given = placed.map(({ taken }): TakenSerial[] => taken.map((number) => ({ ...plain(number), n: 0 })));
  for (const { number, owner, index } of all) {
    const key = serialPrefix(number);
    const n = (highest.get(key) ?? 0) + 1;
    highest.set(key, n);
    const list = given[owner];
    if (list !== undefined) list[index] = { ...plain(number), n };
  }
  return placed.map((entry, index) => ({ ...entry, numbers: given[index] ?? [] }));
}

function plain({ unitId, kind, year }: StoryNumber): Omit<TakenSerial, 'n'> {
  return { unitId, kind, year };
}

function compareMoments(a: StoryNumber, b: StoryNumber): number {
  if (a.taken.on !== b.taken.on) return a.taken.on < b.taken.on ? -1 : 1;
  return a.taken.minute - b.taken.minute;
}

function inOrder(cases: readonly Numbered[]): readonly YearCase[] {
  const rank = ({ isCast, bucket }: Numbered): number => {
    if (isCast) return 0;
    return /Open|Pending/.test(bucket.kind) ? 1 : 2;
  };
  return [...cases]
    .sort((a, b) => rank(a) - rank(b) || (a.plan.receivedOn < b.plan.receivedOn ? 1 : -1))
    .map(({ plan, bucket, numbers }) => ({ plan, bucket, numbers }));
}
