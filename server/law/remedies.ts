/**
 * What may follow a paper that binds, or that refuses: who may go where, by when, and by which article. The mediation
 * agreement alone binds as a contract (调仲法 14); it can be enforced only once the commission or a court took it up.
 */
import type { ClaimKind } from './claimKinds.ts';
import type { PeriodId } from './periods.ts';
import type { Article, Bilingual, Checked, Span } from './statutes.ts';
import { cite } from './statutes.ts';

/** The papers after which something may be done. */
export type BindingPaper =
  | 'mediationAgreement'
  | 'confirmedAgreement'
  | 'mediationStatement'
  | 'finalAward'
  | 'appealableAward'
  | 'declineNotice';

export type RemedyId =
  | 'agreementReview'
  | 'judicialConfirmation'
  | 'paymentOrder'
  | 'arbitrationAfterBreach'
  | 'courtAction'
  | 'setAside'
  | 'courtActionAfterSetAside'
  | 'courtActionAfterDecline'
  | 'enforcement';

/** `otherSide`: whoever was not performed to. */
export type EntitledSide = 'bothTogether' | 'eitherSide' | 'otherSide' | 'worker' | 'employer' | 'applicant';
export type Forum = 'commission' | 'competentCourt' | 'basicCourt' | 'intermediateCourt' | 'enforcementCourt';

export interface RemedyRecord {
  readonly title: Bilingual;
  /** One plain sentence: what it is good for. */
  readonly plain: Bilingual;
  readonly who: EntitledSide;
  readonly where: Forum;
  /** null: no text that we read sets a day. */
  readonly period: PeriodId | null;
  /** What opens it: the effect of the paper, its receipt, that it was not performed, or a court's ruling. */
  readonly opensWith: 'effect' | 'receipt' | 'breach' | 'ruling';
  readonly articles: readonly Article[];
  readonly span: Span;
  readonly checked: Checked;
}

