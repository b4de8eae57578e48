import { cite } from '../statutes.ts';
import { minimumWage } from './commonElements.ts';
import type { Exact } from './exact.ts';
import { decimalWords, exact, isMore, least, minus, most, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import type { Sheet } from './sheet.ts';
import { yuan } from './sheet.ts';

const SHARE = exact(0.8);

/** 试用期工资差额 (劳动合同法 20; 实施条例 15). */
export const probationPay = defineFormula({
  name: { zh: '试用期工资差额', en: 'Probation pay below the floor' },
  plain: { zh: '试用期工资发低了', en: 'Paid too little during probation' },
  rule: {
    zh: '试用期工资不得低于同岗位最低档工资的80%或者约定工资的80%，并不得低于最低工资标准；少发的补足。',
    en: 'Not below 80 % of the lowest wage of the same post or of the agreed wage, nor below the minimum wage; the rest is made up.',
  },
  claimKind: 'wages',
  articles: [cite('劳动合同法', 20), cite('劳动合同法实施条例', 15)],
  span: { from: '2008-09-18' },
  source: '劳动合同法第二十条；劳动合同法实施条例第十五条',
  checked: 'verified',
  elements: {
    probationBegan: {
      kind: 'day',
      label: { zh: '试用期起始日期', en: 'First day of probation' },
      plain: { zh: '试用期从哪天开始？', en: 'When did the probation begin?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 20)],
    },
    agreedWage: {
      kind: 'money',
      label: { zh: '约定的月工资', en: 'Agreed monthly wage' },
      plain: { zh: '合同约定转正后每月多少工资？', en: 'What monthly wage did the contract agree?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 20)],
    },
    samePostWage: {
      kind: 'money',
      label: { zh: '同岗位最低档工资', en: 'Lowest wage of the same post' },
      plain: {
        zh: '单位里同样岗位最低一档是多少？不知道就不填。',
        en: 'What is the lowest wage of the same post? Leave open if unknown.',
      },
      required: false,
      proof: 'employer',
      articles: [cite('劳动合同法实施条例', 15)],
    },
    paidWage: {
      kind: 'money',
      label: { zh: '试用期实发月工资', en: 'Monthly wage paid during probation' },
      plain: { zh: '试用期每月发了多少？', en: 'How much was paid a month during probation?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 20)],
    },
    months: {
      kind: 'decimal',
      label: { zh: '试用期月数', en: 'Months of probation' },
      plain: { zh: '这样发了几个月？', en: 'For how many months?' },
      required: true,
      proof: 'worker',
      unit: { zh: '个月', en: 'months' },
      most: 12,
      articles: [cite('劳动合同法', 20)],
    },
    minimumWage,
  },
  compute: (facts, sheet) => {
    const agreed = shareLine(sheet, 'agreed', facts.agreedWage);
    const share = facts.samePostWage === null ? agreed : bothShares(sheet, agreed, facts.samePostWage);
    const minimum = sheet.rate({
      table: 'minimumMonthlyWage',
      on: facts.probationBegan,
      given: facts.minimumWage,
    });
    const floor = most(share, minimum);
    const [line, bottom] = [yuan(floor), yuan(minimum)];
    sheet.line(
      {
        zh: `不得低于最低工资标准${bottom.zh}，试用期工资至少${line.zh}`,
        en: `Nor below the minimum wage of ${bottom.en}: at least ${line.en} a month`,
      },
      cite('劳动合同法', 20),
    );
    return shortfall(sheet, { floor, paid: exact(facts.paidWage), months: exact(facts.months) });
  },
});

const shareWords = {
  agreed: { zh: '约定工资', en: 'agreed wage' },
  samePost: { zh: '同岗位最低档工资', en: 'lowest wage of the same post' },
} as const;

function shareLine(sheet: Sheet, of: keyof typeof shareWords, wage: number): Exact {
  const share = times(exact(wage), SHARE);
  const [whole, part] = [yuan(wage), yuan(share)];
  sheet.line(
    {
      zh: `${shareWords[of].zh}的80%：${whole.zh} × 80% = ${part.zh}`,
      en: `80 % of the ${shareWords[of].en}: ${whole.en} × 80 % = ${part.en}`,
    },
    cite('劳动合同法实施条例', 15),
  );
  return share;
}

function bothShares(sheet: Sheet, agreed: Exact, samePostWage: number): Exact {
  const samePost = shareLine(sheet, 'samePost', samePostWage);
  return sheet.setting('probationPayFloor') === 'either' ? least(agreed, samePost) : most(agreed, samePost);
}

function shortfall(sheet: Sheet, { floor, paid, months }: Record<'floor' | 'paid' | 'months', Exact>): Exact {
  const [line, got, count] = [yuan(floor), yuan(paid), decimalWords(months)];
  if (!isMore(floor, paid)) {
    const zh = `每月实发${got.zh}，没有低于${line.zh}`;
    return sheet.sum({ zh, en: `${got.en} were paid a month, not below ${line.en}` }, zero);
  }
  const amount = times(minus(floor, paid), months);
  const sum = yuan(amount);
  return sheet.sum(
    {
      zh: `（${line.zh} − ${got.zh}）× ${count}个月 = ${sum.zh}`,
      en: `(${line.en} − ${got.en}) × ${count} months = ${sum.en}`,
    },
    amount,
    cite('劳动合同法', 20),
  );
}
