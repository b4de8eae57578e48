/** Draws docs/access.md from the access table of the route tests. */
import {
  administrationRows,
  caseRows,
  draftColumns,
  draftRows,
  formRows,
  lookUpColumns,
  lookUpRows,
  publicRows,
  roomRows,
  supervisionRows,
} from '../routes/accessTable.ts';
import type { FormRow, Row } from '../routes/accessTable.ts';
import { groups, lettersOf, statusOf } from '../routes/accessViewers.ts';

const head = `# Who may open and do what

Every route of the application and every room of the live connection, for every role in each relation to a case. Written
by hand in \`test/routes/accessTable.ts\`; \`test/routes/access.test.ts\` asks the running server for every cell, and fails
when a route has no row. This page is drawn from that table: \`node --import tsx test/support/writeDocs.ts\`.

200 opened · 303 led on · sign in: 303 to the sign-in page · 401 sign-in needed · 403 seen, but not theirs to do · 404 for
them it does not exist · 409 theirs, but the case is not there or has moved on · 422 the form came back with its faults.

Cases: **M** in mediation, its agreement signed by one side; **A** before the commission after a mediation, its tribunal
formed; **S** straight to the commission, just received; **R** an agreement under review by a commission. A cell lists the relations in the order of the column's head; one
value stands for all.
`;

/** The whole page. */
export function accessPage(): string {
  return [
    head,
    relations(),
    section('Public pages', byRole(publicRows.map(ofRow))),
    section('Cases, panels, papers and files', byRole(caseRows.map(ofRow))),
    section('Figures', byRole(supervisionRows.map(ofRow))),
    section('Administration', byRole(administrationRows.map(ofRow))),
    section('Forms of a case: `GET …/new`, then `POST` of an empty form', byRole(formRows.map(ofForm))),
    section('Pages of an application, by whose draft the browser holds', plain(draftColumns, draftRows)),
    section('Pages of a look-up, by its token', plain(lookUpColumns, lookUpRows)),
    section(
      'Rooms of the live connection',
      byRole(roomRows.map((row) => [`\`${row.room}\``, roomLetters(row.cells)])),
    ),
  ].join('\n');
}

function section(title: string, table: string): string {
  return `## ${title}\n\n${table}\n`;
}

function relations(): string {
  const lines = groups.map((group) => {
    const role = group[0]?.role ?? '';
    return `- **${role}**: ${group.map(({ relation }) => relation).join(' · ')}`;
  });
  return `${lines.join('\n')}\n`;
}

type Line = readonly [title: string, values: readonly string[]];

function byRole(lines: readonly Line[]): string {
  const roles = groups.map((group) => group[0]?.role ?? '');
  return tableOf(
    ['', ...roles],
    lines.map(([title, values]) => [title, ...grouped(values)]),
  );
}

/** One value where all relations of a role have the same. */
function grouped(values: readonly string[]): readonly string[] {
  let from = 0;
  return groups.map(({ length }) => {
    const own = values.slice(from, (from += length));
    return new Set(own).size === 1 ? (own[0] ?? '') : own.join(' · ');
  });
}

const ofRow = ({ method, path, cells }: Row): Line => [`${method} \`${path}\``, lettersOf(cells).map(words)];

function ofForm({ of, address, at, cells }: FormRow): Line {
  const theirs = at === 'now' ? '200, 409' : '409';
  const values = lettersOf(cells).map((letter) => {
    if (letter === 'y') return theirs;
    return letter === 's' ? 'sign in, 401' : words(letter);
  });
  return [`${of} \`${address}\``, values];
}

function words(letter: string): string {
  return letter === 's' ? 'sign in' : String(statusOf[letter] ?? '');
}

function roomLetters(cells: string): readonly string[] {
  return lettersOf(cells).map((letter) => (letter === 'y' ? 'in' : '–'));
}

function plain(titles: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map(({ method, path, cells }) => [
    `${method} \`${path}\``,
    ...[...cells.replaceAll(' ', '')].map(words),
  ]);
  return tableOf(['', ...titles], lines);
}

function tableOf(titles: readonly string[], lines: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(titles), row(titles.map(() => '---')), ...lines.map(row)].join('\n');
}
