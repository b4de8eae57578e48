/**
 * A story is data: an application, and what was done in the dispute afterwards, by whom, on which day. It is told
 * from the law's periods and the calendar; whether it holds, the real commands decide when it is played.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../disputes/actor.ts';
import type { Command } from '../disputes/command.ts';
import type { Application, FiledParty } from '../disputes/commands/intake/fileApplication.ts';
import type { Serial } from '../disputes/serials.ts';
import type { Procedure } from '../disputes/stages.ts';
import type { LocalDate } from '../law/localDate.ts';
import { startOfDay } from '../law/localDate.ts';
import type { DemoAccount } from './city.ts';
import type { Random } from './random.ts';

/** What is sealed when the story is played. */
export interface PlainPersonal {
  readonly identityNumber: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
}

export type StoryParty = Omit<FiledParty, 'personal' | 'queryCodeHmac'> & {
  readonly accountId: string | null;
  readonly personal: PlainPersonal;
};

export type StoryApplication = Omit<Application, 'parties'> & { readonly parties: readonly StoryParty[] };

export interface Moment {
  readonly on: LocalDate;
  /** Minutes after midnight in Shanghai. */
  readonly minute: number;
}

export interface Step extends Moment {
  readonly by: Actor;
  readonly procedure: Procedure;
  /** Name of the command. */
  readonly command: string;
  readonly input: unknown;
  readonly commandId: string;
}

/** A number that the story takes, and when: handed out in the order of the days, whatever is loaded first. */
export interface StoryNumber extends Serial {
  readonly taken: Moment;
}

/** A sheet that was signed on paper and scanned by the body. */
export interface Scan extends Moment {
  readonly fileId: string;
  readonly by: string;
}

export interface Story {
  readonly key: string;
  readonly application: StoryApplication;
  readonly filing: Moment & { readonly by: Actor; readonly commandId: string };
  readonly steps: readonly Step[];
  readonly numbers: readonly StoryNumber[];
  readonly scans: readonly Scan[];
}

/** The instant of a moment. */
export function instantOf({ on, minute }: Moment): Date {
  return new Date(startOfDay(on).getTime() + minute * 60_000);
}

/** The account as the commands see it. */
export function actorOf({ accountId, name, grants }: DemoAccount): Actor {
  return { accountId, name, grants, isSystem: false };
}

export interface Act<Input> {
  readonly on: LocalDate;
  readonly by: Actor;
  readonly procedure: Procedure;
  readonly input: Input;
}

export type Script = ReturnType<typeof makeScript>;

const lastMinute = 24 * 60 - 1;
const openingMinute = 9 * 60;

/** Writes a story down step by step; the days may not run backwards. */
export function makeScript(about: {
  readonly key: string;
  readonly random: Random;
  readonly application: StoryApplication;
  readonly by: Actor;
}) {
  const { key, random, application, by } = about;
  const steps: Step[] = [];
  const numbers: StoryNumber[] = [];
  const scans: Scan[] = [];
  let at: Moment = { on: application.receivedOn, minute: openingMinute + random.whole(0, 300) };
  const filing = { ...at, by, commandId: commandIdOf(key, 0) };

  function goTo(on: LocalDate): void {
    if (on < at.on) throw new Error(`${key} runs backwards: ${on} after ${at.on}`);
    const minute = on === at.on ? at.minute + random.whole(3, 25) : openingMinute + random.whole(0, 240);
    at = { on, minute: Math.min(minute, lastMinute) };
  }

  return {
    random,
    application,
    /** The day on which the story has arrived. */
    today: (): LocalDate => at.on,
    /** Adds a step; the compiler holds the input to the command. */
    act<Input>(command: Command<string, Input>, { on, by: actor, procedure, input }: Act<Input>): Step {
      goTo(on);
      const commandId = commandIdOf(key, steps.length + 1);
      const step: Step = { ...at, by: actor, procedure, command: command.name, input, commandId };
      steps.push(step);
      return step;
    },
    /** Notes that the step just added takes numbers. */
    number(serial: Omit<Serial, 'year'>, count = 1): void {
      for (let n = 0; n < count; n += 1) numbers.push({ ...serial, year: yearOf(at), taken: at });
    },
    /** A scan that the next step refers to. */
    scan(on: LocalDate, actor: Actor): string {
      const fileId = `scan-${commandIdOf(key, 10_000 + scans.length).slice(0, 16)}`;
      scans.push({
        on,
        minute: Math.min(on === at.on ? at.minute + 1 : openingMinute, lastMinute),
        fileId,
        by: actor.accountId ?? '',
      });
      return fileId;
    },
    /** The story up to the last day, or up to the step at which somebody is waited for. */
    until(end: LocalDate, stopBefore: { readonly command: string; readonly nth: number } | null): Told {
      const stop = stopBefore === null ? -1 : nthStep(steps, stopBefore);
      const inTime = steps.filter(({ on }) => on <= end).length;
      const count = stop === -1 ? inTime : Math.min(inTime, stop);
      const last: Moment = steps[count - 1] ?? filing;
      const isTold = (moment: Moment) =>
        moment.on < last.on || (moment.on === last.on && moment.minute <= last.minute);
      return {
        story: {
          key,
          application,
          filing,
          steps: steps.slice(0, count),
          numbers: [...filedNumbers(application, filing), ...numbers.filter(({ taken }) => isTold(taken))],
          scans: scans.filter(isTold),
        },
        nextOn: steps[count]?.on ?? null,
        stopped: stop !== -1 && count === stop,
      };
    },
  };
}

export interface Told {
  readonly story: Story;
  /** The day of the first step that is left out; null where all is told. */
  readonly nextOn: LocalDate | null;
  /** Whether it stopped at the step named, and not at the end of the year. */
  readonly stopped: boolean;
}

function nthStep(
  steps: readonly Step[],
  { command, nth }: { readonly command: string; readonly nth: number },
): number {
  const found = steps.flatMap((step, index) => (step.command === command ? [index] : []));
  return found[nth - 1] ?? -1;
}

function filedNumbers({ to, district, receivedOn }: StoryApplication, taken: Moment): readonly StoryNumber[] {
  const year = Number(receivedOn.slice(0, 4));
  const dispute: StoryNumber = { unitId: district, kind: 'dispute', year, taken };
  if (to.procedure !== 'mediation') return [dispute];
  return [dispute, { unitId: to.unitId, kind: 'mediation', year, taken }];
}

function yearOf({ on }: Moment): number {
  return Number(on.slice(0, 4));
}

/** The same story gives the same ids again, so that an interrupted loading finds what is there. */
function commandIdOf(key: string, n: number): string {
  return createHash('sha256').update(`demo/${key}/${n}`).digest('base64url').slice(0, 22);
}
