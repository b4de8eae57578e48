/** 伤残待遇: the one-off grant of grades 1 to 10 and the monthly allowance of grades 1 to 6 (工伤保险条例 35–37). */
import type { Article } from '../statutes.ts';
import { cite } from '../statutes.ts';
import { grade, injuredOn, localAverageWage, minimumWage, ownWage } from './commonElements.ts';
import { decimalWords, exact, isMore, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';
import { injuryWage } from './injuryWage.ts';

interface GradeRow {
  readonly grantMonths: number;
  /** 伤残津贴 as a share of the own wage in per cent; null where there is none. */
  readonly allowancePercent: number | null;
}

/** By grade of disability, 1 to 10. */
const grades: Readonly<Record<number, GradeRow>> = {
  1: { grantMonths: 27, allowancePercent: 90 },
  2: { grantMonths: 25, allowancePercent: 85 },
  3: { grantMonths: 23, allowancePercent: 80 },
  4: { grantMonths: 21, allowancePercent: 75 },
  5: { grantMonths: 18, allowancePercent: 70 },
  6: { grantMonths: 16, allowancePercent: 60 },
  7: { grantMonths: 13, allowancePercent: null },
  8: { grantMonths: 11, allowancePercent: null },
  9: { grantMonths: 9, allowancePercent: null },
  10: { grantMonths: 7, allowancePercent: null },
};

const rowOf = (given: number): GradeRow => grades[given] ?? { grantMonths: 0, allowancePercent: null };

function articleOf(given: number): Article {
  if (given <= 4) return cite('工伤保险条例', 35);
  return given <= 6 ? cite('工伤保险条例', 36) : cite('工伤保险条例', 37);
}

const common = {
  claimKind: 'workInjuryBenefits',
  span: { from: '2011-01-01' },
  source: '工伤保险条例第三十五至三十七、六十四条',
  checked: 'verified',
} as const;

/** 一次性伤残补助金. */
export const disabilityGrant = defineFormula({
  ...common,
  name: { zh: '一次性伤残补助金', en: 'One-off disability grant' },
  plain: { zh: '工伤评了级，一次性的补助', en: 'One-off grant by grade of disability' },
  rule: {
    zh: '一级到十级依次为27、25、23、21、18、16、13、11、9、7个月的本人工资，本人工资在当地平均工资的60%到300%之间。',
    en: 'Grades 1 to 10: 27, 25, 23, 21, 18, 16, 13, 11, 9, 7 months of the own wage, held between 60 % and 300 % of the local average.',
  },
  articles: [cite('工伤保险条例', 64, { paragraph: 2 })],
  elements: { grade, injuredOn, ownWage, localAverageWage },
  compute: (facts, sheet) => {
    const wage = injuryWage(sheet, facts);
    const months = rowOf(facts.grade).grantMonths;
    const amount = times(exact(months), wage);
    const [each, all] = [yuan(wage), yuan(amount)];
    return sheet.sum(
      {
        zh: `${facts.grade}级：${months}个月 × ${each.zh} = ${all.zh}`,
        en: `Grade ${facts.grade}: ${months} months × ${each.en} = ${all.en}`,
      },
      amount,
      articleOf(facts.grade),
    );
  },
});

/** 伤残津贴. */
export const disabilityAllowance = defineFormula({
  ...common,
  name: { zh: '伤残津贴', en: 'Disability allowance' },
  plain: { zh: '工伤一到六级，按月的津贴', en: 'Monthly allowance, grades 1 to 6' },
  rule: {
    zh: '一到四级按本人工资的90%、85%、80%、75%由基金按月支付；五、六级难以安排工作的，单位按70%、60%支付；不低于最低工资标准。',
    en: 'Grades 1 to 4: 90, 85, 80, 75 % of the own wage from the fund; grades 5 and 6: 70, 60 % from the employer where no suitable work is found; not below the minimum wage.',
  },
  articles: [cite('工伤保险条例', 35), cite('工伤保险条例', 36)],
  elements: {
    grade,
    injuredOn,
    ownWage,
    suitableWork: {
      kind: 'flag',
      label: { zh: '单位安排了适当工作', en: 'Suitable work was given' },
      plain: {
        zh: '五级、六级的：单位有没有安排做得了的工作？',
        en: 'Grades 5, 6: was work found that can be done?',
      },
      required: false,
      proof: 'employer',
      articles: [cite('工伤保险条例', 36)],
    },
    paidFrom: {
      kind: 'day',
      label: { zh: '津贴起算日期', en: 'Allowance from' },
      plain: { zh: '从哪天起该发津贴？', en: 'Since when is the allowance due?' },
      required: true,
      proof: 'worker',
      articles: [cite('工伤保险条例', 35)],
    },
    months: {
      kind: 'decimal',
      label: { zh: '月数', en: 'Months' },
      plain: { zh: '算几个月的？', en: 'For how many months?' },
      required: true,
      proof: 'worker',
      unit: { zh: '个月', en: 'months' },
      most: 600,
      articles: [cite('工伤保险条例', 35)],
    },
    localAverageWage,
    minimumWage,
  },
  compute: (facts, sheet) => {
    const percent = rowOf(facts.grade).allowancePercent;
    const article = articleOf(facts.grade);
    if (percent === null) throw noAllowance();
    if (facts.grade > 4 && facts.suitableWork === null) throw workNotSaid();
    if (facts.grade > 4 && facts.suitableWork === true) {
      const zh = '单位已经安排适当工作，没有伤残津贴';
      return sheet.sum({ zh, en: 'Suitable work was given: no allowance' }, zero, article);
    }
    const wage = injuryWage(sheet, facts);
    const share = times(wage, exact(percent / 100));
    const minimum = sheet.rate({ table: 'minimumMonthlyWage', on: facts.paidFrom, given: facts.minimumWage });
    const monthly = isMore(minimum, share) ? minimum : share;
    const [base, part, floor] = [yuan(wage), yuan(share), yuan(minimum)];
    const below = isMore(minimum, share);
    sheet.line(
      {
        zh: `每月${base.zh} × ${percent}% = ${part.zh}${below ? `，低于最低工资标准，补足到${floor.zh}` : ''}`,
        en: `A month: ${base.en} × ${percent} % = ${part.en}${below ? `, below the minimum wage, made up to ${floor.en}` : ''}`,
      },
      article,
    );
    const amount = times(monthly, exact(facts.months));
    const [each, all, count] = [yuan(monthly), yuan(amount), decimalWords(exact(facts.months))];
    const zh = `${each.zh} × ${count}个月 = ${all.zh}`;
    return sheet.sum({ zh, en: `${each.en} × ${count} months = ${all.en}` }, amount, article);
  },
});

const noAllowance = () =>
  refuseFact({
    code: 'FACTS_DO_NOT_SETTLE',
    element: 'grade',
    zh: '七级到十级没有伤残津贴，请看一次性伤残补助金和就业补助金。',
    en: 'Grades 7 to 10 have no allowance; see the one-off grant and the employment subsidy.',
    articles: [cite('工伤保险条例', 37)],
  });

const workNotSaid = () =>
  refuseFact({
    code: 'ELEMENT_MISSING',
    element: 'suitableWork',
    zh: '五级、六级的，请填写单位有没有安排适当工作。',
    en: 'For grades 5 and 6 please say whether suitable work was given.',
    articles: [cite('工伤保险条例', 36)],
  });
