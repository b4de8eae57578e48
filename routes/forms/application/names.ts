import { words } from './reading.ts';
import type { Read } from './reading.ts';

const personCharacters = /^[\p{L}\p{M}·•‧・.．'’\s-]+$/u;
const companyCharacters = /^[\p{L}\p{M}\p{N}·•‧・&＆.．,，、'’()（）《》“”"\s-]+$/u;
export const longestPersonName = 50;
export const longestCompanyName = 100;

/** A person's name: letters of any script, and the dot between the parts of a name. */
export function readPersonName(text: string, missing: string): Read<string> {
  const read = words(oneLine(text), { missing, most: longestPersonName });
  if ('fault' in read || personCharacters.test(read.value)) return read;
  return { fault: 'application.fault.personCharacters' };
}

/** The name of a firm or an institution, as on its licence. */
export function readCompanyName(text: string, missing: string): Read<string> {
  const read = words(oneLine(text), { missing, most: longestCompanyName });
  if ('fault' in read) return read;
  if (!companyCharacters.test(read.value)) return { fault: 'application.fault.companyCharacters' };
  return read.value.length < 2 ? { fault: 'application.fault.companyShort' } : read;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
