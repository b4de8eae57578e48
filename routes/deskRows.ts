/** A row of the work queue: which case, between whom, its stage, what is due when, its marks. */
import type { DisputeRow } from '../models/disputeLists.ts';
import type { Due } from '../server/desk.ts';
import type { Directory } from '../server/disputes/directory.ts';
import { standingOn } from '../server/disputes/deadlines.ts';
import type { DeadlineContext, DeadlineStanding } from '../server/disputes/deadlines.ts';
import { isOpen } from '../server/disputes/stages.ts';
import { aimedDays } from '../server/disputes/targets.ts';
import type { Aim } from '../server/disputes/targets.ts';
import type { Procedure, Stage } from '../server/disputes/stages.ts';
import type { Fmt } from '../server/format.ts';
import { causes } from '../server/law/causes.ts';
import { daysBetween } from '../server/law/localDate.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import type { Locale } from '../server/locales/index.ts';
import type { T } from './words.ts';

export interface Telling {
  readonly t: T;
  readonly fmt: Fmt;
  readonly locale: Locale;
  readonly today: LocalDate;
  readonly procedure: Procedure;
  readonly directory: Directory;
  /** What days are counted with, and which targets the commission has chosen. */
  readonly days: DeadlineContext;
}

/** The columns: the number first, the person second, the state third, the day last. */
export function queueColumns(
  t: T,
  { showStaff, closed }: { readonly showStaff: boolean; readonly closed: boolean },
): readonly object[] {
  const column = (key: string, kind: string) => ({ key, kind, label: t(`desk.column.${key}`) });
  return [
    column('number', 'case'),
    column('between', 'text'),
    column('cause', 'text'),
    column('sum', 'money'),
    ...(showStaff ? [column('staff', 'tag')] : []),
    column('stage', 'tag'),
    column('marks', 'tag'),
    ...(closed ? [column('closedOn', 'day')] : [column('due', 'tag'), column('day', 'day')]),
  ];
}

export function queueRow(row: DisputeRow, telling: Telling): object {
  const { fmt, locale, procedure } = telling;
  const proceeding = row[procedure];
  const place = row.queue[procedure];
  const { zh, en } = causes[row.cause].label;
  return {
    cells: {
      number: { text: proceeding?.number ?? row.number, href: `/disputes/${row.number}` },
      between: betweenOf(row, telling),
      cause: locale === 'en' ? en : zh,
      sum: fmt.money(row.summary.claimedFen),
      staff: staffOf(row, telling),
      stage: { tag: stageTag(row, telling) },
      marks: marksOf(row, telling).join(' · '),
      closedOn: fmt.dayShort(proceeding?.closedOn),
      ...dueCells(place?.due ?? null, place?.aims ?? [], telling),
    },
  };
}

function betweenOf({ summary }: DisputeRow, { t }: Telling): string {
  const named = (name: string, n: number) => (n > 1 ? t('case.andOthers', { names: name, n }) : name);
  return [named(summary.applicant, summary.applicants), named(summary.respondent, summary.respondents)].join(
    t('case.against'),
  );
}

function staffOf({ queue }: DisputeRow, { procedure, directory, t }: Telling): string {
  const names = (queue[procedure]?.staffIds ?? []).map(
    (id) => directory.person(id)?.name ?? t('case.formerStaff'),
  );
  if (names.length === 0) return t('desk.nobody');
  // The clerk and who presides; a panel of three would break every row in two.
  const first = names.slice(0, 2).join(t('common.listJoin'));
  return names.length > 2 ? t('desk.andOtherStaff', { names: first }) : first;
}

function stageTag(row: DisputeRow, { t, procedure, today }: Telling) {
  const stage = (row[procedure]?.stage ?? 'submitted') as Stage;
  const label = t(`stages.${procedure}.${stage}.name`);
  const due = row.queue[procedure]?.due ?? null;
  if (!isOpen(procedure, stage))
    return { label, tone: stage === 'withdrawn' || stage === 'declined' ? 'void' : 'done' };
  if (stage === 'suspended') return { label, tone: 'void' };
  const standing = due === null ? 'running' : standingOn({ ...due, metOn: null }, today);
  return { label, tone: tones[standing] };
}

const tones: Readonly<Record<DeadlineStanding, 'quiet' | 'active' | 'soon' | 'late'>> = {
  met: 'quiet',
  metLate: 'quiet',
  suspended: 'quiet',
  overdue: 'late',
  over: 'active',
  dueSoon: 'soon',
  running: 'active',
};

function marksOf({ marks, queue, intake }: DisputeRow, { t, procedure }: Telling): readonly string[] {
  const place = queue[procedure];
  const asked = (place?.asked ?? []).map((kind) => t(`desk.mark.asked.${kind}`));
  return [
    ...asked,
    ...(asked.length === 0 && place?.awaitsHead ? [t('desk.mark.awaitsHead')] : []),
    ...(marks.collective ? [t('desk.mark.collective')] : []),
    ...(marks.simplified && procedure === 'arbitration' ? [t('desk.mark.simplified')] : []),
    ...(place?.extended ? [t('desk.mark.extended')] : []),
    ...(intake.externalNumber !== null ? [t(`desk.mark.${intake.channel}`)] : []),
  ];
}

function dueCells(due: Due | null, aims: readonly Aim[], telling: Telling): object {
  const { t, fmt, today } = telling;
  if (due === null) return { due: '', day: { text: fmt.dayShort(null), tone: 'quiet' } };
  const standing = standingOn({ ...due, metOn: null }, today);
  const tone = standing === 'overdue' ? 'late' : standing === 'dueSoon' ? 'soon' : undefined;
  return {
    due: { text: t(`desk.due.${due.period}`), ...aimedAt(aims, telling) },
    day: {
      text: fmt.dayShort(due.dueOn),
      sub: leftWords(due, standing, { t, today }),
      ...(tone && { tone }),
    },
  };
}

/** The office's own target under what the law wants, never in its place: no colour, and nothing is late by it. */
function aimedAt(aims: readonly Aim[], { t, fmt, today, days }: Telling): { readonly sub?: string } {
  const [next] = aimedDays(aims, days);
  if (next === undefined) return {};
  const words = { target: t(`desk.target.${next.target}`), day: fmt.monthDay(next.on) };
  return { sub: t(next.on < today ? 'desk.aimPassed' : 'desk.aim', words) };
}

function leftWords(
  { dueOn, provisional }: Due,
  standing: DeadlineStanding,
  { t, today }: Pick<Telling, 't' | 'today'>,
): string {
  const days = daysBetween(today, dueOn);
  if (provisional) return t('desk.left.provisional');
  if (days === 0) return t('desk.left.today');
  if (days > 0) return t('desk.left.days', { n: days });
  return t(standing === 'over' ? 'desk.left.passed' : 'desk.left.over', { n: -days });
}
