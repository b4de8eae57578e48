/** What every part of the telling of an arbitration has at hand: who acts, what was sent, which days do not count. */
import type { Actor } from '../disputes/actor.ts';
import type { Command } from '../disputes/command.ts';
import type { FiledClaim } from '../disputes/commands/intake/fileApplication.ts';
import { computeDueDate } from '../law/dueDate.ts';
import type { Exclusion, Restart } from '../law/dueDate.ts';
import { addDays } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { ArbitrationPlan } from './arbitrationPlan.ts';
import type { Script } from './story.ts';
import { deliverAll } from './storyDeliveries.ts';
import type { Sending } from './storyDeliveries.ts';
import type { IdentifiedParty } from './storyParties.ts';
import type { ActIn, World } from './world.ts';

/** An award or a statement, as far as anything follows from it. */
export interface BindingPaperTold {
  readonly kind: 'award' | 'mediationStatement';
  readonly issuedOn: LocalDate;
  /** Whether some items of an award are final, and some are not. */
  readonly final: boolean;
  readonly appealable: boolean;
  /** What the applicants are to get, in fen; null where they get nothing at all. */
  readonly owedFen: number | null;
  /** By party. */
  readonly receipts: ReadonlyMap<string, LocalDate>;
}

export interface ArbitrationTold {
  readonly acceptedOn: LocalDate | null;
  readonly closedOn: LocalDate;
  /** Last day of the 45, with what was excluded and added; null when it was never accepted. */
  readonly dueOn: LocalDate | null;
  readonly archivedOn: LocalDate | null;
  /** What binds the parties; null where it ended otherwise. */
  readonly paper: BindingPaperTold | null;
  /** On these days the law would not let it go so; tell it on others. */
  readonly doubts: readonly string[];
}

/** One arbitration while it is being told. */
export interface Telling {
  readonly script: Script;
  readonly castShare: number;
  readonly world: World;
  readonly plan: ArbitrationPlan;
  readonly commissionId: string;
  readonly parties: readonly IdentifiedParty[];
  readonly clerk: Actor;
  readonly head: Actor;
  readonly exclusions: Exclusion[];
  /** What makes the 45 days run anew (规则 46). */
  readonly restarts: Restart[];
  /** What the applicants ask for now. */
  readonly asked: FiledClaim[];
  /** The respondent's own claim, once it is made, and for good once it is joined. */
  readonly counter: CounterMade[];
  readonly doubts: string[];
  /** Who speaks for the workers (规则 63). */
  readonly elected: string[];
  readonly act: <Input>(command: Command<string, Input>, step: ActIn<Input>) => string;
}

/** A counter-application of one claim. */
export interface CounterMade {
  readonly claim: FiledClaim;
  readonly counterId: string;
  readonly on: LocalDate;
}

/** Who sits, once the tribunal is formed. */
export interface Seated {
  readonly presiding: Actor;
  readonly memberIds: readonly string[];
}

/** How a case was decided, and by how many days its period was extended before. */
export interface Decided {
  readonly on: LocalDate;
  readonly extendedBy: number;
  readonly paper: Omit<BindingPaperTold, 'receipts'> | null;
}

/** A case that ended on this day without a paper that binds anybody. */
export function ended(on: LocalDate): Decided {
  return { on, extendedBy: 0, paper: null };
}

/** Sends papers to those for whom there are some. A public notice does not count in the period of the award. */
export function deliver(
  telling: Telling,
  on: LocalDate,
  papersFor: Sending['papersFor'],
): ReturnType<typeof deliverAll> {
  const { script, world, parties, plan, clerk, exclusions } = telling;
  const simplified = plan.simplified && !plan.turnedOrdinary;
  const sent = deliverAll(script, {
    world,
    parties,
    by: clerk,
    on,
    papersFor,
    simplified,
    publicNotice: plan.publicNotice,
  });
  if (sent.noticeUntil !== null)
    exclusions.push({ from: addDays(on, 1), to: sent.noticeUntil, reason: 'publicNotice' });
  return sent;
}

/** The account of an actor, as commands name people. */
export function idOf({ accountId }: Actor): string {
  return accountId ?? '';
}

/** Last day of the 45, with what does not count and what was granted. */
export function dueDayOf(
  { world, exclusions, restarts }: Telling,
  acceptedOn: LocalDate,
  extendedBy: number,
): LocalDate {
  const { calendar, settings } = world;
  const granted = {
    days: extendedBy,
    unit: 'calendarDay',
    grantedOn: acceptedOn,
    by: 'commissionHead',
  } as const;
  const extensionDays = extendedBy > 0 ? [granted] : [];
  const { dueOn } = computeDueDate({
    period: 'award',
    from: acceptedOn,
    calendar,
    settings,
    exclusions,
    restarts,
    extensionDays,
  });
  return dueOn ?? acceptedOn;
}
