/** Steps along the working days of a calendar. */
import type { Calendar } from '../law/calendar.ts';
import { addDays } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';

/** The day itself if it is worked, else the next one that is. */
export function workingDayFrom(calendar: Calendar, day: LocalDate): LocalDate {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, 1);
  return at;
}

/** The day itself if it is worked, else the last one before it that was. */
export function workingDayUntil(calendar: Calendar, day: LocalDate): LocalDate {
  let at = day;
  while (!calendar.isWorkingDay(at)) at = addDays(at, -1);
  return at;
}

/** The working day `count` working days after `day`, which need not be one; with 0 as `workingDayFrom`. */
export function workingDaysAfter(calendar: Calendar, day: LocalDate, count: number): LocalDate {
  let at = count === 0 ? workingDayFrom(calendar, day) : day;
  for (let left = count; left > 0; left -= 1) at = workingDayFrom(calendar, addDays(at, 1));
  return at;
}

/** The working day `count` working days before `day`. */
export function workingDaysBefore(calendar: Calendar, day: LocalDate, count: number): LocalDate {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = workingDayUntil(calendar, addDays(at, -1));
  return at;
}
