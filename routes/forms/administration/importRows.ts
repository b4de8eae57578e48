/**
 * From the rows of a spreadsheet to bodies or mediators: every row is read by the reader of the form, and every fault
 * names its row and column. Pure: what is taken already is told.
 */
import type { ImportKind, ImportRow } from '../../../models/import.ts';
import type { BodyLevel, Directory } from '../../../server/disputes/directory.ts';
import { bodyFieldNames, parseBody } from './body.ts';
import type { BodyFields } from './body.ts';
import { checkRows } from './checkRows.ts';
import type { Checked } from './checkRows.ts';
import { holidayColumns } from './holidayRows.ts';
import { mediatorColumns, parseNewMediator } from './mediator.ts';
import type { NewMediator } from './mediator.ts';
import { rateColumns } from './rateRows.ts';

export const importColumns: Readonly<Record<ImportKind, readonly string[]>> = {
  bodies: bodyFieldNames,
  mediators: mediatorColumns,
  holidays: holidayColumns,
  rates: rateColumns,
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

function isExample(cells: ImportRow['cells']): boolean {
  return Object.values(cells).some((cell) => cell.startsWith(exampleMark));
}

/** Bodies: no name twice in the file, none that is there already. */
export function checkBodies(rows: readonly ImportRow[], context: ImportContext): Checked<BodyFields> {
  const names = new Set(context.directory.bodies.map(({ name }) => name));
  return checkRows(rows, {
    parse: ({ cells }) =>
      parseBody({ ...cells, level: context.levelWords.get((cells.level ?? '').toLowerCase()) ?? '' }),
    unique: [{ field: 'name', of: ({ name }) => name, taken: names, fault: 'nameTaken' }],
  });
}

/** Mediators: of a known body, no user name or certificate twice or taken. */
export function checkMediators(rows: readonly ImportRow[], context: ImportContext): Checked<NewMediator> {
  const { bodies } = context.directory;
  const byName = new Map(
    bodies.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const]),
  );
  const bodyIds = bodies.map(({ id }) => id);
  return checkRows(rows, {
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
