import { cite } from '../statutes.ts';
import { exact, isMore, minus, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { yuan } from './sheet.ts';

/** 拖欠工资 (劳动合同法 30). */
export const wageArrears = defineFormula({
  name: { zh: '拖欠、克扣的工资', en: 'Unpaid wages' },
  plain: { zh: '工资没发或少发', en: 'Wages not paid in full' },
  rule: { zh: '应发的减去已发的。', en: 'What was due less what was paid.' },
  claimKind: 'wages',
  articles: [cite('劳动合同法', 30)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第三十条',
  checked: 'verified',
  elements: {
    dueFen: {
      kind: 'money',
      label: { zh: '应发工资合计', en: 'Wages due in all' },
      plain: { zh: '这段时间一共应该发多少？', en: 'How much was due in all over the time?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 30), cite('解释一', 44)],
    },
    paidFen: {
      kind: 'money',
      label: { zh: '已发工资合计', en: 'Wages paid in all' },
      plain: { zh: '已经发了多少？没发填0。', en: 'How much has been paid? 0 for nothing.' },
      required: true,
      proof: 'employer',
      articles: [cite('工资支付规定', 6)],
    },
  },
  compute: ({ dueFen, paidFen }, sheet) => {
    const [due, paid] = [exact(dueFen), exact(paidFen)];
    const owed = isMore(due, paid) ? minus(due, paid) : zero;
    const [a, b, c] = [yuan(due), yuan(paid), yuan(owed)];
    const text = isMore(paid, due)
      ? {
          zh: `应发${a.zh}，已发${b.zh}，没有拖欠`,
          en: `${a.en} due, ${b.en} paid: nothing is owed`,
        }
      : {
          zh: `应发${a.zh} − 已发${b.zh} = ${c.zh}`,
          en: `${a.en} due − ${b.en} paid = ${c.en}`,
        };
    return sheet.sum(text, owed, cite('劳动合同法', 30));
  },
});
