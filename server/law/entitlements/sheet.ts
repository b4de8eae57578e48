import type { Calendar } from '../calendar.ts';
import type { LocalDate } from '../localDate.ts';
import { yearOf } from '../localDate.ts';
import type { RateRow } from '../rates/rateOn.ts';
import { findRate, rateOn } from '../rates/rateOn.ts';
import type { RateName, Rates } from '../rates/rates.ts';
import { NATION } from '../rates/rates.ts';
import type { LawSettings, ReadingTaken } from '../settings.ts';
import type { Article, Bilingual } from '../statutes.ts';
import type { Exact } from './exact.ts';
import { exact, halfUp, yuanWords } from './exact.ts';

/** What a calculation rests on besides the facts of the case. */
export interface Basis {
  /** The city whose rates apply, such as 420100; its province and the nation are found from it. */
  readonly region: string;
  readonly rates: Rates;
  readonly settings: LawSettings;
  readonly calendar: Calendar;
}

/** One line of a working-out: the sentence with its figures, the amount it comes to, the articles it applies. */
export interface EntitlementLine {
  readonly text: Bilingual;
  /** In fen, rounded for reading; null where the line comes to no amount. */
  readonly fen: number | null;
  readonly articles: readonly Article[];
}

/** A dated rate as it was used; `table` is null for a figure that the person gave because no table holds it. */
export interface RateUsed extends Omit<RateRow, 'from' | 'to'> {
  readonly table: RateName;
  readonly given: boolean;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** The sheet a calculator writes on: its lines, and what it looked up. */
export interface Sheet {
  readonly calendar: Calendar;
  readonly region: string;
  readonly line: (text: Bilingual, ...articles: readonly Article[]) => void;
  /** A line that comes to an amount in fen. */
  readonly sum: (text: Bilingual, amount: Exact, ...articles: readonly Article[]) => Exact;
  readonly setting: <K extends keyof LawSettings>(key: K) => LawSettings[K];
  /** @throws {LawError} RATE_NOT_KNOWN where neither a table nor the person gives it. */
  readonly rate: (query: RateQuery) => Exact;
}

export interface RateQuery {
  readonly table: RateName;
  readonly on: LocalDate;
  readonly grade?: number;
  /** The figure as the person knows it, in fen; it counts only where no table holds one. */
  readonly given?: number | null;
  /** Whose figure: the city's unless said otherwise. */
  readonly of?: 'city' | 'province' | 'nation';
}

export interface WrittenSheet {
  readonly lines: readonly EntitlementLine[];
  readonly settings: readonly ReadingTaken[];
  readonly rates: readonly RateUsed[];
}

/** An empty sheet, and what has been written on it. */
export function newSheet(basis: Basis): { readonly sheet: Sheet; readonly written: () => WrittenSheet } {
  const lines: EntitlementLine[] = [];
  const settings = new Map<keyof LawSettings, ReadingTaken>();
  const rates: RateUsed[] = [];
  const sheet: Sheet = {
    calendar: basis.calendar,
    region: basis.region,
    line: (text, ...articles) => void lines.push({ text, fen: null, articles }),
    sum: (text, amount, ...articles) => {
      lines.push({ text, fen: halfUp(amount), articles });
      return amount;
    },
    setting: (key) => {
      settings.set(key, { key, value: basis.settings[key] });
      return basis.settings[key];
    },
    rate: (query) => {
      const used = lookUp(basis, query);
      if (!rates.some((other) => sameRate(other, used))) rates.push(used);
      return exact(used.value);
    },
  };
  return { sheet, written: () => ({ lines, settings: [...settings.values()], rates }) };
}

const sameRate = (a: RateUsed, b: RateUsed): boolean =>
  a.table === b.table && a.region === b.region && a.from === b.from && a.grade === b.grade;

function lookUp({ region: city, rates }: Basis, query: RateQuery): RateUsed {
  const { table, on, grade, given = null, of = 'city' } = query;
  const region = regionOf(city, of);
  const row = findRate(rates[table], region, on, grade);
  if (row === undefined && given !== null) return givenRate(table, region, given);
  const { from, to = null, ...rest } = row ?? rateOn(rates[table], region, on, grade);
  return { ...rest, table, given: false, from, to };
}

const givenRate = (table: RateName, region: string, value: number): RateUsed => ({
  ...{ table, region, value, given: true, from: null, to: null },
  ...{ source: '当事人填写，未经核对', checked: 'unverified' as const },
});

function regionOf(city: string, of: 'city' | 'province' | 'nation'): string {
  if (of === 'nation') return NATION;
  return of === 'province' ? `${city.slice(0, 2)}0000` : city;
}

/** A day of the year before: under it the tables hold the figures “of the previous year”. */
export function yearBefore(day: LocalDate): LocalDate {
  return `${yearOf(day) - 1}-12-31`;
}

/** 8,000.00元 and 8,000.00 yuan. */
export function yuan(fen: Exact | number): Bilingual {
  return { zh: `${yuanWords(fen)}元`, en: `${yuanWords(fen)} yuan` };
}
