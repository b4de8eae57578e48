/** A rate as finished facts: its value, what it counts on both sides with the way to those cases, its definition. */
import { rateDefinitions } from '../server/statistics/rateDefinitions.ts';
import type { RateId } from '../server/statistics/rateDefinitions.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import { addCounts, emptySum } from '../server/statistics/cells.ts';
import type { Figures, Tally } from '../server/statistics/figures.ts';
import { hrefAsking } from './supervisionAsking.ts';
import type { SupervisionAsking } from './supervisionAsking.ts';
import { inLanguage } from './supervisionWords.ts';
import type { SupervisionWords } from './supervisionWords.ts';

export const headRates = ['mediationSuccessRate', 'arbitrationClosureRate'] as const;
export const furtherRates = [
  'bodyMediationSuccessRate',
  'arbitrationMediationRate',
  'closedWithinPeriodRate',
  'awardRate',
  'finalAwardRate',
  'simplifiedProcedureRate',
  'onlineFilingRate',
  'suedRate',
  'consistencyRate',
] as const satisfies readonly RateId[];

/** A rate for the view `supervision/_rate`. */
export function rateFacts(
  words: SupervisionWords,
  asking: SupervisionAsking,
  { id, tally }: { readonly id: RateId; readonly tally: Tally },
) {
  const definition = rateDefinitions[id];
  const { rate, numerator, denominator } = tally.rates[id];
  const side = (name: 'numerator' | 'denominator', count: number) => ({
    count: words.fmt.count(count),
    what: inLanguage(words, definition[name]),
    href: hrefAsking('/supervision/cases', asking, { today: words.today, figure: id, side: name }),
  });
  return {
    id,
    name: inLanguage(words, definition.name),
    value: words.fmt.percent(rate),
    share: rate ?? 0,
    numerator: side('numerator', numerator),
    denominator: side('denominator', denominator),
    definition: [
      ['exclusions', inLanguage(words, definition.exclusions)],
      ['cohort', inLanguage(words, definition.cohort)],
      ['basis', inLanguage(words, definition.basis)],
    ].map(([key, text]) => ({ label: words.t(`supervision.definition.${key}`), text })),
    unverified: definition.checked === 'unverified',
  };
}

const leastInPoint = 10;

/** Success month by month; closure from the beginning of the first month on, because what is open carries over. */
export function trendFacts(words: SupervisionWords, asking: SupervisionAsking, figures: Figures) {
  return {
    mediationSuccessRate: trend(words, asking, {
      id: 'mediationSuccessRate',
      figures,
      rates: figures.months.map(({ tally }) => tally.rates.mediationSuccessRate),
    }),
    arbitrationClosureRate: trend(words, asking, {
      id: 'arbitrationClosureRate',
      figures,
      rates: closureSoFar(figures),
    }),
  };
}

/** 11月, Nov */
function monthLabel({ t, fmt, locale }: SupervisionWords, day: LocalDate): string {
  if (locale === 'en') return fmt.monthDay(day).replace(/^\d+ /, '');
  return t('supervision.monthLabel', { month: Number(day.slice(5, 7)) });
}

/** The closure rate from the first month to the end of each. */
function closureSoFar({ months }: Figures): readonly { numerator: number; denominator: number }[] {
  const sum = emptySum();
  const carriedIn = months[0]?.tally.carriedIn ?? 0;
  return months.map(({ tally }) => {
    addCounts(sum.counts, tally.arbitration);
    const { accepted = 0, closed = 0 } = sum.counts;
    return { numerator: closed, denominator: carriedIn + accepted };
  });
}

function trend(
  words: SupervisionWords,
  asking: SupervisionAsking,
  {
    id,
    figures,
    rates,
  }: {
    readonly id: (typeof headRates)[number];
    readonly figures: Figures;
    readonly rates: readonly { readonly numerator: number; readonly denominator: number }[];
  },
) {
  const { t, fmt, today } = words;
  const points = figures.months.map(({ period }, index) => {
    const { numerator = 0, denominator = 0 } = rates[index] ?? {};
    // A rate over a handful of cases jumps up and down and tells nothing.
    const value = denominator < leastInPoint ? null : numerator / denominator;
    const from =
      id === 'arbitrationClosureRate' ? (figures.months[0]?.period.from ?? period.from) : period.from;
    const within = { ...asking, periodName: 'free', period: { from, to: period.to } } as const;
    return {
      label: monthLabel(words, period.from),
      value,
      text: value === null ? t('supervision.tooFew') : fmt.percent(value),
      href: hrefAsking('/supervision/cases', within, { today, figure: id, side: 'denominator' }),
    };
  });
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.max(0, Math.floor((Math.min(1, ...known) - 0.02) * 10) / 10);
  const high = Math.min(1, Math.ceil((Math.max(0, ...known) + 0.02) * 10) / 10);
  const whole = figures.rates[id].rate;
  return {
    id,
    caption: t(`supervision.trend.${id}`),
    valueLabel: t('supervision.rate'),
    points,
    low,
    high,
    lowText: fmt.percent(low, 0),
    highText: fmt.percent(high, 0),
    ...(id === 'mediationSuccessRate' &&
      whole !== null && {
        aim: { value: whole, label: '' },
      }),
  };
}
