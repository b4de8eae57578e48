import type { ElementValues } from '../../server/law/entitlements/elements.ts';
import type { FormulaId } from '../../server/law/entitlements/formulas.ts';
import type { RateTable } from '../../server/law/rates/rateOn.ts';
import { defaultRates, type Rates } from '../../server/law/rates/rates.ts';
import type { LawSettings } from '../../server/law/settings.ts';

/** One line of a sheet: the sentence, and the amount in yuan where it comes to one. */
export type ExampleLine = readonly [text: string, yuan?: string];

/** One sheet of paper: the facts in (money in fen), every line, and the amount that stands under it. */
export interface MoneyExample {
  readonly id: string;
  readonly formula: FormulaId;
  readonly why: string;
  readonly facts: ElementValues;
  readonly settings?: Partial<LawSettings>;
  readonly rates?: Partial<Rates>;
  readonly yuan: string;
  readonly lines: readonly ExampleLine[];
  readonly articles: string;
  readonly rest: {
    /** Tables that were read; ‘given’ where no table held the figure and the person gave it. */
    readonly rates?: readonly string[];
    readonly settings?: Partial<LawSettings>;
    readonly checked: 'verified' | 'unverified';
  };
}

/** Months as a province might set them; invented, to show the arithmetic. */
const invented = (table: RateTable, months: Readonly<Record<number, number>>): RateTable => ({
  ...table,
  rows: Object.entries(months).map(([grade, value]) => ({
    ...{ region: '420000', from: '2020-01-01', grade: Number(grade), value },
    ...{ source: 'an invented notice', checked: 'unverified' },
  })),
});

export const inventedMonths = {
  injuryMedicalSubsidyMonths: invented(defaultRates.injuryMedicalSubsidyMonths, { 5: 16, 9: 8 }),
  injuryEmploymentSubsidyMonths: invented(defaultRates.injuryEmploymentSubsidyMonths, { 5: 20, 9: 10 }),
} as const;
