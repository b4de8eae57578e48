import { cite } from '../statutes.ts';
import { monthlyWage } from './commonElements.ts';
import { decimalWords, exact, isMore, minus, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

const FIRST_MONTHS = 12;

/** 停工留薪期工资 (工伤保险条例 33). */
export const injurySuspensionPay = defineFormula({
  name: { zh: '停工留薪期工资', en: 'Wages while unfit after a work injury' },
  plain: { zh: '工伤养伤期间的工资', en: 'Wages while recovering from a work injury' },
  rule: {
    zh: '停工治疗期间原工资福利待遇不变，一般不超过12个月；经劳动能力鉴定委员会确认可以再延长，最多12个月。',
    en: 'The wage goes on unchanged, for 12 months as a rule and up to 12 more once the assessment committee has confirmed it.',
  },
  claimKind: 'workInjuryBenefits',
  articles: [cite('工伤保险条例', 33)],
  span: { from: '2011-01-01' },
  source: '工伤保险条例第三十三条',
  checked: 'verified',
  elements: {
    monthlyWage,
    months: {
      kind: 'decimal',
      label: { zh: '停工留薪期月数', en: 'Months of recovery' },
      plain: { zh: '停工治疗了几个月？', en: 'For how many months was work stopped?' },
      required: true,
      proof: 'worker',
      unit: { zh: '个月', en: 'months' },
      most: 24,
      articles: [cite('工伤保险条例', 33)],
    },
    extensionConfirmed: {
      kind: 'flag',
      label: {
        zh: '延长经劳动能力鉴定委员会确认',
        en: 'The extension was confirmed by the assessment committee',
      },
      plain: { zh: '超过12个月的，有没有确认书？', en: 'Beyond 12 months: is there a confirmation?' },
      required: false,
      proof: 'authority',
      articles: [cite('工伤保险条例', 33, { paragraph: 2 })],
    },
    paidFen: {
      kind: 'money',
      label: { zh: '期间已发工资', en: 'Wages paid meanwhile' },
      plain: { zh: '养伤期间单位一共发了多少？没发填0。', en: 'How much was paid meanwhile? 0 for nothing.' },
      required: true,
      proof: 'employer',
      articles: [cite('工伤保险条例', 33)],
    },
  },
  compute: (facts, sheet) => {
    if (facts.months > FIRST_MONTHS && facts.extensionConfirmed !== true) throw notConfirmed();
    const due = times(exact(facts.monthlyWage), exact(facts.months));
    const [wage, all, count] = [yuan(facts.monthlyWage), yuan(due), decimalWords(exact(facts.months))];
    const text = {
      zh: `${wage.zh} × ${count}个月 = ${all.zh}`,
      en: `${wage.en} × ${count} months = ${all.en}`,
    };
    sheet.sum(text, due, cite('工伤保险条例', 33, { paragraph: 1 }));
    const paid = exact(facts.paidFen);
    const owed = isMore(due, paid) ? minus(due, paid) : zero;
    const [got, rest] = [yuan(paid), yuan(owed)];
    return sheet.sum(
      { zh: `减去已发${got.zh}，还应付${rest.zh}`, en: `Less ${got.en} paid: ${rest.en} owed` },
      owed,
    );
  },
});

const notConfirmed = () =>
  refuseFact({
    code: 'FACTS_DO_NOT_SETTLE',
    element: 'extensionConfirmed',
    zh: '超过12个月的停工留薪期要经劳动能力鉴定委员会确认。没有确认的，请按12个月填写。',
    en: 'More than 12 months need the confirmation of the assessment committee. Without it, enter 12.',
    articles: [cite('工伤保险条例', 33, { paragraph: 2 })],
  });
