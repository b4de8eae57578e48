import type { RefusalEntry } from '../refusals.ts';

/** Refusals of what may come up inside an arbitration. */
export const incidentRefusals = {
  AWARD_PERIOD_RUNNING: {
    status: 409,
    zh: '审理期限到 {day} 才届满。只有逾期未裁决、当事人起诉并经人民法院立案的，才能终止审理。',
    en: 'The period for the award runs until {day}. The proceedings end only once it is over, a party has sued and the court has docketed the case.',
    article: '规则 48',
  },
  NO_SUCH_AWARD: {
    status: 422,
    zh: '案件中没有这份裁决书。请从列表中选择要补正的裁决书。',
    en: 'There is no such award in the case. Please choose the award to correct from the list.',
    article: '规则 54',
  },
  ADVANCE_ENFORCEMENT_NOT_FOR_THIS: {
    status: 409,
    zh: '只有劳动者追索劳动报酬、工伤医疗费、经济补偿或者赔偿金的，才能申请先予执行。',
    en: 'Advance enforcement is for a worker’s wages, medical fees of a work injury, compensation or damages only.',
    article: '调仲法 44',
  },
  ADVANCE_ABOVE_CLAIMS: {
    status: 422,
    zh: '申请先予执行的金额超过了相应的请求金额。请重新填写。',
    en: 'The sum exceeds what is claimed under the heads that allow advance enforcement. Please enter it again.',
    article: '规则 51',
  },
  ADVANCE_CONDITIONS_MISSING: {
    status: 422,
    zh: '裁决先予执行，须同时认定权利义务关系明确、不先予执行将严重影响申请人的生活。请逐项确认，或者驳回申请。',
    en: 'Advance enforcement needs both: the rights are clear, and without it the applicant’s life is seriously affected. Confirm both, or refuse.',
    article: '调仲法 44',
  },
  CLAIM_CHANGE_TOO_LATE: {
    status: 409,
    zh: '举证期限已于 {day} 届满，不能再增加或者变更仲裁请求。请就新的请求另行申请仲裁。',
    en: 'The evidence period ended on {day}; claims can no longer be added or changed. Please file a separate application for them.',
    article: '规则 44',
  },
  CHANGE_NEEDS_ALL_APPLICANTS: {
    status: 403,
    zh: '本案有多名申请人，一人不能代其他人变更或者放弃请求。请把全体申请人签名的书面申请交给承办人登记。',
    en: 'There are several applicants; one cannot change or give up claims for all. Hand the desk an application signed by all of them.',
    article: '规则 63',
  },
  NOTHING_CHANGES: {
    status: 422,
    zh: '请至少增加一项请求，或者填写与原来不同的金额；只能变更自己的、有金额的请求。',
    en: 'Please add a claim, or give a sum that differs; only your own claims for money can be changed.',
    article: '规则 44',
  },
  CLAIM_NOT_THERE: {
    status: 422,
    zh: '所选的请求已经放弃、已经裁决，或者不在案件中。请从列表中选择。',
    en: 'A claim chosen was given up, decided, or is not in the case. Please choose from the list.',
  },
  ABANDONING_ALL_IS_WITHDRAWAL: {
    status: 422,
    zh: '放弃全部请求等于撤回申请。请办理撤回仲裁申请，以后还可以再次申请。',
    en: 'Giving up every claim is a withdrawal. Please withdraw the application instead; it may then be filed again.',
    article: '规则 35',
  },
  EVIDENCE_PERIOD_IS_SET: {
    status: 409,
    zh: '举证期限已经指定。需要更多时间的，由当事人在期满前申请延长。',
    en: 'The evidence period is set. Whoever needs more time asks for it before it ends.',
    article: '规则 15',
  },
  EVIDENCE_PERIOD_NOT_SET: {
    status: 409,
    zh: '本案还没有指定举证期限。请先指定。',
    en: 'No evidence period has been set in this case. Please set it first.',
    article: '规则 15',
  },
  EVIDENCE_PERIOD_ENDED: {
    status: 409,
    zh: '举证期限已于 {day} 届满，不能再申请延长。逾期提交证据的，请向仲裁庭说明理由。',
    en: 'The evidence period ended on {day} and can no longer be lengthened. Tell the tribunal why the evidence comes late.',
    article: '规则 15',
  },
  EVIDENCE_PERIOD_RUNNING: {
    status: 409,
    zh: '举证期限到 {day} 才届满，现在提交的证据没有逾期。',
    en: 'The evidence period runs until {day}; what is handed in now is not late.',
    article: '规则 15',
  },
  COUNTER_TOO_LATE: {
    status: 409,
    zh: '反申请应当在答辩期内提出，答辩期已于 {day} 届满。请另行申请仲裁。',
    en: 'A counter-application is made within the defence period, which ended on {day}. Please file a separate application.',
    article: '规则 36',
  },
  COUNTER_UNDECIDED: {
    status: 409,
    zh: '有反申请还没有决定是否受理，暂不能裁决。请先办理反申请。',
    en: 'A counter-application awaits its decision; the award comes after. Please decide on it first.',
    article: '规则 36',
  },
  CLAIM_CHANGE_UNDECIDED: {
    status: 409,
    zh: '有增加、变更请求的申请还没有审查，暂不能裁决。请先办理。',
    en: 'A change of claims awaits its decision; the award comes after. Please decide on it first.',
    article: '规则 44',
  },
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
