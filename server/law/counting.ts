import type { Calendar, HolidayName } from './calendar.ts';
import type { LocalDate } from './localDate.ts';
import { addDays, daysBetween } from './localDate.ts';
import type { ExclusionReason } from './period.ts';
import type { DaysOff, WorkingStep } from './workingOut.ts';

/** Days that do not count, both ends inside; `to: null` while they go on. */
export interface Exclusion {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: ExclusionReason;
}

/**
 * A count in progress: where it stands, what was written down on the way, and which missing holiday notice it met.
 * `day` is null once it ran into days that do not count and have no end yet.
 */
export interface Count {
  readonly calendar: Calendar;
  readonly exclusions: readonly Exclusion[];
  readonly steps: WorkingStep[];
  day: LocalDate | null;
  counted: number;
  awaitedYear: number | null;
}

/** A count that stands on `from`, which is not counted itself. */
export function beginCount(input: {
  readonly from: LocalDate;
  readonly calendar: Calendar;
  readonly exclusions: readonly Exclusion[];
}): Count {
  const { from, calendar, exclusions } = input;
  return { calendar, exclusions, steps: [], day: from, counted: 0, awaitedYear: null };
}

/** Goes on by `amount` working days, one step a day; days off and days that do not count are passed over by name. */
export function countWorkingDays(count: Count, amount: number): void {
  for (let left = amount; left > 0 && count.day !== null;) {
    const day = addDays(count.day, 1);
    if (passExcluded(count, day)) continue;
    look(count, day);
    count.day = day;
    if (!count.calendar.isWorkingDay(day)) {
      addDayOff(count, day);
      continue;
    }
    left -= 1;
    count.counted += 1;
    count.steps.push({
      kind: 'dayCounted',
      on: day,
      dayKind: count.calendar.kindOf(day),
      ordinal: count.counted,
    });
  }
}

/** Goes on by `amount` calendar days, one step a run. */
export function countCalendarDays(count: Count, amount: number): void {
  for (let left = amount; left > 0 && count.day !== null;) {
    const from = addDays(count.day, 1);
    if (passExcluded(count, from)) continue;
    const run = Math.min(left, daysUntilExclusion(count, from));
    const to = addDays(from, run - 1);
    count.steps.push({ kind: 'daysCounted', from, to, first: count.counted + 1, last: count.counted + run });
    count.counted += run;
    count.day = to;
    left -= run;
  }
}

/** Moves a last day that falls on a day off, or on a day that does not count, to the next working day (民诉法 85). */
export function rollOver(count: Count): void {
  const from = count.day;
  const passed: WorkingStep[] = [];
  const over: DaysOff[] = [];
  while (count.day !== null && !isLastDayPossible(count, count.day)) {
    if (isExcluded(count, count.day)) {
      passExcluded(count, count.day, passed);
    } else {
      addRun(over, count.day, count.calendar.holidayOf(count.day));
    }
    if (count.day !== null) count.day = addDays(count.day, 1);
  }
  count.steps.push(...passed);
  if (from === null || count.day === null || count.day === from) return;
  count.steps.push({ kind: 'rolledOver', from, to: count.day, over });
}

/** Counts `amount` working days back from `count.day`, which is not counted itself. */
export function countWorkingDaysBack(count: Count, amount: number): void {
  for (let left = amount; left > 0 && count.day !== null;) {
    const day = addDays(count.day, -1);
    look(count, day);
    count.day = day;
    if (!count.calendar.isWorkingDay(day)) {
      addDayOff(count, day);
      continue;
    }
    left -= 1;
    count.counted += 1;
    count.steps.push({
      kind: 'dayCounted',
      on: day,
      dayKind: count.calendar.kindOf(day),
      ordinal: count.counted,
    });
  }
}

/** The last working day not after `day`. */
export function workingDayOnOrBefore(calendar: Calendar, day: LocalDate): LocalDate {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** Notes when what kind of day this is hangs on a notice that is not out. */
export function look(count: Count, day: LocalDate): void {
  count.awaitedYear ??= count.calendar.awaitsNoticeOf(day);
}

function isLastDayPossible(count: Count, day: LocalDate): boolean {
  if (isExcluded(count, day)) return false;
  look(count, day);
  return count.calendar.isWorkingDay(day);
}

const covers = (exclusion: Exclusion, day: LocalDate): boolean =>
  exclusion.from <= day && (exclusion.to === null || day <= exclusion.to);

const isExcluded = (count: Count, day: LocalDate): boolean => count.exclusions.some((e) => covers(e, day));

/** Jumps over the excluded days that begin at `day`; false when `day` counts. */
function passExcluded(count: Count, day: LocalDate, steps: WorkingStep[] = count.steps): boolean {
  const exclusion = count.exclusions.find((e) => covers(e, day));
  if (!exclusion) return false;
  const { to, reason } = exclusion;
  if (to === null) {
    steps.push({ kind: 'suspendedSince', on: day, reason });
  } else {
    steps.push({ kind: 'daysExcluded', from: day, to, days: daysBetween(day, to) + 1, reason });
  }
  count.day = to;
  return true;
}

function daysUntilExclusion(count: Count, from: LocalDate): number {
  const ahead = count.exclusions.filter((e) => e.from > from).map((e) => daysBetween(from, e.from));
  return Math.min(Infinity, ...ahead);
}

function addDayOff(count: Count, day: LocalDate): void {
  const last = count.steps.at(-1);
  const holiday = count.calendar.holidayOf(day);
  if (last?.kind === 'daysOffSkipped' && sameRun(last, day, holiday)) {
    count.steps[count.steps.length - 1] = { ...last, ...stretched(last, day) };
    return;
  }
  count.steps.push({ kind: 'daysOffSkipped', from: day, to: day, holiday });
}

function addRun(runs: DaysOff[], day: LocalDate, holiday: HolidayName | null): void {
  const last = runs.at(-1);
  if (last && sameRun(last, day, holiday)) {
    runs[runs.length - 1] = stretched(last, day);
    return;
  }
  runs.push({ from: day, to: day, holiday });
}

function sameRun(run: DaysOff, day: LocalDate, holiday: HolidayName | null): boolean {
  const adjoins = addDays(run.to, 1) === day || addDays(run.from, -1) === day;
  return adjoins && run.holiday?.zh === holiday?.zh;
}

function stretched(run: DaysOff, day: LocalDate): DaysOff {
  const { from, to, holiday } = run;
  return day < from ? { from: day, to, holiday } : { from, to: day, holiday };
}
