import type { RefusalEntry } from '../refusals.ts';

/** Refusals of what may come up inside an arbitration. */
export const incidentRefusals = {
  OBJECTION_TOO_LATE: {
    status: 409,
    zh: '管辖异议应当在答辩期满前书面提出，答辩期已于 {day} 届满。逾期提出不影响仲裁程序的进行；您可以在庭审中陈述意见。',
    en: 'An objection to jurisdiction is made in writing before the defence period ends, which it did on {day}. The case goes on; you may say so at the hearing.',
    article: '规则 10',
  },
  JURISDICTION_UNDECIDED: {
    status: 409,
    zh: '有管辖异议还没有决定，是否由本委审理尚不确定。请先决定管辖异议。',
    en: 'An objection to jurisdiction is undecided, so it is open whether this commission may go on. Please decide it first.',
    article: '规则 10',
  },
  DESTINATION_MISSING: {
    status: 422,
    zh: '请写明移送到哪个仲裁委：在名单中选择，名单中没有的填写全称。',
    en: 'Please say which commission the case goes to: choose it from the list, or write its full name.',
    article: '规则 9',
  },
  DESTINATION_IS_OWN: {
    status: 422,
    zh: '案件已经在所选的仲裁委。请选择有管辖权的其他仲裁委。',
    en: 'The case is with that commission already. Please choose the other commission that is competent.',
    article: '规则 9',
  },
  TRANSFER_MUST_BE_ACCEPTED: {
    status: 422,
    zh: '本案由其他仲裁委移送而来，受移送的仲裁委应当受理。认为不属于本委管辖的，请报请共同的上一级主管部门指定管辖，不能再自行移送或者不予受理。',
    en: 'The case was transferred from another commission and must be accepted. If it belongs elsewhere, ask the common superior to designate; it is neither declined nor sent on.',
    article: '规则 9',
  },
} as const satisfies Record<string, RefusalEntry>;
