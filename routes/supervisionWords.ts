/** Areas, units, causes, periods and figures in the words of a page. */
import { wholeCity } from '../server/disputes/capacities.ts';
import type { Directory } from '../server/disputes/directory.ts';
import { rateDefinitions } from '../server/statistics/rateDefinitions.ts';
import type { RateId } from '../server/statistics/rateDefinitions.ts';
import type { Fmt } from '../server/format.ts';
import { causes } from '../server/law/causes.ts';
import type { LocalDate } from '../server/law/localDate.ts';
import type { Bilingual } from '../server/law/statutes.ts';
import type { Locale } from '../server/locales/index.ts';
import type { FigureId } from '../server/statistics/caseSelections.ts';
import { districtName } from './forms/application/places.ts';
import type { T } from './words.ts';

export interface SupervisionWords {
  readonly t: T;
  readonly fmt: Fmt;
  readonly locale: Locale;
  readonly today: LocalDate;
  readonly directory: Directory;
}

export function inLanguage({ locale }: Pick<SupervisionWords, 'locale'>, { zh, en }: Bilingual): string {
  return locale === 'en' ? en : zh;
}

export function areaName({ t, directory }: SupervisionWords, area: string): string {
  return area === wholeCity ? t('supervision.wholeCity') : districtName(directory, area);
}

/** What tells a unit from its neighbours: 中南路街道, not the whole of its name. */
export function unitName({ directory }: SupervisionWords, unitId: string): string {
  return directory.body(unitId)?.name ?? directory.commission(unitId)?.name ?? unitId;
}

export function causeName(words: SupervisionWords, cause: string): string {
  const known = causes[cause as keyof typeof causes];
  return known === undefined ? cause : inLanguage(words, known.label);
}

export function figureName(words: SupervisionWords, figure: FigureId): string {
  const definition = rateDefinitions[figure as RateId];
  return definition === undefined
    ? words.t(`supervision.count.${figure}`)
    : inLanguage(words, definition.name);
}
