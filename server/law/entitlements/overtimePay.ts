import type { Article } from '../statutes.ts';
import { cite } from '../statutes.ts';
import { conversionsIn, dailyWage } from './dailyWage.ts';
import type { Exact } from './exact.ts';
import { decimalWords, exact, over, plus, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import type { Sheet } from './sheet.ts';
import { yuan } from './sheet.ts';

const hour = { zh: '小时', en: 'hours' };

const hours = (label: { zh: string; en: string }, plain: { zh: string; en: string }) =>
  ({
    kind: 'decimal',
    label,
    plain,
    required: false,
    proof: 'workerFirst',
    unit: hour,
    most: 100_000,
    articles: [cite('劳动法', 44), cite('解释一', 42)],
  }) as const;

const kinds = {
  weekday: {
    label: { zh: '平日加班', en: 'Weekday overtime' },
    percent: 150,
    article: cite('劳动法', 44, { item: 1 }),
  },
  restDay: {
    label: { zh: '休息日加班', en: 'Rest-day work' },
    percent: 200,
    article: cite('劳动法', 44, { item: 2 }),
  },
  holiday: {
    label: { zh: '法定休假日加班', en: 'Public-holiday work' },
    percent: 300,
    article: cite('劳动法', 44, { item: 3 }),
  },
  overCycle: {
    label: { zh: '超出周期标准工时', en: 'Hours above the cycle’s standard' },
    percent: 150,
    article: cite('工资支付规定', 13),
  },
} as const;

/** 加班工资 (劳动法 44; 工资支付暂行规定 13; the conversion notices). */
export const overtimePay = defineFormula({
  name: { zh: '加班工资', en: 'Overtime pay' },
  plain: { zh: '加班费', en: 'Overtime' },
  rule: {
    zh: '小时工资＝月工资÷21.75÷8；平日加班150%，休息日不补休的200%，法定休假日300%；综合计算工时超出部分150%。',
    en: 'An hour is the monthly wage ÷ 21.75 ÷ 8: 150 % on weekdays, 200 % on rest days without time off, 300 % on public holidays; under the comprehensive system 150 % above the cycle.',
  },
  claimKind: 'overtimePay',
  articles: [cite('劳动法', 44)],
  span: { from: '2008-01-03' },
  source: '劳动法第四十四条；工资支付暂行规定第十三条；劳社部发〔2008〕3号、人社部发〔2025〕2号',
  checked: 'verified',
  elements: {
    from: {
      kind: 'day',
      label: { zh: '加班期间自', en: 'Overtime from' },
      plain: { zh: '从哪天起的加班？', en: 'From which day?' },
      required: true,
      proof: 'workerFirst',
      articles: [cite('解释一', 42)],
    },
    to: {
      kind: 'day',
      label: { zh: '加班期间至', en: 'Overtime to' },
      plain: { zh: '到哪天为止？', en: 'To which day?' },
      required: true,
      proof: 'workerFirst',
      articles: [cite('解释一', 42)],
    },
    system: {
      kind: 'choice',
      label: { zh: '工时制度', en: 'Working-time system' },
      plain: { zh: '实行哪种工时？不清楚的选标准工时。', en: 'Which system? Standard if you do not know.' },
      required: true,
      proof: 'employer',
      choices: {
        standard: { zh: '标准工时', en: 'Standard' },
        comprehensive: { zh: '综合计算工时', en: 'Comprehensive' },
        untimed: { zh: '不定时', en: 'Untimed' },
      },
      articles: [cite('劳动法', 39)],
    },
    approved: {
      kind: 'flag',
      label: { zh: '特殊工时经人社部门批准', en: 'The special system was approved' },
      plain: {
        zh: '综合计算工时、不定时工作制要经批准，有没有批准文件？',
        en: 'A special system needs an approval: is there one?',
      },
      required: false,
      proof: 'employer',
      articles: [cite('劳动法', 39)],
    },
    monthlyWage: {
      kind: 'money',
      label: { zh: '加班工资计算基数', en: 'Wage on which overtime is counted' },
      plain: { zh: '正常上班一个月的工资是多少？', en: 'What is the monthly wage for normal hours?' },
      required: true,
      proof: 'employer',
      articles: [cite('工资支付规定', 13)],
    },
    weekdayHours: hours(
      { zh: '平日加班小时', en: 'Weekday hours' },
      { zh: '平常上班的日子，一共加了多少小时？', en: 'How many hours in all on working days?' },
    ),
    restDayHours: hours(
      { zh: '休息日加班小时', en: 'Rest-day hours' },
      { zh: '周末休息日，一共上了多少小时？', en: 'How many hours in all on rest days?' },
    ),
    restDayHoursGivenBack: hours(
      { zh: '其中已补休小时', en: 'Of these, given back as time off' },
      { zh: '休息日上的班，补休了多少小时？', en: 'How many of the rest-day hours were given back?' },
    ),
    holidayHours: hours(
      { zh: '法定休假日加班小时', en: 'Public-holiday hours' },
      {
        zh: '法定节日当天（不是整个长假），一共上了多少小时？',
        en: 'On the public holidays themselves, not the whole break: how many hours?',
      },
    ),
    overCycleHours: hours(
      { zh: '超出周期标准工时的小时', en: 'Hours above the cycle’s standard' },
      {
        zh: '综合计算工时：整个周期一共超出多少小时？',
        en: 'Comprehensive system: hours above the cycle’s standard?',
      },
    ),
  },
  compute: (facts, sheet) => {
    checkDays(facts);
    checkSystem(facts);
    const wage = exact(facts.monthlyWage);
    const hourly = over(dailyWage(wage), exact(8));
    if (facts.system === 'untimed') return untimed(sheet, hourly, exact(facts.holidayHours ?? 0));
    sayHourly(sheet, {
      wage,
      hourly,
      articles: conversionsIn(facts.from, facts.to).flatMap((c) => c.articles),
    });
    const given: Readonly<Record<keyof typeof kinds, number>> = {
      weekday: facts.weekdayHours ?? 0,
      restDay: restDayHoursUnpaid(facts),
      holiday: facts.holidayHours ?? 0,
      overCycle: facts.overCycleHours ?? 0,
    };
    sayGivenBack(sheet, facts.restDayHoursGivenBack ?? 0);
    const names = Object.keys(kinds) as readonly (keyof typeof kinds)[];
    const paid = names.filter((name) => given[name] > 0);
    if (paid.length === 0) return sheet.sum({ zh: '没有应付的加班小时', en: 'No hours to be paid' }, zero);
    return plus(...paid.map((name) => hoursPaid(sheet, name, { hourly, hours: exact(given[name]) })));
  },
});

interface Hours {
  readonly restDayHours: number | null;
  readonly restDayHoursGivenBack: number | null;
}

function restDayHoursUnpaid({ restDayHours, restDayHoursGivenBack }: Hours): number {
  const left = Math.round(((restDayHours ?? 0) - (restDayHoursGivenBack ?? 0)) * 100) / 100;
  if (left >= 0) return left;
  throw notValid('restDayHoursGivenBack', {
    zh: '补休的小时多于休息日加班的小时，请核对。',
    en: 'More hours were given back than worked on rest days. Please check.',
  });
}

function sayHourly(
  sheet: Sheet,
  { wage, hourly, articles }: { wage: Exact; hourly: Exact; articles: readonly Article[] },
): void {
  const [month, each] = [yuan(wage), yuan(hourly)];
  sheet.line(
    {
      zh: `小时工资：${month.zh} ÷ 21.75 ÷ 8 = ${each.zh}（计算中不取整）`,
      en: `Hourly wage: ${month.en} ÷ 21.75 ÷ 8 = ${each.en} (not rounded in what follows)`,
    },
    ...articles,
  );
}

function sayGivenBack(sheet: Sheet, given: number): void {
  if (given === 0) return;
  sheet.line(
    {
      zh: `休息日已补休${given}小时，不再付加班工资`,
      en: `${given} rest-day hours were given back as time off and are not paid`,
    },
    cite('劳动法', 44, { item: 2 }),
  );
}

function hoursPaid(
  sheet: Sheet,
  kind: keyof typeof kinds,
  { hourly, hours: worked }: { readonly hourly: Exact; readonly hours: Exact },
): Exact {
  const { label, percent, article } = kinds[kind];
  const amount = times(hourly, worked, exact(percent / 100));
  const count = decimalWords(worked);
  const [each, all] = [yuan(hourly), yuan(amount)];
  return sheet.sum(
    {
      zh: `${label.zh}：${each.zh} × ${count}小时 × ${percent}% = ${all.zh}`,
      en: `${label.en}: ${each.en} × ${count} hours × ${percent} % = ${all.en}`,
    },
    amount,
    article,
  );
}

function untimed(sheet: Sheet, hourly: Exact, holidayHours: Exact): Exact {
  if (holidayHours.n > 0n && sheet.setting('untimedHolidayPay') === 'holidayRate')
    return hoursPaid(sheet, 'holiday', { hourly, hours: holidayHours });
  return sheet.sum(
    {
      zh: '经批准实行不定时工作制的，不付加班工资',
      en: 'Under an approved untimed system no overtime is paid',
    },
    zero,
    cite('工资支付规定', 13),
  );
}

function checkDays({ from, to }: { readonly from: string; readonly to: string }): void {
  if (to < from) {
    throw notValid('to', {
      zh: '加班期间的止日早于起日，请核对。',
      en: 'The end lies before the beginning. Please check.',
    });
  }
  if (from >= '2008-01-03') return;
  throw refuseFact({
    code: 'FORMULA_NOT_IN_FORCE',
    element: 'from',
    zh: '21.75天的折算自2008年1月3日起施行，更早的加班请按当时的规定计算。',
    en: 'The divisor of 21.75 is in force since 3 January 2008; earlier overtime follows the rules of its time.',
    articles: [cite('折算通知2008', 2)],
  });
}

function checkSystem(facts: {
  readonly system: 'standard' | 'comprehensive' | 'untimed';
  readonly approved: boolean | null;
  readonly weekdayHours: number | null;
  readonly restDayHours: number | null;
  readonly overCycleHours: number | null;
}): void {
  if (facts.system === 'standard') {
    if ((facts.overCycleHours ?? 0) > 0) throw wrongHours('overCycleHours');
    return;
  }
  if (facts.approved !== true) {
    throw refuseFact({
      code: facts.approved === null ? 'ELEMENT_MISSING' : 'FACTS_DO_NOT_SETTLE',
      element: 'approved',
      zh: '特殊工时要经批准。请填写有没有批准；没有批准的，请改选标准工时计算。',
      en: 'A special system needs an approval. Please answer; without one, choose the standard system.',
      articles: [cite('劳动法', 39)],
    });
  }
  if ((facts.weekdayHours ?? 0) > 0) throw wrongHours('weekdayHours');
  if ((facts.restDayHours ?? 0) > 0) throw wrongHours('restDayHours');
}

const wrongHours = (element: string) =>
  notValid(element, {
    zh: '这一项不属于所选的工时制度：标准工时分平日、休息日，综合计算工时只看超出周期的部分。',
    en: 'This does not belong to the system chosen: standard goes by weekdays and rest days, comprehensive by the hours above the cycle.',
  });

const notValid = (element: string, text: { zh: string; en: string }) =>
  refuseFact({ code: 'ELEMENT_NOT_VALID', element, ...text });
