import { lawError } from './lawError.ts';

/** A legal day in the Chinese civil calendar, 'YYYY-MM-DD'. It has no time and no zone: legal days are whole. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
// China has kept +08:00 without summer time since 1991, so a fixed offset is right for every year in scope.
const SHANGHAI_MS = 8 * 3_600_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const ofEpochDay = (epochDay: number): LocalDate => {
  const date = new Date(epochDay * DAY_MS);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
};

const epochDayOf = (day: LocalDate): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;

/** True for a string that names a real day: '2024-02-29' is one, '2023-02-29' and '2024-2-9' are not. */
export function isLocalDate(value: unknown): value is LocalDate {
  if (typeof value !== 'string' || !SHAPE.test(value) || value < '1900') return false;
  return ofEpochDay(epochDayOf(value)) === value;
}

/** Returns the day, or throws DATE_NOT_VALID. */
export function parseLocalDate(value: unknown): LocalDate {
  if (isLocalDate(value)) return value;
  throw lawError({
    code: 'DATE_NOT_VALID',
    says: {
      zh: `“${String(value)}”不是有效日期，请按“年-月-日”填写，例如 2026-11-23。`,
      en: `“${String(value)}” is not a date. Enter it as year-month-day, for example 2026-11-23.`,
    },
  });
}

/** The day `days` calendar days later; earlier when negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return ofEpochDay(epochDayOf(day) + days);
}

/** Calendar days from `from` to `to`: 1 from a day to the next one, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDayOf(to) - epochDayOf(from);
}

/** The corresponding day `years` later; 29 February gives 28 February where there is no corresponding day (民法典 202). */
export function addYears(day: LocalDate, years: number): LocalDate {
  const moved = `${pad(yearOf(day) + years, 4)}${day.slice(4)}`;
  const exists = ofEpochDay(epochDayOf(moved)) === moved;
  return exists ? moved : `${moved.slice(0, 8)}28`;
}

/**
 * The last of so many months that begin on a day and count it: six months from 1 March end on 31 August. Where
 * there is no corresponding day, the month's own last day is the last one (民法典 202).
 */
export function lastDayOfMonths(from: LocalDate, months: number): LocalDate {
  const index = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const first = `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}-01`;
  const corresponding = `${first.slice(0, 8)}${from.slice(8)}`;
  if (ofEpochDay(epochDayOf(corresponding)) === corresponding) return addDays(corresponding, -1);
  return addDays(ofEpochDay(epochDayOf(corresponding)).slice(0, 8) + '01', -1);
}

/** Negative, zero or positive, for `sort`. */
export function compare(a: LocalDate, b: LocalDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: LocalDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(epochDayOf(day) * DAY_MS).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

export function yearOf(day: LocalDate): number {
  return Number(day.slice(0, 4));
}

/** The legal day in Shanghai at an instant. */
export function localDateOf(instant: Date): LocalDate {
  return ofEpochDay(Math.floor((instant.getTime() + SHANGHAI_MS) / DAY_MS));
}

/** The instant at which a legal day begins in Shanghai. */
export function startOfDay(day: LocalDate): Date {
  return new Date(epochDayOf(day) * DAY_MS - SHANGHAI_MS);
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** The earlier of two days. */
export function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
