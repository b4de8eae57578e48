/** Rows of a spreadsheet by the reader of a form: what is right, and every fault with its row and column. */
import type { ImportFault, ImportRow } from '../../../models/import.ts';
import type { Fault, Parsed } from '../application/reading.ts';

export interface Checked<T> {
  readonly right: readonly { readonly row: number; readonly value: T }[];
  readonly faults: readonly ImportFault[];
}

interface Rules<T> {
  readonly parse: (row: ImportRow) => Parsed<T>;
  readonly unique: readonly {
    readonly field: string;
    readonly of: (value: T) => string | null;
    readonly taken: ReadonlySet<string>;
    readonly fault: string;
  }[];
  /** The column in which the field of the form stands, where it has another name. */
  readonly columnOf?: (field: string) => string;
}

/** Reads every row by the form's reader; a row is right when it has no fault and repeats nothing. */
export function checkRows<T>(
  rows: readonly ImportRow[],
  { parse, unique, columnOf = (field) => field }: Rules<T>,
): Checked<T> {
  const right: { row: number; value: T }[] = [];
  const faults: ImportFault[] = [];
  const firstRow = new Map<string, number>();
  for (const row of rows) {
    const parsed = parse(row);
    const fault = (field: string, { fault: key, params = {} }: Fault): ImportFault => ({
      row: row.row,
      field: columnOf(field),
      typed: row.cells[columnOf(field)] ?? '',
      fault: key,
      params,
    });
    if ('faults' in parsed) {
      faults.push(...Object.entries(parsed.faults).map(([field, found]) => fault(field, found)));
      continue;
    }
    const doubles = unique.flatMap(({ field, of, taken, fault: name }) => {
      const key = of(parsed.value);
      if (key === null) return [];
      const before = firstRow.get(`${field} ${key}`);
      if (before !== undefined)
        return [fault(field, { fault: 'administration.fault.twice', params: { row: before } })];
      firstRow.set(`${field} ${key}`, row.row);
      return taken.has(key) ? [fault(field, { fault: `administration.fault.${name}` })] : [];
    });
    faults.push(...doubles);
    if (doubles.length === 0) right.push({ row: row.row, value: parsed.value });
  }
  return { right, faults };
}
