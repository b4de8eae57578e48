import { calendarYears } from './calendarYears.ts';
import { lawError } from './lawError.ts';
import type { LocalDate } from './localDate.ts';
import { addDays, isLocalDate, weekday, yearOf } from './localDate.ts';
import type { Bilingual } from './statutes.ts';

export type DayKind = 'workingDay' | 'makeUpWorkday' | 'weekend' | 'holiday';

export interface Holiday {
  readonly name: string;
  readonly nameEn: string;
  /** First and last day off, both inside. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** 调休上班日: days off by the week that are worked in exchange. */
  readonly makeUpWorkdays: readonly LocalDate[];
}

/** One year's 部分节假日安排 of the State Council. */
export interface CalendarYear {
  readonly year: number;
  readonly notice: { readonly number: string; readonly issuedOn: LocalDate };
  readonly holidays: readonly Holiday[];
}

export interface HolidayName {
  readonly zh: string;
  readonly en: string;
}

export interface Calendar {
  kindOf(day: LocalDate): DayKind;
  /** Working days and make-up workdays. */
  isWorkingDay(day: LocalDate): boolean;
  /** The holiday a day belongs to, as a day off or as a make-up workday. */
  holidayOf(day: LocalDate): HolidayName | null;
  hasNotice(year: number): boolean;
  noticeOf(year: number): CalendarYear['notice'] | null;
  /** The year whose notice is still needed before we can say what kind of day this is; null when it is settled. */
  awaitsNoticeOf(day: LocalDate): number | null;
}

interface MarkedDay {
  readonly kind: 'holiday' | 'makeUpWorkday';
  readonly name: HolidayName;
}

/**
 * Builds a calendar from the notices at hand. A year without one has weekends and weekdays only.
 * Throws CALENDAR_YEAR_NOT_VALID for a notice that cannot be right.
 */
export function makeCalendar(years: readonly CalendarYear[]): Calendar {
  const marked = new Map<LocalDate, MarkedDay>();
  const notices = new Map<number, CalendarYear['notice']>();
  for (const year of years) {
    if (notices.has(year.year))
      throw notValid(year, { zh: '同一年份载入了两次', en: 'the year was loaded twice' });
    notices.set(year.year, year.notice);
    for (const holiday of year.holidays) markHoliday(marked, year, holiday);
  }
  const kindOf = (day: LocalDate): DayKind => marked.get(day)?.kind ?? kindByWeek(day);
  return {
    kindOf,
    isWorkingDay: (day) => isWorkingKind(kindOf(day)),
    holidayOf: (day) => marked.get(day)?.name ?? null,
    hasNotice: (year) => notices.has(year),
    noticeOf: (year) => notices.get(year) ?? null,
    awaitsNoticeOf: (day) => yearsThatDecide(day).find((year) => !notices.has(year)) ?? null,
  };
}

export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'workingDay' || kind === 'makeUpWorkday';
}

const kindByWeek = (day: LocalDate): DayKind => ([0, 6].includes(weekday(day)) ? 'weekend' : 'workingDay');

// New Year's Day may begin on 30 or 31 December or be paid for on the 29th (2018-12-29, 2022-12-31):
// those days are settled by the next year's notice as well.
const yearsThatDecide = (day: LocalDate): readonly number[] =>
  day.slice(5) >= '12-29' ? [yearOf(day), yearOf(day) + 1] : [yearOf(day)];

function markHoliday(marked: Map<LocalDate, MarkedDay>, year: CalendarYear, holiday: Holiday): void {
  const name = { zh: holiday.name, en: holiday.nameEn };
  const ends = [holiday.from, holiday.to, ...holiday.makeUpWorkdays];
  if (!ends.every(isLocalDate) || holiday.from > holiday.to)
    throw notValid(year, { zh: `${holiday.name}的日期不对`, en: `the days of ${holiday.nameEn} are wrong` });
  for (let day = holiday.from; day <= holiday.to; day = addDays(day, 1)) mark(day, { kind: 'holiday', name });
  for (const day of holiday.makeUpWorkdays) {
    if (kindByWeek(day) !== 'weekend')
      throw notValid(year, {
        zh: `${day}不是周末，不能作调休上班日`,
        en: `${day} is no weekend day, so it cannot be a make-up workday`,
      });
    mark(day, { kind: 'makeUpWorkday', name });
  }
  function mark(day: LocalDate, as: MarkedDay): void {
    if (!yearsThatDecide(day).includes(year.year))
      throw notValid(year, { zh: `${day}不在该年`, en: `${day} is not in that year` });
    if (marked.has(day)) throw notValid(year, { zh: `${day}出现两次`, en: `${day} is there twice` });
    marked.set(day, as);
  }
}

const notValid = (year: CalendarYear, why: Bilingual) =>
  lawError({
    code: 'CALENDAR_YEAR_NOT_VALID',
    says: {
      zh: `${year.year}年放假安排不能使用：${why.zh}。请对照国务院办公厅通知改正后重新载入。`,
      en: `The holidays of ${year.year} cannot be used: ${why.en}. Correct them by the notice of the State Council’s office and load them again.`,
    },
  });

/** The calendar of the notices that ship with the product. */
export const nationalCalendar: Calendar = makeCalendar(calendarYears);
