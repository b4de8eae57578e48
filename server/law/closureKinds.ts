import type { Article, Bilingual } from './statutes.ts';
import { cite } from './statutes.ts';

export interface ClosureKindRecord {
  readonly label: Bilingual;
  /** Counts as closed by mediation in 调解成功率. */
  readonly mediated: boolean;
  readonly articles: readonly Article[];
}

/** How a mediation ends, or does not begin. */
export const mediationOutcomes = {
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
  settledAndWithdrawn: {
    label: { zh: '和解后撤回', en: 'Withdrawn after settlement' },
    mediated: true,
    articles: [],
  },
  declined: {
    label: { zh: '不予受理', en: 'Declined' },
    mediated: false,
    articles: [],
  },
} as const satisfies Record<string, ClosureKindRecord>;

/** How an arbitration ends. */
export const closureKinds = {
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
  settledAndWithdrawn: {
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

export type MediationOutcome = keyof typeof mediationOutcomes;
export type ClosureKind = keyof typeof closureKinds;

/** Whether whoever withdrew, of their own accord or after settling, must be heard again on the same claims (规则 35). */
export function mayFileAgain(kind: ClosureKind): boolean {
  return kind === 'withdrawn' || kind === 'settledAndWithdrawn';
}
