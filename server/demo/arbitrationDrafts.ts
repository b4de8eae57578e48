/** The arbitrations of a year as drafts, each with the days on which it would fit. */
import type { IntakeChannel } from '../disputes/dispute.ts';
import { addDays, later } from '../law/localDate.ts';
import { arbitrationPlans } from './arbitrationPlans.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import type { ArbitrationBucket, Drafted, MediationBucket } from './buckets.ts';
import { ownAccountOf } from './casePlan.ts';
import type { CaseDraft, ToldCase } from './casePlan.ts';
import { arbitrationChannels, commonDraws, commonOf, sumsBy } from './commonDrafts.ts';
import { inventFirm, inventName, sectorShares } from './invented.ts';
import { mediationPlan } from './mediationDrafts.ts';
import type { Placement } from './placing.ts';
import { quotaDraw } from './random.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** In yuan. */
const arbitrationSums = { median: 26_000, sigma: 1.425 };

/** Every arbitration of the year; `before` names the mediation that some of them come from. */
export function arbitrationDrafts(
  world: World,
  random: Random,
  buckets: readonly ArbitrationBucket[],
  before: ReadonlyMap<ArbitrationBucket, MediationBucket>,
): readonly Drafted[] {
  const sums = sumsBy(random, buckets, arbitrationSums);
  const plans = arbitrationPlans(random, buckets, sums);
  const draws = {
    ...commonDraws(random, buckets.length, arbitrationChannels),
    channels: channelsOf(random, buckets, before),
  };
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

/** In their shares among what the commissions accept, and among the rest; whoever comes on from a mediation is online. */
function channelsOf(
  random: Random,
  buckets: readonly ArbitrationBucket[],
  before: ReadonlyMap<ArbitrationBucket, MediationBucket>,
): IntakeChannel[] {
  const channels: IntakeChannel[] = buckets.map(() => 'online');
  for (const accepted of [true, false]) {
    const direct = buckets.flatMap((bucket, index) =>
      !before.has(bucket) && isAccepted(bucket) === accepted ? [index] : [],
    );
    const drawn = quotaDraw(random, direct.length, arbitrationChannels);
    direct.forEach((index, n) => {
      channels[index] = drawn[n] ?? 'window';
    });
  }
  return channels;
}

function isAccepted({ kind }: ArbitrationBucket): boolean {
  return kind === 'arbitrationClosed' || kind === 'arbitrationOpen';
}

/** Somebody with an account, who asked online for mediation first. */
function onwardDraft(
  random: Random,
  common: Omit<CaseDraft, 'mediation' | 'arbitration'>,
  { ending }: MediationBucket,
): Omit<CaseDraft, 'arbitration'> {
  const applicant = common.byEmployer
    ? ownAccountOf(common.key, inventFirm(random, random.weighted(sectorShares)).name, 'employer')
    : ownAccountOf(common.key, inventName(random), 'worker');
  return {
    ...common,
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
  const simplified = plan.simplified && !plan.publicNotice && workers < 10 && isAcceptable(plan);
  const postponed = plan.postponed && signedUp.applicant !== null;
  return { ...plan, simplified, turnedOrdinary: plan.turnedOrdinary && simplified, postponed };
}

function isAcceptable({ ending }: ArbitrationPlan): boolean {
  return ending !== 'declined' && ending !== 'otherJurisdiction';
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
