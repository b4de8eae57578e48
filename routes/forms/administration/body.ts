/** 调解组织, as a form and as a row of a spreadsheet. */
import type { BodyEntry, BodyLevel } from '../../../server/disputes/directory.ts';
import { oneOf, optionalWords, textIn, together, words } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';

export type BodyFields = Omit<BodyEntry, 'id' | 'active'>;

export const bodyLevels: readonly BodyLevel[] = ['city', 'department', 'district', 'street'];

/** In the order of the form and of the spreadsheet. */
export const bodyFieldNames = [
  'name',
  'shortName',
  'level',
  'district',
  'street',
  'address',
  'telephone',
  'openingHours',
] as const satisfies readonly (keyof BodyFields)[];

const missing = (name: string) => `administration.fault.${name}`;
const required = (body: Body, name: string, most: number): Read<string> =>
  words(textIn(body, name), { missing: missing(name), most });

/** A body as typed, or what is wrong with it by field. */
export function parseBody(body: Body): Parsed<BodyFields> {
  const level = oneOf(textIn(body, 'level'), { choices: bodyLevels, missing: missing('level') });
  return together({
    name: required(body, 'name', 60),
    shortName: required(body, 'shortName', 20),
    level,
    district: readDistrict(textIn(body, 'district')),
    street: readStreet(textIn(body, 'street'), 'value' in level ? level.value : null),
    address: required(body, 'address', 120),
    telephone: readTelephone(textIn(body, 'telephone')),
    openingHours: required(body, 'openingHours', 60),
  });
}

/** GB/T 2260: six digits. */
export function readDistrict(text: string): Read<string> {
  return /^\d{6}$/.test(text) ? { value: text } : { fault: missing('district') };
}

function readStreet(text: string, level: BodyLevel | null): Read<string | null> {
  if (level === 'street' && text === '') return { fault: missing('street') };
  return optionalWords(text, 30);
}

/** A fixed line or a mobile, with or without hyphens, or a short number such as 12333. */
export function readTelephone(text: string): Read<string> {
  const plain = text.replace(/[\s—–]/g, '-').replace(/-+/g, '-');
  return /^[\d-]{5,20}$/.test(plain) ? { value: plain } : { fault: missing('telephone') };
}
