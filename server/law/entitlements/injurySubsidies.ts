/** 一次性工伤医疗补助金 and 一次性伤残就业补助金: the province sets the months (工伤保险条例 36, 37). */
import type { Bilingual } from '../statutes.ts';
import { cite } from '../statutes.ts';
import type { Facts } from './elements.ts';
import { endedOn, injuredOn, localAverageWage, ownWage } from './commonElements.ts';
import type { Exact } from './exact.ts';
import { decimalWords, times } from './exact.ts';
import { defineFormula } from './formula.ts';
import { injuryWage } from './injuryWage.ts';
import type { Sheet } from './sheet.ts';
import { yearBefore, yuan } from './sheet.ts';

const elements = {
  grade: {
    kind: 'count',
    label: { zh: '伤残等级', en: 'Grade of disability' },
    plain: {
      zh: '鉴定结论是几级？五级到十级才有这一项。',
      en: 'Which grade? Only grades 5 to 10 have this.',
    },
    required: true,
    proof: 'authority',
    unit: { zh: '级', en: 'grade' },
    least: 5,
    most: 10,
    articles: [cite('工伤保险条例', 22)],
  },
  endedOn,
  injuredOn,
  ownWage,
  localAverageWage,
} as const;

const common = {
  claimKind: 'workInjuryBenefits',
  span: { from: '2011-01-01' },
  source: '工伤保险条例第三十六、三十七条；月数由省级人民政府规定，须先载入',
  checked: 'unverified',
  articles: [cite('工伤保险条例', 36), cite('工伤保险条例', 37)],
  elements,
} as const;

/** 一次性工伤医疗补助金, paid by the fund. */
export const injuryMedicalSubsidy = defineFormula({
  ...common,
  name: { zh: '一次性工伤医疗补助金', en: 'One-off work-injury medical subsidy' },
  plain: { zh: '工伤后离职，医疗补助', en: 'Medical subsidy on leaving after a work injury' },
  rule: {
    zh: '五级到十级工伤职工离职时由工伤保险基金支付，月数由省里规定；单位没参保的由单位支付。',
    en: 'Paid by the fund when a worker of grades 5 to 10 leaves; the province sets the months; an employer that did not insure pays it itself.',
  },
  compute: (facts, sheet) =>
    subsidy(sheet, facts, 'injuryMedicalSubsidyMonths', {
      zh: '由工伤保险基金支付；没有参保的由用人单位支付',
      en: 'Paid by the fund; by the employer where it did not insure',
    }),
});

/** 一次性伤残就业补助金, paid by the employer. */
export const injuryEmploymentSubsidy = defineFormula({
  ...common,
  name: { zh: '一次性伤残就业补助金', en: 'One-off disability employment subsidy' },
  plain: { zh: '工伤后离职，就业补助', en: 'Employment subsidy on leaving after a work injury' },
  rule: {
    zh: '五级到十级工伤职工离职时由单位支付，月数由省里规定。',
    en: 'Paid by the employer when a worker of grades 5 to 10 leaves; the province sets the months.',
  },
  compute: (facts, sheet) =>
    subsidy(sheet, facts, 'injuryEmploymentSubsidyMonths', {
      zh: '由用人单位支付',
      en: 'Paid by the employer',
    }),
});

function subsidy(
  sheet: Sheet,
  facts: Facts<typeof elements>,
  table: 'injuryMedicalSubsidyMonths' | 'injuryEmploymentSubsidyMonths',
  payer: Bilingual,
): Exact {
  const article = cite('工伤保险条例', facts.grade <= 6 ? 36 : 37);
  const months = sheet.rate({ table, on: facts.endedOn, grade: facts.grade, of: 'province' });
  const base = baseOf(sheet, facts);
  const amount = times(months, base);
  const [each, all, count] = [yuan(base), yuan(amount), decimalWords(months)];
  sheet.line(payer, article);
  return sheet.sum(
    {
      zh: `${facts.grade}级：${count}个月 × ${each.zh} = ${all.zh}`,
      en: `Grade ${facts.grade}: ${count} months × ${each.en} = ${all.en}`,
    },
    amount,
    article,
  );
}

function baseOf(sheet: Sheet, facts: Facts<typeof elements>): Exact {
  if (sheet.setting('injurySubsidyBase') === 'ownWage') return injuryWage(sheet, facts);
  const { endedOn: on, localAverageWage: given } = facts;
  const average = sheet.rate({ table: 'averageMonthlyWage', on: yearBefore(on), given });
  const words = yuan(average);
  sheet.line({
    zh: `以统筹地区上年度职工月平均工资${words.zh}为基数`,
    en: `On the local average monthly wage of the year before: ${words.en}`,
  });
  return average;
}
