/** The first sheet of a spreadsheet as rows of text, whether it came as .xlsx or .csv. */
import ExcelJS from 'exceljs';
import { isHarmlessZip } from './guardZip.ts';

export type SheetRefusal = 'notASpreadsheet' | 'tooManyRows' | 'empty';
export type SheetRead =
  { readonly rows: readonly (readonly string[])[] } | { readonly refusal: SheetRefusal };

export const mostRows = 5000;
const mostColumns = 40;
const longestCell = 2000;

/** Reads a file of at most some megabytes; the heading is among the rows. Never throws for what is in the file. */
export async function readSheet(file: Buffer): Promise<SheetRead> {
  const isZip = file.length > 4 && file.readUInt32LE(0) === 0x04034b50;
  const rows = isZip ? await readWorkbook(file) : readCsv(file);
  if (rows === null) return { refusal: 'notASpreadsheet' };
  // A row is counted by its number: faults name the row as the spreadsheet program does.
  if (rows.length > mostRows + 1) return { refusal: 'tooManyRows' };
  return rows.some((row) => row.some((cell) => cell !== '')) ? { rows } : { refusal: 'empty' };
}

async function readWorkbook(file: Buffer): Promise<readonly string[][] | null> {
  if (!(await isHarmlessZip(file))) return null;
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(file as never);
  } catch {
    return null;
  }
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) return null;
  const rows: string[][] = [];
  let beyond = false;
  sheet.eachRow((row, number) => {
    if (number > mostRows + 1) beyond = true;
    else {
      while (rows.length < number) rows.push([]);
      rows[number - 1] = cellsOf(row);
    }
  });
  return beyond ? Array.from({ length: mostRows + 2 }, () => []) : rows;
}

function cellsOf(row: ExcelJS.Row): string[] {
  const count = Math.min(row.cellCount, mostColumns);
  return Array.from({ length: count }, (_, index) => textOf(row.getCell(index + 1)));
}

/** What the person sees in the cell; a formula counts by its result. */
function textOf(cell: ExcelJS.Cell): string {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  try {
    return cell.text.trim().slice(0, longestCell);
  } catch {
    return '';
  }
}

/** Comma- or tab-separated, in UTF-8, or in the GB code that Chinese spreadsheet programs write. */
function readCsv(file: Buffer): readonly string[][] | null {
  const text = decode(file);
  if (text === null || text.includes('\0')) return null;
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ',';
  return splitCsv(text, separator);
}

function decode(file: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // Not in this encoding: the next one is tried.
    }
  return null;
}

function splitCsv(text: string, separator: string): readonly string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    const row = rows.at(-1);
    if (row !== undefined && row.length < mostColumns) row.push(cell.trim().slice(0, longestCell));
    cell = '';
  };
  for (let at = 0; at < text.length && rows.length <= mostRows + 2; at += 1) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && character === separator) endCell();
    else if (!quoted && character === '\n') {
      endCell();
      rows.push([]);
    } else if (character !== '\r' || quoted) cell += character;
  }
  endCell();
  if (rows.at(-1)?.every((last) => last === '')) rows.pop();
  return rows;
}
