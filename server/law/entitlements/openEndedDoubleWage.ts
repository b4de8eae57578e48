import { addDays, earlier, lastDayOfMonths } from '../localDate.ts';
import { cite } from '../statutes.ts';
import { filedOn, limitationPleaded, monthlyWage, signedOn } from './commonElements.ts';
import { zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { secondWage } from './secondWage.ts';

/** 应订未订无固定期限合同的二倍工资 (劳动合同法 82(2)). */
export const openEndedDoubleWage = defineFormula({
  name: { zh: '应订未订无固定期限合同的二倍工资', en: 'Double wage for a refused open-ended contract' },
  plain: {
    zh: '该签长期合同却不签，多付一倍工资',
    en: 'A second wage because no open-ended contract was made',
  },
  rule: {
    zh: '自应当订立无固定期限劳动合同之日起，每月再付一倍工资，到订立的前一日止。',
    en: 'From the day on which an open-ended contract was due, a second wage each month to the day before it is made.',
  },
  claimKind: 'doubleWage',
  articles: [cite('劳动合同法', 82, { paragraph: 2 }), cite('劳动合同法', 14)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第十四条、第八十二条第二款',
  checked: 'verified',
  elements: {
    dueOn: {
      kind: 'day',
      label: { zh: '应当订立无固定期限合同之日', en: 'Day on which the open-ended contract was due' },
      plain: {
        zh: '哪天起单位就该签无固定期限合同了？',
        en: 'Since when should the employer have made the open-ended contract?',
      },
      required: true,
      proof: 'worker',
      articles: [cite('劳动合同法', 14)],
    },
    workedUntil: {
      kind: 'day',
      label: { zh: '最后工作日', en: 'Last day of work' },
      plain: { zh: '哪天离职的？还在上班的填今天。', en: 'When did the work end? Today if it goes on.' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 82, { paragraph: 2 })],
    },
    signedOn,
    monthlyWage,
    limitationPleaded,
    filedOn,
  },
  compute: (facts, sheet) => {
    const { dueOn: from, workedUntil, signedOn: signed } = facts;
    const last = signed === null ? workedUntil : earlier(workedUntil, addDays(signed, -1));
    const limited = sheet.setting('openEndedDoubleWage') === 'elevenMonths';
    const to = limited ? earlier(last, lastDayOfMonths(from, 11)) : last;
    if (to < from) {
      const zh = '应当订立之日以前已经订立或者离职，没有应付的部分';
      const en = 'The contract was made or the work ended before it was due';
      return sheet.sum({ zh, en }, zero, cite('劳动合同法', 82, { paragraph: 2 }));
    }
    sheet.line(
      { zh: `自应当订立之日${from}起，至${to}止`, en: `From ${from}, when it was due, to ${to}` },
      cite('劳动合同法', 82, { paragraph: 2 }),
    );
    return secondWage(sheet, { ...facts, from, to });
  },
});
