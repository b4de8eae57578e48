import type { RefusalEntry } from '../refusals.ts';

export const mediationRefusals = {
  MEDIATION_OUT_OF_SCOPE: {
    status: 422,
    zh: '受理前请确认争议属于劳动人事争议调解范围；不属于的，请办理不予受理并写明理由。',
    en: 'Confirm that the dispute is one that may be mediated; if it is not, decline it and give the reason.',
    article: '调仲法 2',
  },
  CONSENT_MISSING: {
    status: 409,
    zh: '还有 {missing} 名被申请人没有同意调解。请先征询并登记对方的答复。',
    en: '{missing} respondent(s) have not agreed to mediate. Please ask them and record their answers first.',
    article: '协调规 22',
  },
  ANSWER_WAY_MISSING: {
    status: 422,
    zh: '请填写对方答复的日期和方式（电话、当面或书面）。',
    en: 'Please give the day and the way of the answer (by telephone, in person or by letter).',
  },
  NO_REFUSAL_RECORDED: {
    status: 409,
    zh: '没有登记过被申请人不同意调解的答复。请先登记对方的答复，或者选择其他理由。',
    en: 'No refusal of a respondent is on record. Record the answer first, or choose another reason.',
    article: '协调规 22',
  },
  CONSENT_NOT_REQUESTED: {
    status: 409,
    zh: '还没有征询过对方的意见。请先征询，并写明答复的最后日期。',
    en: 'The other side has not been asked. Ask it first and name the last day for the answer.',
  },
  REPLY_DAY_NOT_OVER: {
    status: 409,
    zh: '对方答复的最后日期 {day} 还没有过。请等这一天过后再办理。',
    en: 'The last day for the answer, {day}, is not over. Please wait until it has passed.',
  },
  EVERYBODY_ANSWERED: {
    status: 409,
    zh: '被申请人都已答复，不能以“对方没有答复”为由不予受理。请查看登记的答复。',
    en: 'Every respondent has answered; silence is no ground for declining. See the recorded answers.',
  },
  NO_CORRECTION_OPEN: {
    status: 409,
    zh: '没有等待补正的事项，不能以“没有补正”为由不予受理。',
    en: 'No correction is awaited; the missing correction is no ground for declining.',
  },
  CORRECTION_HAS_NO_DAY: {
    status: 409,
    zh: '要求补正时没有写明最后日期，不能以“没有补正”为由不予受理。请联系申请人补正，或者由申请人撤回。',
    en: 'No last day was named for the correction, so it is no ground for declining. Contact the applicant.',
  },
  CORRECTION_DAY_NOT_OVER: {
    status: 409,
    zh: '补正的最后日期 {day} 还没有过。请等这一天过后再办理。',
    en: 'The last day for the correction, {day}, is not over. Please wait until it has passed.',
  },
  REASON_MISSING: {
    status: 422,
    zh: '请写明理由，当事人会看到这段话。',
    en: 'Please give the reason; the parties will read it.',
    article: '协调规 30',
  },
  NOT_A_MEDIATOR_HERE: {
    status: 422,
    zh: '所选人员不是本调解组织的调解员。请从列表中选择。',
    en: 'The chosen person is not a mediator of this body. Please choose from the list.',
  },
  ALREADY_THE_MEDIATOR: {
    status: 409,
    zh: '所选人员已经是本案的调解员，不必重复指派。',
    en: 'The chosen person is the mediator of this case already.',
  },
  MEDIATOR_CONCERNED: {
    status: 422,
    zh: '所选人员是本案的当事人或代理人，不能担任调解员。请另选一名。',
    en: 'The chosen person is a party or an agent in this case. Please choose another mediator.',
  },
  ATTENDANCE_MISSING: {
    status: 422,
    zh: '请勾选参加这次调解的当事人，至少一名。',
    en: 'Please tick who took part in this session, at least one party.',
  },
  DAY_PAST: {
    status: 422,
    zh: '填写的日期 {day} 已经过了。请填写今天或以后的日期。',
    en: 'The day {day} is over. Please give today or a later day.',
  },
  PROPOSAL_REPLACED: {
    status: 409,
    zh: '这一方案已经不是最新的方案。请查看最新方案后再答复。',
    en: 'This is no longer the newest offer. Please look at the newest one and answer that.',
  },
  OWN_PROPOSAL: {
    status: 409,
    zh: '这是您自己提出的方案，由对方答复。要改变条件的，请另提一个方案。',
    en: 'This is your own offer; the other side answers it. To change it, make another one.',
  },
  PROPOSAL_ANSWERED: {
    status: 409,
    zh: '您已经答复过这一方案。要改变意见的，请另提一个方案。',
    en: 'You have answered this offer. To change your mind, make another one.',
  },
  CLAIMS_NOT_MATCHING: {
    status: 422,
    zh: '协议应当对每一项请求都写明结果，每项一次。请对照请求列表补全。',
    en: 'The agreement must settle every claim, each once. Please complete it by the list of claims.',
    article: '协调规 26',
  },
  TOTAL_DOES_NOT_ADD_UP: {
    status: 422,
    zh: '协议总额与各项金额之和不一致。请核对各项金额或总额。',
    en: 'The total is not the sum of the claims. Please check the sums or the total.',
  },
  TERMS_MISSING: {
    status: 422,
    zh: '请写明协议的内容，包括履行的方式。',
    en: 'Please write the terms of the agreement and how it is to be performed.',
    article: '协调规 26',
  },
  AGREEMENT_REVISED: {
    status: 409,
    zh: '协议草稿已经修改或撤回。请看过最新的一稿再签名。',
    en: 'The draft has been revised or taken back. Please read the newest one before signing.',
  },
  ALREADY_SIGNED: {
    status: 409,
    zh: '这一稿协议已经签过名，不必重复签名。',
    en: 'This draft has been signed already.',
  },
  MEDIATOR_SIGNS_THEMSELVES: {
    status: 403,
    zh: '调解员的签名须由本案调解员本人办理。',
    en: 'Only the mediator of this case gives the mediator’s signature.',
    article: '调仲法 14',
  },
  SCAN_MISSING: {
    status: 422,
    zh: '登记纸质签名，请填写签名日期并上传签名页的扫描件。',
    en: 'To record a signature on paper, give its day and upload a scan of the page.',
  },
  SIGNATURES_MISSING: {
    status: 409,
    zh: '还差 {missing} 个签名。双方当事人和调解员都签名后，才能盖章。',
    en: '{missing} signature(s) are missing. The agreement is sealed once all parties and the mediator have signed.',
    article: '调仲法 14',
  },
  EXTENSION_DAYS_NOT_VALID: {
    status: 422,
    zh: '延长的天数应当在 1 到 {atMost} 天之间。请重新填写。',
    en: 'The extension must be of 1 to {atMost} days. Please enter it again.',
  },
  EXTENSION_NEEDS_BOTH_SIDES: {
    status: 422,
    zh: '延长调解期限需要双方同意，还有 {missing} 名当事人没有同意。请逐一确认并勾选。',
    en: 'Both sides must agree to the extension; {missing} have not. Please ask and tick each of them.',
    article: '协调规 29',
  },
  MEDIATION_PERIOD_OVER: {
    status: 409,
    zh: '调解期限已经届满，不能再延长。请告知双方可以申请仲裁。',
    en: 'The mediation period is over and can no longer be extended. Tell both sides that they may go to arbitration.',
    article: '调仲法 14',
  },
  MEDIATION_PERIOD_RUNNING: {
    status: 409,
    zh: '调解期限到 {dueOn} 才届满，在此之前不能按逾期处理。双方谈不拢的，请办理终止调解。',
    en: 'The mediation period runs until {dueOn}. If nothing can be agreed before, end the mediation.',
    article: '调仲法 14',
  },
  MEDIATION_PERIOD_PROVISIONAL: {
    status: 409,
    zh: '届满日 {dueOn} 所在年份的放假安排还没有公布，不能按逾期处理。双方谈不拢的，请办理终止调解。',
    en: 'The holidays that decide on the last day, {dueOn}, are not published yet. End the mediation if nothing can be agreed.',
  },
} as const satisfies Record<string, RefusalEntry>;
