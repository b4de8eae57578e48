import type { Calendar } from './calendar.ts';
import type { Count, Exclusion } from './counting.ts';
import {
  beginCount,
  countCalendarDays,
  countWorkingDays,
  countWorkingDaysBack,
  look,
  rollOver,
  workingDayOnOrBefore,
} from './counting.ts';
import { checkDueDateInput } from './dueDateChecks.ts';
import type { LocalDate } from './localDate.ts';
import { addDays, addYears, compare, daysBetween } from './localDate.ts';
import type { Approver, PeriodRecord, RestartReason } from './period.ts';
import type { Period, PeriodId } from './periods.ts';
import { periodInForce, periodOf } from './periods.ts';
import type { LawSettings, ReadingTaken } from './settings.ts';
import { readingsOn } from './settings.ts';
import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';
import type { WorkingOut, WorkingStep } from './workingOut.ts';

export type { Exclusion } from './counting.ts';

export interface GrantedExtension {
  readonly days: number;
  readonly unit: 'workingDay' | 'calendarDay';
  readonly grantedOn: LocalDate;
  readonly by: Approver;
}

export interface Restart {
  readonly on: LocalDate;
  readonly reason: RestartReason;
}

export interface Length {
  readonly amount: number;
  readonly unit: 'workingDay' | 'calendarDay';
}

export interface DueDateInput {
  readonly period: PeriodId;
  /** The day of the event that starts the period; the hearing day for a backward one. */
  readonly from: LocalDate;
  readonly calendar: Calendar;
  /** Those in force on the day on which the period starts are followed. */
  readonly settings?: Partial<LawSettings> | ((day: LocalDate) => LawSettings);
  readonly extensionDays?: readonly GrantedExtension[];
  readonly exclusions?: readonly Exclusion[];
  /** A restart that is not later than the start changes nothing. */
  readonly restarts?: readonly Restart[];
  /** A length set by the commission or agreed with the respondent, where the period allows it. 0 is a waiver. */
  readonly agreedLength?: Length;
}

/** What one computation works with once the input is found lawful. */
interface Task {
  readonly period: Period;
  /** The rule that counts: the period's own, or the one it ends with. */
  readonly rule: PeriodRecord;
  readonly length: { readonly amount: number; readonly unit: PeriodRecord['unit'] };
  readonly settings: LawSettings;
  readonly exclusions: readonly Exclusion[];
  readonly input: DueDateInput;
}

/**
 * The last day of a period and how it comes about. The first day is not counted; a last day on a day off moves to the
 * next working day (规则 19, 民诉法 85); 3, 5 and 10 days are working days, 15 and 45 are calendar days (规则 80).
 * Throws a LawError for what no rule covers: a rule not yet in force, an extension too long or by the wrong person,
 * a restart or an excluded day that the law does not know.
 */
export function computeDueDate(input: DueDateInput): WorkingOut {
  const period = periodInForce(input.period, input.from);
  const rule = period.endsWith ? periodOf(period.endsWith) : period;
  checkDueDateInput({ period, rule, input });
  const task: Task = {
    period,
    rule,
    length: input.agreedLength ?? { amount: rule.amount, unit: rule.unit },
    settings: readingsOn(input.settings, input.from),
    exclusions: (input.exclusions ?? []).toSorted((a, b) => compare(a.from, b.from)),
    input,
  };
  return rule.direction === 'backward' ? backward(task) : forward(task);
}

function backward(task: Task): WorkingOut {
  const { input, length } = task;
  const count = beginCount({ from: input.from, calendar: input.calendar, exclusions: [] });
  countWorkingDaysBack(count, length.amount);
  if (count.day !== null && task.settings.countingBeforeHearing === 'strict') {
    count.day = addDays(count.day, -1);
    look(count, count.day);
    count.steps.push({ kind: 'fullDaysBetween', days: length.amount, latest: count.day });
  }
  return finish(task, { steps: [start(task)], countedFrom: input.from, count });
}

function forward(task: Task): WorkingOut {
  const { countedFrom, steps } = applyRestarts(task);
  const count = run(task, countedFrom);
  return finish(task, { steps, countedFrom, count });
}

/** Finds the day from which the period runs in the end. Limitation can only be interrupted while it is running. */
function applyRestarts(task: Task): { readonly countedFrom: LocalDate; readonly steps: WorkingStep[] } {
  const { input, rule } = task;
  const steps: WorkingStep[] = [start(task)];
  let countedFrom = input.from;
  const restarts = (input.restarts ?? []).filter((restart) => restart.on > input.from);
  for (const { on, reason } of restarts.toSorted((a, b) => compare(a.on, b.on))) {
    const endedOn = rule.restart?.onlyWhileRunning ? run(task, countedFrom).day : null;
    if (endedOn !== null && on > endedOn) {
      steps.push({ kind: 'restartTooLate', on, reason, endedOn });
      continue;
    }
    countedFrom = on;
    steps.push({ kind: 'restarted', on, reason });
  }
  return { countedFrom, steps };
}

/** One run of the period from `countedFrom` to its last day, extensions and rolling included. */
function run(task: Task, countedFrom: LocalDate): Count {
  const { calendar } = task.input;
  const count = beginCount({ from: countedFrom, calendar, exclusions: task.exclusions });
  if (task.input.agreedLength) count.steps.push({ kind: 'lengthAgreed', ...task.input.agreedLength });
  countLength(task, count);
  const total = task.length.amount + addExtensions(task, { count, countedFrom });
  if (total > 0) endOnWorkingDay(task, count);
  return count;
}

