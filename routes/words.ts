/** Words before the language is chosen: finished text, a pair from the law's tables, or a text with what fills it. */
import { formatFor } from '../server/format.ts';
import type { Directory } from '../server/disputes/directory.ts';
import type { DueMove } from '../server/disputes/dueMoves.ts';
import { inWords } from '../server/disputes/textParams.ts';
import type { SentenceParam, SentenceWords } from '../server/disputes/textParams.ts';
import { periodOf } from '../server/law/periods.ts';
import type { Bilingual } from '../server/law/statutes.ts';
import type { Locale, TextParams } from '../server/locales/index.ts';

/** A text of the locales by its key. */
export interface Phrase {
  readonly key: string;
  readonly params: Readonly<Record<string, SentenceParam | Bilingual>>;
}
export type Words = string | Bilingual | Phrase;
export type Say = (words: Words) => string;

export type T = (key: string, params?: TextParams) => string;

export interface Speaker {
  readonly locale: Locale;
  readonly t: T;
  readonly directory: Directory;
  /** The name of a party, masked or not, as this reader may know it. */
  readonly nameOf: (partyId: string) => string;
}

/** Puts words into the language of a page. */
export function sayIn(speaker: Speaker): Say {
  const words = sentenceWordsOf(speaker);
  const { locale, t } = speaker;
  const inLanguage = ({ zh, en }: Bilingual) => (locale === 'en' ? en : zh);
  const short = (param: SentenceParam) => (isCrowd(param) ? crowdWords(param.partyIds, speaker) : param);
  return (said) => {
    if (typeof said === 'string') return said;
    if (!('key' in said)) return inLanguage(said);
    const marked: Record<string, SentenceParam> = {};
    for (const [name, param] of Object.entries(said.params))
      marked[name] = typeof param === 'object' && 'zh' in param ? inLanguage(param) : short(param);
    return t(said.key, inWords(marked, words));
  };
}

const namesInLine = 3;

type Crowd = Extract<SentenceParam, { readonly marker: 'parties' }>;

function isCrowd(param: SentenceParam): param is Crowd {
  return typeof param === 'object' && param.marker === 'parties' && param.partyIds.length > namesInLine;
}

/** Of very many parties the first are named and all counted. */
function crowdWords(partyIds: readonly string[], { t, nameOf }: Speaker): string {
  const names = partyIds.slice(0, namesInLine).map(nameOf).join(t('common.listJoin'));
  return t('case.andOthers', { names, n: partyIds.length });
}

function sentenceWordsOf({ locale, t, directory, nameOf }: Speaker): SentenceWords {
  const fmt = formatFor(locale);
  return {
    party: nameOf,
    account: (accountId) => directory.person(accountId)?.name ?? t('case.formerStaff'),
    unit: (unitId) => (directory.body(unitId) ?? directory.commission(unitId))?.name ?? unitId,
    day: (day) => fmt.dayLong(day),
    money: (fen) => fmt.money(fen),
    law: ({ zh, en }) => (locale === 'en' ? en : zh),
    move: (move) => moveWords(move, { locale, t, nameOf }),
    text: t,
    listJoin: t('common.listJoin'),
  };
}

/** 答辩期（某公司）：2027年1月5日（暂定）→2027年1月6日. */
export function moveWords(
  { period, partyId, before, after, provisional }: DueMove,
  { locale, t, nameOf }: Pick<Speaker, 'locale' | 't' | 'nameOf'>,
): string {
  const fmt = formatFor(locale);
  const day = (on: DueMove['after']) => (on === null ? t('case.move.none') : fmt.day(on));
  const { name } = periodOf(period);
  return t(partyId === null ? 'case.move.plain' : 'case.move.ofParty', {
    period: locale === 'en' ? name.en : name.zh,
    ...(partyId !== null && { party: nameOf(partyId) }),
    before: day(before),
    after: t(provisional ? 'case.move.provisional' : 'case.move.settled', { day: day(after) }),
  });
}
