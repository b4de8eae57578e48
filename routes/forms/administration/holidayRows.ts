/** 国务院办公厅's holiday notices as rows of a spreadsheet. */
import type { ImportFault, ImportRow } from '../../../models/import.ts';
import type { CalendarYear, Holiday } from '../../../server/law/calendar.ts';
import { makeCalendar } from '../../../server/law/calendar.ts';
import { holidayNameEn } from '../../../server/law/calendarYears.ts';
import { isLawError } from '../../../server/law/lawError.ts';
import { addDays, weekday } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import { textIn, together, words } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';
import { readDay } from './day.ts';
import { checkRows } from './checkRows.ts';
import type { Checked } from './checkRows.ts';

export const holidayColumns = [
  'holiday',
  'year',
  'notice',
  'issuedOn',
  'from',
  'to',
  'makeUpWorkdays',
] as const;

const fault = (name: string) => `administration.fault.${name}`;

/** One line of a notice. */
export interface HolidayLine {
  readonly year: number;
  readonly notice: CalendarYear['notice'];
  readonly holiday: Holiday;
}

function parseHoliday(body: Body): Parsed<HolidayLine> {
  const read = together({
    name: words(textIn(body, 'holiday'), { missing: fault('holiday'), most: 20 }),
    year: readYear(textIn(body, 'year')),
    number: words(textIn(body, 'notice'), { missing: fault('notice'), most: 40 }),
    issuedOn: readDay(textIn(body, 'issuedOn')),
    from: readDay(textIn(body, 'from')),
    to: readDay(textIn(body, 'to')),
    makeUpWorkdays: readDays(textIn(body, 'makeUpWorkdays')),
  });
  if ('faults' in read) return read;
  const { year, number, issuedOn, name, from, to, makeUpWorkdays } = read.value;
  const inYear = (day: LocalDate) => day >= `${year - 1}-12-29` && day <= `${year}-12-31`;
  if (from > to || daysTooMany(from, to)) return { faults: { to: { fault: fault('toBeforeFrom') } } };
  if (![from, to].every(inYear)) return { faults: { from: { fault: fault('dayOutsideYear') } } };
  const wrong = makeUpWorkdays.find((day) => !inYear(day) || ![0, 6].includes(weekday(day)));
  if (wrong !== undefined)
    return { faults: { makeUpWorkdays: { fault: fault('notAWeekend'), params: { day: wrong } } } };
  const holiday = { name, nameEn: holidayNameEn(name), from, to, makeUpWorkdays };
  return { value: { year, notice: { number, issuedOn }, holiday } };
}

/** No holiday of the country has lasted longer than nine days; a slip of a month would take a quarter away. */
const longestHoliday = 15;
const daysTooMany = (from: LocalDate, to: LocalDate): boolean => to > addDays(from, longestHoliday);

function readYear(text: string): Read<number> {
  return /^20\d\d$/.test(text) ? { value: Number(text) } : { fault: fault('year') };
}

function readDays(text: string): Read<readonly LocalDate[]> {
  const days = text
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map(readDay);
  const bad = days.find((read) => 'fault' in read);
  if (bad !== undefined) return bad as Read<never>;
  return { value: days.flatMap((read) => ('value' in read ? [read.value] : [])) };
}

/** Rows of one or more notices. A year is taken as a whole: a fault in one row holds back the other rows of its year. */
export function checkHolidays(rows: readonly ImportRow[]): Checked<HolidayLine> {
  const checked = checkRows(rows, { parse: ({ cells }) => parseHoliday(cells), unique: [] });
  const faults: ImportFault[] = [...checked.faults];
  for (const lines of byYear(checked.right).values()) faults.push(...faultsOfYear(lines));
  const heldYears = new Set(
    faults.map(({ row }) => rows.find((given) => given.row === row)?.cells.year?.trim() ?? ''),
  );
  const held = checked.right.filter(
    ({ row, value }) => heldYears.has(String(value.year)) && !faults.some((found) => found.row === row),
  );
  const waiting = held.map(({ row }) => ({ ...whole(row), fault: fault('yearHeldBack') }));
  const right = checked.right.filter(({ value }) => !heldYears.has(String(value.year)));
  return { right, faults: [...faults, ...waiting].toSorted((a, b) => a.row - b.row) };
}

type Line = Checked<HolidayLine>['right'][number];

function byYear(right: readonly Line[]): ReadonlyMap<number, readonly Line[]> {
  const years = new Map<number, Line[]>();
  for (const line of right) years.set(line.value.year, [...(years.get(line.value.year) ?? []), line]);
  return years;
}

function faultsOfYear(lines: readonly Line[]): readonly ImportFault[] {
  const [first] = lines;
  if (first === undefined) return [];
  const { number, issuedOn } = first.value.notice;
  const other = lines.find(
    ({ value: { notice } }) => notice.number !== number || notice.issuedOn !== issuedOn,
  );
  if (other !== undefined) return [{ ...whole(other.row), fault: fault('twoNotices') }];
  try {
    makeCalendar(noticesOf(lines.map(({ value }) => value)));
    return [];
  } catch (error) {
    if (!isLawError(error)) throw error;
    return [{ ...whole(first.row), fault: fault('noticeDays') }];
  }
}

const whole = (row: number) => ({ row, field: null, typed: '', params: {} });

/** The lines as notices, one a year. */
export function noticesOf(lines: readonly HolidayLine[]): readonly CalendarYear[] {
  const years = new Map<number, CalendarYear>();
  for (const { year, notice, holiday } of lines) {
    const holidays = [...(years.get(year)?.holidays ?? []), holiday];
    years.set(year, { year, notice, holidays });
  }
  return [...years.values()];
}
