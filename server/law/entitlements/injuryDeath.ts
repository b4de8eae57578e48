/** 因工死亡: funeral grant and one-off grant (工伤保险条例 39). */
import { cite } from '../statutes.ts';
import { localAverageWage } from './commonElements.ts';
import { exact, times } from './exact.ts';
import { defineFormula } from './formula.ts';
import { yearBefore, yuan } from './sheet.ts';

const FUNERAL_MONTHS = 6;
const INCOME_YEARS = 20;

const diedOn = {
  kind: 'day',
  label: { zh: '死亡日期', en: 'Day of death' },
  plain: { zh: '哪天去世的？', en: 'On which day?' },
  required: true,
  proof: 'authority',
  articles: [cite('工伤保险条例', 39)],
} as const;

const common = {
  claimKind: 'workInjuryBenefits',
  articles: [cite('工伤保险条例', 39)],
  span: { from: '2011-01-01' },
  source: '工伤保险条例第三十九条',
  checked: 'verified',
} as const;

/** 丧葬补助金. */
export const funeralGrant = defineFormula({
  ...common,
  name: { zh: '丧葬补助金', en: 'Funeral grant' },
  plain: { zh: '因工去世的丧葬费', en: 'Funeral costs after a death at work' },
  rule: {
    zh: '6个月的统筹地区上年度职工月平均工资。',
    en: 'Six months of the local average monthly wage of the year before.',
  },
  elements: { diedOn, localAverageWage },
  compute: (facts, sheet) => {
    const { diedOn: on, localAverageWage: given } = facts;
    const average = sheet.rate({ table: 'averageMonthlyWage', on: yearBefore(on), given });
    const amount = times(exact(FUNERAL_MONTHS), average);
    const [each, all] = [yuan(average), yuan(amount)];
    return sheet.sum(
      {
        zh: `${FUNERAL_MONTHS}个月 × 上年度职工月平均工资${each.zh} = ${all.zh}`,
        en: `${FUNERAL_MONTHS} months × last year’s average wage of ${each.en} = ${all.en}`,
      },
      amount,
      cite('工伤保险条例', 39, { item: 1 }),
    );
  },
});

/** 一次性工亡补助金. */
export const deathGrant = defineFormula({
  ...common,
  name: { zh: '一次性工亡补助金', en: 'One-off death grant' },
  plain: { zh: '因工去世的一次性补助', en: 'One-off grant after a death at work' },
  rule: {
    zh: '上一年度全国城镇居民人均可支配收入的20倍。',
    en: 'Twenty times the national urban disposable income per head of the year before.',
  },
  elements: {
    diedOn,
    nationalIncome: {
      kind: 'money',
      label: {
        zh: '上年度全国城镇居民人均可支配收入',
        en: 'National urban disposable income of the year before',
      },
      plain: {
        zh: '系统里没有这个数时才用；以国家统计局公布的为准。',
        en: 'Used only where the system has no figure; as the statistics bureau has published it.',
      },
      required: false,
      proof: 'authority',
      articles: [cite('工伤保险条例', 39)],
    },
  },
  compute: (facts, sheet) => {
    const { diedOn: on, nationalIncome: given } = facts;
    const income = sheet.rate({ table: 'nationalDisposableIncome', on: yearBefore(on), given, of: 'nation' });
    const amount = times(exact(INCOME_YEARS), income);
    const [each, all] = [yuan(income), yuan(amount)];
    return sheet.sum(
      {
        zh: `${INCOME_YEARS} × 上年度全国城镇居民人均可支配收入${each.zh} = ${all.zh}`,
        en: `${INCOME_YEARS} × last year’s national urban disposable income of ${each.en} = ${all.en}`,
      },
      amount,
      cite('工伤保险条例', 39, { item: 3 }),
    );
  },
});
