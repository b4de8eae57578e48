/** What the law does not give side by side. */
import type { ClaimKind } from '../claimKinds.ts';
import type { Article, Bilingual } from '../statutes.ts';
import { cite } from '../statutes.ts';

export interface Exclusion {
  readonly kinds: readonly [ClaimKind, ClaimKind];
  readonly why: Bilingual;
  readonly articles: readonly Article[];
}

/** Pairs of claims of which at most one can be given; they may be asked for in the alternative. */
export const exclusions: readonly Exclusion[] = [
  {
    kinds: ['economicCompensation', 'unlawfulTerminationDamages'],
    why: {
      zh: '付了违法解除赔偿金，就不再付经济补偿',
      en: 'Damages for unlawful termination take the place of economic compensation',
    },
    articles: [cite('劳动合同法', 87), cite('劳动合同法实施条例', 25)],
  },
  {
    kinds: ['noticePay', 'unlawfulTerminationDamages'],
    why: {
      zh: '代通知金只用于依法解除的第四十条情形，和违法解除赔偿金不能并存',
      en: 'Pay in lieu of notice belongs to a lawful end under article 40 and cannot stand beside damages',
    },
    articles: [cite('劳动合同法', 40), cite('劳动合同法', 87)],
  },
  {
    kinds: ['continuedPerformance', 'unlawfulTerminationDamages'],
    why: {
      zh: '继续履行合同的，不付赔偿金',
      en: 'Where the contract goes on, no damages are paid',
    },
    articles: [cite('劳动合同法', 48)],
  },
];

/** The first pair among these claims that the law does not give together; undefined when there is none. */
export function excludedPair(kinds: readonly ClaimKind[]): Exclusion | undefined {
  return exclusions.find((exclusion) => exclusion.kinds.every((kind) => kinds.includes(kind)));
}
