import type { LocalDate } from '../localDate.ts';
import { addDays, daysBetween, lastDayOfMonths } from '../localDate.ts';
import type { Exact } from './exact.ts';
import { exact } from './exact.ts';

/** A length of service: the first and the last day both count. */
export interface Service {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Whole months from the first day to the last, both counted, and the days left over. */
export function monthsBetween(
  from: LocalDate,
  to: LocalDate,
): { readonly months: number; readonly days: number; readonly restFrom: LocalDate } {
  let months = 0;
  while (lastDayOfMonths(from, months + 1) <= to) months += 1;
  const restFrom = months === 0 ? from : addDays(lastDayOfMonths(from, months), 1);
  return { months, days: daysBetween(restFrom, to) + 1, restFrom };
}

/** @throws nothing: `from` lies on or before `to`. */
export function serviceOf(from: LocalDate, to: LocalDate): Service {
  const { months, days } = monthsBetween(from, to);
  return { years: Math.floor(months / 12), months: months % 12, days };
}

/** 劳动合同法 47(1): a month a year; six months and more count as a year, less gives half a month. */
export function compensationMonths({ years, months, days }: Service): Exact {
  if (months >= 6) return exact(years + 1);
  return exact(months > 0 || days > 0 ? years + 0.5 : years);
}

/** 劳部发〔1994〕481号: a month for each year that was begun. */
export function startedYears({ years, months, days }: Service): Exact {
  return exact(months > 0 || days > 0 ? years + 1 : years);
}
