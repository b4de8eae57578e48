/** What is missing or old, as a sentence: for the administrator's desk and for the terminal. */
import type { LawGap } from './law/lawGaps.ts';
import { periodOf } from './law/periods.ts';
import { defaultRates } from './law/rates/rates.ts';
import { statutes } from './law/statutes.ts';
import type { Bilingual } from './law/statutes.ts';
import type { Locale, Translate } from './locales/index.ts';

/** The sentence of a gap in a language, its days as they are written in data. */
export function gapSentence(gap: LawGap, locale: Locale, translate: Translate): string {
  const inLanguage = ({ zh, en }: Bilingual) => (locale === 'en' ? en : zh);
  const say = (params: Readonly<Record<string, string | number>>, variant = '') =>
    translate(locale, `law.gap.${gap.kind}${variant}`, params);
  switch (gap.kind) {
    case 'noticeMissing':
      return say({ year: gap.year });
    case 'rateMissing': {
      const { table, region, grades, on } = gap;
      const params = { table: inLanguage(defaultRates[table].name), region, on };
      return grades.length === 0 ? say(params) : say({ ...params, grade: grades.join(', ') }, 'OfGrade');
    }
    case 'rateUnverified':
      return say({
        table: inLanguage(defaultRates[gap.table].name),
        region: gap.row.region,
        from: gap.row.from,
        source: gap.row.source,
      });
    case 'rateOld':
      return say({ table: inLanguage(defaultRates[gap.table].name), region: gap.row.region, on: gap.on });
    case 'textUnread':
      return say({ statute: statuteTitle(gap.statute, locale) });
    case 'textOld':
      return say({ statute: statuteTitle(gap.statute, locale), on: gap.on });
    case 'periodUnverified':
      return say({ period: inLanguage(periodOf(gap.period).name) });
  }
}

function statuteTitle(name: keyof typeof statutes, locale: Locale): string {
  const { title, titleEn } = statutes[name];
  return locale === 'en' ? titleEn : `《${title}》`;
}
