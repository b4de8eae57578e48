/** A day as people write it in a table or a form of the administration. */
import { isLocalDate } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import type { Read } from '../application/reading.ts';

/** 2027-1-1, 2027/1/1, 2027.1.1 or 2027年1月1日. */
export function readDay(text: string): Read<LocalDate> {
  const [year = '', month = '', day = ''] = text.split(/[-/.年月日]/);
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(plain) ? { value: plain } : { fault: 'administration.fault.day' };
}
