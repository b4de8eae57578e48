import { plainCode } from './reading.ts';
import type { Read } from './reading.ts';

const mobile = /^1[3-9]\d{9}$/;
/** Area code and seven or eight digits, perhaps an extension; or a 400 number. */
const landline = /^(0\d{2,3}[2-9]?\d{7}(\d{1,6})?|400\d{7})$/;

/** A mobile number of the mainland, with or without +86. */
export function readMobile(text: string): Read<string> {
  const number = withoutCountry(text);
  if (number === '') return { fault: 'application.fault.mobileMissing' };
  return mobile.test(number) ? { value: number } : { fault: 'application.fault.mobileShape' };
}

/** A mobile number, or a landline with its area code. */
export function readTelephone(text: string): Read<string> {
  const number = withoutCountry(text);
  if (number === '') return { fault: 'application.fault.telephoneMissing' };
  return mobile.test(number) || landline.test(number)
    ? { value: number }
    : { fault: 'application.fault.telephoneShape' };
}

function withoutCountry(text: string): string {
  return plainCode(text)
    .replace(/[()转]/g, '')
    .replace(/^(\+|00)86/, '');
}
