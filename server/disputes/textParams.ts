/**
 * What goes into a sentence about a dispute, before names are known and before a language is chosen: values that
 * only the caller can put into words carry a marker.
 */
import type { LocalDate } from '../law/localDate.ts';
import type { Bilingual } from '../law/statutes.ts';
import type { DueMove } from './dueMoves.ts';

export type MarkedParam =
  | { readonly marker: 'party'; readonly partyId: string }
  | { readonly marker: 'parties'; readonly partyIds: readonly string[] }
  | { readonly marker: 'account'; readonly accountId: string }
  | { readonly marker: 'accounts'; readonly accountIds: readonly string[] }
  | { readonly marker: 'unit'; readonly unitId: string }
  | { readonly marker: 'day'; readonly day: LocalDate }
  | { readonly marker: 'money'; readonly fen: number }
  /** Words of the law's own tables. */
  | { readonly marker: 'law'; readonly words: Bilingual }
  | { readonly marker: 'laws'; readonly list: readonly Bilingual[] }
  | { readonly marker: 'moves'; readonly moves: readonly DueMove[] }
  /** Keys of texts, e.g. `labels.correctionItem.evidence`. */
  | { readonly marker: 'texts'; readonly keys: readonly string[] };

export type SentenceParam = string | number | MarkedParam;

/** A sentence as data: its key in the texts and what fills it. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam>>;
}

/** How the caller puts the marked values into words, for one viewer in one language. */
export interface SentenceWords {
  /** The name, or the position for viewers who may not see names. */
  readonly party: (partyId: string) => string;
  readonly account: (accountId: string) => string;
  readonly unit: (unitId: string) => string;
  readonly day: (day: LocalDate) => string;
  readonly money: (fen: number) => string;
  readonly law: (words: Bilingual) => string;
  /** A due day, whose it is, and where it lay before and lies now. */
  readonly move: (move: DueMove) => string;
  readonly text: (key: string) => string;
  /** Between the entries of a list: `、` or `, `. */
  readonly listJoin: string;
}

/** The parameters in words, ready for the texts of a language. */
export function inWords(
  params: Sentence['params'],
  words: SentenceWords,
): Readonly<Record<string, string | number>> {
  const entries = Object.entries(params).map(([name, value]) => [name, wordOf(value, words)] as const);
  return Object.fromEntries(entries);
}

function wordOf(value: SentenceParam, words: SentenceWords): string | number {
  if (typeof value !== 'object') return value;
  switch (value.marker) {
    case 'party':
      return words.party(value.partyId);
    case 'parties':
      return value.partyIds.map(words.party).join(words.listJoin);
    case 'account':
      return words.account(value.accountId);
    case 'accounts':
      return value.accountIds.map(words.account).join(words.listJoin);
    case 'unit':
      return words.unit(value.unitId);
    case 'day':
      return words.day(value.day);
    case 'money':
      return words.money(value.fen);
    case 'law':
      return words.law(value.words);
    case 'laws':
      return value.list.map(words.law).join(words.listJoin);
    case 'moves':
      return value.moves.map(words.move).join(words.listJoin);
    case 'texts':
      return value.keys.map(words.text).join(words.listJoin);
  }
}

export const party = (partyId: string): MarkedParam => ({ marker: 'party', partyId });
export const parties = (partyIds: readonly string[]): MarkedParam => ({ marker: 'parties', partyIds });
export const account = (accountId: string): MarkedParam => ({ marker: 'account', accountId });
export const accounts = (accountIds: readonly string[]): MarkedParam => ({ marker: 'accounts', accountIds });
export const unit = (unitId: string): MarkedParam => ({ marker: 'unit', unitId });
export const day = (value: LocalDate): MarkedParam => ({ marker: 'day', day: value });
export const money = (fen: number): MarkedParam => ({ marker: 'money', fen });
export const law = (words: Bilingual): MarkedParam => ({ marker: 'law', words });
export const laws = (list: readonly Bilingual[]): MarkedParam => ({ marker: 'laws', list });
export const moves = (value: readonly DueMove[]): MarkedParam => ({ marker: 'moves', moves: value });
/** The label of one value of a list, by its group in the area `labels`. */
export const label = (group: string, value: string): MarkedParam => labels(group, [value]);
export const labels = (group: string, values: readonly string[]): MarkedParam => ({
  marker: 'texts',
  keys: values.map((value) => `labels.${group}.${value}`),
});
