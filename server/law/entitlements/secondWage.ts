/** The second wage of 劳动合同法 82 over a span of days: whole months, part months, and the plea of limitation. */
import type { LocalDate } from '../localDate.ts';
import { addDays, addYears, later, lastDayOfMonths } from '../localDate.ts';
import { cite } from '../statutes.ts';
import { dailyWage, workingDaysIn } from './dailyWage.ts';
import type { Exact } from './exact.ts';
import { exact, least, plus, times, zero } from './exact.ts';
import { refuseFact } from './refuse.ts';
import { monthsBetween } from './service.ts';
import type { Sheet } from './sheet.ts';
import { yuan } from './sheet.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface SecondWage extends Days {
  readonly monthlyWage: number;
  readonly filedOn: LocalDate | null;
  readonly limitationPleaded: boolean;
}

/** In fen, unrounded; nothing when `to` lies before `from`. */
export function secondWage(sheet: Sheet, claim: SecondWage): Exact {
  const days = claim.limitationPleaded ? inTime(sheet, claim) : claim;
  return days.from > days.to ? zero : amountOf(sheet, days, exact(claim.monthlyWage));
}

function amountOf(sheet: Sheet, { from, to }: Days, wage: Exact): Exact {
  const { months, days, restFrom } = monthsBetween(from, to);
  const whole = months === 0 ? zero : wholeMonths(sheet, { from, months, wage });
  if (days === 0) return whole;
  const part = partMonth(sheet, { from: restFrom, to }, wage);
  if (months === 0) return part;
  const all = plus(whole, part);
  return sheet.sum({ zh: `合计${yuan(all).zh}`, en: `Together ${yuan(all).en}` }, all);
}

function wholeMonths(
  sheet: Sheet,
  { from, months, wage }: { readonly from: LocalDate; readonly months: number; readonly wage: Exact },
): Exact {
  const amount = times(exact(months), wage);
  const [to, each, all] = [lastDayOfMonths(from, months), yuan(wage), yuan(amount)];
  return sheet.sum(
    {
      zh: `${from}至${to}，${months}个月 × ${each.zh} = ${all.zh}`,
      en: `${from} to ${to}: ${months} months × ${each.en} = ${all.en}`,
    },
    amount,
    cite('劳动合同法', 82),
  );
}

function partMonth(sheet: Sheet, { from, to }: Days, wage: Exact): Exact {
  const days = workingDaysIn(sheet.calendar, from, to);
  // A month of 23 working days would otherwise give more than a month's wage.
  const amount = least(times(exact(days), dailyWage(wage)), wage);
  const [each, all] = [yuan(wage), yuan(amount)];
  return sheet.sum(
    {
      zh: `${from}至${to}，不满一个月，${days}个工作日 × ${each.zh} ÷ 21.75 = ${all.zh}`,
      en: `${from} to ${to}, part of a month: ${days} working days × ${each.en} ÷ 21.75 = ${all.en}`,
    },
    amount,
    cite('解释二', 6),
  );
}

/** The days that the plea of limitation leaves, by the reading in force. */
function inTime(sheet: Sheet, claim: SecondWage): Days {
  if (claim.filedOn === null) throw filingDayMissing();
  const from = firstDayInTime(sheet, claim, claim.filedOn);
  if (from <= claim.from) return claim;
  const lostTo = from > claim.to ? claim.to : addDays(from, -1);
  sheet.line(
    {
      zh: `${claim.filedOn}申请，对方提出时效：${claim.from}至${lostTo}的部分不再支持`,
      en: `Applied on ${claim.filedOn}, limitation pleaded: ${claim.from} to ${lostTo} is lost`,
    },
    cite('调仲法', 27, { paragraph: 1 }),
    cite('解释二', 20),
  );
  if (from > claim.to) sheet.sum({ zh: '没有未过时效的部分', en: 'Nothing is left within the time' }, zero);
  return { from, to: claim.to };
}

function firstDayInTime(sheet: Sheet, claim: SecondWage, filedOn: LocalDate): LocalDate {
  const reading = sheet.setting('doubleWageLimitation');
  if (reading === 'dayByDay') return later(claim.from, addYears(filedOn, -1));
  const afterAll = addDays(claim.to, 1);
  if (reading === 'fromTheEnd') return filedOn <= addYears(claim.to, 1) ? claim.from : afterAll;
  return firstMonthInTime(claim, filedOn) ?? afterAll;
}

/** The first day of the first month of the claim whose own year has not run out. */
function firstMonthInTime({ from, to }: Days, filedOn: LocalDate): LocalDate | null {
  for (let index = 0, start = from; start <= to; index += 1) {
    const last = lastDayOfMonths(from, index + 1);
    if (filedOn <= addYears(last > to ? to : last, 1)) return start;
    start = addDays(last, 1);
  }
  return null;
}

const filingDayMissing = () =>
  refuseFact({
    code: 'ELEMENT_MISSING',
    element: 'filedOn',
    zh: '对方提出了时效，请填写申请仲裁的日期。',
    en: 'Limitation is pleaded: please give the day of the application for arbitration.',
    articles: [cite('调仲法', 27, { paragraph: 1 })],
  });
