import type { DayKind, HolidayName } from './calendar.ts';
import type { LocalDate } from './localDate.ts';
import type { Approver, ExclusionReason, PeriodUnit, RestartReason } from './period.ts';
import type { PeriodId } from './periods.ts';
import type { ReadingTaken } from './settings.ts';
import type { Article } from './statutes.ts';

/** A run of days off that was passed over; `holiday` is its name, null for a plain weekend. */
export interface DaysOff {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly holiday: HolidayName | null;
}

/** One line of a working-out, as facts; `describeWorkingOut` puts it into words. */
export type WorkingStep =
  /** The first day, which is not counted itself. */
  | { readonly kind: 'start'; readonly on: LocalDate }
  /** The period began afresh; its day is not counted itself. */
  | { readonly kind: 'restarted'; readonly on: LocalDate; readonly reason: RestartReason }
  /** The period was over before the event that would have started it afresh. */
  | {
      readonly kind: 'restartTooLate';
      readonly on: LocalDate;
      readonly reason: RestartReason;
      readonly endedOn: LocalDate;
    }
  /** A length that was set or agreed instead of the statutory one. */
  | { readonly kind: 'lengthAgreed'; readonly amount: number; readonly unit: 'workingDay' | 'calendarDay' }
  /** One working day counted, the `ordinal`th. */
  | {
      readonly kind: 'dayCounted';
      readonly on: LocalDate;
      readonly dayKind: DayKind;
      readonly ordinal: number;
    }
  /** Calendar days counted in a row, the `first`th to the `last`th. */
  | {
      readonly kind: 'daysCounted';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly first: number;
      readonly last: number;
    }
  /** Whole years, to the corresponding day. */
  | { readonly kind: 'yearsCounted'; readonly years: number; readonly to: LocalDate }
  | ({ readonly kind: 'daysOffSkipped' } & DaysOff)
  | {
      readonly kind: 'daysExcluded';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly days: number;
      readonly reason: ExclusionReason;
    }
  /** Still suspended: no due day until it is known when the days end. */
  | { readonly kind: 'suspendedSince'; readonly on: LocalDate; readonly reason: ExclusionReason }
  | {
      readonly kind: 'extended';
      readonly days: number;
      readonly unit: 'workingDay' | 'calendarDay';
      readonly grantedOn: LocalDate;
      readonly by: Approver;
    }
  | {
      readonly kind: 'extensionLapsed';
      readonly days: number;
      readonly grantedOn: LocalDate;
      readonly restartedOn: LocalDate;
    }
  /** The last day fell on a day off (or on a day that does not count) and moved. */
  | {
      readonly kind: 'rolledOver';
      readonly from: LocalDate;
      readonly to: LocalDate;
      readonly over: readonly DaysOff[];
    }
  /** The last day fell on a day off and, by the reading in force, stays. */
  | { readonly kind: 'notRolledOver'; readonly on: LocalDate }
  /** Strict counting back: that many full working days must lie between, so the day before the last one counted. */
  | { readonly kind: 'fullDaysBetween'; readonly days: number; readonly latest: LocalDate }
  /** The holiday notice of that year is not out. */
  | { readonly kind: 'noticeAwaited'; readonly year: number };

/** A due day and everything that leads to it. */
export interface WorkingOut {
  readonly period: PeriodId;
  /** The day given: receipt, acceptance, delivery, or the hearing day for a backward period. */
  readonly start: LocalDate;
  /** The day from which it was counted in the end: `start`, or the last restart. Not counted itself. */
  readonly countedFrom: LocalDate;
  readonly amount: number;
  readonly unit: PeriodUnit;
  readonly steps: readonly WorkingStep[];
  /** The last day in time; null while suspended without an end. For a backward period the latest day of delivery or request. */
  readonly dueOn: LocalDate | null;
  /** The last working day not after `dueOn`: by when to plan it. */
  readonly planBy: LocalDate | null;
  /** True when a day on the way hangs on a holiday notice that is not out; no adverse effect may rest on it. */
  readonly provisional: boolean;
  readonly provisionalYear?: number;
  /** The local readings that this result hangs on, as they were followed. */
  readonly readings: readonly ReadingTaken[];
  readonly articles: readonly Article[];
}
