/**
 * What an office ought to look up: years without a notice, figures that are missing, texts that were never read or not
 * for a year. Nothing here refuses anything; who computes with a gap is told by the computation itself.
 */
import type { LawData } from './lawData.ts';
import { addYears, yearOf } from './localDate.ts';
import type { LocalDate } from './localDate.ts';
import { periodIds, periodOf } from './periods.ts';
import type { PeriodId } from './periods.ts';
import type { RateRow, RateTable } from './rates/rateOn.ts';
import { NATION, rateNames } from './rates/rates.ts';
import type { RateName } from './rates/rates.ts';
import type { StatuteName } from './statutes.ts';
import { statuteNames } from './textsRead.ts';

export type LawGap =
  | { readonly kind: 'noticeMissing'; readonly year: number }
  | {
      readonly kind: 'rateMissing';
      readonly table: RateName;
      readonly region: string;
      /** The grades that are missing; empty where the table has none. */
      readonly grades: readonly number[];
      /** The day, or a day of the year, for which there is no figure. */
      readonly on: LocalDate;
    }
  | { readonly kind: 'rateUnverified'; readonly table: RateName; readonly row: RateRow }
  | { readonly kind: 'rateOld'; readonly table: RateName; readonly row: RateRow; readonly on: LocalDate }
  | { readonly kind: 'textUnread'; readonly statute: StatuteName }
  | { readonly kind: 'textOld'; readonly statute: StatuteName; readonly on: LocalDate }
  | { readonly kind: 'periodUnverified'; readonly period: PeriodId };

export type LawGapKind = LawGap['kind'];

/** The place whose figures are asked for, by division code: 420100 with its province 420000. */
export interface Place {
  readonly city: string;
  readonly province: string;
}

/** The city and province of a district: 420106 lies in 420100 and 420000. */
export function placeOf(district: string): Place {
  return { city: `${district.slice(0, 4)}00`, province: `${district.slice(0, 2)}0000` };
}

const levels: Readonly<Record<RateName, 'city' | 'province' | 'nation'>> = {
  minimumMonthlyWage: 'city',
  averageMonthlyWage: 'city',
  averageAnnualWage: 'province',
  nationalDisposableIncome: 'nation',
  injuryMedicalSubsidyMonths: 'province',
  injuryEmploymentSubsidyMonths: 'province',
};
const grades = [5, 6, 7, 8, 9, 10] as const;
/** The notice of the coming year is published by then in every year so far. */
const noticeOutBy = '12-10';
/** Bulletins on a year are published by the middle of the next one. */
const bulletinsOutBy = '07-01';

/** Everything that is missing or was last looked at more than a year before a day. */
export function lawGaps(
  law: Pick<LawData, 'calendar' | 'years' | 'rates' | 'readOn'>,
  { day, places }: { readonly day: LocalDate; readonly places: readonly Place[] },
): readonly LawGap[] {
  return [
    ...noticeGaps(law, day),
    ...rateNames.flatMap((table) => rateGaps(law, table, { day, places })),
    ...textGaps(law, day),
    ...periodIds.flatMap((period): readonly LawGap[] =>
      periodOf(period).checked === 'unverified' ? [{ kind: 'periodUnverified', period }] : [],
    ),
  ];
}

function noticeGaps(
  { calendar, years }: Pick<LawData, 'calendar' | 'years'>,
  day: LocalDate,
): readonly LawGap[] {
  const first = years[0]?.year ?? yearOf(day);
  const last = day.slice(5) >= noticeOutBy ? yearOf(day) + 1 : yearOf(day);
  const needed = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return needed.filter((year) => !calendar.hasNotice(year)).map((year) => ({ kind: 'noticeMissing', year }));
}

function rateGaps(
  { rates }: Pick<LawData, 'rates'>,
  table: RateName,
  { day, places }: { readonly day: LocalDate; readonly places: readonly Place[] },
): readonly LawGap[] {
  const { rows, byGrade, span } = rates[table];
  const on = span === 'inForce' ? day : lastBulletin(day);
  const regions = [...new Set(places.map((place) => regionOf(levels[table], place)))];
  return regions.flatMap((region) => {
    const rowOf = (grade?: number) =>
      rows.find(
        (r) => r.region === region && r.grade === grade && r.from <= on && (r.to === undefined || on <= r.to),
      );
    const missing: LawGap = { kind: 'rateMissing', table, region, grades: [], on };
    if (!byGrade) {
      const row = rowOf();
      return row === undefined ? [missing] : checkGaps({ table, row, span, day });
    }
    const without = grades.filter((grade) => rowOf(grade) === undefined);
    const found = grades.flatMap((grade) => rowOf(grade) ?? []);
    return [
      ...(without.length > 0 ? [{ ...missing, grades: without }] : []),
      ...found.flatMap((row) => checkGaps({ table, row, span, day })),
    ];
  });
}

function checkGaps(figure: {
  readonly table: RateName;
  readonly row: RateRow;
  readonly span: RateTable['span'];
  readonly day: LocalDate;
}): readonly LawGap[] {
  const { table, row, span, day } = figure;
  if (row.checked === 'unverified') return [{ kind: 'rateUnverified', table, row }];
  // The figure of a year that is over stays what it is.
  if (span === 'yearMeasured' || row.checkedOn === undefined || !isOld(row.checkedOn, day)) return [];
  return [{ kind: 'rateOld', table, row, on: row.checkedOn }];
}

function regionOf(level: 'city' | 'province' | 'nation', place: Place): string {
  return level === 'nation' ? NATION : place[level];
}

/** A day of the last year of which the bulletins should be out. */
function lastBulletin(day: LocalDate): LocalDate {
  return `${yearOf(day) - (day.slice(5) >= bulletinsOutBy ? 1 : 2)}-12-31`;
}

function textGaps({ readOn }: Pick<LawData, 'readOn'>, day: LocalDate): readonly LawGap[] {
  return statuteNames.flatMap((statute): readonly LawGap[] => {
    const on = readOn[statute];
    if (on === null) return [{ kind: 'textUnread', statute }];
    return isOld(on, day) ? [{ kind: 'textOld', statute, on }] : [];
  });
}

const isOld = (on: LocalDate, day: LocalDate): boolean => addYears(on, 1) < day;
