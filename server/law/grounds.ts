import type { Article, Bilingual } from './statutes.ts';
import { cite } from './statutes.ts';

/** A ground that the law lists, with its place. */
export interface Ground {
  readonly label: Bilingual;
  readonly articles: readonly Article[];
}

/** 中止审理 (规则 47): approved by the head of the commission or the delegated head of its office. */
export const suspensionGrounds = {
  workerDied: {
    label: {
      zh: '劳动者死亡，等待继承人表明是否参加仲裁',
      en: 'Worker died; heirs to say whether they join',
    },
    articles: [cite('规则', 47, { item: 1 })],
  },
  workerIncapable: {
    label: {
      zh: '劳动者丧失民事行为能力，法定代理人未定',
      en: 'Worker lost capacity; no legal representative yet',
    },
    articles: [cite('规则', 47, { item: 2 })],
  },
  employerEnded: {
    label: { zh: '用人单位终止，权利义务承继者未定', en: 'Employer ended; no successor yet' },
    articles: [cite('规则', 47, { item: 3 })],
  },
  forceMajeure: {
    label: { zh: '一方因不可抗拒的事由不能参加', en: 'A party kept away by force majeure' },
    articles: [cite('规则', 47, { item: 4 })],
  },
  dependsOnOtherCase: {
    label: { zh: '须以另一未审结案件的结果为依据', en: 'Depends on another open case' },
    articles: [cite('规则', 47, { item: 5 })],
  },
  awaitsAppraisal: {
    label: {
      zh: '等待工伤认定、伤残等级或其他鉴定结论',
      en: 'Waits for injury finding, grading or appraisal',
    },
    articles: [cite('规则', 47, { item: 6 })],
  },
  other: {
    label: { zh: '其他应当中止的情形', en: 'Other ground' },
    articles: [cite('规则', 47, { item: 7 })],
  },
} as const satisfies Record<string, Ground>;

/** 不予受理 (规则 31, 34, 39). Limitation is not among them: it is a plea of the other side. */
export const declineGrounds = {
  outOfScope: {
    label: { zh: '不属于受理的争议范围', en: 'Outside the scope of arbitration' },
    articles: [cite('规则', 30, { item: 1 }), cite('规则', 31)],
  },
  noClearClaim: {
    label: { zh: '没有明确的仲裁请求和事实理由', en: 'No clear claim and facts' },
    articles: [cite('规则', 30, { item: 2 }), cite('规则', 31)],
  },
  noDirectInterest: {
    label: {
      zh: '申请人无直接利害关系，或没有明确的被申请人',
      en: 'No direct interest, or no clear respondent',
    },
    articles: [cite('规则', 30, { item: 3 }), cite('规则', 31)],
  },
  alreadyDeclined: {
    label: { zh: '同一请求已出具不予受理通知书', en: 'The same claim was declined before' },
    articles: [cite('规则', 34, { item: 1 })],
  },
  alreadyPendingOrDecided: {
    label: { zh: '同一请求已在仲裁、诉讼中或已有生效文书', en: 'The same claim is pending or decided' },
    articles: [cite('规则', 34, { item: 2 })],
  },
  deemedWithdrawnBefore: {
    label: { zh: '曾按撤回仲裁申请处理', en: 'Was deemed withdrawn before' },
    articles: [cite('规则', 39)],
  },
  otherCommissionCompetent: {
    label: { zh: '不属于本仲裁委管辖（书面告知有管辖权的仲裁委）', en: 'Another commission is competent' },
    articles: [cite('规则', 30, { item: 4 }), cite('规则', 31)],
  },
} as const satisfies Record<string, Ground>;

/** 追加当事人、第三人: why somebody belongs in the case although the application does not name it. */
export const joinderGrounds = {
  labourDispatch: {
    label: {
      zh: '劳务派遣单位和用工单位为共同当事人',
      en: 'Labour dispatch: both units are joint parties',
    },
    articles: [cite('调仲法', 22, { paragraph: 2 })],
  },
  cannotBearLiability: {
    label: {
      zh: '用人单位无照、被吊销、解散、歇业等不能承担责任，以其出资人、开办单位或者主管部门为共同当事人',
      en: 'The employer cannot bear its liability: investor, founder or supervising unit is a joint party',
    },
    articles: [cite('规则', 6)],
  },
  personalContractor: {
    label: {
      zh: '发包的组织和个人承包经营者为共同当事人',
      en: 'Contracting: the organisation and the personal contractor are joint parties',
    },
    articles: [cite('规则', 7)],
  },
  interestInOutcome: {
    label: {
      zh: '与案件处理结果有利害关系',
      en: 'Has an interest in the outcome',
    },
    articles: [cite('调仲法', 23)],
  },
} as const satisfies Record<string, Ground>;
export type JoinderGround = keyof typeof joinderGrounds;

