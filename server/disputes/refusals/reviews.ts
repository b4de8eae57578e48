import type { RefusalEntry } from '../refusals.ts';

/** The review of an agreement by a commission (规则 74–79). */
export const reviewRefusals = {
  REVIEW_NEEDS_AGREEMENT: {
    status: 409,
    zh: '调解协议生效以后才能申请仲裁审查。请先签署协议，由调解组织盖章。',
    en: 'A review can be asked for once the mediation agreement is in effect. Have it signed and sealed first.',
    article: '规则 74',
  },
  REVIEW_ALREADY_ASKED: {
    status: 409,
    zh: '本案已经提出仲裁审查申请。请在案件页查看进展，还没有加入的一方可以在那里加入。',
    en: 'A review has been asked for in this case. See the case page; a side that has not joined can join there.',
    article: '规则 74',
  },
  REVIEW_HELD: {
    status: 409,
    zh: '仲裁委已经受理过这份协议的审查，不再重复申请。可以按协议履行，或者在期限内申请司法确认。',
    en: 'A commission took up the review of this agreement already. Perform the agreement, or ask a court to confirm it in time.',
    article: '规则 79',
  },
  REVIEW_NOT_YOURS_TO_JOIN: {
    status: 409,
    zh: '您不需要再加入这次申请：已经加入，或者由推举的代表申请。',
    en: 'You need not join: you have joined already, or the elected representatives ask for you.',
    article: '规则 63, 74',
  },
  REVIEW_NOT_JOINED: {
    status: 409,
    zh: '这一方没有加入仲裁审查申请，没有可以撤回的。请核对是哪一方撤回。',
    en: 'This side has not joined the application for review; there is nothing to withdraw. Check which side withdraws.',
    article: '规则 76',
  },
  REVIEW_SCOPE_UNCONFIRMED: {
    status: 422,
    zh: '请确认争议属于受理范围、由本委管辖、材料齐全后再受理。不符合的，请作出不予受理的决定。',
    en: 'Confirm scope, competence and papers before accepting. Otherwise decline the application.',
    article: '规则 74, 75',
  },
  REVIEW_TOO_LATE: {
    status: 409,
    zh: '双方共同申请的期限到 {day} 为止，这次申请超出期限，不能受理。请作出不予受理的决定。',
    en: 'Both sides had until {day} to ask together; this application is too late. Decline it.',
    article: '规则 74, 75',
  },
  REVIEW_IN_TIME: {
    status: 409,
    zh: '双方在期限（{day}）以前共同提出了申请，不能以超过期限为由不予受理。请选择其他理由，或者受理。',
    en: 'Both sides asked before the last day, {day}; the application cannot be declined as late.',
    article: '规则 74, 75',
  },
  REVIEW_OF_EMPLOYMENT: {
    status: 409,
    zh: '协议只确认劳动关系，不能申请仲裁审查。请作出不予受理的决定。',
    en: 'An agreement that only confirms employment is not reviewed. Decline the application.',
    article: '规则 75',
  },
  REVIEW_NOT_OF_EMPLOYMENT: {
    status: 409,
    zh: '协议不涉及确认劳动关系，不能以此为由不予受理。请选择其他理由，或者受理。',
    en: 'The agreement does not confirm employment; choose another reason, or accept.',
    article: '规则 75',
  },
  REVIEW_CONFIRMED_BY_COURT: {
    status: 409,
    zh: '人民法院已经确认这份协议有效，不能再由仲裁委审查。请作出不予受理的决定。',
    en: 'A court has confirmed this agreement; it is not reviewed any more. Decline the application.',
    article: '规则 75',
  },
  REVIEW_EXTENDED_ONCE: {
    status: 409,
    zh: '审查期限只能延长一次，每次五个工作日；本案已经延长过。请在期限内办结。',
    en: 'The period of the review can be extended once, by five working days. Decide within it.',
    article: '规则 76',
  },
  REVIEW_PERIOD_ENDED: {
    status: 409,
    zh: '审查期限到 {day} 已经届满，不能再延长。请尽快作出决定。',
    en: 'The period of the review ended on {day} and cannot be extended any more. Decide without delay.',
    article: '规则 76',
  },
  REFUSAL_GROUNDS_MISSING: {
    status: 422,
    zh: '请至少选择一项不予制作调解书的法定情形。',
    en: 'Choose at least one of the grounds on which no statement is made.',
    article: '规则 78',
  },
  REVIEW_PAPER_WAYS: {
    status: 422,
    zh: '仲裁审查的文书请直接送达、邮寄，或者经当事人同意电子送达；调解书须由双方签收。',
    en: 'Papers of a review are handed over, posted by mail, or sent electronically with consent; a statement is signed for.',
    article: '规则 20, 77',
  },
  SIGNATURE_NOT_ASKED: {
    status: 422,
    zh: '调解书还没有制作，谈不上拒绝签收。请选择撤回申请。',
    en: 'There is no statement yet that could be refused. Choose the withdrawal.',
    article: '规则 76',
  },
} as const satisfies Record<string, RefusalEntry>;
