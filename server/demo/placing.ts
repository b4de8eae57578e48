/** Finds the day on which a case must come in so that its story fits: closed within the year, or still open at its end. */
import { addDays, daysBetween } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { tellCase } from './casePlan.ts';
import type { CaseDraft, CasePlan, ToldCase } from './casePlan.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

export interface Placement {
  /** The span in which it may come in. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly fits: (told: ToldCase) => boolean;
}

export interface PlacedCase {
  readonly plan: CasePlan;
  readonly told: ToldCase;
}

const attempts = 400;
/** Filings by month, January first: wages are asked for before Spring Festival. */
const season = [1.25, 0.7, 1.1, 0.98, 0.98, 0.98, 1, 1, 0.95, 0.85, 1.05, 1.2];
const highestSeason = 1.25;
/** On days off only the online page takes filings. */
const weekendShare = 0.35;

/**
 * The draft on a day on which it fits.
 * @throws {Error} when there is none among the days tried.
 */
export function place(world: World, draft: CaseDraft, placement: Placement): PlacedCase {
  const random = makeRandom(`${world.seed}/${draft.key}/place`);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const receivedOn = drawDay(world, random, { ...placement, online: draft.channel === 'online' });
    const plan = { ...draft, receivedOn, attempt, aftermath: null };
    const told = tellCase(world, plan);
    if (isLawful(told) && placement.fits(told)) return { plan, told };
  }
  throw new Error(
    `No day was found for ${draft.key}: ${JSON.stringify({ ...draft.mediation, ...draft.arbitration })}`,
  );
}

/** In time unless it was to be late, and nothing rests on a day that is not certain. */
function isLawful({ arbitration }: ToldCase): boolean {
  return arbitration === null || arbitration.doubts.length === 0;
}

function drawDay(
  { calendar }: World,
  random: Random,
  { from, to, online }: { readonly from: LocalDate; readonly to: LocalDate; readonly online: boolean },
): LocalDate {
  if (!online && !hasWorkingDay(calendar, { from, to }))
    throw new Error(`Nobody takes a filing from ${from} to ${to}`);
  for (;;) {
    const day = addDays(from, random.whole(0, daysBetween(from, to)));
    const worked = calendar.isWorkingDay(day);
    if (!worked && !online) continue;
    const weight = ((season[Number(day.slice(5, 7)) - 1] ?? 1) / highestSeason) * (worked ? 1 : weekendShare);
    if (random.chance(weight)) return day;
  }
}

function hasWorkingDay(
  calendar: World['calendar'],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) return true;
  return false;
}
