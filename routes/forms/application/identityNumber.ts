import { isLocalDate } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import { plainCode } from './reading.ts';
import type { Read } from './reading.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const earliestBirth = '1900-01-01';

/**
 * 公民身份号码 (GB 11643): 18 characters, a real birthday that is not to come, the right check digit (ISO 7064
 * MOD 11-2). The area is not held against a list: areas were renamed and merged, and numbers outlive them.
 */
export function readIdentityNumber(text: string, today: LocalDate): Read<string> {
  const number = plainCode(text);
  if (number === '') return { fault: 'application.fault.identityMissing' };
  if (number.length !== 18)
    return { fault: 'application.fault.identityLength', params: { n: number.length } };
  if (!/^\d{17}[\dX]$/.test(number)) return { fault: 'application.fault.identityCharacters' };
  if (!isBirthday(birthdayIn(number), today)) return { fault: 'application.fault.identityBirthday' };
  if (number[17] !== checkOf(number)) return { fault: 'application.fault.identityCheck' };
  return { value: number };
}

function birthdayIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

function isBirthday(day: string, today: LocalDate): boolean {
  return isLocalDate(day) && day >= earliestBirth && day <= today;
}

function checkOf(number: string): string | undefined {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters[sum % 11];
}
