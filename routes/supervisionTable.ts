/** The table by district or by unit: a row each, sorted as asked, with its sum at the foot. */
import type { PressingCount } from '../models/disputeLists.ts';
import type { Figures, Tally } from '../server/statistics/figures.ts';
import { hrefAsking, tableSorts } from './supervisionAsking.ts';
import type { SupervisionAsking, TableSort } from './supervisionAsking.ts';
import { areaName, unitName } from './supervisionWords.ts';
import type { SupervisionWords } from './supervisionWords.ts';

/** A row before it is put into words: a null is a figure that this unit does not have. */
export interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly tally: Tally;
  readonly mediates: boolean;
  readonly arbitrates: boolean;
  readonly overdue: number;
}

const path = '/supervision';

/** The rows in the order that was asked for. */
export function unitRows(
  words: SupervisionWords,
  asking: SupervisionAsking,
  { figures, overdue }: { readonly figures: Figures; readonly overdue: readonly PressingCount[] },
): readonly UnitRow[] {
  const rows =
    asking.by === 'district' ? districtRows(words, figures, overdue) : ownRows(words, figures, overdue);
  return [...rows].sort((a, b) =>
    compareBy(asking, valueOf(a, asking.sort), valueOf(b, asking.sort), [a, b]),
  );
}

function districtRows(
  words: SupervisionWords,
  { districts }: Figures,
  overdue: readonly PressingCount[],
): readonly UnitRow[] {
  return districts.map(({ district, tally }) => ({
    id: district,
    name: areaName(words, district),
    district,
    tally,
    mediates: true,
    arbitrates: true,
    overdue: sumOf(overdue.filter((count) => count.district === district)),
  }));
}

function ownRows(
  words: SupervisionWords,
  { units }: Figures,
  overdue: readonly PressingCount[],
): readonly UnitRow[] {
  return units.map(({ unitId, district, procedure, tally }) => ({
    id: unitId,
    name: unitName(words, unitId),
    district,
    tally,
    mediates: procedure === 'mediation',
    arbitrates: procedure === 'arbitration',
    overdue: sumOf(overdue.filter((count) => count.unitId === unitId && count.district === district)),
  }));
}

function sumOf(counts: readonly PressingCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

function compareBy(
  { descending }: SupervisionAsking,
  a: string | number | null,
  b: string | number | null,
  [first, second]: readonly [UnitRow, UnitRow],
): number {
  // What has no such figure stands at the end, whichever way the table is sorted.
  if (a === null || b === null)
    return Number(a === null) - Number(b === null) || byName(first.name, second.name);
  const order = typeof a === 'string' && typeof b === 'string' ? byName(a, b) : Number(a) - Number(b);
  return (descending ? -order : order) || byName(first.name, second.name);
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'zh-CN');
}

/** The value by which a row is sorted, and which its cell shows. */
export function valueOf(row: UnitRow, sort: TableSort): string | number | null {
  const { mediation, arbitration, rates, days, openAtEnd } = row.tally;
  const ofMediation = (value: number | null) => (row.mediates ? value : null);
  const ofArbitration = (value: number | null) => (row.arbitrates ? value : null);
  switch (sort) {
    case 'name':
      return row.name;
    case 'mediationClosed':
      return ofMediation(mediation.closed ?? 0);
    case 'mediationRate':
      return rates.mediationSuccessRate.rate;
    case 'arbitrationAccepted':
      return ofArbitration(arbitration.accepted ?? 0);
    case 'arbitrationClosed':
      return ofArbitration(arbitration.closed ?? 0);
    case 'closureRate':
      return ofArbitration(rates.arbitrationClosureRate.rate);
    case 'open':
      return ofArbitration(openAtEnd);
    case 'days':
      return row.arbitrates ? days.arbitration.median : days.mediation.median;
    case 'overdue':
      return row.overdue;
  }
}

/** The table for the partial. */
export function tableFacts(
  words: SupervisionWords,
  asking: SupervisionAsking,
  { rows, figures }: { readonly rows: readonly UnitRow[]; readonly figures: Figures },
) {
  const { t } = words;
  return {
    caption: t(`supervision.table.title.${asking.by}`),
    hideCaption: true,
    cursor: true,
    columns: columns(words, asking),
    rows: rows.map((row) => ({ cells: cellsOf(words, asking, row) })),
    foot: { cells: footCells(words, figures, rows) },
    empty: { title: t('supervision.table.empty'), text: t('supervision.table.emptyText') },
  };
}

