/** What becomes of an award or a statement: sued upon, set aside, performed, or taken to enforcement; noted by the clerk. */
import type { Actor } from '../disputes/actor.ts';
import { idFrom } from '../disputes/command.ts';
import { recordCourtRuling } from '../disputes/commands/aftermath/recordCourtRuling.ts';
import { recordCourtStep } from '../disputes/commands/aftermath/recordCourtStep.ts';
import { recordPerformance } from '../disputes/commands/aftermath/recordPerformance.ts';
import type { CourtResult, CourtRoad } from '../disputes/dispute.ts';
import { computeDueDate } from '../law/dueDate.ts';
import { addDays, later, yearOf } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { BindingPaperTold } from './arbitrationTelling.ts';
import { districtPlans } from './geography.ts';
import type { Random, Weighted } from './random.ts';
import type { IdentifiedParty } from './storyParties.ts';
import type { Script } from './story.ts';
import { workingDayFrom, workingDaysAfter, workingDayUntil } from './workingDays.ts';
import type { World } from './world.ts';

export type Aftermath =
  | { readonly kind: 'courtAction'; readonly by: 'worker' | 'employer' }
  | { readonly kind: 'setAside' | 'performed' | 'enforced' };

interface About {
  readonly world: World;
  readonly parties: readonly IdentifiedParty[];
  readonly clerk: Actor;
  readonly district: string;
  readonly paper: BindingPaperTold;
}

interface Telling extends About {
  readonly script: Script;
  readonly random: Random;
}

/** Tells what followed, from the archive (already in the script) as far as the courts have come. */
export function tellAftermath(script: Script, aftermath: Aftermath, about: About): void {
  // Its own chance: what was told before stays as it was.
  const telling: Telling = { ...about, script, random: script.random.fork('aftermath') };
  switch (aftermath.kind) {
    case 'courtAction':
      return tellCourtAction(telling, aftermath.by);
    case 'setAside':
      return tellSetAside(telling);
    case 'performed':
      return tellPerformance(telling);
    case 'enforced':
      return tellEnforcement(telling);
  }
}

/** The day on which a paper is in effect if nobody sues: made final, signed for, or the last fifteen days over. */
export function effectiveFrom(
  { calendar }: World,
  { kind, issuedOn, appealable, receipts }: BindingPaperTold,
): LocalDate {
  const last = [...receipts.values()].reduce(later, issuedOn);
  if (kind === 'mediationStatement') return last;
  if (!appealable) return issuedOn;
  return addDays(computeDueDate({ period: 'courtAction', from: last, calendar }).dueOn ?? last, 1);
}

function tellCourtAction(telling: Telling, by: 'worker' | 'employer'): void {
  const { random, world, parties, paper } = telling;
  const suing = parties.filter(({ kind, position }) => kind === by && position !== 'thirdParty');
  const received = suing.map(({ id }) => paper.receipts.get(id) ?? paper.issuedOn).reduce(earlier);
  const filedOn = workingDayUntil(world.calendar, addDays(received, random.whole(5, 15)));
  tellCourt(telling, {
    road: 'courtAction',
    partyIds: suing.map(({ id }) => id),
    filedOn: later(filedOn, received),
    court: `${districtCourt(telling)}（${yearOf(filedOn)}）鄂测民初${random.whole(1, 9_999)}号`,
    results: [
      { value: 'judgedAlike', weight: 58 },
      { value: 'judgedOtherwise', weight: 20 },
      { value: 'settledInCourt', weight: 14 },
      { value: 'suitWithdrawn', weight: 8 },
    ],
    days: [60, 150],
  });
}

function tellSetAside(telling: Telling): void {
  const { random, world, parties, paper } = telling;
  const asking = parties.filter(({ kind, position }) => kind === 'employer' && position !== 'thirdParty');
  const received = asking.map(({ id }) => paper.receipts.get(id) ?? paper.issuedOn).reduce(earlier);
  const filedOn = workingDayUntil(world.calendar, addDays(received, random.whole(10, 30)));
  tellCourt(telling, {
    road: 'setAside',
    partyIds: asking.map(({ id }) => id),
    filedOn: later(filedOn, received),
    court: `武汉市中级人民法院（${yearOf(filedOn)}）鄂测民特${random.whole(1, 999)}号`,
    results: [{ value: 'setAsideRefused', weight: 1 }],
    days: [30, 60],
  });
}

function tellEnforcement(telling: Telling): void {
  const { random, world, parties, paper } = telling;
  const filedOn = workingDayFrom(world.calendar, addDays(effectiveFrom(world, paper), random.whole(12, 35)));
  const owed = parties.filter(({ position }) => position === 'applicant');
  tellCourt(telling, {
    road: 'enforcement',
    partyIds: owed.map(({ id }) => id),
    filedOn,
    court: `${districtCourt(telling)}（${yearOf(filedOn)}）鄂测执${random.whole(1, 9_999)}号`,
    results: [
      { value: 'enforcedInFull', weight: 70 },
      { value: 'enforcedInPart', weight: 30 },
    ],
    days: [25, 120],
  });
}

interface CourtStory {
  readonly road: CourtRoad;
  readonly partyIds: readonly string[];
  readonly filedOn: LocalDate;
  /** With its number. */
  readonly court: string;
  readonly results: readonly Weighted<CourtResult>[];
  /** Calendar days from the filing to the result. */
  readonly days: readonly [from: number, to: number];
}

/** The filing, the docketing and the result, each noted some days later, and not before the file is archived. */
function tellCourt(telling: Telling, { road, partyIds, filedOn, court, results, days }: CourtStory): void {
  const { world, script, random, clerk } = telling;
  const { calendar } = world;
  const step = script.act(recordCourtStep, {
    on: notedOn(telling, filedOn),
    by: clerk,
    procedure: 'arbitration',
    input: { road, partyIds, filedOn, court, relief: false },
  });
  const stepId = idFrom(step.commandId, 'court');
  const docketedOn = workingDaysAfter(calendar, filedOn, random.whole(2, 5));
  const result = random.weighted(results);
  const ruledOn = workingDayFrom(calendar, addDays(filedOn, random.whole(...days)));
  for (const ruling of [
    { result: 'docketed', ruledOn: docketedOn },
    { result, ruledOn },
  ] as const)
    script.act(recordCourtRuling, {
      on: notedOn(telling, ruling.ruledOn),
      by: clerk,
      procedure: 'arbitration',
      input: { stepId, ...ruling, receipts: [] },
    });
}

/** Paid within days, with a receipt that the clerk has seen. */
function tellPerformance(telling: Telling): void {
  const { world, script, random, parties, paper, clerk } = telling;
  const performedOn = addDays(effectiveFrom(world, paper), random.whole(0, 10));
  const [owing] = parties.filter(({ position }) => position === 'respondent');
  script.act(recordPerformance, {
    on: notedOn(telling, performedOn),
    by: clerk,
    procedure: 'arbitration',
    input: {
      byPartyId: owing?.id ?? '',
      performedOn,
      paidFen: paper.owedFen === 0 ? null : paper.owedFen,
      inFull: true,
      proofSeen: true,
    },
  });
}

function notedOn({ world, script, random }: Telling, day: LocalDate): LocalDate {
  return workingDaysAfter(world.calendar, later(day, script.today()), random.whole(1, 4));
}

function districtCourt({ district }: Telling): string {
  const found = districtPlans.find(({ code }) => code === district);
  return `武汉市${(found?.name ?? '').replace(/（.*）/, '')}人民法院`;
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}
