import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';

export interface Limit {
  readonly value: number;
  readonly articles: readonly Article[];
}

const limit = (value: number, ...articles: readonly Article[]): Limit => ({ value, articles });

/** Numbers of the law that are not periods. Workers, arbitrators and representatives are persons; the file terms are years. */
export const limits = {
  /** This many workers with a common claim make a dispute collective. */
  collectiveWorkers: limit(10, cite('调仲法', 7), cite('规则', 62)),
  fewestRepresentatives: limit(3, cite('规则', 63)),
  mostRepresentatives: limit(5, cite('规则', 63)),
  tribunalMembers: limit(3, cite('调仲法', 31), cite('规则', 65)),
  simplifiedTribunalMembers: limit(1, cite('调仲法', 31), cite('规则', 56)),
  agreementCopies: limit(3, cite('协调规', 26)),
  awardFileYears: limit(10, cite('规则', 24)),
  otherFileYears: limit(5, cite('规则', 24)),
  finalityMonths: limit(12, cite('调仲法', 47, { item: 1 })),
} as const satisfies Record<string, Limit>;
