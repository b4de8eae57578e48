/** 仲裁委员会 with the districts that it is in charge of. */
import type { CommissionEntry } from '../../../server/disputes/directory.ts';
import { textIn, together, words } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';
import { readTelephone } from './body.ts';

export type CommissionFields = Omit<CommissionEntry, 'id'>;

export const commissionFieldNames = [
  'name',
  'shortName',
  'districts',
  'address',
  'telephone',
  'openingHours',
] as const satisfies readonly (keyof CommissionFields)[];

const missing = (name: string) => `administration.fault.${name}`;

/** A commission as typed, or what is wrong with it by field. */
export function parseCommission(body: Body): Parsed<CommissionFields> {
  const required = (name: string, most: number) =>
    words(textIn(body, name), { missing: missing(name), most });
  return together({
    name: required('name', 60),
    shortName: required('shortName', 20),
    districts: readDistricts(textIn(body, 'districts')),
    address: required('address', 120),
    telephone: readTelephone(textIn(body, 'telephone')),
    openingHours: required('openingHours', 60),
  });
}

/** District codes, apart by commas or spaces. */
function readDistricts(text: string): Read<readonly string[]> {
  const codes = [...new Set(text.split(/[\s,，、;；]+/).filter((code) => code !== ''))];
  const good = codes.length > 0 && codes.length <= 100 && codes.every((code) => /^\d{6}$/.test(code));
  return good ? { value: codes } : { fault: missing('districts') };
}
