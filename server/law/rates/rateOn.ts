import { lawError } from '../lawError.ts';
import type { LocalDate } from '../localDate.ts';
import type { Bilingual, Checked } from '../statutes.ts';

/** One figure that a place and a day decide, with its source. `from` and `to` are both inside. */
export interface RateRow {
  /** Administrative division code, such as 420100 for Wuhan. */
  readonly region: string;
  readonly from: LocalDate;
  /** Absent while no later figure is known. */
  readonly to?: LocalDate;
  readonly fen: number;
  readonly source: string;
  readonly checked: Checked;
}

export interface RateTable {
  readonly name: Bilingual;
  readonly rows: readonly RateRow[];
}

/** The row in force in a region on a day; throws RATE_NOT_KNOWN outside every span, never guesses. */
export function rateOn(table: RateTable, region: string, day: LocalDate): RateRow {
  const row = table.rows.find(
    (r) => r.region === region && r.from <= day && (r.to === undefined || day <= r.to),
  );
  if (row) return row;
  throw lawError({
    code: 'RATE_NOT_KNOWN',
    message: `没有地区${region}在${day}的“${table.name.zh}”数据。请管理员先录入该时段的标准。`,
  });
}
