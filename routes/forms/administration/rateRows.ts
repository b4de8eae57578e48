/** Wages and other figures as rows of a spreadsheet. */
import type { ImportRow } from '../../../models/import.ts';
import type { EnteredRate } from '../../../server/law/lawData.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import type { RateRow } from '../../../server/law/rates/rateOn.ts';
import { defaultRates, rateNames } from '../../../server/law/rates/rates.ts';
import type { RateName } from '../../../server/law/rates/rates.ts';
import { optional, textIn, together, words } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';
import { fenOf } from '../money.ts';
import { readDistrict } from './body.ts';
import { checkRows } from './checkRows.ts';
import type { Checked } from './checkRows.ts';
import { readDay } from './day.ts';

export const rateColumns = ['table', 'region', 'grade', 'from', 'to', 'value', 'source'] as const;

const fault = (name: string) => `administration.fault.${name}`;

/** A figure as typed: wages in yuan, subsidies in months. */
function parseRate(body: Body, today: LocalDate): Parsed<EnteredRate> {
  const table = readTable(textIn(body, 'table'));
  const name = 'value' in table ? table.value : null;
  const read = together({
    table,
    region: readDistrict(textIn(body, 'region')),
    grade: readGrade(textIn(body, 'grade'), name !== null && defaultRates[name].byGrade),
    from: readDay(textIn(body, 'from')),
    to: optional(textIn(body, 'to'), readDay),
    value: readValue(textIn(body, 'value'), name === null ? 'fen' : defaultRates[name].unit),
    source: words(textIn(body, 'source'), { missing: fault('source'), most: 120 }),
  });
  if ('faults' in read) return read;
  const { region, grade, from, to, value, source } = read.value;
  if (to !== null && to < from) return { faults: { to: { fault: fault('toBeforeFrom') } } };
  const row: RateRow = {
    region,
    from,
    ...(to !== null && { to }),
    ...(grade !== null && { grade }),
    value,
    source,
    checked: 'verified',
    checkedOn: today,
  };
  return { value: { kind: 'rate', table: read.value.table, row } };
}

function readTable(text: string): Read<RateName> {
  const found = rateNames.find((key) => {
    const { zh, en } = defaultRates[key].name;
    return [key, zh, en].some((name) => name.toLowerCase() === text.toLowerCase());
  });
  return found === undefined ? { fault: fault('table') } : { value: found };
}

function readGrade(text: string, asked: boolean): Read<number | null> {
  if (!asked) return text === '' ? { value: null } : { fault: fault('noGrade') };
  return /^([5-9]|10)$/.test(text) ? { value: Number(text) } : { fault: fault('grade') };
}

const mostMonths = 120;

function readValue(text: string, unit: 'fen' | 'months'): Read<number> {
  if (unit === 'fen') {
    const fen = fenOf(text);
    return fen === null || fen === 0 ? { fault: fault('value') } : { value: fen };
  }
  const months = Number(text);
  return /^\d+$/.test(text) && months > 0 && months <= mostMonths
    ? { value: months }
    : { fault: fault('months') };
}

/** Figures: no place, grade and day twice in a file. */
export function checkRates(rows: readonly ImportRow[], today: LocalDate): Checked<EnteredRate> {
  return checkRows(rows, {
    parse: ({ cells }) => parseRate(cells, today),
    unique: [
      {
        field: 'from',
        of: ({ table, row: { region, grade, from } }) => [table, region, grade, from].join(' '),
        taken: new Set(),
        fault: 'twice',
      },
    ],
  });
}