function columns(words: SupervisionWords, asking: SupervisionAsking): readonly object[] {
  const { t, today } = words;
  const kinds: Readonly<Partial<Record<TableSort, string>>> = { name: 'text' };
  return tableSorts.flatMap((sort) => {
    const current = asking.sort === sort;
    const next = { ...asking, sort, descending: current ? !asking.descending : sort !== 'name' };
    const column = {
      key: sort,
      label: t(
        sort === 'days' && asking.by === 'district'
          ? 'supervision.column.days.district'
          : `supervision.column.${sort}`,
      ),
      kind: kinds[sort] ?? 'number',
      sortHref: `${hrefAsking(path, next, { today })}#panel-figures`,
      ...(current && { sorted: asking.descending ? 'descending' : 'ascending' }),
    };
    const bar = { mediationRate: 'mediationBar', closureRate: 'closureBar' }[sort as string];
    return bar === undefined
      ? [column]
      : [column, { key: bar, label: t('supervision.column.bar'), kind: 'bar' }];
  });
}

function cellsOf(words: SupervisionWords, asking: SupervisionAsking, row: UnitRow): object {
  const { fmt, today } = words;
  const { mediationSuccessRate, arbitrationClosureRate } = row.tally.rates;
  const casesHref = (figure: string) =>
    hrefAsking(
      '/supervision/cases',
      { ...asking, ...(asking.by === 'district' && { area: row.id }) },
      {
        today,
        figure,
        side: 'denominator',
        ...(asking.by === 'unit' && { unit: row.id }),
      },
    );
  const count = (sort: TableSort, figure?: string) => {
    const value = valueOf(row, sort) as number | null;
    const text = fmt.count(value);
    return value && figure ? { text, href: casesHref(figure) } : { text, tone: value ? undefined : 'quiet' };
  };
  const rate = (sort: TableSort) => fmt.percent(valueOf(row, sort) as number | null);
  return {
    name:
      asking.by === 'district'
        ? { text: row.name, href: hrefAsking(path, { ...asking, area: row.id }, { today }) }
        : { text: row.name },
    mediationClosed: count('mediationClosed', 'mediationsClosed'),
    mediationRate: { text: rate('mediationRate') },
    mediationBar: mediationSuccessRate.rate === null ? '' : { bar: mediationSuccessRate.rate },
    arbitrationAccepted: count('arbitrationAccepted', 'arbitrationsAccepted'),
    arbitrationClosed: count('arbitrationClosed', 'arbitrationsClosed'),
    closureRate: { text: rate('closureRate') },
    closureBar:
      !row.arbitrates || arbitrationClosureRate.rate === null ? '' : { bar: arbitrationClosureRate.rate },
    open: count('open', 'arbitrationsOpen'),
    days: { text: daysText(words, valueOf(row, 'days') as number | null) },
    overdue: { text: fmt.count(row.overdue), tone: row.overdue > 0 ? 'late' : 'quiet' },
  };
}

function daysText({ fmt }: SupervisionWords, days: number | null): string {
  return days === null ? fmt.count(null) : String(Math.round(days * 10) / 10);
}

function footCells(words: SupervisionWords, figures: Figures, rows: readonly UnitRow[]): object {
  const { fmt, t } = words;
  return {
    name: t('supervision.table.total'),
    mediationClosed: fmt.count(figures.mediation.closed ?? 0),
    mediationRate: fmt.percent(figures.rates.mediationSuccessRate.rate),
    mediationBar: '',
    arbitrationAccepted: fmt.count(figures.arbitration.accepted ?? 0),
    arbitrationClosed: fmt.count(figures.arbitration.closed ?? 0),
    closureRate: fmt.percent(figures.rates.arbitrationClosureRate.rate),
    closureBar: '',
    open: fmt.count(figures.openAtEnd),
    days: daysText(words, figures.days.arbitration.median),
    overdue: fmt.count(rows.reduce((all, { overdue }) => all + overdue, 0)),
  };
}
