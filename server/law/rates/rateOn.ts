import { lawError } from '../lawError.ts';
import type { LocalDate } from '../localDate.ts';
import type { Bilingual, Checked } from '../statutes.ts';

/** One figure that a place and a day decide, with its source. `from` and `to` are both inside. */
export interface RateRow {
  /** Administrative division code, such as 420100 for Wuhan, 420000 for Hubei, 000000 for the nation. */
  readonly region: string;
  readonly from: LocalDate;
  /** Absent while no later figure is known. */
  readonly to?: LocalDate;
  /** Grade of disability, 5 to 10; only in the tables that go by grade. */
  readonly grade?: number;
  /** In the unit of its table: whole fen, or months. */
  readonly value: number;
  readonly source: string;
  readonly checked: Checked;
  /** When it was entered or last held against its source; absent in what ships. */
  readonly checkedOn?: LocalDate;
}

export interface RateTable {
  readonly name: Bilingual;
  readonly unit: 'fen' | 'months';
  /** What the days of a row mean: those on which it is in force, or the calendar year that it measures. */
  readonly span: 'inForce' | 'yearMeasured';
  readonly byGrade: boolean;
  readonly rows: readonly RateRow[];
}

/** The row of a region (and grade) whose span holds a day; undefined outside every span. */
export function findRate(
  table: RateTable,
  region: string,
  day: LocalDate,
  grade?: number,
): RateRow | undefined {
  return table.rows.find(
    (r) => r.region === region && r.grade === grade && r.from <= day && (r.to === undefined || day <= r.to),
  );
}

/**
 * The row of a region (and grade) whose span holds a day; throws RATE_NOT_KNOWN outside every span, never guesses.
 * A figure of the previous year is asked for with a day of that year.
 */
export function rateOn(table: RateTable, region: string, day: LocalDate, grade?: number): RateRow {
  const row = findRate(table, region, day, grade);
  if (row) return row;
  const ofGrade =
    grade === undefined ? { zh: '', en: '' } : { zh: `（${grade}级）`, en: ` (grade ${grade})` };
  throw lawError({
    code: 'RATE_NOT_KNOWN',
    says: {
      zh: `没有地区${region}在${day}的“${table.name.zh}”${ofGrade.zh}数据。请管理员先录入该时段的标准。`,
      en: `There is no figure for “${table.name.en}”${ofGrade.en} in region ${region} on ${day}. Ask the administrator to enter the standard of that time first.`,
    },
  });
}
