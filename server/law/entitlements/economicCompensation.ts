import type { Sheet } from './sheet.ts';
import { cite } from '../statutes.ts';
import { averageWage, endedOn, hiredOn, localAverageWage, minimumWage } from './commonElements.ts';
import type { EarlierYears } from './compensationStandard.ts';
import { compensationStandard } from './compensationStandard.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { zero } from './exact.ts';

/** How the employment ended, in the words of 劳动合同法 46: what is paid, and what the rules before 2008 gave for it. */
const grounds = {
  art38: {
    zh: '单位有错，劳动者被迫解除（欠薪、不缴社保等）',
    en: 'The worker left for the employer’s fault (unpaid wages, no insurance …)',
  },
  art36Employer: { zh: '单位提出，双方协商解除', en: 'Agreed, at the employer’s proposal' },
  art40Illness: { zh: '医疗期满后不能工作', en: 'Unfit for work after the period of medical treatment' },
  art40Incompetence: { zh: '不能胜任工作', en: 'Not competent for the work' },
  art40Change: { zh: '客观情况重大变化', en: 'A major change of circumstances' },
  art41: { zh: '经济性裁员', en: 'Redundancy' },
  art44Expiry: {
    zh: '合同期满，单位不续或者降低条件',
    en: 'The contract expired and was not offered again as before',
  },
  art44Closure: {
    zh: '单位破产、关闭、撤销、解散',
    en: 'Bankruptcy, closure or dissolution of the employer',
  },
  renewalRefused: {
    zh: '合同期满，单位按原条件续订，劳动者不同意',
    en: 'The contract expired; the worker refused to renew on the same terms',
  },
  workerProposed: { zh: '劳动者辞职或者提出协商解除', en: 'The worker resigned or proposed the end' },
  art39: { zh: '劳动者有过错，单位依法解除', en: 'Lawful dismissal for the worker’s fault' },
} as const;

type Ground = keyof typeof grounds;

const unpaid = {
  renewalRefused: {
    zh: '单位维持或者提高原条件续订而劳动者不同意的，没有经济补偿',
    en: 'No compensation where the worker refuses to renew on the same or better terms',
    article: cite('劳动合同法', 46, { item: 5 }),
  },
  workerProposed: {
    zh: '劳动者主动提出结束的，没有经济补偿',
    en: 'No compensation where the worker asked for the end',
    article: cite('劳动合同法', 46, { item: 2 }),
  },
  art39: {
    zh: '劳动者有过错而被依法解除的，没有经济补偿',
    en: 'No compensation on a lawful dismissal for fault',
    article: cite('劳动合同法', 39),
  },
} as const;

const groundArticles: Readonly<Record<Exclude<Ground, keyof typeof unpaid>, ReturnType<typeof cite>>> = {
  art38: cite('劳动合同法', 46, { item: 1 }),
  art36Employer: cite('劳动合同法', 46, { item: 2 }),
  art40Illness: cite('劳动合同法', 46, { item: 3 }),
  art40Incompetence: cite('劳动合同法', 46, { item: 3 }),
  art40Change: cite('劳动合同法', 46, { item: 3 }),
  art41: cite('劳动合同法', 46, { item: 4 }),
  art44Expiry: cite('劳动合同法', 46, { item: 5 }),
  art44Closure: cite('劳动合同法', 46, { item: 6 }),
};

/** 经济补偿 (劳动合同法 46, 47, 97). */
export const economicCompensation = defineFormula({
  name: { zh: '经济补偿', en: 'Economic compensation' },
  plain: { zh: '离职补偿（N）', en: 'Compensation for leaving (N)' },
  rule: {
    zh: '工作每满一年给一个月工资，六个月以上按一年，不满六个月给半个月；工资高于当地平均工资三倍的，按三倍并且最多十二个月。',
    en: 'A month’s wage a year; six months count as a year, less gives half a month; above three times the local average, that line and twelve months at most.',
  },
  claimKind: 'economicCompensation',
  articles: [cite('劳动合同法', 46), cite('劳动合同法', 47)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第四十六、四十七、九十七条；2008年以前的年限见劳部发〔1994〕481号',
  checked: 'verified',
  elements: {
    hiredOn,
    endedOn,
    ground: {
      kind: 'choice',
      label: { zh: '怎么离职的', en: 'How it ended' },
      plain: { zh: '劳动合同是怎么结束的？', en: 'How did the contract end?' },
      required: true,
      proof: 'employer',
      choices: grounds,
      articles: [cite('劳动合同法', 46), cite('解释一', 44)],
    },
    groundStated: {
      kind: 'flag',
      label: { zh: '离开时说明了单位的过错', en: 'The employer’s fault was stated when leaving' },
      plain: {
        zh: '被迫解除的：走的时候有没有告诉单位是因为它欠薪、不缴社保等？',
        en: 'If the employer was at fault: was it told, on leaving, that this was the reason?',
      },
      required: false,
      proof: 'worker',
      articles: [cite('劳动合同法', 38)],
    },
    averageWage,
    localAverageWage,
    minimumWage,
  },
  compute: (facts, sheet) => {
    const { ground } = facts;
    if (isUnpaid(ground)) {
      const { article, ...text } = unpaid[ground];
      return sheet.sum(text, zero, article);
    }
    if (ground === 'art38' && facts.groundStated !== true) throw groundNotStated(facts.groundStated);
    sheet.line(grounds[ground], groundArticles[ground]);
    return compensationStandard(sheet, facts, earlierYearsOf(ground, sheet, facts.hiredOn < '2008-01-01'));
  },
});

const isUnpaid = (ground: Ground): ground is keyof typeof unpaid => Object.hasOwn(unpaid, ground);

function earlierYearsOf(ground: Ground, sheet: Sheet, asked: boolean): EarlierYears | null {
  const begun = (mostMonths: 12 | null, article: number): EarlierYears => ({
    ...{ paid: true, mostMonths },
    articles: [cite('旧补偿办法', article)],
  });
  if (!asked) return null;
  switch (ground) {
    case 'art36Employer':
      return begun(12, 5);
    case 'art40Illness':
      return begun(null, 6);
    case 'art40Incompetence':
      return begun(12, 7);
    case 'art40Change':
      return begun(null, 8);
    case 'art41':
      return begun(null, 9);
    case 'art38':
      return sheet.setting('faultGroundBefore2008') === 'nothing'
        ? { paid: false, articles: [] }
        : { paid: true, mostMonths: null, articles: [cite('劳动合同法', 97, { paragraph: 3 })] };
    case 'art44Closure':
      throw closureBefore2008();
    default:
      return { paid: false, articles: [] };
  }
}

const groundNotStated = (stated: boolean | null) =>
  refuseFact({
    code: stated === null ? 'ELEMENT_MISSING' : 'FACTS_DO_NOT_SETTLE',
    element: 'groundStated',
    zh: '被迫解除要看离开时是否说明了单位的过错。请填写这一项；没有说明的，请由办案人员判断是否按被迫解除处理。',
    en: 'It matters whether the employer’s fault was stated on leaving. Please answer; if it was not, whether the ground still holds is for the officer to judge.',
    articles: [cite('劳动合同法', 38)],
  });

const closureBefore2008 = () =>
  refuseFact({
    code: 'FACTS_DO_NOT_SETTLE',
    element: 'ground',
    zh: '单位破产、关闭时2008年以前的年限怎么补偿，系统里没有核对过的规定，请由办案人员查明后另行计算。',
    en: 'For years before 2008 on a closure or bankruptcy no checked rule is on record; the officer has to find it and calculate apart.',
    articles: [cite('劳动合同法', 97, { paragraph: 3 })],
  });
