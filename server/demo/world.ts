/** What every story is told in: the city, its calendar, and the span of the year that is played. */
import type { Actor } from '../disputes/actor.ts';
import type { Calendar } from '../law/calendar.ts';
import { addDays, addYears } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { LawSettings } from '../law/settings.ts';
import { castArbitrator, castClerk, castMediator } from './castAccounts.ts';
import { buildCity } from './city.ts';
import type { City } from './city.ts';
import type { Random } from './random.ts';
import type { Act } from './story.ts';

export interface World {
  readonly seed: string;
  readonly city: City;
  readonly calendar: Calendar;
  readonly settings: LawSettings;
  /** The first day of the year that is played. */
  readonly start: LocalDate;
  /** Its last day: yesterday when the demo was first started. */
  readonly end: LocalDate;
}

/** The world whose year ends on `end`. */
export function makeWorld(parts: {
  readonly seed: string;
  readonly calendar: Calendar;
  readonly settings: LawSettings;
  readonly end: LocalDate;
}): World {
  return { ...parts, city: buildCity(parts.seed), start: addDays(addYears(parts.end, -1), 1) };
}

/** An act in a mediation or an arbitration, without naming the procedure each time. */
export type ActIn<Input> = Omit<Act<Input>, 'procedure'>;

const castIds: readonly string[] = [castMediator, castArbitrator, castClerk].map(
  ({ accountId }) => accountId,
);

/** Share of what comes to their unit that the cast's own people get. */
export const usualCastShare = 0.4;

/** Somebody who holds the role in the unit; one of the cast, if there is one, with this probability. */
export function someHolder(
  { city }: World,
  random: Random,
  post: {
    readonly role: 'mediator' | 'arbitrator' | 'clerk' | 'commissionHead' | 'bodyHead';
    readonly unitId: string;
    readonly castShare: number;
  },
): Actor {
  const holders = city.directory.holders(post.role, post.unitId);
  const cast = holders.find(({ accountId }) => castIds.includes(accountId));
  const chosen = cast !== undefined && random.chance(post.castShare) ? cast : random.pick(holders);
  return { ...chosen, isSystem: false };
}
