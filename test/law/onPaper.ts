/** A working-out as one line of a paper calendar, with nothing left out. */
import type { LocalDate } from '../../server/law/localDate.ts';
import { shortLabel } from '../../server/law/statutes.ts';
import type { DaysOff, WorkingOut, WorkingStep } from '../../server/law/workingOut.ts';

/**
 * 2022-09-08: 9/9, off 9/10–9/12 中秋节, 9/13, 9/14, 9/15, 9/16 = 2022-09-16 [调仲法 29; 规则 30; 规则 31]. Days of
 * another year than the first carry their year; readings, the day to plan by and a missing notice follow the due day.
 */
export function onPaper(workingOut: WorkingOut): string {
  const { start, steps, dueOn, planBy, readings, articles, provisional, provisionalYear } = workingOut;
  const words = steps.flatMap((step) => inWords(step, (day) => short(day, start)));
  const follows = [
    ...(planBy === dueOn ? [] : [`plan by ${planBy}`]),
    ...readings.map(({ key, value }) => `${key} ${String(value)}`),
    ...(provisional ? [`provisional, awaits ${provisionalYear}`] : []),
  ];
  const then = follows.length > 0 ? ` (${follows.join('; ')})` : '';
  const cited = articles.map(shortLabel).join('; ');
  return `${start}: ${words.join(', ') || 'at once'} = ${dueOn ?? 'open'}${then} [${cited}]`;
}

type Day = (day: LocalDate) => string;

const short = (day: LocalDate, start: LocalDate): string => {
  const monthAndDay = `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
  return day.slice(0, 4) === start.slice(0, 4) ? monthAndDay : `${day.slice(0, 4)}/${monthAndDay}`;
};

function inWords(step: WorkingStep, d: Day): readonly string[] {
  switch (step.kind) {
    case 'start':
    case 'noticeAwaited':
      return [];
    case 'restarted':
      return [`anew from ${d(step.on)} ${step.reason}`];
    case 'restartTooLate':
      return [`${step.reason} ${d(step.on)} too late, over on ${d(step.endedOn)}`];
    case 'lengthAgreed':
      return [`set to ${step.amount} ${step.unit}`];
    case 'dayCounted':
      return [`${d(step.on)}${step.dayKind === 'makeUpWorkday' ? ' worked' : ''}`];
    case 'daysCounted':
      return [`${d(step.from)}–${d(step.to)} are ${step.first}–${step.last}`];
    case 'yearsCounted':
      return [`${step.years} y to ${d(step.to)}`];
    case 'daysOffSkipped':
      return [`off ${run(step, d)}`];
    case 'daysExcluded':
      return [`without ${d(step.from)}–${d(step.to)} ${step.reason} ${step.days}`];
    case 'suspendedSince':
      return [`${step.reason} since ${d(step.on)}`];
    case 'extended':
      return [`+${step.days} ${step.unit} by ${step.by} ${d(step.grantedOn)}`];
    case 'extensionLapsed':
      return [`+${step.days} of ${d(step.grantedOn)} lapsed ${d(step.restartedOn)}`];
    case 'rolledOver':
      return [`${d(step.from)} moves to ${d(step.to)} over ${step.over.map((off) => run(off, d)).join(' ')}`];
    case 'notRolledOver':
      return [`${d(step.on)} stays`];
    case 'fullDaysBetween':
      return [`${step.days} full days between, so ${d(step.latest)}`];
  }
}

function run({ from, to, holiday }: DaysOff, d: Day): string {
  const days = from === to ? d(from) : `${d(from < to ? from : to)}–${d(from < to ? to : from)}`;
  return holiday === null ? days : `${days} ${holiday.zh}`;
}
