/** Brings the city and its year into storage: units and people first, then case by case behind the running site. */
import type { DisputeStore } from '../desk.ts';
import { serialPrefix } from '../disputes/serials.ts';
import type { BodyEntry, CommissionEntry } from '../disputes/directory.ts';
import type { LawEntry } from '../law/lawData.ts';
import type { LocalDate } from '../law/localDate.ts';
import { castAdministrator } from './castAccounts.ts';
import type { DemoAccount, DemoMediator } from './city.ts';
import { tellCase } from './casePlan.ts';
import { fromPlan, playStory } from './play.ts';
import type { NumberSource, PlayParts } from './play.ts';
import { scannedSheet } from './scan.ts';
import type { ScannedSheet } from './scan.ts';
import { instantOf } from './story.ts';
import type { Scan } from './story.ts';
import type { World } from './world.ts';
import type { Year, YearCase } from './year.ts';

/** What the loading needs of the site; the services fulfil it. */
export interface DemoPorts {
  readonly play: PlayParts;
  readonly store: Pick<DisputeStore, 'insert' | 'loadOpenedBy' | 'nextNumber'>;
  /** Keeps units as they are; those that are there already stay. */
  keepUnits(units: {
    readonly bodies: readonly BodyEntry[];
    readonly commissions: readonly CommissionEntry[];
    readonly mediators: readonly DemoMediator[];
  }): Promise<void>;
  /** Creates an account with a password hash made once for all; one that is there already stays. */
  createAccount(account: DemoAccount & { readonly passwordHash: string }): Promise<void>;
  /** Enters what an administrator chose; what stands so already is not entered again. */
  enterLaw(by: string, entries: readonly LawEntry[]): Promise<void>;
  /** Keeps the record of a scanned sheet for the parties and the desk of its dispute. */
  keepScan(scan: KeptScan): Promise<void>;
  /** There is something new for the readers of commits. */
  wake(): void;
}

export interface KeptScan {
  readonly fileId: string;
  readonly number: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
  readonly sheet: ScannedSheet;
}

/** Inserts under way at a time: the store flushes them together. */
const atATime = 8;
const accountsAtATime = 32;

/** Units, staff and the cast: what the first page needs. */
export async function loadCity(ports: DemoPorts, world: World, passwordHash: string): Promise<void> {
  const { city } = world;
  await ports.keepUnits(city);
  for (let first = 0; first < city.accounts.length; first += accountsAtATime) {
    const some = city.accounts.slice(first, first + accountsAtATime);
    await Promise.all(some.map((account) => ports.createAccount({ ...account, passwordHash })));
  }
  await ports.enterLaw(castAdministrator.accountId, targets(world.start));
}

/** 快立快调快审快结 as a city might set it, so that the desks show what it looks like; the numbers are invented. */
function targets(from: LocalDate): readonly LawEntry[] {
  const chosen = { fastAcceptance: 2, fastMediation: 10, fastHearing: 25, fastClosure: 35 } as const;
  return Object.entries(chosen).map(([key, value]) => ({
    ...{ kind: 'reading', commissionId: null, from, value },
    key: key as keyof typeof chosen,
    reason: '“快立快调快审快结”专项行动（演示用的天数）',
  }));
}

export interface LoadingCourse {
  /** Cases known to be in, from the front. */
  readonly from: number;
  readonly passwordHash: string;
  /** Called as cases come in; `loaded` counts those that are in without a gap. */
  readonly onProgress: (loaded: number) => void;
  readonly stopped: () => boolean;
}

/** Loads the cases in their order. Ends early, between two cases, when it is stopped. */
export async function loadYear(
  ports: DemoPorts,
  world: World,
  year: Year,
  course: LoadingCourse,
): Promise<void> {
  const done = new Set<number>();
  let next = course.from;
  let loaded = course.from;
  const worker = async (): Promise<void> => {
    while (next < year.cases.length && !course.stopped()) {
      const index = next;
      next += 1;
      await loadCase(ports, world, year.cases[index] as YearCase, course.passwordHash);
      done.add(index);
      while (done.delete(loaded)) loaded += 1;
      course.onProgress(loaded);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  ports.wake();
}

async function loadCase(
  ports: DemoPorts,
  world: World,
  planned: YearCase,
  passwordHash: string,
): Promise<void> {
  // A story is told and played in one go; whoever uses the site comes in between.
  await giveWay();
  const { story } = tellCase(world, planned.plan);
  await createOwnAccount(ports, world, planned, passwordHash);
  const asPlanned = await playStory(ports.play, story, fromPlan(planned.numbers));
  let number = asPlanned.stored.dispute.number;
  if ((await ports.store.insert(asPlanned)) === 'duplicate') {
    const known = await ports.store.loadOpenedBy(story.filing.commandId);
    if (known !== null) return;
    number = await insertRenumbered(ports, planned, (source) => playStory(ports.play, story, source));
  }
  for (const scan of story.scans) await ports.keepScan(keptScan(scan, number));
  ports.wake();
}

/** Somebody filed meanwhile and took a number that was laid aside: the case takes the next free ones. */
async function insertRenumbered(
  { store }: DemoPorts,
  { plan }: YearCase,
  play: (source: NumberSource) => ReturnType<typeof playStory>,
): Promise<string> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const given = new Map<string, number>();
    const commit = await play(async (serial) => {
      const key = serialPrefix(serial);
      const n = (given.get(key) ?? 0) + (await store.nextNumber(serial));
      given.set(key, (given.get(key) ?? 0) + 1);
      return n;
    });
    if ((await store.insert(commit)) === 'committed') return commit.stored.dispute.number;
  }
  throw new Error(`No free numbers were found for ${plan.key}`);
}

/** Whoever went on to the commission by their own account needs it. */
async function createOwnAccount(
  ports: DemoPorts,
  { city }: World,
  { plan }: YearCase,
  passwordHash: string,
): Promise<void> {
  const { applicant } = plan.signedUp;
  if (applicant === null || city.accounts.includes(applicant)) return;
  await ports.createAccount({ ...applicant, passwordHash });
}

function keptScan(scan: Scan, number: string): KeptScan {
  return {
    fileId: scan.fileId,
    number,
    uploadedBy: scan.by,
    uploadedAt: instantOf(scan),
    sheet: scannedSheet,
  };
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
