import { cite } from '../statutes.ts';
import { averageWage, endedOn, hiredOn, localAverageWage, minimumWage } from './commonElements.ts';
import { compensationStandard } from './compensationStandard.ts';
import { exact, times } from './exact.ts';
import { defineFormula } from './formula.ts';
import { refuseFact } from './refuse.ts';
import { yuan } from './sheet.ts';

/** 违法解除、终止赔偿金, 2N (劳动合同法 48, 87; 实施条例 25). */
export const unlawfulTerminationDamages = defineFormula({
  name: { zh: '违法解除、终止赔偿金', en: 'Damages for unlawful termination' },
  plain: { zh: '被违法辞退的赔偿（2N）', en: 'Damages for unlawful dismissal (2N)' },
  rule: {
    zh: '经济补偿标准的二倍；年限自用工之日起算；付了赔偿金就不再付经济补偿。',
    en: 'Twice the standard of economic compensation, the years counted from the first day of work; never together with it.',
  },
  claimKind: 'unlawfulTerminationDamages',
  articles: [cite('劳动合同法', 48), cite('劳动合同法', 87)],
  span: { from: '2008-01-01' },
  source: '劳动合同法第四十八、八十七条；劳动合同法实施条例第二十五条',
  checked: 'verified',
  elements: {
    hiredOn,
    endedOn,
    wantsToReturn: {
      kind: 'flag',
      label: { zh: '要求继续履行合同', en: 'Return to work is asked for' },
      plain: {
        zh: '是不是要求回去上班？要求回去的，不能同时要赔偿金。',
        en: 'Is going back to work asked for? Damages cannot be asked for beside it.',
      },
      required: true,
      proof: 'worker',
      articles: [cite('劳动合同法', 48)],
    },
    averageWage,
    localAverageWage,
    minimumWage,
  },
  compute: (facts, sheet) => {
    if (facts.wantsToReturn) throw returnAskedFor();
    const parted = facts.hiredOn < '2008-01-01' && sheet.setting('damagesYears') === 'partedAt2008';
    const standard = compensationStandard(
      sheet,
      facts,
      parted ? { paid: true, mostMonths: null, articles: [cite('劳动合同法', 97, { paragraph: 3 })] } : null,
    );
    const damages = times(exact(2), standard);
    const [once, twice] = [yuan(standard), yuan(damages)];
    return sheet.sum(
      { zh: `二倍：2 × ${once.zh} = ${twice.zh}`, en: `Twice: 2 × ${once.en} = ${twice.en}` },
      damages,
      cite('劳动合同法', 87),
      cite('劳动合同法实施条例', 25),
    );
  },
});

const returnAskedFor = () =>
  refuseFact({
    code: 'ENTITLEMENTS_NOT_TOGETHER',
    element: 'wantsToReturn',
    zh: '继续履行合同和赔偿金只能选一个：能继续履行的，不付赔偿金。请先选定要哪一个。',
    en: 'Going back and damages exclude each other: where the contract goes on, no damages are paid. Choose one first.',
    articles: [cite('劳动合同法', 48)],
  });
