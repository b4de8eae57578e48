/** A worked-out sum as finished facts: for the calculator, the case page and paper alike. */
import { formulaOf } from '../server/law/entitlements/formulas.ts';
import type { Entitlement } from '../server/law/entitlements/formula.ts';
import type { RateUsed } from '../server/law/entitlements/sheet.ts';
import { defaultRates } from '../server/law/rates/rates.ts';
import { readingWords } from '../server/law/settings.ts';
import { articleLabel, articleLabelEn } from '../server/law/statutes.ts';
import type { Fmt } from '../server/format.ts';
import type { Locale } from '../server/locales/index.ts';
import type { Say, T } from './words.ts';

/** As `_partials/reckoning` takes it. */
export interface Reckoning {
  readonly name: string;
  readonly amount: string;
  readonly lines: readonly { readonly text: string; readonly amount: string }[];
  readonly articles: readonly string[];
  readonly rates: readonly string[];
  readonly readings: readonly string[];
  readonly unverified: boolean;
}

export interface Speaking {
  readonly locale: Locale;
  readonly t: T;
  readonly fmt: Fmt;
  readonly say: Say;
}

export function reckoningOf(formula: string, entitlement: Entitlement, speaking: Speaking): Reckoning {
  const { fmt, say, locale } = speaking;
  const { fen, lines, articles, rates, settings, checked } = entitlement;
  return {
    name: say(formulaOf(formula)?.name ?? ''),
    amount: fmt.money(fen),
    lines: lines.map((line) => ({
      text: say(line.text),
      amount: line.fen === null ? '' : fmt.money(line.fen),
    })),
    articles: articles.map(locale === 'en' ? articleLabelEn : articleLabel),
    rates: rates.map((rate) => rateWords(rate, speaking)),
    readings: settings.map((taken) => say(readingWords(taken))),
    unverified: checked === 'unverified',
  };
}

/** 月最低工资标准 2,010.00 元（2021年9月1日起；湖北省最低工资标准；未核对）. */
function rateWords(rate: RateUsed, { t, fmt, say }: Speaking): string {
  const { name, unit } = defaultRates[rate.table];
  const figure = unit === 'fen' ? fmt.money(rate.value) : t('entitlements.rate.months', { n: rate.value });
  const what = t('entitlements.rate', { name: say(name), figure });
  if (rate.given) return t('entitlements.rate.given', { what });
  return t(rate.checked === 'unverified' ? 'entitlements.rate.unchecked' : 'entitlements.rate.checked', {
    what,
    from: fmt.day(rate.from ?? ''),
    source: rate.source,
  });
}
