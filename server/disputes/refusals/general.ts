import type { RefusalEntry } from '../refusals.ts';

export const generalRefusals = {
  STAGE_TOO_EARLY: {
    status: 409,
    zh: '案件还没有进行到这一步。请先完成案件页上列出的前一步。',
    en: 'The case has not come to this step yet. Please complete the step before it, shown on the case page.',
  },
  STAGE_PASSED: {
    status: 409,
    zh: '案件已经过了这一步。请刷新案件页，查看现在可以办理的事项。',
    en: 'The case is past this step. Reload the case page to see what can be done now.',
  },
  NOT_ALLOWED_AT_STAGE: {
    status: 409,
    zh: '案件在当前阶段不能办理这一事项。请刷新案件页，查看现在可以办理的事项。',
    en: 'This cannot be done at the present stage. Reload the case page to see what can be done now.',
  },
  PROCEEDING_SUSPENDED: {
    status: 409,
    zh: '案件正在中止审理。中止的原因消除后，请先恢复审理。',
    en: 'The proceedings are suspended. Resume them first, once the ground has ended.',
    article: '规则 47',
  },
  PROCEEDING_CLOSED: {
    status: 409,
    zh: '这一程序已经结束，不能再办理这一事项。',
    en: 'This proceeding has ended; this can no longer be done.',
  },
  PROCEEDING_NOT_STARTED: {
    status: 409,
    zh: '案件没有进入这一程序。',
    en: 'The dispute has no such proceeding.',
  },
  ARBITRATION_ALREADY_APPLIED: {
    status: 409,
    zh: '这一争议已经申请仲裁，不必重复申请。请在案件页查看进展。',
    en: 'Arbitration has already been applied for. See the case page for its progress.',
  },
  REQUEST_WAY_MISSING: {
    status: 422,
    zh: '请选择申请人提交书面申请的方式：当面签字，或者寄来签字的信件。',
    en: 'Please say how the applicant handed in the signed application: in person, or by a signed letter.',
    article: '调仲法 28',
  },
  ARBITRATION_ENDED: {
    status: 409,
    zh: '这一争议的仲裁程序已经结束。要再次申请的，请重新提交申请，并填写原来的案号。',
    en: 'The arbitration of this dispute has ended. To apply again, file a new application and give the former number.',
    article: '规则 35',
  },
  AGREEMENT_BINDS: {
    status: 409,
    zh: '调解协议已经生效。只有约定的履行期限届满、对方仍未履行的，才能就此申请仲裁。',
    en: 'A mediation agreement is in effect. Arbitration may follow once the agreed day has passed without performance.',
    article: '调仲法 15',
  },
  ANSWER_DOES_NOT_FIT: {
    status: 422,
    zh: '部分承认的，承认的金额要大于零、小于请求的金额；不要钱的请求只能承认或者不认可。',
    en: 'A part that is admitted lies above zero and below the claim; a claim without money is admitted or disputed.',
  },
  LIMITATION_RULE_FOR_WAGES_ONLY: {
    status: 422,
    zh: '只有追索劳动报酬的请求，时效才从劳动关系终止之日起算。其他请求请选“知道或者应当知道权利被侵害之日”。',
    en: 'Only for wages does limitation run from the end of the employment. For other claims give the day on which the wrong was or should have been known.',
    article: '调仲法 27',
  },
  LIMITATION_DAY_MISSING: {
    status: 422,
    zh: '请填写时效从哪一天起算。',
    en: 'Please give the day from which limitation runs.',
    article: '调仲法 27',
  },
  INTERRUPTION_AFTER_APPLICATION: {
    status: 422,
    zh: '时效中断要发生在申请之前；申请之后案件里发生的，系统自动计入。请检查日期。',
    en: 'What interrupts limitation lies before the application; what happens in the case afterwards is counted by itself. Please check the day.',
    article: '规则 27',
  },
  PAUSES_OVERLAP: {
    status: 422,
    zh: '这段时间和已经登记的时效中止重叠。请把起止日期分开。',
    en: 'These days overlap with a pause that is noted already. Please set them apart.',
    article: '规则 28',
  },
  AWARD_DIFFERS_FROM_DRAFT: {
    status: 422,
    zh: '裁决结果和拟稿里的不一致，裁决书的文字还是按原来的金额写的。请先按新的结果重新拟稿，再作出裁决。',
    en: 'The findings are not those of the draft, whose text still names the sums before. Please draft anew with these findings first.',
  },
  FORMULA_NOT_FOR_CLAIM: {
    status: 422,
    zh: '这项计算不适用于这项请求。请从案件页上这项请求旁边重新进入。',
    en: 'This calculation does not belong to this claim. Please open it again from beside the claim on the case page.',
  },
  PAPER_INCOMPLETE: {
    status: 422,
    zh: '这种文书要写明发给谁，有期限的要写明日期。请补填后再签发。',
    en: 'This paper must say to whom it is made out, and by which day where it sets one. Complete it and issue it again.',
  },
  NOT_YOURS_TO_DO: {
    status: 403,
    zh: '您的身份不能办理这一事项。如有疑问，请联系案件的承办人。',
    en: 'This is not yours to do in this case. If in doubt, contact the person handling it.',
  },
  AGENT_NEEDS_SPECIAL_POWERS: {
    status: 403,
    zh: '一般授权的代理人不能代为和解、承认、变更或撤回请求。请提交写明特别授权的委托书。',
    en: 'An agent with general powers may not settle, admit, change or withdraw. Please file a special authorisation.',
    article: '调仲法 24',
  },
  FACTS_CHANGED: {
    status: 409,
    zh: '您填写期间，案件有了变化。您填写的内容都保留着，请看过变化后再决定是否提交。',
    en: 'The case changed while you were filling in this form. All you typed is kept; please look at the changes and decide again.',
  },
  DISPUTE_TOO_LARGE: {
    status: 422,
    zh: '这一案件的记录已接近系统上限（8 MB），无法再追加。请联系系统管理员分案处理。',
    en: 'The record of this case is close to the limit of 8 MB. Please ask the administrator to divide the case.',
  },
  UNKNOWN_PARTY: {
    status: 422,
    zh: '案件中没有这一当事人。请从列表中选择。',
    en: 'There is no such party in this case. Please choose from the list.',
  },
  UNKNOWN_UNIT: {
    status: 422,
    zh: '没有找到所选的调解组织或仲裁委员会。请重新选择。',
    en: 'The chosen body or commission was not found. Please choose again.',
  },
  DAY_IN_FUTURE: {
    status: 422,
    zh: '填写的日期 {day} 还没有到。请填写今天或以前的日期。',
    en: 'The day {day} is still to come. Please give today or an earlier day.',
  },
  POSTED_AFTER_RECEIPT: {
    status: 422,
    zh: '交邮日期不能晚于收到的日期，请核对信封上的邮戳。',
    en: 'A paper cannot be posted after it came in. Look at the postmark again.',
    article: '民诉法 85(4)',
  },
  NO_SUCH_DAY_NOTED: {
    status: 422,
    zh: '没有找到要更正的日期。请重新选择。',
    en: 'The day to be corrected was not found. Please choose again.',
  },
  DAY_IS_AS_NOTED: {
    status: 422,
    zh: '记录的日期已经是 {day}，不用更正。请核对要更正哪一项。',
    en: 'The day noted is {day} already. Look again at which one is wrong.',
  },
  DAY_AFTER_WHAT_FOLLOWS: {
    status: 422,
    zh: '更正后的日期 {day} 晚于 {latest} 的后一步，前后矛盾。请核对后重新填写。',
    en: 'The day {day} lies after {latest}, when the next step was taken. Please check and enter it again.',
  },
  DAY_TOO_EARLY: {
    status: 422,
    zh: '填写的日期 {day} 早于 {earliest}。请核对后重新填写。',
    en: 'The day {day} is before {earliest}. Please check and enter it again.',
  },
  PARTY_ALREADY_JOINED: {
    status: 409,
    zh: '这一当事人已经关联了账号。如果不是您本人操作，请联系承办人。',
    en: 'This party already has an account. If it was not you, please contact the person handling the case.',
  },
  NO_APPLICANT: { status: 422, zh: '请至少填写一名申请人。', en: 'Please name at least one applicant.' },
  NO_RESPONDENT: { status: 422, zh: '请至少填写一名被申请人。', en: 'Please name at least one respondent.' },
  NO_CLAIM: { status: 422, zh: '请至少填写一项请求。', en: 'Please state at least one claim.' },
  DAY_NOT_AHEAD: {
    status: 422,
    zh: '填写的日期 {day} 已经到了或者过了。请填写今天以后的日期。',
    en: 'The day {day} is not ahead. Please give a day after today.',
  },
  AMOUNT_NOT_VALID: {
    status: 422,
    zh: '金额不正确。请填写不小于 0 的金额，最多两位小数。',
    en: 'The amount is not valid. Please give an amount of 0 or more, with at most two decimals.',
  },
  CORRECTION_ITEMS_MISSING: {
    status: 422,
    zh: '请至少勾选一项需要补正的内容，并一次告知齐全。',
    en: 'Please tick at least one item to correct, and name all of them at once.',
    article: '规则 29',
  },
  CORRECTION_TOLD_ONCE: {
    status: 409,
    zh: '需要补正的内容应当一次告知。再次要求补正的，只能列出上次已经告知、仍未补齐的项目。',
    en: 'What is missing is told once. Asking again, you may only name items told before and still missing.',
    article: '规则 29',
  },
  CORRECTION_DAY_MISSING: {
    status: 422,
    zh: '请填写补正的最后日期，申请人要知道该在哪一天之前补齐。',
    en: 'Please give the last day for the correction; the applicant has to know it.',
    article: '规则 29',
  },
  WITHDRAWAL_NEEDS_ALL_APPLICANTS: {
    status: 403,
    zh: '本案有多名申请人，一人不能代其他人撤回。请把全体申请人签名的撤回申请交给承办人登记。',
    en: 'There are several applicants; one cannot withdraw for all. Hand the desk a withdrawal signed by all of them.',
    article: '规则 63',
  },
} as const satisfies Record<string, RefusalEntry>;
