import type { RefusalEntry } from '../refusals.ts';

export const arbitrationRefusals = {
  // Acceptance
  FORMER_CASE_DEEMED_WITHDRAWN: {
    status: 422,
    zh: '同样的请求曾在 {number} 中按撤回仲裁申请处理，重新申请的不予受理。请办理不予受理。',
    en: 'The same claims were deemed withdrawn in {number} and cannot be accepted again. Please decline the case.',
    article: '规则 39',
  },
  FORMER_CASE_DECIDED: {
    status: 422,
    zh: '同样的请求已由 {number} 的裁决书或调解书处理，不能再受理。请办理不予受理。',
    en: 'The same claims were decided in {number} and cannot be accepted again. Please decline the case.',
    article: '规则 34',
  },
  WITHDRAWN_MUST_BE_ACCEPTED: {
    status: 422,
    zh: '{number} 是申请人自行撤回的，再次申请应当受理。请办理受理，或者选择其他不予受理的理由。',
    en: 'The applicant withdrew {number}; filing again must be accepted. Please accept, or choose another ground.',
    article: '规则 35',
  },
  NO_FORMER_DEEMED_WITHDRAWAL: {
    status: 422,
    zh: '案件没有登记过按撤回处理的旧案，不能以此为由不予受理。请选择其他理由，或者先核实旧案。',
    en: 'No former case that was deemed withdrawn is on record. Choose another ground, or check the former case first.',
    article: '规则 39',
  },
  NOT_CLERK_HERE: {
    status: 422,
    zh: '所选的人不是本仲裁委的书记员。请从名单中重新选择。',
    en: 'The person chosen is not a clerk of this commission. Please choose from the list.',
  },
  EXPLANATION_MISSING: {
    status: 422,
    zh: '请写明理由，这段话要写进文书或者案卷。',
    en: 'Please give the reasons; they go into the paper or the file.',
  },
  DAY_STILL_PROVISIONAL: {
    status: 409,
    zh: '{day} 所在年份的放假安排还没有公布，不能据此作出对当事人不利的处理。请等放假安排导入后再办理。',
    en: 'The holidays that decide on {day} are not published yet; nothing adverse may rest on it. Wait until they are loaded.',
  },
  // Delivery
  NO_DELIVERY: {
    status: 422,
    zh: '请至少登记一项送达。',
    en: 'Please enter at least one delivery.',
  },
  DECLINE_IS_FOR_APPLICANT: {
    status: 422,
    zh: '不予受理通知书、管辖说明告知书只送达申请人。请只勾选申请人一方。',
    en: 'The notice that the case is not accepted goes to the applicants only. Choose the applicant side alone.',
    article: '规则 31',
  },
  RECEIPT_DAY_MISSING: {
    status: 422,
    zh: '请填写收到的日期：送达回证上的签收日，或者信息到达对方系统、对方接听的日期。',
    en: 'Please give the day of receipt: the day signed for, or the day on which it reached the party.',
    article: '规则 20',
  },
  NEVER_BY_SIMPLE_WAYS: {
    status: 422,
    zh: '调解书、裁决书不能用电话、短信送达；简易处理的案件也不能用电子方式送达。请改用直接送达或者邮寄。',
    en: 'A statement or an award is never delivered by call or message, nor electronically in the simplified procedure. Hand it over or post it by mail.',
    article: '规则 59',
  },
  SIMPLE_WAYS_ONLY_SIMPLIFIED: {
    status: 422,
    zh: '只有简易处理的案件可以用电话、短信送达。请改用其他送达方式。',
    en: 'Calls and text messages are ways of the simplified procedure only. Please deliver in another way.',
    article: '规则 59',
  },
  NO_CONSENT_TO_ELECTRONIC: {
    status: 422,
    zh: '这一当事人没有同意电子送达。请改用其他方式，或者先取得送达地址确认书。',
    en: 'This party has not agreed to electronic delivery. Use another way, or obtain the consent first.',
    article: '民诉法 90',
  },
  STATEMENT_MUST_BE_SIGNED_FOR: {
    status: 422,
    zh: '调解书经双方签收才生效，不能留置、张贴或者公告送达。当事人不签的，请登记拒签，案件继续审理。',
    en: 'A statement takes effect when signed for and cannot be left, posted or published. Record a refusal to sign instead.',
    article: '调仲法 42',
  },
  PUBLIC_NOTICE_NEEDS_ORDINARY: {
    status: 409,
    zh: '被申请人下落不明的案件不能简易处理。请先转为一般程序，再公告送达。',
    en: 'A case whose respondent cannot be found is not for the simplified procedure. Change to the ordinary one first.',
    article: '规则 57',
  },
  LEAVING_NEEDS_GROUND: {
    status: 422,
    zh: '留置、张贴送达须写明原因：拒绝签收，或者企业停业且劳动者十人以上，并拍照或者录像。',
    en: 'Leaving or posting needs its ground: refusal to sign, or out of business with ten workers or more; take photographs.',
    article: '规则 20',
  },
  LEAVING_NEEDS_TEN_WORKERS: {
    status: 422,
    zh: '以企业停业为由留置、张贴的，劳动者一方须在十人以上。请改用其他方式；找不到单位的可以公告送达。',
    en: 'Leaving because the employer is out of business needs ten workers or more. Use another way, such as public notice.',
    article: '规则 20',
  },
  DOCUMENT_NOT_THERE_YET: {
    status: 409,
    zh: '案件中还没有这份文书。请先办理相应的事项，再登记送达。',
    en: 'There is no such paper in the case yet. Please take the step that produces it first.',
  },
  // Defence
  DEFENCE_PERIOD_ENDED: {
    status: 409,
    zh: '答辩期已于 {day} 届满，不能再在网上提交答辩书。您仍可以在开庭时答辩，或者把书面意见交给仲裁庭。',
    en: 'The defence period ended on {day}. You may still answer at the hearing, or hand your statement to the tribunal.',
    article: '规则 33',
  },
  DEFENCE_PERIOD_RUNNING: {
    status: 409,
    zh: '被申请人的答辩期到 {day} 才届满，开庭日应当在这一天之后。被申请人已答辩或者书面放弃答辩期的，请先登记。',
    en: 'The defence period runs until {day}; the hearing must be after it, unless the respondent answers or waives the rest.',
    article: '调仲法 30',
  },
  APPLICATION_COPY_NOT_DELIVERED: {
    status: 409,
    zh: '还有被申请人没有收到申请书副本，答辩期没有开始。请先送达副本。',
    en: 'A respondent has not received the copy of the application yet. Please deliver it first.',
    article: '规则 33',
  },
  // Procedure and tribunal
  NOT_SIMPLIFIED: {
    status: 409,
    zh: '案件已经在按一般程序处理，不必再转。',
    en: 'The case already follows the ordinary procedure.',
    article: '规则 61',
  },
  AWARD_PERIOD_ENDED: {
    status: 409,
    zh: '审理期限已于 {day} 届满，期满后不能再办理这一事项。请尽快审结案件。',
    en: 'The period for the award ended on {day}; this can only be done before. Please conclude the case soon.',
    article: '规则 45',
  },
  TRIBUNAL_SIZE_WRONG: {
    status: 422,
    zh: '本案的仲裁庭应当由 {seats} 名仲裁员组成。请调整人选；简单案件独任的，请勾选“简单案件”。',
    en: 'The tribunal of this case has {seats} arbitrator(s). Please adjust; for a sole arbitrator mark the case as simple.',
    article: '调仲法 31',
  },
  ONE_SEAT_EACH: {
    status: 422,
    zh: '同一个人不能在仲裁庭中担任两个席位。请重新选择。',
    en: 'One person cannot take two seats of the tribunal. Please choose again.',
  },
  PRESIDING_NOT_MEMBER: {
    status: 422,
    zh: '首席仲裁员应当是仲裁庭成员。请在所选的仲裁员中指定。',
    en: 'The presiding arbitrator must be one of the arbitrators chosen.',
    article: '调仲法 31',
  },
  NOT_ARBITRATOR_HERE: {
    status: 422,
    zh: '所选的人不是本仲裁委的仲裁员。请从名单中重新选择。',
    en: 'A person chosen is not an arbitrator of this commission. Please choose from the list.',
  },
  MEDIATOR_CANNOT_ARBITRATE: {
    status: 422,
    zh: '调解过本案的人不能参加仲裁庭。请另选人员。',
    en: 'Whoever mediated the dispute cannot sit on its tribunal. Please choose somebody else.',
    article: '调仲法 33',
  },
  RECUSED_CANNOT_SIT: {
    status: 422,
    zh: '所选的人已被决定回避。请另选人员。',
    en: 'A person chosen had to withdraw from this case. Please choose somebody else.',
    article: '规则 12',
  },
  PARTY_CANNOT_SIT: {
    status: 422,
    zh: '本案当事人或者代理人不能参加仲裁庭。请另选人员。',
    en: 'A party or its agent cannot sit on the tribunal. Please choose somebody else.',
    article: '调仲法 33',
  },
  TRIBUNAL_STAYS: {
    status: 409,
    zh: '已经开过庭且仲裁庭成员齐全，不能重新组庭。有人需要回避的，请先办理回避。',
    en: 'A hearing was held and every seat is taken; the tribunal stays. Decide on a recusal first if one is needed.',
  },
  TRIBUNAL_INCOMPLETE: {
    status: 409,
    zh: '仲裁庭还没有组成，或者有席位空缺。请先组成仲裁庭。',
    en: 'The tribunal is not formed, or a seat is empty. Please form the tribunal first.',
    article: '规则 37',
  },
  // Recusal
  NOT_ON_TRIBUNAL: {
    status: 422,
    zh: '所选的人不是本案仲裁庭成员或者书记员。请从名单中选择。',
    en: 'The person named is neither an arbitrator nor the clerk of this tribunal. Please choose from the list.',
  },
  RECUSAL_ONLY_OF_ONESELF: {
    status: 403,
    zh: '仲裁员、书记员只能申请自己回避。认为他人应当回避的，由当事人提出。',
    en: 'Members of the tribunal may only ask to withdraw themselves; for others it is the parties who ask.',
    article: '规则 11',
  },
  RECUSAL_TOO_LATE: {
    status: 409,
    zh: '回避应当在开庭审理前申请。开庭后才知道回避事由的，请勾选并说明何时知道。',
    en: 'Recusal is asked for before the hearing. If you learned of the ground later, say so and when.',
    article: '规则 11',
  },
  RECUSAL_UNDECIDED: {
    status: 409,
    zh: '有回避申请还没有决定，决定前有关人员暂停参与本案。请先决定回避申请。',
    en: 'A request for recusal is undecided; until then the person takes no part. Please decide it first.',
    article: '规则 12',
  },
  // Requests and approvals
  REQUEST_ALREADY_OPEN: {
    status: 409,
    zh: '同样的申请已经提出，正在等待决定，不必重复提出。',
    en: 'The same request has been made and awaits its decision.',
  },
  NO_OPEN_REQUEST: {
    status: 409,
    zh: '没有等待决定的申请，可能别人已经处理。请刷新案件页。',
    en: 'No request awaits a decision; somebody may have dealt with it. Please reload the case page.',
  },
  SAME_PERSON_CANNOT_APPROVE: {
    status: 403,
    zh: '提出申请的人或者与申请有关的人，不能自己作决定。请由另一名负责人决定。',
    en: 'Whoever made the request, or is concerned by it, cannot decide it. Please leave it to another head.',
  },
  EXTENSION_TOO_LONG: {
    status: 422,
    zh: '延长的日数应为整数，合计不超过 15 日，本案还可以延长 {left} 日。请重新填写。',
    en: 'Extensions are whole days, 15 in all; {left} are left in this case. Please enter it again.',
    article: '规则 45',
  },
  // Hearing
  HEARING_NOTICE_TOO_SHORT: {
    status: 422,
    zh: '开庭通知最迟应在 {day} 送达，已经来不及。最早可以安排在 {earliest} 开庭。',
    en: 'The notice would have to be delivered by {day}, which is too late. The earliest day for a hearing is {earliest}.',
    article: '规则 38',
  },
  NO_HEARING_AHEAD: {
    status: 409,
    zh: '没有已排定的开庭。请先安排开庭。',
    en: 'No hearing has been called. Please schedule one first.',
  },
  HEARING_NOT_YET_HELD: {
    status: 409,
    zh: '开庭日 {day} 还没有到，不能登记庭审。',
    en: 'The day of the hearing, {day}, is still to come.',
  },
  POSTPONEMENT_TOO_LATE: {
    status: 409,
    zh: '延期开庭最迟应在 {day} 申请，现在已经过了。确有特殊情况的，请立即电话联系书记员。',
    en: 'A postponement had to be asked for by {day}. In an emergency, please call the clerk at once.',
    article: '规则 38',
  },
  ATTENDANCE_INCOMPLETE: {
    status: 422,
    zh: '请逐一登记每名当事人的到庭情况。',
    en: 'Please note for every party whether it came.',
    article: '规则 41',
  },
  // The end
  CLAIMS_INCOMPLETE: {
    status: 422,
    zh: '每一项仲裁请求都要写明结果，每项一次。请对照请求列表补全。',
    en: 'Every claim needs its result, each once. Please complete it by the list of claims.',
    article: '规则 53',
  },
  CLAIMS_EXCLUDE_EACH_OTHER: {
    status: 422,
    zh: '支持的请求不能并存：赔偿金代替经济补偿，也不能和代通知金、继续履行一起支持。请只支持其中成立的一项。',
    en: 'These claims cannot be given side by side: damages take the place of compensation, and stand beside neither pay in lieu of notice nor a return to work. Give only the one that holds.',
    article: '劳动合同法 48、87',
  },
  SHARES_MISSING: {
    status: 422,
    zh: '集体争议的裁决应当写明每个申请人各得多少：支持或者部分支持的每项金钱请求，都要给每个申请人填一个金额（没有的填 0）。',
    en: 'An award over many workers says what each of them gets: a sum for every applicant on each item of money that is given, 0 where there is none.',
    article: '规则 53、62',
  },
  SHARES_DO_NOT_ADD_UP: {
    status: 422,
    zh: '有请求的各人金额相加不等于裁决金额。请核对后再办理。',
    en: 'On one item the sums of the workers do not add up to what is awarded. Please check them.',
    article: '规则 53',
  },
  RESULT_DOES_NOT_FIT: {
    status: 422,
    zh: '有请求的裁决结果与金额不一致：支持为全额，部分支持在零与请求额之间，驳回为零，且不得超出请求。',
    en: 'The result of a claim does not fit its sum: all, a part, or nothing of what was asked, and never more.',
    article: '规则 53',
  },
  NOT_PRESIDING: {
    status: 403,
    zh: '裁决由首席仲裁员或者独任仲裁员签发。请由其办理。',
    en: 'The award is issued by the presiding or sole arbitrator.',
    article: '规则 52',
  },
  HEARING_NEEDED: {
    status: 409,
    zh: '现任仲裁庭还没有开庭审理过本案，不能裁决。请先安排开庭。',
    en: 'The arbitrators who sit now have not heard the case. Please schedule a hearing first.',
    article: '调仲法 35',
  },
  MEDIATION_NOT_TRIED: {
    status: 409,
    zh: '裁决前应当先行调解，庭审记录中没有调解的记载。请再次开庭并进行调解。',
    en: 'Mediation comes before the award, and no hearing records an attempt. Please hold a hearing that includes one.',
    article: '调仲法 42',
  },
  EXCUSED_PARTY_NOT_HEARD: {
    status: 409,
    zh: '有当事人因正当理由没有到庭，不能缺席裁决。请另行安排开庭。',
    en: 'A party was absent for good reason, so the award cannot go ahead without it. Please schedule another hearing.',
    article: '规则 39',
  },
  DEFAULT_NEEDS_CONFIRMED_NOTICE: {
    status: 409,
    zh: '没有证据证明未到庭的被申请人按时收到了开庭通知（电话、短信须经本人确认），不能缺席裁决。请重新通知开庭。',
    en: 'Nothing proves that the absent respondent had the notice in time (calls and messages need confirmation). Call a new hearing.',
    article: '规则 59',
  },
  APPLICANT_DID_NOT_STAY_AWAY: {
    status: 409,
    zh: '最近一次开庭，申请人到庭或者有正当理由，不能按撤回处理。',
    en: 'At the last hearing an applicant was present or excused; the case cannot be deemed withdrawn.',
    article: '规则 39',
  },
  WITHDRAWAL_NEEDS_CONFIRMED_NOTICE: {
    status: 409,
    zh: '没有证据证明申请人按时收到了开庭通知（电话、短信须经本人确认），不能按撤回处理。请重新通知开庭。',
    en: 'Nothing proves that the applicant had the notice in time (calls and messages need confirmation). Call a new hearing.',
    article: '规则 59',
  },
  NO_STATEMENT_TO_SIGN: {
    status: 409,
    zh: '案件没有待签收的调解书。请刷新案件页。',
    en: 'No mediation statement awaits signature. Please reload the case page.',
    article: '规则 72',
  },
  STATEMENT_ALREADY_SIGNED_FOR: {
    status: 409,
    zh: '这一当事人已经签收调解书，不能再登记拒签。',
    en: 'This party has signed for the statement and can no longer refuse it.',
    article: '规则 72',
  },
  STATEMENT_NOT_SIGNED_FOR: {
    status: 409,
    zh: '还有 {missing} 名当事人没有签收调解书。请先登记签收；有人拒签的，请登记拒签。',
    en: '{missing} of the parties have not signed for the statement. Note their receipts, or a refusal to sign.',
    article: '调仲法 42',
  },
  CLOSING_NOT_DELIVERED: {
    status: 409,
    zh: '还有 {missing} 名当事人没有收到结案文书。请先送达，再办理结案。',
    en: '{missing} of the parties have not received the closing paper. Please deliver it before closing the case.',
  },
} as const satisfies Record<string, RefusalEntry>;
