import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';

export interface Threshold {
  readonly value: number;
  readonly articles: readonly Article[];
}

const count = (value: number, ...articles: readonly Article[]): Threshold => ({ value, articles });

/** Numbers of the law that are not periods. Workers, arbitrators and representatives are persons; the file terms are years. */
export const thresholds = {
  /** This many workers with a common claim make a dispute collective. */
  collectiveWorkers: count(10, cite('调仲法', 7), cite('规则', 62)),
  fewestRepresentatives: count(3, cite('规则', 63)),
  mostRepresentatives: count(5, cite('规则', 63)),
  tribunalMembers: count(3, cite('调仲法', 31), cite('规则', 65)),
  simplifiedTribunalMembers: count(1, cite('调仲法', 31), cite('规则', 56)),
  agreementCopies: count(3, cite('协调规', 26)),
  awardFileYears: count(10, cite('规则', 24)),
  otherFileYears: count(5, cite('规则', 24)),
  finalityMonths: count(12, cite('调仲法', 47, { item: 1 })),
} as const satisfies Record<string, Threshold>;