export const remedies: Readonly<Record<RemedyId, RemedyRecord>> = {
  agreementReview: {
    title: { zh: '仲裁审查（置换调解书）', en: 'Review by the commission' },
    plain: {
      zh: '双方一起请仲裁委审查协议，审查通过就出一份调解书，对方不履行时可以直接申请强制执行。',
      en: 'Both sides together ask the commission to turn the agreement into a statement that can be enforced.',
    },
    who: 'bothTogether',
    where: 'commission',
    period: 'agreementReview',
    opensWith: 'effect',
    articles: [cite('规则', 74), cite('规则', 75)],
    span: { from: '2017-07-01' },
    checked: 'verified',
  },
  judicialConfirmation: {
    title: { zh: '司法确认', en: 'Confirmation by a court' },
    plain: {
      zh: '双方一起请法院确认协议有效，确认后对方不履行的可以申请强制执行。',
      en: 'Both sides together ask a court to confirm the agreement, which can then be enforced.',
    },
    who: 'bothTogether',
    where: 'competentCourt',
    period: 'judicialConfirmation',
    opensWith: 'effect',
    articles: [cite('民诉法', 205), cite('人民调解法', 33)],
    span: { from: '2011-01-01' },
    checked: 'verified',
  },
  paymentOrder: {
    title: { zh: '申请支付令', en: 'Payment order' },
    plain: {
      zh: '单位到期不付工资、工伤医疗费、经济补偿或者赔偿金的，拿协议书请法院发支付令，不用打官司。',
      en: 'Wages, medical fees, compensation or damages not paid when due: a court orders payment on the agreement.',
    },
    who: 'worker',
    where: 'basicCourt',
    period: null,
    opensWith: 'breach',
    articles: [cite('调仲法', 16), cite('民诉法', 225)],
    span: { from: '2008-05-01' },
    // The number of the article on the application was not read again after the amendment of 2023.
    checked: 'unverified',
  },
  arbitrationAfterBreach: {
    title: { zh: '申请仲裁', en: 'Arbitration' },
    plain: {
      zh: '对方到期不履行协议的，可以申请仲裁。',
      en: 'When the other side did not perform in time, apply for arbitration.',
    },
    who: 'otherSide',
    where: 'commission',
    period: null,
    opensWith: 'breach',
    articles: [cite('调仲法', 15)],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
  courtAction: {
    title: { zh: '向法院起诉', en: 'Action in court' },
    plain: {
      zh: '不服裁决的，在这一天以前向基层法院起诉；终局裁决只有劳动者可以起诉。',
      en: 'Whoever does not accept the award sues in the basic court; against a final award only the worker may.',
    },
    who: 'eitherSide',
    where: 'basicCourt',
    period: 'courtAction',
    opensWith: 'receipt',
    articles: [cite('调仲法', 48), cite('调仲法', 50)],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
  setAside: {
    title: { zh: '申请撤销终局裁决', en: 'Setting a final award aside' },
    plain: {
      zh: '用人单位有证据证明终局裁决违法的，可以向仲裁委所在地的中级法院申请撤销。',
      en: 'The employer with proof that a final award breaks the law asks the intermediate court to set it aside.',
    },
    who: 'employer',
    where: 'intermediateCourt',
    period: 'setAside',
    opensWith: 'receipt',
    articles: [cite('调仲法', 49, { paragraph: 1 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
  courtActionAfterSetAside: {
    title: { zh: '裁决被撤销后起诉', en: 'Action after the award was set aside' },
    plain: {
      zh: '终局裁决已被法院撤销，可以就原来的争议起诉。',
      en: 'The final award was set aside; the dispute itself can be taken to court.',
    },
    who: 'eitherSide',
    where: 'basicCourt',
    period: 'courtActionAfterSetAside',
    opensWith: 'ruling',
    articles: [cite('调仲法', 49, { paragraph: 3 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
  courtActionAfterDecline: {
    title: { zh: '就争议向法院起诉', en: 'Action after the commission did not take the case' },
    plain: {
      zh: '仲裁委不予受理的，申请人可以就这一争议向法院起诉。',
      en: 'The commission did not take the case: the applicant may take the dispute to court.',
    },
    who: 'applicant',
    where: 'basicCourt',
    period: null,
    opensWith: 'receipt',
    articles: [cite('调仲法', 29)],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
  enforcement: {
    title: { zh: '申请强制执行', en: 'Enforcement' },
    plain: {
      zh: '对方到期不履行的，可以请法院强制执行。',
      en: 'When the other side does not perform, ask the court to enforce.',
    },
    who: 'otherSide',
    where: 'enforcementCourt',
    period: 'enforcement',
    opensWith: 'breach',
    articles: [cite('调仲法', 51), cite('民诉法', 250)],
    span: { from: '2008-05-01' },
    checked: 'verified',
  },
};

/** What may follow each paper, in the order in which a party would think of it. */
export const remediesAfter: Readonly<Record<BindingPaper, readonly RemedyId[]>> = {
  mediationAgreement: ['agreementReview', 'judicialConfirmation', 'paymentOrder', 'arbitrationAfterBreach'],
  confirmedAgreement: ['enforcement'],
  mediationStatement: ['enforcement'],
  finalAward: ['courtAction', 'setAside', 'courtActionAfterSetAside', 'enforcement'],
  appealableAward: ['courtAction', 'enforcement'],
  declineNotice: ['courtActionAfterDecline'],
};

/**
 * 支付令 is for four kinds of money: arrears of pay, medical fees of a work injury, economic compensation, damages
 * (调仲法 16). How our kinds of claims fall under these words is our reading and was not read in a text.
 */
export const paymentOrderClaims = {
  kinds: new Set<ClaimKind>([
    'wages',
    'overtimePay',
    'workInjuryMedicalFees',
    'economicCompensation',
    'unlawfulTerminationDamages',
    'unlawfulProbationDamages',
    'additionalDamages',
  ]),
  articles: [cite('调仲法', 16)],
  checked: 'unverified',
} as const;

/** 确认劳动关系 cannot be had by review of an agreement (规则 75): closed where nothing else was agreed on. */
export function isReviewable(kinds: readonly ClaimKind[]): boolean {
  return kinds.some((kind) => kind !== 'employmentConfirmation');
}
