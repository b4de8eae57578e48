/** The table of units as CSV: figures only, nothing of persons. */
import type { RateId } from '../server/statistics/rateDefinitions.ts';
import { tableSorts } from './supervisionAsking.ts';
import { furtherRates, headRates } from './supervisionRates.ts';
import { valueOf } from './supervisionTable.ts';
import type { UnitRow } from './supervisionTable.ts';
import type { Asked } from './supervisionView.ts';
import { areaName, causeName, figureName } from './supervisionWords.ts';
import type { Figures } from '../server/statistics/figures.ts';
import { toCsv } from './csv.ts';

/** The text of the export: what was asked, the rates with both their counts, then a line a unit. */
export function exportText(
  { words, asking }: Asked,
  { figures, rows }: { readonly figures: Figures; readonly rows: readonly UnitRow[] },
): string {
  const { t, fmt } = words;
  const rate = (id: RateId): readonly (string | number)[] => {
    const { rate: share, numerator, denominator } = figures.rates[id];
    return [figureName(words, id), share === null ? '' : fmt.percent(share), numerator, denominator];
  };
  return toCsv([
    [t('supervision.export.area'), areaName(words, asking.area)],
    [t('supervision.export.period'), asking.period.from, asking.period.to],
    [t('supervision.export.asOf'), asking.asOf],
    ...(asking.cause === null ? [] : [[t('supervision.export.cause'), causeName(words, asking.cause)]]),
    [],
    ['rate', 'value', 'numerator', 'denominator'].map((key) => t(`supervision.export.${key}`)),
    ...[...headRates, ...furtherRates].map(rate),
    [],
    tableSorts.map((sort) => t(`supervision.column.${sort}`)),
    ...rows.map((row) => tableSorts.map((sort) => cell(valueOf(row, sort), sort))),
  ]);
}

function cell(value: string | number | null, sort: string): string | number {
  if (value === null) return '';
  return sort.endsWith('Rate') ? Math.round(Number(value) * 10_000) / 10_000 : value;
}
