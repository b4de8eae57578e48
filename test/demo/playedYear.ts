/** A year of the demo played through the pure commands, without storage. */
import type { Commit } from '../../server/desk.ts';
import { tellCase } from '../../server/demo/casePlan.ts';
import type { ToldCase } from '../../server/demo/casePlan.ts';
import { fromPlan, playStory } from '../../server/demo/play.ts';
import type { PlayParts } from '../../server/demo/play.ts';
import { makeWorld } from '../../server/demo/world.ts';
import type { World } from '../../server/demo/world.ts';
import { planYear } from '../../server/demo/year.ts';
import type { YearCase } from '../../server/demo/year.ts';
import type { SealedText } from '../../server/disputes/dispute.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';

export interface PlayedCase {
  readonly planned: YearCase;
  readonly told: ToldCase;
  readonly commit: Commit;
}

export interface PlayedYear {
  readonly world: World;
  readonly cases: readonly PlayedCase[];
}

/** The world whose year ends on the day. */
export function worldEnding(end: LocalDate): World {
  return makeWorld({ seed: 'wuhan', end, calendar: nationalCalendar, settings: defaultSettings });
}

/** What playing needs; texts stay readable. */
export function pureParts({ city, calendar, settings }: World): PlayParts {
  return {
    calendar: () => calendar,
    settings: () => settings,
    rates: () => defaultRates,
    directory: () => city.directory,
    seal: (text) => text as SealedText,
    queryCodeHmac: (commandId, index) => `${commandId}/${index}`,
  };
}

const played = new Map<string, Promise<PlayedYear>>();

/** Plans and plays the year, once for all who ask. @throws {Refusal} at the first step that the law does not allow. */
export function playYear(end: LocalDate, scale: number): Promise<PlayedYear> {
  const key = `${end}/${scale}`;
  const known = played.get(key) ?? play(end, scale);
  played.set(key, known);
  return known;
}

async function play(end: LocalDate, scale: number): Promise<PlayedYear> {
  const world = worldEnding(end);
  const year = await planYear(world, scale);
  const cases: PlayedCase[] = [];
  for (const planned of year.cases) {
    const told = tellCase(world, planned.plan);
    const commit = await playStory(pureParts(world), told.story, fromPlan(planned.numbers));
    cases.push({ planned, told, commit });
  }
  return { world, cases };
}
