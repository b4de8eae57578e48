import { isLocalDate } from '../../../server/law/localDate.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import type { Read } from './reading.ts';

const earliest = '1949-10-01';

/** A day as `dayOf` gives it (`2015-03-01`, or `2015-3-` where something is missing); faults say which part is wrong. */
export function readDay(text: string, { notAfter }: { readonly notAfter?: LocalDate } = {}): Read<LocalDate> {
  if (text === '') return { fault: 'application.fault.dayMissing' };
  const [year = '', month = '', day = '', ...more] = text.normalize('NFKC').split('-');
  if (more.length > 0 || ![year, month, day].every((part) => /^\d+$/.test(part)))
    return { fault: 'application.fault.dayShape' };
  if (year.length !== 4) return { fault: 'application.fault.dayYear' };
  if (Number(month) < 1 || Number(month) > 12) return { fault: 'application.fault.dayMonth' };
  const typed = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(typed))
    return { fault: 'application.fault.dayNotThere', params: { month: Number(month), day: Number(day) } };
  if (typed < earliest) return { fault: 'application.fault.dayTooEarly' };
  if (notAfter !== undefined && typed > notAfter) return { fault: 'application.fault.dayInFuture' };
  return { value: typed };
}
