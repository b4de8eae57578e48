import { cite } from '../statutes.ts';
import { exact, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

/** 逾期支付加付赔偿金 (劳动合同法 85). */
export const additionalDamages = defineFormula({
  name: { zh: '加付赔偿金', en: 'Additional damages for late pay' },
  plain: { zh: '监察责令付钱还不付，加付一笔', en: 'More, because an order to pay was not obeyed' },
  rule: {
    zh: '劳动行政部门责令限期支付，逾期不付的，按应付金额的50%以上100%以下加付；没有责令的，不能要。',
    en: '50 to 100 % of what is owed, once the labour authority has ordered payment by a day and it was missed; nothing without such an order.',
  },
  claimKind: 'additionalDamages',
  articles: [cite('劳动合同法', 85)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第八十五条',
  checked: 'verified',
  elements: {
    unpaidFen: {
      kind: 'money',
      label: { zh: '责令支付的金额', en: 'Amount ordered' },
      plain: { zh: '责令支付的是多少钱？', en: 'How much was ordered to be paid?' },
      required: true,
      proof: 'worker',
      articles: [cite('劳动合同法', 85)],
    },
    ordered: {
      kind: 'flag',
      label: { zh: '劳动行政部门责令限期支付', en: 'The labour authority ordered payment by a day' },
      plain: {
        zh: '劳动监察有没有发过责令限期支付的文书？',
        en: 'Did the inspectorate order payment in writing, by a certain day?',
      },
      required: true,
      proof: 'worker',
      articles: [cite('劳动合同法', 85)],
    },
    payBy: {
      kind: 'day',
      label: { zh: '责令的最后期限', en: 'Last day set by the order' },
      plain: { zh: '责令文书要求最晚哪天付？', en: 'By which day did the order want it paid?' },
      required: false,
      proof: 'worker',
      articles: [cite('劳动合同法', 85)],
    },
    paidOn: {
      kind: 'day',
      label: { zh: '实际支付日期', en: 'Day of payment' },
      plain: { zh: '哪天付的？还没付的填今天。', en: 'When was it paid? Today if it is still unpaid.' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 85)],
    },
    percent: {
      kind: 'count',
      label: { zh: '加付比例', en: 'Share' },
      plain: { zh: '按百分之多少加付？50到100之间。', en: 'What share? From 50 to 100 per cent.' },
      required: true,
      proof: 'worker',
      unit: { zh: '%', en: '%' },
      least: 50,
      most: 100,
      articles: [cite('劳动合同法', 85)],
    },
  },
  compute: ({ unpaidFen, ordered, payBy, paidOn, percent }, sheet) => {
    if (!ordered) {
      const zh = '劳动行政部门没有责令限期支付，没有加付赔偿金';
      const en = 'The labour authority has not ordered payment by a day: no additional damages';
      return sheet.sum({ zh, en }, zero, cite('劳动合同法', 85));
    }
    if (payBy === null) throw lastDayMissing();
    if (paidOn <= payBy) {
      const zh = `责令于${payBy}前支付，${paidOn}没有逾期，没有加付赔偿金`;
      const en = `Payment was ordered by ${payBy} and ${paidOn} does not miss it: no additional damages`;
      return sheet.sum({ zh, en }, zero, cite('劳动合同法', 85));
    }
    sheet.line(
      {
        zh: `责令于${payBy}前支付，到${paidOn}已经逾期`,
        en: `Payment was ordered by ${payBy}; on ${paidOn} that day has been missed`,
      },
      cite('劳动合同法', 85),
    );
    const amount = times(exact(unpaidFen), exact(percent / 100));
    const [owed, more] = [yuan(unpaidFen), yuan(amount)];
    const zh = `${owed.zh} × ${percent}% = ${more.zh}`;
    return sheet.sum({ zh, en: `${owed.en} × ${percent} % = ${more.en}` }, amount, cite('劳动合同法', 85));
  },
});

const lastDayMissing = () =>
  refuseFact({
    code: 'ELEMENT_MISSING',
    element: 'payBy',
    zh: '请填写责令文书上的最后期限：逾期才有加付赔偿金。',
    en: 'Please give the last day set by the order: only when it is missed are additional damages due.',
    articles: [cite('劳动合同法', 85)],
  });