function countLength(task: Task, count: Count): void {
  const { amount, unit } = task.length;
  if (unit === 'year') countYears(count, amount);
  else if (unit === 'workingDay') countWorkingDays(count, amount);
  else countCalendarDays(count, amount);
}

function countYears(count: Count, years: number): void {
  if (count.day === null) return;
  const from = count.day;
  const to = addYears(from, years);
  if (count.exclusions.some((e) => e.from <= to && (e.to === null || e.to > from))) {
    countCalendarDays(count, daysBetween(from, to));
    return;
  }
  count.day = to;
  count.steps.push({ kind: 'yearsCounted', years, to });
}

/** Adds the extensions that still stand and returns how many days they are. */
function addExtensions(task: Task, at: { readonly count: Count; readonly countedFrom: LocalDate }): number {
  const { count, countedFrom } = at;
  let added = 0;
  for (const extension of task.input.extensionDays ?? []) {
    const { days, unit, grantedOn, by } = extension;
    if (lapsed(task, extension, countedFrom)) {
      count.steps.push({ kind: 'extensionLapsed', days, grantedOn, restartedOn: countedFrom });
      continue;
    }
    if (task.settings.extensionCountsFrom === 'rolledEnd') endOnWorkingDay(task, count);
    if (count.day === null) break;
    count.steps.push({ kind: 'extended', days, unit, grantedOn, by });
    if (unit === 'workingDay') countWorkingDays(count, days);
    else countCalendarDays(count, days);
    added += days;
  }
  return added;
}

function lapsed(task: Task, extension: GrantedExtension, countedFrom: LocalDate): boolean {
  if (task.settings.extensionBeforeRestart === 'carriesOver') return false;
  return countedFrom > task.input.from && extension.grantedOn < countedFrom;
}

function endOnWorkingDay(task: Task, count: Count): void {
  if (rolls(task)) {
    rollOver(count);
    return;
  }
  if (count.day === null || count.calendar.isWorkingDay(count.day)) return;
  count.steps.push({ kind: 'notRolledOver', on: count.day });
}

function rolls({ rule, settings }: Task): boolean {
  if (rule.rollsOver === 'always' || rule.rollsOver === 'never') return rule.rollsOver === 'always';
  return settings[rule.rollsOver];
}

const start = (task: Task): WorkingStep => ({ kind: 'start', on: task.input.from });

function finish(
  task: Task,
  done: { readonly steps: readonly WorkingStep[]; readonly countedFrom: LocalDate; readonly count: Count },
): WorkingOut {
  const { count, countedFrom } = done;
  const year = count.awaitedYear;
  const awaited: readonly WorkingStep[] = year === null ? [] : [{ kind: 'noticeAwaited', year }];
  const steps = [...done.steps, ...count.steps, ...awaited];
  return {
    period: task.period.id,
    start: task.input.from,
    countedFrom,
    amount: task.length.amount,
    unit: task.length.unit,
    steps,
    dueOn: count.day,
    planBy: count.day === null ? null : planBy(count.calendar, { day: count.day, countedFrom }),
    provisional: year !== null,
    ...(year === null ? {} : { provisionalYear: year }),
    readings: readingsTaken(task, steps),
    articles: articlesOf(task, steps),
  };
}

const took = (steps: readonly WorkingStep[], ...kinds: readonly WorkingStep['kind'][]): boolean =>
  steps.some((step) => kinds.includes(step.kind));

/** The local readings without which the steps might have been others. */
function readingsTaken(task: Task, steps: readonly WorkingStep[]): readonly ReadingTaken[] {
  const { rule, settings } = task;
  const keys: (keyof LawSettings)[] = [];
  if (rule.direction === 'backward') keys.push('countingBeforeHearing');
  if (took(steps, 'restarted') && took(steps, 'extended', 'extensionLapsed'))
    keys.push('extensionBeforeRestart');
  if (took(steps, 'extended')) keys.push('extensionCountsFrom');
  const { rollsOver } = rule;
  if (rollsOver !== 'always' && rollsOver !== 'never' && took(steps, 'rolledOver', 'notRolledOver'))
    keys.push(rollsOver);
  return keys.map((key) => ({ key, value: settings[key] }));
}

function planBy(
  calendar: Calendar,
  at: { readonly day: LocalDate; readonly countedFrom: LocalDate },
): LocalDate {
  const workingDay = workingDayOnOrBefore(calendar, at.day);
  return at.day >= at.countedFrom && workingDay < at.countedFrom ? at.day : workingDay;
}

/** The articles of the period and of every turn that the working-out took, each once. */
function articlesOf(task: Task, steps: readonly WorkingStep[]): readonly Article[] {
  const { rule } = task;
  const all = [
    ...task.period.articles,
    ...(took(steps, 'lengthAgreed') ? (rule.agreedLength?.articles ?? []) : []),
    ...(took(steps, 'restarted', 'restartTooLate') ? (rule.restart?.articles ?? []) : []),
    ...(took(steps, 'daysExcluded', 'suspendedSince') ? (rule.suspension?.articles ?? []) : []),
    ...(took(steps, 'extended') ? (rule.extension?.articles ?? []) : []),
    ...(took(steps, 'rolledOver') ? rollingArticles(rule) : []),
  ];
  return [...new Map(all.map((article) => [JSON.stringify(article), article])).values()];
}

function rollingArticles(rule: PeriodRecord): readonly Article[] {
  if (rule.unit === 'year') return [cite('民法典', 203)];
  const byCaseRules = rule.articles.some((article) => article.statute === '规则');
  const civilProcedure = cite('民诉法', 85);
  return byCaseRules ? [cite('规则', 19, { paragraph: 2 }), civilProcedure] : [civilProcedure];
}
