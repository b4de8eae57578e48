import { addDays } from '../localDate.ts';
import type { RateRow, RateTable } from './rateOn.ts';

/**
 * The table with one more row. It takes the place of a row that begins on the same day, and an earlier row that would
 * run into it ends the day before; a later row is left as it is, and ends the new one where that has no end.
 */
export function withRow(table: RateTable, row: RateRow): RateTable {
  const alike = (other: RateRow) => other.region === row.region && other.grade === row.grade;
  const others = table.rows.filter((other) => !(alike(other) && other.from === row.from));
  const rows = others.map((other) => (alike(other) ? endedBefore(other, row) : other));
  const next = others.filter((other) => alike(other) && other.from > row.from).toSorted(byDay)[0];
  return { ...table, rows: [...rows, next === undefined ? row : endedBefore(row, next)].toSorted(byDay) };
}

function endedBefore(row: RateRow, next: RateRow): RateRow {
  const runsInto = row.from < next.from && (row.to === undefined || row.to >= next.from);
  return runsInto ? { ...row, to: addDays(next.from, -1) } : row;
}

function byDay(a: RateRow, b: RateRow): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}
