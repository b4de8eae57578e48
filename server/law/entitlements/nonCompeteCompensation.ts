import { cite } from '../statutes.ts';
import { minimumWage } from './commonElements.ts';
import { decimalWords, exact, isMore, times } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

const SHARE = exact(0.3);

/** 竞业限制经济补偿 (劳动合同法 23, 24; 解释一 36). */
export const nonCompeteCompensation = defineFormula({
  name: { zh: '竞业限制经济补偿', en: 'Non-compete compensation' },
  plain: { zh: '遵守竞业限制的补偿', en: 'Compensation for keeping a non-compete' },
  rule: {
    zh: '约定了补偿的按约定；没有约定的，按离职前十二个月平均工资的30%按月支付，不低于最低工资标准。',
    en: 'As agreed; where nothing was agreed, 30 % of the average wage of the twelve months before the end, a month, and not below the minimum wage.',
  },
  claimKind: 'nonCompeteCompensation',
  articles: [cite('劳动合同法', 23), cite('解释一', 36)],
  span: { from: '2021-01-01' },
  source: '劳动合同法第二十三、二十四条；法释〔2020〕26号第三十六条',
  checked: 'verified',
  elements: {
    endedOn: {
      kind: 'day',
      label: { zh: '离职日期', en: 'Last day of work' },
      plain: { zh: '哪天离职、开始遵守竞业限制？', en: 'When did the work end and the restriction begin?' },
      required: true,
      proof: 'worker',
      articles: [cite('解释一', 36)],
    },
    averageWage: {
      kind: 'money',
      label: { zh: '离职前十二个月平均工资', en: 'Average wage of the last twelve months' },
      plain: {
        zh: '离职前十二个月平均每月多少工资？',
        en: 'What was the average monthly wage before the end?',
      },
      required: true,
      proof: 'employer',
      articles: [cite('解释一', 36)],
    },
    agreedMonthly: {
      kind: 'money',
      label: { zh: '约定的每月补偿', en: 'Agreed monthly compensation' },
      plain: {
        zh: '协议约定每月补偿多少？没有约定就不填。',
        en: 'What does the agreement give a month? Leave open if nothing.',
      },
      required: false,
      proof: 'worker',
      articles: [cite('劳动合同法', 23)],
    },
    months: {
      kind: 'decimal',
      label: { zh: '已经履行的月数', en: 'Months kept' },
      plain: { zh: '遵守了几个月？最多二十四个月。', en: 'For how many months was it kept? 24 at most.' },
      required: true,
      proof: 'worker',
      unit: { zh: '个月', en: 'months' },
      most: 24,
      articles: [cite('劳动合同法', 24)],
    },
    minimumWage,
  },
  compute: (facts, sheet) => {
    if (facts.endedOn < '2021-01-01') throw notInForce();
    const monthly = facts.agreedMonthly === null ? byDefault() : exact(facts.agreedMonthly);
    if (facts.agreedMonthly !== null) {
      const agreed = yuan(facts.agreedMonthly);
      const text = { zh: `约定每月补偿${agreed.zh}`, en: `Agreed compensation: ${agreed.en} a month` };
      sheet.line(text, cite('劳动合同法', 23));
    }
    const amount = times(monthly, exact(facts.months));
    const [each, all, count] = [yuan(monthly), yuan(amount), decimalWords(exact(facts.months))];
    return sheet.sum(
      { zh: `${each.zh} × ${count}个月 = ${all.zh}`, en: `${each.en} × ${count} months = ${all.en}` },
      amount,
      cite('解释一', 36),
    );

    function byDefault() {
      const share = times(exact(facts.averageWage), SHARE);
      const minimum = sheet.rate({
        table: 'minimumMonthlyWage',
        on: facts.endedOn,
        given: facts.minimumWage,
      });
      const [wage, part, floor] = [yuan(facts.averageWage), yuan(share), yuan(minimum)];
      const below = isMore(minimum, share);
      sheet.line(
        {
          zh: `没有约定补偿：${wage.zh} × 30% = ${part.zh}，${below ? '低于' : '不低于'}最低工资标准${floor.zh}`,
          en: `Nothing agreed: ${wage.en} × 30 % = ${part.en}, ${below ? 'below' : 'not below'} the minimum wage of ${floor.en}`,
        },
        cite('解释一', 36),
      );
      return below ? minimum : share;
    }
  },
});

const notInForce = () =>
  refuseFact({
    code: 'FORMULA_NOT_IN_FORCE',
    element: 'endedOn',
    zh: '这一标准按2021年1月1日起施行的司法解释计算，更早离职的请按当时的规定计算。',
    en: 'This standard follows an interpretation in force since 1 January 2021; an earlier end follows the rules of its time.',
    articles: [cite('解释一', 36)],
  });
