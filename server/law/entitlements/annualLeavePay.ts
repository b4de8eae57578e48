import type { LocalDate } from '../localDate.ts';
import { daysBetween, yearOf } from '../localDate.ts';
import { cite } from '../statutes.ts';
import { dailyWage } from './dailyWage.ts';
import type { Exact } from './exact.ts';
import { decimalWords, exact, isMore, minus, over, times, wholePart, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import type { Sheet } from './sheet.ts';
import { yuan } from './sheet.ts';

const inYear = { kind: 'day', required: false, proof: 'employer' } as const;

/** 未休年休假工资 (年休假条例 3–5; 办法 5, 10–12). */
export const annualLeavePay = defineFormula({
  name: { zh: '未休年休假工资', en: 'Pay for untaken annual leave' },
  plain: { zh: '年假没休，补工资', en: 'Annual leave not given: pay for it' },
  rule: {
    zh: '累计工作满1年5天、满10年10天、满20年15天；应休未休的每天另付日工资的200%；当年入职、离职的按日历天数折算，不足一天的不计。',
    en: '5, 10 or 15 days from 1, 10 or 20 years of work; each day not given is paid another 200 %; years of entry and exit by calendar days, no part days.',
  },
  claimKind: 'annualLeavePay',
  articles: [cite('年休假条例', 3), cite('年休假条例', 5)],
  span: { from: '2008-01-01' },
  source: '职工带薪年休假条例第三至五条；企业职工带薪年休假实施办法第五、十至十二条',
  checked: 'verified',
  elements: {
    year: {
      kind: 'count',
      label: { zh: '哪一年的年休假', en: 'Leave of which year' },
      plain: { zh: '哪一年的年假没休？一年一年地算。', en: 'Which year? One year at a time.' },
      required: true,
      proof: 'worker',
      unit: { zh: '年', en: 'year' },
      least: 2008,
      most: 2100,
      articles: [cite('年休假条例', 5)],
    },
    yearsOfWork: {
      kind: 'count',
      label: { zh: '累计工作年限', en: 'Years of work in all' },
      plain: {
        zh: '参加工作一共满多少年？在其他单位的也算。',
        en: 'How many full years of work in all, other employers included?',
      },
      required: true,
      proof: 'worker',
      unit: { zh: '年', en: 'years' },
      least: 0,
      most: 70,
      articles: [cite('年休假条例', 3)],
    },
    enteredOn: {
      ...inYear,
      label: { zh: '当年入职日期', en: 'Entered during the year on' },
      plain: { zh: '如果是这一年里才入职的，填入职日期。', en: 'Only if the work began in that very year.' },
      articles: [cite('年休假办法', 5)],
    },
    leftOn: {
      ...inYear,
      label: { zh: '当年离职日期', en: 'Left during the year on' },
      plain: { zh: '如果是这一年里离职的，填离职日期。', en: 'Only if the work ended in that very year.' },
      articles: [cite('年休假办法', 12)],
    },
    takenDays: {
      kind: 'decimal',
      label: { zh: '已休天数', en: 'Days taken' },
      plain: {
        zh: '这一年已经休了几天年假？没休填0。',
        en: 'How many days were taken that year? 0 for none.',
      },
      required: true,
      proof: 'employer',
      unit: { zh: '天', en: 'days' },
      most: 366,
      articles: [cite('年休假条例', 5)],
    },
    averageWage: {
      kind: 'money',
      label: {
        zh: '前十二个月剔除加班工资的月平均工资',
        en: 'Average monthly wage of twelve months, without overtime pay',
      },
      plain: {
        zh: '前十二个月，去掉加班费，平均每月多少工资？',
        en: 'Over the twelve months before, without overtime pay: how much a month?',
      },
      required: true,
      proof: 'employer',
      articles: [cite('年休假办法', 11)],
    },
    refusedInWriting: {
      kind: 'flag',
      label: { zh: '劳动者书面提出不休', en: 'The worker declined the leave in writing' },
      plain: {
        zh: '单位安排了，劳动者因个人原因书面提出不休？',
        en: 'Was the leave offered and declined by the worker in writing, for personal reasons?',
      },
      required: true,
      proof: 'employer',
      articles: [cite('年休假办法', 10, { paragraph: 2 })],
    },
  },
  compute: (facts, sheet) => {
    checkDays(facts);
    const fullYear = leaveDays(facts.yearsOfWork);
    sheet.line(
      {
        zh: `累计工作${facts.yearsOfWork}年，全年年休假${fullYear}天`,
        en: `${facts.yearsOfWork} years of work: ${fullYear} days of leave a year`,
      },
      cite('年休假条例', 3),
    );
    if (facts.refusedInWriting) {
      const zh = '劳动者因本人原因书面提出不休的，只付正常工资，没有另外的200%';
      const en = 'Declined by the worker in writing: the normal wage only, no further 200 %';
      return sheet.sum({ zh, en }, zero, cite('年休假办法', 10, { paragraph: 2 }));
    }
    const due = exact(prorated(sheet, fullYear, facts));
    const taken = exact(facts.takenDays);
    const untaken = isMore(due, taken) ? minus(due, taken) : zero;
    return paid(sheet, { due, taken, untaken, wage: exact(facts.averageWage) });
  },
});

function leaveDays(years: number): number {
  if (years < 1) return 0;
  if (years < 10) return 5;
  return years < 20 ? 10 : 15;
}

interface Year {
  readonly year: number;
  readonly enteredOn: LocalDate | null;
  readonly leftOn: LocalDate | null;
}

/** Whole days of leave for the part of the year that was worked. */
function prorated(sheet: Sheet, fullYear: number, { year, enteredOn, leftOn }: Year): number {
  if (enteredOn === null && leftOn === null) return fullYear;
  const from = enteredOn ?? `${year}-01-01`;
  const to = leftOn ?? `${year}-12-31`;
  const days = daysBetween(from, to) + 1;
  const share = over(exact(days * fullYear), exact(365));
  const whole = Math.min(wholePart(share), fullYear);
  sheet.line(
    {
      zh: `${from}至${to}，${days}天 ÷ 365 × ${fullYear}天 = ${decimalWords(share)}天，取${whole}天`,
      en: `${from} to ${to}: ${days} days ÷ 365 × ${fullYear} days = ${decimalWords(share)}, so ${whole} days`,
    },
    ...(enteredOn === null ? [] : [cite('年休假办法', 5)]),
    ...(leftOn === null ? [] : [cite('年休假办法', 12)]),
  );
  return whole;
}

function paid(
  sheet: Sheet,
  { due, taken, untaken, wage }: Record<'due' | 'taken' | 'untaken' | 'wage', Exact>,
) {
  const [all, gone, left] = [due, taken, untaken].map(decimalWords);
  sheet.line(
    isMore(taken, due)
      ? {
          zh: `应休${all}天，已休${gone}天，多休的不扣回`,
          en: `${all} days due, ${gone} taken; what was taken beyond is not taken back`,
        }
      : {
          zh: `应休${all}天 − 已休${gone}天 = 未休${left}天`,
          en: `${all} days due − ${gone} taken = ${left} untaken`,
        },
    ...(isMore(taken, due) ? [cite('年休假办法', 12)] : []),
  );
  const amount = times(untaken, dailyWage(wage), exact(2));
  const [month, sum] = [yuan(wage), yuan(amount)];
  return sheet.sum(
    {
      zh: `${left}天 × ${month.zh} ÷ 21.75 × 200% = ${sum.zh}`,
      en: `${left} days × ${month.en} ÷ 21.75 × 200 % = ${sum.en}`,
    },
    amount,
    cite('年休假条例', 5),
    cite('年休假办法', 10),
    cite('年休假办法', 11),
  );
}

function checkDays({ year, enteredOn, leftOn }: Year): void {
  if (enteredOn !== null && yearOf(enteredOn) !== year) throw notInYear('enteredOn', year);
  if (leftOn !== null && yearOf(leftOn) !== year) throw notInYear('leftOn', year);
  if (enteredOn === null || leftOn === null || enteredOn <= leftOn) return;
  throw refuseFact({
    code: 'ELEMENT_NOT_VALID',
    element: 'leftOn',
    zh: '离职日期早于入职日期，请核对。',
    en: 'The day of leaving lies before that of entry. Please check both.',
  });
}

const notInYear = (element: string, year: number) =>
  refuseFact({
    code: 'ELEMENT_NOT_VALID',
    element,
    zh: `这个日期不在${year}年；不是这一年入职、离职的不用填。`,
    en: `This day does not lie in ${year}; leave it open unless the work began or ended in that year.`,
  });
