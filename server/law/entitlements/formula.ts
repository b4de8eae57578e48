import type { ClaimKind } from '../claimKinds.ts';
import type { Article, Bilingual, Checked, Span } from '../statutes.ts';
import { statutes } from '../statutes.ts';
import type { ElementSet, ElementValues, Facts } from './elements.ts';
import { readFacts } from './elements.ts';
import type { Exact } from './exact.ts';
import { halfUp, yuanWords } from './exact.ts';
import type { Basis, EntitlementLine, Sheet, WrittenSheet } from './sheet.ts';
import { newSheet } from './sheet.ts';

/** What a calculation comes to, with the whole way to it. */
export interface Entitlement extends WrittenSheet {
  readonly fen: number;
  readonly articles: readonly Article[];
  /** 'unverified' as soon as the rule, a text it cites or one of the rates is. */
  readonly checked: Checked;
}

/** A formula as data: what a lawyer reads about it without the code. */
export interface FormulaRecord {
  readonly name: Bilingual;
  /** What a worker would call it. */
  readonly plain: Bilingual;
  /** The rule in one sentence. */
  readonly rule: Bilingual;
  readonly claimKind: ClaimKind;
  readonly articles: readonly Article[];
  readonly span: Span;
  readonly source: string;
  readonly checked: Checked;
}

export interface Formula extends FormulaRecord {
  readonly elements: ElementSet;
  /**
   * Works the amount out from what was stated.
   * @throws {LawError} for what the facts do not settle, and for a rate that no table holds.
   */
  readonly calculate: (values: ElementValues, basis: Basis) => Entitlement;
}

/** Declares a formula: its record, its elements and the arithmetic, whose result is rounded here, once. */
export function defineFormula<const S extends ElementSet>(
  declared: FormulaRecord & {
    readonly elements: S;
    /** The amount in fen, unrounded; its lines go on the sheet. */
    readonly compute: (facts: Facts<S>, sheet: Sheet) => Exact;
  },
): Formula {
  const { compute, ...record } = declared;
  return {
    ...record,
    calculate: (values, basis) => {
      const { sheet, written } = newSheet(basis);
      return entitlement(record, compute(readFacts(record.elements, values), sheet), written());
    },
  };
}

function entitlement(record: FormulaRecord, total: Exact, written: WrittenSheet): Entitlement {
  const fen = halfUp(total);
  const lines = [...written.lines, ...roundingLine(written.lines, fen)];
  const articles = distinct([...record.articles, ...lines.flatMap((line) => line.articles)]);
  const marks = [record, ...written.rates, ...articles.map(({ statute }) => statutes[statute])];
  return {
    ...{ ...written, lines, fen },
    articles,
    checked: marks.some(({ checked }) => checked === 'unverified') ? 'unverified' : 'verified',
  };
}

/** Said where the last line does not already come to the result. */
function roundingLine(lines: readonly EntitlementLine[], fen: number): readonly EntitlementLine[] {
  if (lines.at(-1)?.fen === fen) return [];
  const text = {
    zh: `合计${yuanWords(fen)}元（各行先不取整，合计后四舍五入到分）`,
    en: `Together ${yuanWords(fen)} yuan (the lines are added unrounded, then rounded to the fen)`,
  };
  return [{ text, fen, articles: [] }];
}

function distinct(articles: readonly Article[]): readonly Article[] {
  const keyOf = ({ statute, article, paragraph, item }: Article) =>
    [Object.keys(statutes).indexOf(statute), article, paragraph ?? 0, item ?? 0].join('.');
  return [...new Map(articles.map((article) => [keyOf(article), article])).values()];
}
