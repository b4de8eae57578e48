/** The law's own tables as the partial `table` takes them: what is in force, since when, and how well it was checked. */
import type { Directory } from '../server/disputes/directory.ts';
import type { Fmt } from '../server/format.ts';
import type { LawData } from '../server/law/lawData.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import type { RateRow } from '../server/law/rates/rateOn.ts';
import { NATION, rateNames } from '../server/law/rates/rates.ts';
import type { RateName } from '../server/law/rates/rates.ts';
import { localReadings, readingsOn, readingWords } from '../server/law/settings.ts';
import type { LawSettings } from '../server/law/settings.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Article, Bilingual } from '../server/law/statutes.ts';
import type { Locale } from '../server/locales/index.ts';
import { inLanguage } from './supervisionWords.ts';
import type { T } from './words.ts';

export interface LawWords {
  readonly t: T;
  readonly fmt: Fmt;
  readonly locale: Locale;
  readonly directory: Directory;
  readonly today: LocalDate;
}

export const readingKeys = Object.keys(localReadings) as readonly (keyof LawSettings)[];

/** Columns by name, their heads in the area `law`. */
export function columns(
  t: T,
  keys: readonly string[],
  kinds: Readonly<Record<string, string>> = {},
): object[] {
  return keys.map((key) => ({ key, label: t(`law.column.${key}`), kind: kinds[key] ?? 'text' }));
}

export function articleWords({ t, locale }: LawWords, articles: readonly Article[]): string {
  return articles
    .map(locale === 'en' ? articleLabelEn : articleLabel)
    .join(locale === 'en' ? '; ' : t('common.listJoin'));
}

/** 自 … 起 / from … to …. */
export function spanWords(
  { t, fmt }: LawWords,
  span: { readonly from: LocalDate; readonly to?: LocalDate },
): string {
  const from = fmt.dayShort(span.from);
  return span.to === undefined
    ? t('law.since', { from })
    : t('law.span', { from, to: fmt.dayShort(span.to) });
}

/** How well a record was checked: the day, or that it was not. */
export function checkWords(
  { t, fmt }: LawWords,
  on: LocalDate | null,
): { readonly text: string; readonly tone?: string } {
  return on === null
    ? { text: t('law.unread'), tone: 'soon' }
    : { text: t('law.readOn', { day: fmt.dayShort(on) }) };
}

/** The notices behind the calendar, the newest first. */
export function noticesTable(words: LawWords, { years }: LawData): object {
  const { t, fmt } = words;
  return {
    caption: t('law.notices'),
    columns: columns(t, ['year', 'notice', 'issuedOn', 'holidays', 'makeUp'], { issuedOn: 'day' }),
    rows: years.toReversed().map(({ year, notice, holidays }) => ({
      cells: {
        year: String(year),
        notice: notice.number,
        issuedOn: fmt.dayShort(notice.issuedOn),
        holidays: holidays
          .map(({ name, nameEn, from, to }) => {
            const called = inLanguage(words, { zh: name, en: nameEn });
            return `${called} ${fmt.monthDay(from)}${from === to ? '' : `–${fmt.monthDay(to)}`}`;
          })
          .join(t('common.listJoin')),
        makeUp: holidays
          .flatMap(({ makeUpWorkdays }) => makeUpWorkdays.map((day) => fmt.monthDay(day)))
          .join(t('common.listJoin')),
      },
    })),
  };
}

/** The local readings as they are followed today, each with who follows another. */
export function readingsTable(
  words: LawWords,
  law: LawData,
  href?: (key: keyof LawSettings) => string,
): object {
  const { t } = words;
  return {
    caption: t('law.readings'),
    columns: columns(t, ['reading', 'followed', 'since', 'why', 'others', 'basis']),
    rows: readingKeys.map((key) => {
      const { title, alternatives, byDefault, meaning, articles } = localReadings[key];
      const name = inLanguage(words, title);
      const values = [{ value: byDefault, meaning }, ...alternatives];
      const chosen = lastChosen(words, law, key, null);
      const followed = readingsOn(law.settings(null), words.today)[key];
      return {
        id: `reading-${key}`,
        cells: {
          reading: href === undefined ? name : { text: name, href: href(key) },
          followed: { text: meaningOf(words, key, followed), sub: ownReadings(words, law, key) },
          since: spanWords(words, { from: chosen?.from ?? localReadings[key].since }),
          why: chosen?.reason ?? inLanguage(words, localReadings[key].reason),
          others: values
            .filter(({ value }) => value !== followed)
            .map((other) => inLanguage(words, other.meaning))
            .join(t('common.listJoin')),
          basis: articleWords(words, articles),
        },
      };
    }),
  };
}

function meaningOf(words: LawWords, key: keyof LawSettings, value: LawSettings[keyof LawSettings]): string {
  const said = inLanguage(words, readingWords({ key, value }));
  return said.slice(inLanguage(words, localReadings[key].title).length + (words.locale === 'en' ? 2 : 1));
}

function lastChosen(
  { today }: LawWords,
  { chosen }: LawData,
  key: keyof LawSettings,
  commissionId: string | null,
) {
  return chosen
    .filter((entry) => entry.key === key && entry.commissionId === commissionId && entry.from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .at(-1);
}

/** The commissions that follow a reading of their own. */
function ownReadings(words: LawWords, law: LawData, key: keyof LawSettings): string {
  return words.directory.commissions
    .flatMap(({ id, name }) => {
      const own = lastChosen(words, law, key, id);
      return own === undefined ? [] : [`${name}: ${meaningOf(words, key, own.value)}`];
    })
    .join(words.t('common.listJoin'));
}

/** Every figure by place and span, with its source. */
export function ratesTable(words: LawWords, { rates }: LawData): object {
  const { t } = words;
  return {
    caption: t('law.rates'),
    columns: columns(t, ['rate', 'region', 'inForce', 'value', 'source', 'checked'], { value: 'number' }),
    rows: rateNames.flatMap((name) => {
      const { rows } = rates[name];
      if (rows.length === 0) return [emptyRow(words, rates[name].name)];
      return rows.toReversed().map((row) => ({ cells: rateCells(words, { name, row, rates }) }));
    }),
  };
}

function emptyRow(words: LawWords, name: Bilingual): object {
  const { t } = words;
  const none = { text: t('law.noFigure'), tone: 'soon' };
  return {
    cells: { rate: inLanguage(words, name), region: '', inForce: '', value: none, source: '', checked: '' },
  };
}

function rateCells(
  words: LawWords,
  { name, row, rates }: { readonly name: RateName; readonly row: RateRow; readonly rates: LawData['rates'] },
): object {
  const { t, fmt } = words;
  const table = rates[name];
  const place = row.region === NATION ? t('law.nation') : row.region;
  const checked = row.checked === 'unverified' ? null : (row.checkedOn ?? null);
  return {
    rate: inLanguage(words, table.name),
    region: row.grade === undefined ? place : t('law.placeAndGrade', { place, grade: row.grade }),
    inForce: spanWords(words, row),
    value: table.unit === 'fen' ? fmt.money(row.value) : t('law.months', { n: row.value }),
    source: row.source,
    checked: checkWords(words, checked),
  };
}
