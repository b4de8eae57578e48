import { plainCode } from './reading.ts';
import type { Read } from './reading.ts';

/** Letters that look like digits (I, O, S, V, Z) are not used. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** 统一社会信用代码 (GB 32100): 18 characters, the last of them a check (weights 3^i mod 31). */
export function readCreditCode(text: string): Read<string> {
  const code = plainCode(text);
  if (code.length !== 18) return { fault: 'application.fault.creditLength', params: { n: code.length } };
  if ([...code].some((character) => !characters.includes(character)))
    return { fault: 'application.fault.creditCharacters' };
  return code[17] === checkOf(code) ? { value: code } : { fault: 'application.fault.creditCheck' };
}

function checkOf(code: string): string | undefined {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += weight * characters.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return characters[(31 - (sum % 31)) % 31];
}
