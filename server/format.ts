import type { Locale } from './locales/index.ts';

type Day = string | null | undefined;
type Amount = number | null | undefined;

/** How days, instants, sums and rates are written on a page. What is absent is written as a dash. */
export interface Fmt {
  /** `2026年11月23日` / `23 November 2026` */
  day(day: Day): string;
  /** `2026-11-23`, for columns */
  dayShort(day: Day): string;
  /** `2026年11月23日 星期一` / `Monday 23 November 2026` */
  dayLong(day: Day): string;
  /** `11月23日` / `23 Nov` */
  monthDay(day: Day): string;
  /** `2026年11月23日 14:05` / `23 November 2026, 14:05`, in Asia/Shanghai */
  instant(instant: Date | null | undefined): string;
  /** `2026-11-23 14:05`, for columns */
  instantShort(instant: Date | null | undefined): string;
  /** fen to `¥12,345.67` */
  money(fen: Amount): string;
  /** fen to `1.2万元` / `¥12.3k`, for charts and narrow places */
  moneyShort(fen: Amount): string;
  /** 0.739 to `73.9%`; `digits` decimals, one unless told */
  percent(ratio: Amount, digits?: number): string;
  /** `12,345` */
  count(count: Amount): string;
}

const absent = '—';
const chineseWeekdays = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');
const shanghaiOffset = 8 * 3_600_000;

/** The formats of one language. */
export function formatFor(locale: Locale): Fmt {
  return locale === 'en' ? english : chinese;
}

const chinese: Fmt = {
  ...sharedFormats(),
  day: whenPresent((day: string) => chineseDay(partsOf(day))),
  dayLong: whenPresent((day: string) => `${chineseDay(partsOf(day))} ${chineseWeekdays[weekdayOf(day)]}`),
  monthDay: whenPresent((day: string) => `${partsOf(day).month}月${partsOf(day).date}日`),
  instant: whenPresent((instant: Date) => {
    const local = shanghai(instant);
    return `${chineseDay(partsOf(local.day))} ${local.time}`;
  }),
  moneyShort: whenPresent((fen: number) => `${sign(fen)}${chineseShort(Math.abs(fen) / 100)}元`),
};

const english: Fmt = {
  ...sharedFormats(),
  day: whenPresent((day: string) => englishDay(partsOf(day))),
  dayLong: whenPresent((day: string) => `${englishWeekdays[weekdayOf(day)]} ${englishDay(partsOf(day))}`),
  monthDay: whenPresent((day: string) => `${partsOf(day).date} ${monthName(partsOf(day)).slice(0, 3)}`),
  instant: whenPresent((instant: Date) => {
    const local = shanghai(instant);
    return `${englishDay(partsOf(local.day))}, ${local.time}`;
  }),
  moneyShort: whenPresent((fen: number) => `${sign(fen)}¥${englishShort(Math.abs(fen) / 100)}`),
};

function sharedFormats() {
  return {
    dayShort: whenPresent((day: string) => day),
    instantShort: whenPresent((instant: Date) => `${shanghai(instant).day} ${shanghai(instant).time}`),
    money: whenPresent((fen: number) => `${sign(fen)}¥${grouped(Math.abs(fen) / 100, 2)}`),
    percent: (ratio: Amount, digits = 1) => (isPresent(ratio) ? `${(ratio * 100).toFixed(digits)}%` : absent),
    count: whenPresent((count: number) => `${sign(count)}${grouped(Math.abs(count), 0)}`),
  };
}

function whenPresent<T>(write: (value: T) => string): (value: T | null | undefined) => string {
  return (value) => (isPresent(value) ? write(value) : absent);
}

/** A rate over nothing is NaN: it has no value to show, so it counts as absent. */
function isPresent<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined && value !== '' && !Number.isNaN(value);
}

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

function partsOf(day: string): DayParts {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, month, date };
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function chineseDay({ year, month, date }: DayParts): string {
  return `${year}年${month}月${date}日`;
}

function englishDay(parts: DayParts): string {
  return `${parts.date} ${monthName(parts)} ${parts.year}`;
}

function monthName({ month }: DayParts): string {
  return englishMonths[month - 1] ?? '';
}

/** China has kept one clock, +08:00 without summer time, for all the years a case can touch. */
function shanghai(instant: Date): { readonly day: string; readonly time: string } {
  const iso = new Date(instant.getTime() + shanghaiOffset).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

function grouped(value: number, digits: number): string {
  const [whole = '0', fraction] = value.toFixed(digits).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}

function sign(value: number): string {
  return value < 0 ? '−' : '';
}

function chineseShort(yuan: number): string {
  if (yuan >= 100_000_000) return `${trimmed(yuan / 100_000_000)}亿`;
  return yuan >= 10_000 ? `${trimmed(yuan / 10_000)}万` : grouped(yuan, 0);
}

function englishShort(yuan: number): string {
  if (yuan >= 1_000_000) return `${trimmed(yuan / 1_000_000)}m`;
  return yuan >= 10_000 ? `${trimmed(yuan / 1_000)}k` : grouped(yuan, 0);
}

function trimmed(value: number): string {
  return grouped(value, 1).replace(/\.0$/, '');
}
