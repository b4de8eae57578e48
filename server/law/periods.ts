import { lawError } from './lawError.ts';
import type { LocalDate } from './localDate.ts';
import type { PeriodRecord } from './period.ts';
import { acceptancePeriods } from './periods/acceptance.ts';
import { afterAwardPeriods } from './periods/afterAward.ts';
import { agreementPeriods } from './periods/agreement.ts';
import { awardPeriods } from './periods/award.ts';
import { deliveryPeriods } from './periods/delivery.ts';
import { hearingPeriods } from './periods/hearing.ts';
import { limitationPeriods } from './periods/limitation.ts';
import { mediationPeriods } from './periods/mediation.ts';
import { reliefPeriods } from './periods/relief.ts';

/** Every period of procedure, in the order in which a dispute meets them. The 45 days are in periods/award.ts. */
const records = {
  ...limitationPeriods,
  ...mediationPeriods,
  ...agreementPeriods,
  ...acceptancePeriods,
  ...deliveryPeriods,
  ...hearingPeriods,
  ...awardPeriods,
  ...afterAwardPeriods,
  ...reliefPeriods,
} satisfies Readonly<Record<string, PeriodRecord>>;

export type PeriodId = keyof typeof records;

export interface Period extends PeriodRecord {
  readonly id: PeriodId;
}

export const periodIds = Object.keys(records) as readonly PeriodId[];

/** The record of a period, whatever its span; see `periodInForce`. */
export function periodOf(id: PeriodId): Period {
  const record: PeriodRecord = records[id];
  return { id, ...record };
}

/** The record of a period that begins on `day`; throws PERIOD_NOT_IN_FORCE outside the span of its rule. */
export function periodInForce(id: PeriodId, day: LocalDate): Period {
  const period = periodOf(id);
  const { from, to } = period.span;
  if (day >= from && (to === undefined || day <= to)) return period;
  throw lawError({
    code: 'PERIOD_NOT_IN_FORCE',
    says: {
      zh: `“${period.name.zh}”的规定自${from}起${to ? `至${to}` : ''}施行，不能用于${day}起算的期间。请按当时的规定另行计算。`,
      en: `The rule on “${period.name.en}” is in force from ${from}${to ? ` to ${to}` : ''} and does not cover a period that begins on ${day}. Work it out by the rules of that time.`,
    },
    articles: period.articles,
  });
}
