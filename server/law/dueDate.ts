import type { Calendar } from './calendar.ts';
import type { LocalDate } from './localDate.ts';
import type { Approver, ExclusionReason, RestartReason } from './period.ts';
import type { PeriodId } from './periods.ts';
import type { LawSettings } from './settings.ts';
import type { WorkingOut } from './workingOut.ts';

export interface GrantedExtension {
  readonly days: number;
  readonly unit: 'workingDay' | 'calendarDay';
  readonly grantedOn: LocalDate;
  readonly by: Approver;
}

/** Days that do not count, both ends inside; `to: null` while they go on. */
export interface Exclusion {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly reason: ExclusionReason;
}

export interface Restart {
  readonly on: LocalDate;
  readonly reason: RestartReason;
}

export interface DueDateInput {
  readonly period: PeriodId;
  /** The day of the event that starts the period; the hearing day for a backward one. */
  readonly from: LocalDate;
  readonly calendar: Calendar;
  readonly settings?: Partial<LawSettings>;
  readonly extensionDays?: readonly GrantedExtension[];
  readonly exclusions?: readonly Exclusion[];
  readonly restarts?: readonly Restart[];
  /** A length set by the commission or agreed with the respondent, where the period allows it. 0 is a waiver. */
  readonly agreedLength?: { readonly amount: number; readonly unit: 'workingDay' | 'calendarDay' };
}

/** Computes a due day with its working-out. Throws a LawError for what no rule covers. */
export declare function computeDueDate(input: DueDateInput): WorkingOut;
