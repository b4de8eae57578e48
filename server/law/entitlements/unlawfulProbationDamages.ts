import { cite } from '../statutes.ts';
import { decimalWords, exact, isMore, minus, times, zero } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

const months = { zh: '个月', en: 'months' } as const;
const article19 = cite('劳动合同法', 19);

/** 违法约定试用期赔偿金 (劳动合同法 19, 83). */
export const unlawfulProbationDamages = defineFormula({
  name: { zh: '违法约定试用期赔偿金', en: 'Damages for unlawful probation' },
  plain: { zh: '试用期太长的赔偿', en: 'Damages for too long a probation' },
  rule: {
    zh: '已经履行的试用期超过法定上限的，超过的每个月按转正后的月工资另付；同一单位只能约定一次。',
    en: 'For each month served beyond the legal limit, the full monthly wage on top; one probation only with the same employer.',
  },
  claimKind: 'unlawfulProbationDamages',
  articles: [article19, cite('劳动合同法', 83)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第十九、八十三条',
  checked: 'verified',
  elements: {
    contractKind: {
      kind: 'choice',
      label: { zh: '合同期限的种类', en: 'Kind of contract' },
      plain: { zh: '签的是哪种合同？', en: 'What kind of contract was it?' },
      required: true,
      proof: 'employer',
      choices: {
        fixed: { zh: '固定期限', en: 'Fixed term' },
        openEnded: { zh: '无固定期限', en: 'Open-ended' },
        task: { zh: '以完成一定工作任务为期限', en: 'For a task' },
      },
      articles: [article19],
    },
    contractMonths: {
      kind: 'decimal',
      label: { zh: '合同期限', en: 'Term of the contract' },
      plain: { zh: '固定期限合同一共签了几个月？', en: 'A fixed term of how many months?' },
      required: false,
      proof: 'employer',
      unit: months,
      most: 1200,
      articles: [article19],
    },
    secondProbation: {
      kind: 'flag',
      label: { zh: '同一单位再次约定试用期', en: 'A second probation with the same employer' },
      plain: { zh: '以前在这家单位试用过吗？', en: 'Was there a probation with this employer before?' },
      required: true,
      proof: 'worker',
      articles: [cite('劳动合同法', 19, { paragraph: 2 })],
    },
    servedMonths: {
      kind: 'decimal',
      label: { zh: '已经履行的试用期', en: 'Probation served' },
      plain: { zh: '试用期实际过了几个月？', en: 'How many months of probation were served?' },
      required: true,
      proof: 'worker',
      unit: months,
      most: 120,
      articles: [cite('劳动合同法', 83)],
    },
    fullMonthlyWage: {
      kind: 'money',
      label: { zh: '试用期满月工资', en: 'Monthly wage after probation' },
      plain: { zh: '转正以后每月多少工资？', en: 'What is the monthly wage after probation?' },
      required: true,
      proof: 'employer',
      articles: [cite('劳动合同法', 83)],
    },
  },
  compute: (facts, sheet) => {
    const limit = limitOf(facts);
    sheet.line(
      limit.secondTime
        ? {
            zh: '同一用人单位与同一劳动者只能约定一次试用期，这一次的上限是0个月',
            en: 'One probation only with the same employer: the limit of this one is 0 months',
          }
        : {
            zh: `法定的试用期上限是${limit.months}个月`,
            en: `The legal limit of probation is ${limit.months} months`,
          },
      article19,
    );
    const served = exact(facts.servedMonths);
    const most = exact(limit.months);
    if (!isMore(served, most)) {
      const zh = `履行了${decimalWords(served)}个月，没有超过上限`;
      const en = `${decimalWords(served)} months were served, not beyond the limit`;
      return sheet.sum({ zh, en }, zero, cite('劳动合同法', 83));
    }
    const beyond = minus(served, most);
    const amount = times(beyond, exact(facts.fullMonthlyWage));
    const [wage, sum] = [yuan(facts.fullMonthlyWage), yuan(amount)];
    const [done, more] = [decimalWords(served), decimalWords(beyond)];
    return sheet.sum(
      {
        zh: `超过上限${done} − ${limit.months} = ${more}个月 × ${wage.zh} = ${sum.zh}`,
        en: `Beyond the limit: ${done} − ${limit.months} = ${more} months × ${wage.en} = ${sum.en}`,
      },
      amount,
      cite('劳动合同法', 83),
    );
  },
});

/** 劳动合同法 19(1), (3): the term decides; (2): once only. */
function limitOf(facts: {
  readonly contractKind: 'fixed' | 'openEnded' | 'task';
  readonly contractMonths: number | null;
  readonly secondProbation: boolean;
}): { readonly months: number; readonly secondTime: boolean } {
  if (facts.secondProbation) return { months: 0, secondTime: true };
  if (facts.contractKind === 'task') return { months: 0, secondTime: false };
  if (facts.contractKind === 'openEnded') return { months: 6, secondTime: false };
  if (facts.contractMonths === null) throw termMissing();
  return { months: limitOfTerm(facts.contractMonths), secondTime: false };
}

function limitOfTerm(term: number): number {
  if (term < 3) return 0;
  if (term < 12) return 1;
  return term < 36 ? 2 : 6;
}

const termMissing = () =>
  refuseFact({
    code: 'ELEMENT_MISSING',
    element: 'contractMonths',
    zh: '固定期限合同请填写一共几个月：试用期的上限由它决定。',
    en: 'Please give the months of the fixed term: they decide the limit of probation.',
    articles: [article19],
  });
