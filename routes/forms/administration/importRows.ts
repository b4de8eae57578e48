/**
 * From the rows of a spreadsheet to bodies or mediators: every row is read by the reader of the form, and every fault
 * names its row and column. Pure: what is taken already is told.
 */
import type { ImportFault, ImportKind, ImportRow } from '../../../models/import.ts';
import type { BodyLevel, Directory } from '../../../server/disputes/directory.ts';
import type { Fault, Parsed } from '../application/reading.ts';
import { bodyFieldNames, parseBody } from './body.ts';
import type { BodyFields } from './body.ts';
import { mediatorColumns, parseNewMediator } from './mediator.ts';
import type { NewMediator } from './mediator.ts';

export const importColumns: Readonly<Record<ImportKind, readonly string[]>> = {
  bodies: bodyFieldNames,
  mediators: mediatorColumns,
};

/** A row that begins with this is the example of the template and is passed over. */
export const exampleMark = '（示例）';

export interface ImportContext {
  readonly directory: Directory;
  /** Every word by which a level may be called, in lower case. */
  readonly levelWords: ReadonlyMap<string, BodyLevel>;
  readonly takenUsernames: ReadonlySet<string>;
  readonly takenCertificates: ReadonlySet<string>;
}

/** The rows under the heading by field; the missing headings where some are not there. */
export function rowsByField(
  sheet: readonly (readonly string[])[],
  kind: ImportKind,
  headings: Readonly<Record<string, readonly string[]>>,
): { readonly rows: readonly ImportRow[] } | { readonly missing: readonly string[] } {
  const [head = []] = sheet;
  const columns = importColumns[kind].map((field) => ({
    field,
    at: head.findIndex((cell) => (headings[field] ?? []).includes(cell.trim())),
  }));
  const missing = columns.filter(({ at }) => at === -1).map(({ field }) => field);
  if (missing.length > 0) return { missing };
  const rows = sheet.slice(1).map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(columns.map(({ field, at }) => [field, cells[at] ?? ''])),
  }));
  return { rows: rows.filter(({ cells }) => !isBlank(cells) && !isExample(cells)) };
}

function isBlank(cells: ImportRow['cells']): boolean {
  return Object.values(cells).every((cell) => cell === '');
}

function isExample({ name = '' }: ImportRow['cells']): boolean {
  return name.startsWith(exampleMark);
}

export interface Checked<T> {
  readonly right: readonly { readonly row: number; readonly value: T }[];
  readonly faults: readonly ImportFault[];
}

/** Bodies: no name twice in the file, none that is there already. */
export function checkBodies(rows: readonly ImportRow[], context: ImportContext): Checked<BodyFields> {
  const names = new Set(context.directory.bodies.map(({ name }) => name));
  return check(rows, {
    parse: ({ cells }) =>
      parseBody({ ...cells, level: context.levelWords.get((cells.level ?? '').toLowerCase()) ?? '' }),
    unique: [{ field: 'name', of: ({ name }) => name, taken: names, fault: 'nameTaken' }],
    columnOf: (field) => field,
  });
}

/** Mediators: of a known body, no user name or certificate twice or taken. */
export function checkMediators(rows: readonly ImportRow[], context: ImportContext): Checked<NewMediator> {
  const { bodies } = context.directory;
  const byName = new Map(
    bodies.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const]),
  );
  const bodyIds = bodies.map(({ id }) => id);
  return check(rows, {
    parse: ({ cells }) =>
      parseNewMediator({ ...cells, bodyId: byName.get(cells.body ?? '') ?? '' }, { bodyIds }),
    unique: [
      {
        field: 'username',
        of: ({ username }) => username,
        taken: context.takenUsernames,
        fault: 'usernameTaken',
      },
      {
        field: 'certificateNumber',
        of: ({ certificateNumber }) => certificateNumber,
        taken: context.takenCertificates,
        fault: 'certificateTaken',
      },
    ],
    columnOf: (field) => (field === 'bodyId' ? 'body' : field),
  });
}

interface Rules<T> {
  readonly parse: (row: ImportRow) => Parsed<T>;
  readonly unique: readonly {
    readonly field: string;
    readonly of: (value: T) => string | null;
    readonly taken: ReadonlySet<string>;
    readonly fault: string;
  }[];
  /** The column in which the field of the form stands. */
  readonly columnOf: (field: string) => string;
}

function check<T>(rows: readonly ImportRow[], { parse, unique, columnOf }: Rules<T>): Checked<T> {
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
