import { averageAnnualWage, averageMonthlyWage } from './averageWages.ts';
import { injuryEmploymentSubsidyMonths, injuryMedicalSubsidyMonths } from './injurySubsidyMonths.ts';
import { minimumMonthlyWage } from './minimumMonthlyWage.ts';
import { nationalDisposableIncome } from './nationalDisposableIncome.ts';
import type { RateTable } from './rateOn.ts';

/** Every figure that a place and a day decide, by the name of its table. */
export interface Rates {
  readonly minimumMonthlyWage: RateTable;
  readonly averageMonthlyWage: RateTable;
  readonly averageAnnualWage: RateTable;
  readonly nationalDisposableIncome: RateTable;
  readonly injuryMedicalSubsidyMonths: RateTable;
  readonly injuryEmploymentSubsidyMonths: RateTable;
}

export type RateName = keyof Rates;

/** What ships with the product; an office's own rows are added to it. */
export const defaultRates: Rates = {
  minimumMonthlyWage,
  averageMonthlyWage,
  averageAnnualWage,
  nationalDisposableIncome,
  injuryMedicalSubsidyMonths,
  injuryEmploymentSubsidyMonths,
};

export const rateNames = Object.keys(defaultRates) as readonly RateName[];

/** The region code under which national figures are on record. */
export const NATION = '000000';
