import { cite } from '../statutes.ts';
import { exact, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

const NOTICE_DAYS = 30;

/** 代通知金 (劳动合同法 40; 实施条例 20). */
export const noticePay = defineFormula({
  name: { zh: '代通知金', en: 'Pay in lieu of notice' },
  plain: { zh: '没提前三十天通知，补一个月工资', en: 'A month’s wage for want of thirty days’ notice' },
  rule: {
    zh: '只有第四十条的三种情形，没有提前三十日书面通知的，付上一个月的工资；可以和经济补偿一起要，不能和赔偿金一起要。',
    en: 'Only on the three grounds of article 40 without thirty days’ written notice: last month’s wage, beside compensation, never beside damages.',
  },
  claimKind: 'noticePay',
  articles: [cite('劳动合同法', 40), cite('劳动合同法实施条例', 20)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第四十条；劳动合同法实施条例第二十条',
  checked: 'verified',
  elements: {
    ground: {
      kind: 'choice',
      label: { zh: '单位解除的理由', en: 'The employer’s ground' },
      plain: { zh: '单位用什么理由让走的？', en: 'On what ground did the employer end it?' },
      required: true,
      proof: 'employer',
      choices: {
        art40Illness: {
          zh: '医疗期满后不能工作',
          en: 'Unfit for work after the period of medical treatment',
        },
        art40Incompetence: { zh: '不能胜任工作', en: 'Not competent for the work' },
        art40Change: { zh: '客观情况重大变化', en: 'A major change of circumstances' },
        other: { zh: '其他理由', en: 'Another ground' },
        unlawful: { zh: '没有理由或者违法', en: 'None, or an unlawful one' },
      },
      articles: [cite('劳动合同法', 40), cite('解释一', 44)],
    },
    noticeDays: {
      kind: 'count',
      label: { zh: '提前书面通知的天数', en: 'Days of written notice' },
      plain: {
        zh: '提前多少天书面通知的？没有通知填0。',
        en: 'How many days ahead, in writing? 0 for none.',
      },
      required: true,
      proof: 'employer',
      unit: { zh: '天', en: 'days' },
      least: 0,
      most: 3650,
      articles: [cite('劳动合同法', 40)],
    },
    lastMonthWage: {
      kind: 'money',
      label: { zh: '上一个月的工资', en: 'Wage of the last month' },
      plain: { zh: '解除前上一个月的工资是多少？', en: 'What was the wage of the month before the end?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法实施条例', 20)],
    },
  },
  compute: ({ ground, noticeDays, lastMonthWage }, sheet) => {
    if (ground === 'unlawful') throw besideDamages();
    if (ground === 'other') throw outsideArticle40();
    if (noticeDays >= NOTICE_DAYS) {
      const zh = `已经提前${noticeDays}日书面通知，不付代通知金`;
      const en = `${noticeDays} days’ written notice was given: nothing is due`;
      return sheet.sum({ zh, en }, zero, cite('劳动合同法', 40));
    }
    const wage = yuan(lastMonthWage);
    return sheet.sum(
      {
        zh: `没有提前${NOTICE_DAYS}日书面通知，付上一个月的工资${wage.zh}`,
        en: `Without ${NOTICE_DAYS} days’ written notice last month’s wage is due: ${wage.en}`,
      },
      exact(lastMonthWage),
      cite('劳动合同法', 40),
      cite('劳动合同法实施条例', 20),
    );
  },
});

const besideDamages = () =>
  refuseFact({
    code: 'ENTITLEMENTS_NOT_TOGETHER',
    element: 'ground',
    zh: '违法解除的，要的是赔偿金，不能再要代通知金。请改算违法解除赔偿金。',
    en: 'An unlawful termination gives damages, and no pay in lieu of notice beside them. Work out the damages instead.',
    articles: [cite('劳动合同法', 87)],
  });

const outsideArticle40 = () =>
  refuseFact({
    code: 'FACTS_DO_NOT_SETTLE',
    element: 'ground',
    zh: '代通知金只适用于第四十条的三种情形，请核对解除理由；其他情形请看经济补偿或者赔偿金。',
    en: 'Pay in lieu of notice belongs to the three grounds of article 40 only. Check the ground; otherwise see compensation or damages.',
    articles: [cite('劳动合同法', 40)],
  });
