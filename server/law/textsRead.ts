/** When the text of each statute was last read against what the tables say of it. */
import type { LocalDate } from './localDate.ts';
import { statutes } from './statutes.ts';
import type { Article, StatuteName } from './statutes.ts';

export const statuteNames = Object.keys(statutes) as readonly StatuteName[];

/** The tables that ship were held against the texts for this day; a statute entered from memory was not. */
const readForRelease: LocalDate = '2026-11-23';

export type TextsRead = Readonly<Record<StatuteName, LocalDate | null>>;

export const shippedReadings: TextsRead = Object.fromEntries(
  statuteNames.map((name) => [name, statutes[name].checked === 'verified' ? readForRelease : null]),
) as TextsRead;

/** The day on which a record that rests on these articles was checked: the earliest of its texts; null where one was not read. */
export function checkedOn(articles: readonly Article[], readOn: TextsRead): LocalDate | null {
  const days = articles.map(({ statute }) => readOn[statute]);
  if (days.length === 0 || days.includes(null)) return null;
  return days.flatMap((day) => day ?? []).toSorted()[0] ?? null;
}
