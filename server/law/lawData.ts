/** The law as it stands for one city: what ships with the product, and over it what its administrators entered. */
import { makeCalendar } from './calendar.ts';
import type { Calendar, CalendarYear } from './calendar.ts';
import { calendarYears } from './calendarYears.ts';
import type { LocalDate } from './localDate.ts';
import { compare } from './localDate.ts';
import type { RateRow } from './rates/rateOn.ts';
import { defaultRates } from './rates/rates.ts';
import type { RateName, Rates } from './rates/rates.ts';
import { withRow } from './rates/withRow.ts';
import { defaultSettings } from './settings.ts';
import type { LawSettings, OfficeReadings } from './settings.ts';
import type { StatuteName } from './statutes.ts';
import { shippedReadings } from './textsRead.ts';
import type { TextsRead } from './textsRead.ts';

/** A reading that an office has chosen, for periods that start on or after a day. */
export interface ChosenReading<K extends keyof LawSettings = keyof LawSettings> {
  readonly kind: 'reading';
  /** null: for every commission that has not chosen itself. */
  readonly commissionId: string | null;
  readonly key: K;
  readonly value: LawSettings[K];
  readonly from: LocalDate;
  readonly reason: string;
}

/** A State Council notice that is loaded, or loaded anew. */
export interface LoadedNotice {
  readonly kind: 'holidayNotice';
  readonly year: CalendarYear;
}

/** A figure of a table: a wage, a number of months. */
export interface EnteredRate {
  readonly kind: 'rate';
  readonly table: RateName;
  readonly row: RateRow;
}

/** Somebody held what the tables say against the text of a statute, on a day. */
export interface TextRead {
  readonly kind: 'textRead';
  readonly statute: StatuteName;
  readonly on: LocalDate;
  readonly note: string;
}

/** What can be entered; of two that say something of the same thing and day the later one counts. */
export type LawEntry = LoadedNotice | ChosenReading | EnteredRate | TextRead;

export interface LawData {
  readonly calendar: Calendar;
  /** The notices behind the calendar, the earliest year first. */
  readonly years: readonly CalendarYear[];
  /** Every reading that was chosen, in the order of entry. */
  readonly chosen: readonly ChosenReading[];
  readonly rates: Rates;
  /** When each statute's text was last read. */
  readonly readOn: TextsRead;
  /** The readings of a commission; null for a place without one. */
  settings(commissionId: string | null): OfficeReadings;
}

/**
 * The law with these entries, in the order in which they were made.
 * @throws {LawError} CALENDAR_YEAR_NOT_VALID for a notice that cannot be right.
 */
export function makeLawData(entries: readonly LawEntry[]): LawData {
  const years = yearsWith(entries.flatMap((entry) => (entry.kind === 'holidayNotice' ? [entry.year] : [])));
  const chosen = entries.filter((entry) => entry.kind === 'reading');
  return {
    calendar: makeCalendar(years),
    years,
    chosen,
    rates: ratesWith(entries.filter((entry) => entry.kind === 'rate')),
    readOn: readingsWith(entries.filter((entry) => entry.kind === 'textRead')),
    settings: (commissionId) => (day) => ({
      ...defaultSettings,
      ...inForce(chosen, null, day),
      ...(commissionId !== null && inForce(chosen, commissionId, day)),
    }),
  };
}

function ratesWith(entered: readonly EnteredRate[]): Rates {
  return entered.reduce<Rates>(
    (rates, { table, row }) => ({ ...rates, [table]: withRow(rates[table], row) }),
    defaultRates,
  );
}

function readingsWith(read: readonly TextRead[]): TextsRead {
  return { ...shippedReadings, ...Object.fromEntries(read.map(({ statute, on }) => [statute, on])) };
}

function yearsWith(loaded: readonly CalendarYear[]): readonly CalendarYear[] {
  const byYear = new Map([...calendarYears, ...loaded].map((year) => [year.year, year]));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}

function inForce(
  chosen: readonly ChosenReading[],
  commissionId: string | null,
  day: LocalDate,
): Partial<LawSettings> {
  const own = chosen.filter((entry) => entry.commissionId === commissionId && entry.from <= day);
  // Sorting keeps the order of entry among those of one day, so that the later one counts.
  const inOrder = own.toSorted((a, b) => compare(a.from, b.from));
  return Object.fromEntries(inOrder.map(({ key, value }) => [key, value]));
}
