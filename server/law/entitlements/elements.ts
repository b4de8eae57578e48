/** 要素: the facts that a calculation asks for, as data; a form, the checks and the calculators read the same record. */
import type { LocalDate } from '../localDate.ts';
import { isLocalDate } from '../localDate.ts';
import type { Article, Bilingual } from '../statutes.ts';
import { refuseFact } from './refuse.ts';

/** Who must prove it: 'workerFirst' means that the worker shows the first signs and the employer answers with its records. */
export type Proof = 'worker' | 'employer' | 'workerFirst' | 'authority';

interface ElementBase {
  readonly label: Bilingual;
  /** The question as one would ask it at a counter. */
  readonly plain: Bilingual;
  /** False: may be left open, and the calculation says what follows from that. */
  readonly required: boolean;
  readonly proof: Proof;
  readonly articles: readonly Article[];
}

export type ElementRecord = ElementBase &
  (
    | { readonly kind: 'day' }
    /** Whole fen. */
    | { readonly kind: 'money' }
    | { readonly kind: 'flag' }
    /** A whole number from `least` to `most`. */
    | {
        readonly kind: 'count';
        readonly unit: Bilingual;
        readonly least: number;
        readonly most: number;
      }
    /** A number from 0 to `most` with two decimals at most. */
    | { readonly kind: 'decimal'; readonly unit: Bilingual; readonly most: number }
    | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, Bilingual>> }
  );

export type ElementSet = Readonly<Record<string, ElementRecord>>;

export type ElementValue = string | number | boolean | null;

/** What was stated for a claim, by the names of its elements; null for what was left open. */
export type ElementValues = Readonly<Record<string, ElementValue>>;

type Stated<E extends ElementRecord> = E extends { readonly kind: 'day' }
  ? LocalDate
  : E extends { readonly kind: 'flag' }
    ? boolean
    : E extends { readonly kind: 'choice'; readonly choices: infer C }
      ? keyof C & string
      : number;

/** The facts of a calculator, typed by its elements: what is required is there. */
export type Facts<S extends ElementSet> = {
  readonly [N in keyof S]: S[N]['required'] extends true ? Stated<S[N]> : Stated<S[N]> | null;
};

const MOST_FEN = 1_000_000_000_000;

/**
 * The stated values as facts, every element present.
 * @throws {LawError} ELEMENT_NOT_KNOWN, ELEMENT_MISSING or ELEMENT_NOT_VALID, with the element's name.
 */
export function readFacts<S extends ElementSet>(elements: S, values: ElementValues): Facts<S> {
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(elements, name));
  if (unknown !== undefined) {
    throw refuseFact({ code: 'ELEMENT_NOT_KNOWN', element: null, ...notKnown(unknown.slice(0, 40)) });
  }
  const facts = Object.entries(elements).map(([name, record]) => [
    name,
    readElement(name, record, Object.hasOwn(values, name) ? values[name] : null),
  ]);
  return Object.fromEntries(facts) as Facts<S>;
}

function readElement(name: string, record: ElementRecord, value: ElementValue | undefined): ElementValue {
  const { articles } = record;
  if (value === null || value === undefined || value === '') {
    if (!record.required) return null;
    throw refuseFact({ code: 'ELEMENT_MISSING', element: name, articles, ...missing(record.label) });
  }
  if (isValid(record, value)) return value;
  throw refuseFact({ code: 'ELEMENT_NOT_VALID', element: name, articles, ...notValid(record) });
}

function isValid(record: ElementRecord, value: ElementValue): boolean {
  switch (record.kind) {
    case 'day':
      return isLocalDate(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(record.choices, value);
    case 'money':
      return isCount(value, 0, MOST_FEN);
    case 'count':
      return isCount(value, record.least, record.most);
    case 'decimal':
      return isDecimal(value, record.most);
  }
}

const isCount = (value: ElementValue, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to;

const isDecimal = (value: ElementValue, most: number): boolean =>
  typeof value === 'number' && value >= 0 && value <= most && Math.round(value * 100) / 100 === value;

const notKnown = (name: string) => ({
  zh: `这项计算没有“${name}”这个要素，请用页面上的表单填写。`,
  en: `This calculation has no element “${name}”. Please use the form on the page.`,
});

const missing = (label: Bilingual) => ({
  zh: `还缺“${label.zh}”，缺了它算不出来，请补上。`,
  en: `“${label.en}” is missing, and nothing can be worked out without it. Please fill it in.`,
});

function notValid(record: ElementRecord): Bilingual {
  const { label } = record;
  const allowed = allowedWords(record);
  return {
    zh: `“${label.zh}”填得不对，请填${allowed.zh}。`,
    en: `“${label.en}” is not right. Please give ${allowed.en}.`,
  };
}

function allowedWords(record: ElementRecord): Bilingual {
  switch (record.kind) {
    case 'day':
      return { zh: '有效的日期，例如2026-11-23', en: 'a real date such as 2026-11-23' };
    case 'flag':
      return { zh: '“是”或“否”', en: 'yes or no' };
    case 'choice':
      return { zh: '所列选项中的一项', en: 'one of the choices' };
    case 'money':
      return { zh: '不小于零的金额，最多两位小数', en: 'an amount of zero or more, two decimals at most' };
    case 'count':
      return {
        zh: `${record.least}到${record.most}之间的整数`,
        en: `a whole number from ${record.least} to ${record.most}`,
      };
    case 'decimal':
      return {
        zh: `0到${record.most}之间的数，最多两位小数`,
        en: `a number from 0 to ${record.most}, two decimals at most`,
      };
  }
}
