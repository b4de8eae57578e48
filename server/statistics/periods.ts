/** The periods that figures are asked for, and the months of a trend. */
import { addDays, addYears, daysBetween, earlier, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Period } from './rateDefinitions.ts';

export const periodNames = [
  'twelveMonths',
  'month',
  'quarter',
  'year',
  'lastMonth',
  'lastQuarter',
  'lastYear',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** The named period that ends on `asOf`, or for the `last…` ones before the running one began. */
export function periodNamed(name: PeriodName, asOf: LocalDate): Period {
  const to = asOf;
  if (name === 'twelveMonths') return { from: addYears(asOf, -1), to };
  if (name === 'month') return { from: monthStart(asOf), to };
  if (name === 'quarter') return { from: quarterStart(asOf), to };
  if (name === 'year') return { from: yearStart(asOf), to };
  const start = { lastMonth: monthStart, lastQuarter: quarterStart, lastYear: yearStart }[name];
  const end = addDays(start(asOf), -1);
  return { from: start(end), to: end };
}

/** The first day of the month `months` later; earlier when negative. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

export function monthStart(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}

function quarterStart(day: LocalDate): LocalDate {
  return addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3));
}

function yearStart(day: LocalDate): LocalDate {
  return `${day.slice(0, 4)}-01-01`;
}

const shortestTrend = 12;
const longestTrend = 36;

/** The months of the trend of a period: those of the period itself, or where it is short the twelve up to its end. */
export function trendMonths({ from, to }: Period): readonly Period[] {
  const span = monthIndex(to) - monthIndex(from) + 1;
  const count = Math.min(Math.max(span, shortestTrend), longestTrend);
  return Array.from({ length: count }, (_, index) => {
    const start = addMonths(to, index - count + 1);
    const end = addDays(addMonths(start, 1), -1);
    const cut = span >= shortestTrend && index === 0 ? later(start, from) : start;
    return { from: cut, to: earlier(end, to) };
  });
}

function monthIndex(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

const longestPeriodDays = 3 * 366;

/** A period of free choice: in order, ended by `asOf`, three years at most; null otherwise. */
export function freePeriod(from: LocalDate, to: LocalDate, asOf: LocalDate): Period | null {
  if (from > to || to > asOf || daysBetween(from, to) > longestPeriodDays) return null;
  return { from: later(from, '2000-01-01'), to };
}
