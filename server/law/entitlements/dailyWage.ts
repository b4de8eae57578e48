/** How a monthly wage becomes a daily and an hourly one; the notices are dated, as they may change again. */
import type { Calendar } from '../calendar.ts';
import type { LocalDate } from '../localDate.ts';
import { addDays } from '../localDate.ts';
import type { Article, Span } from '../statutes.ts';
import { cite } from '../statutes.ts';
import type { Exact } from './exact.ts';
import { exact, over } from './exact.ts';
import { refuseFact } from './refuse.ts';

export interface Conversion extends Span {
  /** 月计薪天数: (365 − 104) ÷ 12. */
  readonly paidDays: number;
  /** 月工作日: the paid days without the public holidays. */
  readonly workingDays: number;
  readonly articles: readonly Article[];
}

/** 劳社部发〔2008〕3号 with 11 public holidays, 人社部发〔2025〕2号 with 13. The paid days are the same in both. */
export const conversions: readonly Conversion[] = [
  {
    ...{ from: '2008-01-03', to: '2024-12-31', paidDays: 21.75, workingDays: 20.83 },
    articles: [cite('折算通知2008', 2)],
  },
  {
    ...{ from: '2025-01-01', paidDays: 21.75, workingDays: 20.67 },
    articles: [cite('折算通知2025', 2)],
  },
];

/** The paid days of a month in force throughout; all notices so far agree on 21.75. */
export const PAID_DAYS = exact(21.75);

/** The notices in force on some day from `from` to `to`. */
export function conversionsIn(from: LocalDate, to: LocalDate): readonly Conversion[] {
  return conversions.filter((one) => one.from <= to && (one.to === undefined || from <= one.to));
}

/** In fen, unrounded. */
export function dailyWage(monthlyFen: Exact): Exact {
  return over(monthlyFen, PAID_DAYS);
}

/**
 * Working days from one day to another, both counted, by the calendar with its make-up workdays.
 * @throws {LawError} CALENDAR_YEAR_NOT_LOADED where a day's year has no holiday notice: an amount is not provisional.
 */
export function workingDaysIn(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const year = calendar.awaitsNoticeOf(day);
    if (year !== null) throw notLoaded(year);
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}

const notLoaded = (year: number) =>
  refuseFact({
    code: 'CALENDAR_YEAR_NOT_LOADED',
    element: null,
    zh: `不满一个月的部分要按实际工作日计算，但系统里没有${year}年的放假安排。请管理员先载入该年的国务院通知。`,
    en: `Part of a month goes by its working days, but the holiday notice of ${year} is not on record. The administrator has to load it first.`,
  });
