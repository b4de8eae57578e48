import type { Article, Bilingual } from './statutes.ts';
import { cite } from './statutes.ts';

export interface ClosureKindRecord {
  readonly label: Bilingual;
  /** Counts as closed by mediation in 调解成功率. */
  readonly mediated: boolean;
  readonly articles: readonly Article[];
}

/** How a mediation ends. */
export const mediationClosureKinds = {
  agreed: {
    label: { zh: '达成调解协议', en: 'Agreement reached' },
    mediated: true,
    articles: [cite('调仲法', 14, { paragraph: 1 })],
  },
  failed: {
    label: { zh: '调解不成', en: 'Mediation failed' },
    mediated: false,
    articles: [cite('调仲法', 15), cite('协调规', 30)],
  },
  lapsed: {
    label: { zh: '逾期未达成协议', en: 'Lapsed without agreement' },
    mediated: false,
    articles: [cite('调仲法', 14, { paragraph: 3 })],
  },
  withdrawn: {
    label: { zh: '申请人撤回', en: 'Withdrawn' },
    mediated: false,
    articles: [],
  },
} as const satisfies Record<string, ClosureKindRecord>;

/** How an arbitration ends. */
export const arbitrationClosureKinds = {
  mediationStatement: {
    label: { zh: '仲裁调解书', en: 'Mediation statement' },
    mediated: true,
    articles: [cite('调仲法', 42), cite('规则', 72)],
  },
  award: {
    label: { zh: '裁决书', en: 'Award' },
    mediated: false,
    articles: [cite('调仲法', 46), cite('规则', 53)],
  },
  withdrawnAfterSettlement: {
    label: { zh: '和解后撤回', en: 'Withdrawn after settlement' },
    mediated: true,
    articles: [cite('调仲法', 41), cite('规则', 35)],
  },
  withdrawn: {
    label: { zh: '撤回申请', en: 'Withdrawn' },
    mediated: false,
    articles: [cite('规则', 35)],
  },
  deemedWithdrawn: {
    label: { zh: '按撤回申请处理', en: 'Deemed withdrawn' },
    mediated: false,
    articles: [cite('调仲法', 36, { paragraph: 1 }), cite('规则', 39)],
  },
  cancelled: {
    label: { zh: '撤销案件', en: 'Case cancelled' },
    mediated: false,
    articles: [cite('规则', 32)],
  },
  terminated: {
    label: { zh: '终止审理', en: 'Proceedings terminated' },
    mediated: false,
    articles: [cite('规则', 48)],
  },
  transferred: {
    label: { zh: '移送管辖', en: 'Transferred' },
    mediated: false,
    articles: [cite('规则', 9), cite('规则', 10)],
  },
} as const satisfies Record<string, ClosureKindRecord>;

export type MediationClosureKind = keyof typeof mediationClosureKinds;
export type ArbitrationClosureKind = keyof typeof arbitrationClosureKinds;

/** Whether the same applicant may file the same claims again after that closure: yes after 撤回, no after 按撤回处理. */
export function mayFileAgain(kind: 'withdrawn' | 'withdrawnAfterSettlement' | 'deemedWithdrawn'): {
  readonly allowed: boolean;
  readonly articles: readonly Article[];
} {
  return kind === 'deemedWithdrawn'
    ? { allowed: false, articles: [cite('规则', 39)] }
    : { allowed: true, articles: [cite('规则', 35)] };
}