/** 回避 (调仲法 33). */
export const recusalGrounds = {
  partyOrRelative: {
    label: {
      zh: '是本案当事人，或当事人、代理人的近亲属',
      en: 'Is a party, or a near relative of a party or agent',
    },
    articles: [cite('调仲法', 33, { item: 1 })],
  },
  interestInCase: {
    label: { zh: '与本案有利害关系', en: 'Has an interest in the case' },
    articles: [cite('调仲法', 33, { item: 2 })],
  },
  otherRelation: {
    label: {
      zh: '与当事人、代理人有其他关系，可能影响公正裁决',
      en: 'Has another relation to a party or agent that may affect fairness',
    },
    articles: [cite('调仲法', 33, { item: 3 })],
  },
  privateMeetingOrGifts: {
    label: {
      zh: '私自会见当事人、代理人，或接受请客送礼',
      en: 'Met a party in private, or accepted treats or gifts',
    },
    articles: [cite('调仲法', 33, { item: 4 })],
  },
} as const satisfies Record<string, Ground>;

/** 简易处理 is open on any one of these (规则 56). */
export const simplifiedGrounds = {
  clearAndSmall: {
    label: { zh: '事实清楚、权利义务关系明确、争议不大', en: 'Clear facts and rights, little in dispute' },
    articles: [cite('规则', 56, { item: 1 })],
  },
  belowAverageWage: {
    label: {
      zh: '标的额不超过本省上年度职工年平均工资',
      en: 'At most the province’s average annual wage of last year',
    },
    articles: [cite('规则', 56, { item: 2 })],
  },
  bothAgree: {
    label: { zh: '双方当事人同意简易处理', en: 'Both parties agree' },
    articles: [cite('规则', 56, { item: 3 })],
  },
} as const satisfies Record<string, Ground>;

/** What bars 简易处理 (规则 57). */
export const simplifiedBars = {
  publicInterest: {
    label: { zh: '涉及国家利益、社会公共利益', en: 'State or public interest' },
    articles: [cite('规则', 57, { item: 1 })],
  },
  majorSocialEffect: {
    label: { zh: '有重大社会影响', en: 'Major social effect' },
    articles: [cite('规则', 57, { item: 2 })],
  },
  respondentNotFound: {
    label: { zh: '被申请人下落不明', en: 'Respondent cannot be found' },
    articles: [cite('规则', 57, { item: 3 })],
  },
  unfit: {
    label: { zh: '仲裁委认为不宜简易处理', en: 'The commission finds it unfit' },
    articles: [cite('规则', 57, { item: 4 })],
  },
} as const satisfies Record<string, Ground>;

/** 仲裁审查 of an agreement is not accepted on these (规则 75). */
export const agreementReviewBars = {
  outOfScope: {
    label: { zh: '不属于受理的争议范围', en: 'Outside the scope of arbitration' },
    articles: [cite('规则', 75, { item: 1 })],
  },
  otherCommissionCompetent: {
    label: { zh: '不属于本仲裁委管辖', en: 'Another commission is competent' },
    articles: [cite('规则', 75, { item: 2 })],
  },
  tooLate: {
    label: { zh: '超过申请期间', en: 'Asked for too late' },
    articles: [cite('规则', 75, { item: 3 })],
  },
  confirmsEmployment: {
    label: { zh: '确认劳动关系的协议', en: 'Confirms an employment relationship' },
    articles: [cite('规则', 75, { item: 4 })],
  },
  confirmedByCourt: {
    label: { zh: '已经人民法院司法确认', en: 'Already confirmed by a court' },
    articles: [cite('规则', 75, { item: 5 })],
  },
} as const satisfies Record<string, Ground>;

/** No statement is made of an agreement on these (规则 78). */
export const statementRefusalGrounds = {
  unlawful: {
    label: { zh: '违反法律、行政法规强制性规定', en: 'Against mandatory rules of law' },
    articles: [cite('规则', 78, { item: 1 })],
  },
  harmsOthers: {
    label: {
      zh: '损害国家利益、社会公共利益或者公民、法人、其他组织合法权益',
      en: 'Harms the state, the public or lawful rights of others',
    },
    articles: [cite('规则', 78, { item: 2 })],
  },
  suspectedFakeEvidence: {
    label: { zh: '当事人提供证据材料有弄虚作假嫌疑', en: 'Evidence suspected to be false' },
    articles: [cite('规则', 78, { item: 3 })],
  },
  notVoluntary: {
    label: { zh: '违反自愿原则', en: 'Not voluntary' },
    articles: [cite('规则', 78, { item: 4 })],
  },
  unclear: {
    label: { zh: '内容不明确', en: 'Its content is unclear' },
    articles: [cite('规则', 78, { item: 5 })],
  },
  other: {
    label: { zh: '其他不能制作调解书的情形', en: 'Another reason why no statement can be made' },
    articles: [cite('规则', 78, { item: 6 })],
  },
} as const satisfies Record<string, Ground>;

export type SuspensionGround = keyof typeof suspensionGrounds;
export type DeclineGround = keyof typeof declineGrounds;
export type RecusalGround = keyof typeof recusalGrounds;
export type SimplifiedGround = keyof typeof simplifiedGrounds;
export type SimplifiedBar = keyof typeof simplifiedBars;
export type AgreementReviewBar = keyof typeof agreementReviewBars;
export type StatementRefusalGround = keyof typeof statementRefusalGrounds;
