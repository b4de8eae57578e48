/**
 * 文书号: each series is counted by itself, by unit and year, without gaps. The characters and the shape are local
 * custom (unverified): the shape is a setting.
 */
import type { Directory } from '../disputes/directory.ts';

/** What a series is called in the number. */
export const seriesCharacters = {
  mediationNotice: '劳人调通字',
  agreement: '劳人调协字',
  acceptance: '劳人仲受字',
  refusal: '劳人仲不字',
  notice: '劳人仲通字',
  decision: '劳人仲决字',
  statement: '劳人仲调字',
  certificate: '劳人仲证字',
  letter: '劳人仲函字',
} as const satisfies Record<string, string>;

export type NumberSeries = keyof typeof seriesCharacters;

/** A number of a paper; with the paper itself it is taken, by a unique index. */
export interface PaperSerial {
  readonly unitId: string;
  readonly series: NumberSeries;
  readonly year: number;
  readonly n: number;
}

/** The key under which a number is taken; sorts by n within its unit, series and year. */
export function paperSerialKey(serial: PaperSerial): string {
  return `${paperSerialPrefix(serial)}${String(serial.n).padStart(8, '0')}`;
}

/** What the keys of one unit, series and year begin with. */
export function paperSerialPrefix({ unitId, series, year }: Omit<PaperSerial, 'n'>): string {
  return `${unitId}/${series}/${year}/`;
}

/** `{unit}` short name, `{series}` characters, `{year}`, `{n}` or `{n:4}` with leading noughts. */
export const defaultNumberFormat = '{unit}{series}〔{year}〕第{n:4}号';

const partPattern = /\{(unit|series|year|n(?::(\d))?)\}/g;

/** Whether numbers written so can be told apart: each part once, nothing else in braces. */
export function isNumberFormat(format: string): boolean {
  const parts = [...format.matchAll(partPattern)].map(([, part = '']) => part.replace(/:.*/, ''));
  return parts.length === 4 && new Set(parts).size === 4 && !/[{}]/.test(format.replaceAll(partPattern, ''));
}

/** 武劳人仲受字〔2022〕第0001号. */
export function formatPaperNumber(serial: PaperSerial, directory: Directory, format: string): string {
  const unit = directory.body(serial.unitId) ?? directory.commission(serial.unitId);
  if (unit === undefined) throw new Error(`No unit ${serial.unitId} to number for`);
  return format.replaceAll(partPattern, (_, part: string, width: string | undefined) => {
    if (part === 'unit') return unit.shortName;
    if (part === 'series') return seriesCharacters[serial.series];
    if (part === 'year') return String(serial.year);
    return String(serial.n).padStart(Number(width ?? 1), '0');
  });
}
