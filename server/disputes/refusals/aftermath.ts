import type { RefusalEntry } from '../refusals.ts';

/** After an agreement, a statement or an award. */
export const aftermathRefusals = {
  AGREEMENT_PERFORMED: {
    status: 409,
    zh: '双方都已确认调解协议履行完毕，没有可以申请仲裁的事项。还有其他争议的，请另行提交申请。',
    en: 'Both sides have confirmed that the agreement was performed. For another dispute, file a new application.',
    article: '调仲法 15',
  },
  AGREEMENT_ENFORCEABLE: {
    status: 409,
    zh: '调解协议已经可以强制执行，不必再申请仲裁。对方不履行的，请向人民法院申请强制执行。',
    en: 'The agreement can be enforced already. If it is not performed, ask the court to enforce it.',
    article: '民诉法 206',
  },
  NOTHING_TO_PERFORM: {
    status: 409,
    zh: '本案没有需要履行的协议、调解书或者裁决书。',
    en: 'There is no agreement, statement or award to be performed in this case.',
  },
  ALREADY_PERFORMED: {
    status: 409,
    zh: '已经登记并确认全部履行完毕，不必再登记。',
    en: 'Full performance has been recorded and confirmed already.',
  },
  PERFORMANCE_EMPTY: {
    status: 422,
    zh: '请填写付了多少钱，或者选择“全部履行完毕”。',
    en: 'Give the sum that was paid, or say that everything was performed.',
  },
  NO_SUCH_PERFORMANCE: {
    status: 409,
    zh: '没有等待确认的履行记录。请刷新案件页查看。',
    en: 'There is no performance awaiting an answer. Reload the case page.',
  },
  OWN_PERFORMANCE: {
    status: 403,
    zh: '履行由收到的一方确认，不能由履行的一方自己确认。',
    en: 'The side that received it confirms a performance, not the side that performed.',
  },
  OWN_BREACH: {
    status: 422,
    zh: '请选择没有履行的对方当事人。自己一时付不出的，请联系对方或承办人商量。',
    en: 'Choose the other side that did not perform. If you cannot pay in time, contact the other side or the desk.',
  },
  PERFORMANCE_DAY_NOT_OVER: {
    status: 409,
    zh: '履行的最后一天 {day} 还没有过，不能登记不履行。',
    en: 'The last day for performing, {day}, is not over; nothing has been broken yet.',
    article: '调仲法 15',
  },
  BREACH_ALREADY_RECORDED: {
    status: 409,
    zh: '这一方不履行的情况已经登记过，不必重复登记。',
    en: 'That this side did not perform is on record already.',
  },
  COURT_ROAD_CLOSED: {
    status: 409,
    zh: '依照法律，这名当事人对本案的这份文书不能走这条路。可以做什么，请看案件页上列出的各项。',
    en: 'By law this party cannot take this road against this paper. What can be done is listed on the case page.',
  },
  EMPLOYER_CANNOT_SUE_FINAL_AWARD: {
    status: 422,
    zh: '终局裁决只有劳动者可以起诉。用人单位认为裁决违法的，可以向中级人民法院申请撤销。',
    en: 'Only the worker may sue against a final award. The employer may ask the intermediate court to set it aside.',
    article: '调仲法 48、49',
  },
  AWARD_NOT_RECEIVED: {
    status: 409,
    zh: '没有这名当事人收到裁决书的送达记录，期限还没有开始。请先登记送达。',
    en: 'No delivery of the award to this party is on record, so no period has begun. Record the delivery first.',
    article: '调仲法 50',
  },
  COURT_PERIOD_OVER: {
    status: 422,
    zh: '期限到 {day} 为止，填写的日期已经超过。法院因不可抗拒的事由准许顺延的，请由承办人登记并勾选。',
    en: 'The period ended on {day}, before the day given. If the court granted relief, the desk records it and ticks so.',
    article: '民诉法 86',
  },
  RELIEF_NOTED_BY_DESK: {
    status: 403,
    zh: '法院准许顺延期限的，请把法院的文书交给承办人登记。',
    en: 'Hand the court’s decision on relief to the desk, which records it.',
    article: '民诉法 86',
  },
  BOTH_SIDES_MUST_ASK: {
    status: 422,
    zh: '司法确认由双方共同申请，还差 {missing} 名当事人。请勾选全部申请的当事人。',
    en: 'Confirmation is asked for by both sides together; {missing} are missing. Tick everybody who asked.',
    article: '民诉法 205',
  },
  PAYMENT_ORDER_NOT_FOR_THESE: {
    status: 422,
    zh: '支付令只适用于协议约定支付的劳动报酬、工伤医疗费、经济补偿和赔偿金，由劳动者申请。',
    en: 'A payment order is for agreed pay, medical fees, compensation and damages, and the worker asks for it.',
    article: '调仲法 16',
  },
  COURT_STEP_TAKEN: {
    status: 409,
    zh: '这名当事人已经走了这条路，不必重复登记。法院有结果的，请登记法院结果。',
    en: 'This party has taken this road already. If the court has spoken, record its ruling.',
  },
  NO_SUCH_COURT_STEP: {
    status: 409,
    zh: '没有等待法院结果的事项。请刷新案件页查看。',
    en: 'No court step awaits a ruling. Reload the case page.',
  },
  RULING_NOT_AHEAD: {
    status: 422,
    zh: '这一事项现在不会有这样的结果。请从列表中选择。',
    en: 'This cannot be what the court ruled at this point. Choose from the list.',
  },
  RULING_RECEIPT_MISSING: {
    status: 422,
    zh: '请填写至少一名当事人收到法院文书的日期，期限从这一天起算。',
    en: 'Give the day on which at least one party received the ruling; periods run from it.',
  },
  EFFECT_AWAITS_DELIVERY: {
    status: 409,
    zh: '文书还没有送达全部当事人，尚未生效，不能出具生效证明。',
    en: 'The paper has not reached every party and is not in effect; no certificate can be given.',
    article: '调仲法 42、50',
  },
  EFFECT_AWAITS_PERIOD: {
    status: 409,
    zh: '起诉期限到 {day} 才届满，届满前不能出具生效证明。',
    en: 'The days for court action run until {day}; no certificate can be given before.',
    article: '调仲法 50',
  },
  EFFECT_PROVISIONAL: {
    status: 409,
    zh: '起诉期限届满日所在年份的放假安排还没有公布，暂不能出具生效证明。',
    en: 'The last day hangs on holidays that are not published; no certificate can be given yet.',
  },
  EFFECT_BEFORE_COURT: {
    status: 409,
    zh: '当事人已在期限内起诉，裁决书不发生法律效力，不能出具生效证明。起诉后又撤回的，请向受诉法院了解。',
    en: 'A party sued in time, so the award is not in effect. If the action was withdrawn, ask the court about it.',
    article: '调仲法 48、50',
  },
  EFFECT_SET_ASIDE: {
    status: 409,
    zh: '裁决书已被人民法院撤销，不能出具生效证明。',
    en: 'The award was set aside; no certificate can be given.',
    article: '调仲法 49',
  },
  NO_SUCH_PAPER_IN_EFFECT: {
    status: 409,
    zh: '没有这份文书。请从列表中选择。',
    en: 'There is no such paper. Please choose from the list.',
  },
} as const satisfies Record<string, RefusalEntry>;
