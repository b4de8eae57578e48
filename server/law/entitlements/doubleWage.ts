import type { LocalDate } from '../localDate.ts';
import { addDays, earlier, lastDayOfMonths } from '../localDate.ts';
import { cite } from '../statutes.ts';
import { filedOn, hiredOn, limitationPleaded, monthlyWage, signedOn } from './commonElements.ts';
import { zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { secondWage } from './secondWage.ts';

const exceptions = {
  none: { zh: '没有这些情形', en: 'None of these' },
  forceMajeure: { zh: '因不可抗力没能订立', en: 'Force majeure' },
  workersFault: { zh: '劳动者故意或者重大过失没有订立', en: 'The worker’s intent or gross fault' },
  byStatute: { zh: '法律、行政法规规定的其他情形', en: 'Another case set by statute' },
} as const;

/** 未签书面劳动合同二倍工资 (劳动合同法 82(1); 实施条例 6, 7; 解释二 6, 7, 9). */
export const doubleWage = defineFormula({
  name: { zh: '未签书面劳动合同二倍工资', en: 'Double wage for want of a written contract' },
  plain: { zh: '没签合同，多付一倍工资', en: 'A second wage because no contract was signed' },
  rule: {
    zh: '用工满一个月的次日起，到满一年或者补签的前一日止，每月再付一倍工资，最多十一个月；不满一个月的按实际工作日。',
    en: 'From the day after the first month to the end of the first year or the day before signing, a second wage: eleven months at most, part months by working days.',
  },
  claimKind: 'doubleWage',
  articles: [cite('劳动合同法', 82, { paragraph: 1 }), cite('劳动合同法实施条例', 6)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第八十二条第一款；劳动合同法实施条例第六、七条；法释〔2025〕12号第六、七、九、二十条',
  checked: 'verified',
  elements: {
    hiredOn,
    workedUntil: {
      kind: 'day',
      label: { zh: '最后工作日', en: 'Last day of work' },
      plain: { zh: '哪天离职的？还在上班的填今天。', en: 'When did the work end? Today if it goes on.' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 82, { paragraph: 1 })],
    },
    signedOn,
    monthlyWage,
    exception: {
      kind: 'choice',
      label: { zh: '没有签订的原因', en: 'Why it was not signed' },
      plain: {
        zh: '是不是因为下面的情形没签成？',
        en: 'Was it one of these that kept it from being signed?',
      },
      required: true,
      proof: 'employer',
      choices: exceptions,
      articles: [cite('解释二', 7)],
    },
    limitationPleaded,
    filedOn,
  },
  compute: (facts, sheet) => {
    checkDays(facts);
    if (facts.exception !== 'none') {
      const { zh, en } = exceptions[facts.exception];
      return sheet.sum(
        { zh: `${zh}的，不付二倍工资`, en: `${en}: no second wage is due` },
        zero,
        cite('解释二', 7),
      );
    }
    const from = addDays(lastDayOfMonths(facts.hiredOn, 1), 1);
    const yearEnds = lastDayOfMonths(facts.hiredOn, 12);
    const to = endOf(facts, yearEnds);
    if (to < from) return nothingDue(from);
    sheet.line(
      {
        zh: `自用工满一个月的次日${from}起，至${to}止`,
        en: `From ${from}, a month after the first day, to ${to}`,
      },
      cite('劳动合同法实施条例', 6),
    );
    if (to === yearEnds && facts.workedUntil > yearEnds) sayDeemedOpenEnded();
    return secondWage(sheet, { ...facts, from, to });

    function nothingDue(first: LocalDate) {
      const zh = `二倍工资自${first}起算，在此之前已经签订合同或者离职，没有应付的部分`;
      const en = `The second wage begins on ${first}; the contract was signed or the work ended before`;
      return sheet.sum({ zh, en }, zero, cite('劳动合同法实施条例', 6));
    }

    function sayDeemedOpenEnded() {
      const zh = '用工满一年起视为已订立无固定期限劳动合同，此后不再计二倍工资';
      const en = 'After a year the contract counts as open-ended, and no second wage runs on';
      sheet.line({ zh, en }, cite('劳动合同法实施条例', 7), cite('解释二', 9));
    }
  },
});

function endOf(
  facts: { readonly workedUntil: LocalDate; readonly signedOn: LocalDate | null },
  yearEnds: LocalDate,
): LocalDate {
  const ends = earlier(facts.workedUntil, yearEnds);
  return facts.signedOn === null ? ends : earlier(ends, addDays(facts.signedOn, -1));
}

function checkDays({ hiredOn: first, workedUntil }: Readonly<Record<'hiredOn' | 'workedUntil', LocalDate>>) {
  if (first > workedUntil) {
    throw refuseFact({
      code: 'ELEMENT_NOT_VALID',
      element: 'workedUntil',
      zh: '最后工作日早于入职日期，请核对。',
      en: 'The last day of work lies before the first. Please check both.',
    });
  }
  if (first >= '2008-01-01') return;
  throw refuseFact({
    code: 'FORMULA_NOT_IN_FORCE',
    element: 'hiredOn',
    zh: '2008年1月1日以前入职的，二倍工资自何日起算有过渡规定，系统没有收录，请由办案人员核算。',
    en: 'For work begun before 1 January 2008 transitional rules apply that are not on record; the officer has to calculate.',
    articles: [cite('劳动合同法', 97, { paragraph: 2 })],
  });
}
