/** The papers that the trade knows, by stage, and by which of the catalogue each is written here, or why it is not. */

export interface PaperOfTheTrade {
  readonly name: string;
  /** Kinds of the catalogue. */
  readonly kinds?: readonly string[];
  /** Where it is written elsewhere, or why it is not. */
  readonly because?: string;
}

const prepared = 'written for a party to print and sign, from its case page; nothing is issued or kept';

export const papersOfTheTrade: readonly (readonly [string, readonly PaperOfTheTrade[]])[] = [
  [
    'Mediation',
    [
      { name: '调解申请书 / 口头申请笔录', kinds: ['mediationApplication', 'oralApplication'] },
      { name: '调解受理（登记）通知 / 不予受理告知', kinds: ['mediationAcceptance', 'mediationDeclined'] },
      { name: '调解征询意见书', kinds: ['consentInquiry'] },
      { name: '调解笔录', kinds: ['mediationRecord'] },
      { name: '调解协议书', kinds: ['mediationAgreement'] },
      { name: '调解终止（不成）告知书', kinds: ['mediationEnd', 'mediationWithdrawal'] },
      { name: '仲裁审查申请书', kinds: ['reviewApplication'] },
      {
        name: '仲裁审查 受理、不予受理、调解书、不予制作、终止、延期审批',
        kinds: [
          'reviewAcceptance',
          'reviewDecline',
          'reviewStatement',
          'reviewRefusal',
          'reviewEnd',
          'reviewExtensionSheet',
        ],
      },
      { name: '司法确认申请书 / 支付令申请书', because: prepared },
    ],
  ],
  [
    'Filing',
    [
      { name: '仲裁申请书 / 口头申请笔录', kinds: ['arbitrationApplication', 'oralApplication'] },
      { name: '证据清单', kinds: ['evidenceList'] },
      { name: '授权委托书', kinds: ['powerOfAttorney'] },
      { name: '身份材料', because: 'a party’s own documents: filed as files, not written' },
      { name: '送达地址（方式）确认书', kinds: ['addressConfirmation'] },
      { name: '材料接收凭证 / 补正通知书', kinds: ['materialReceipt', 'correctionNotice'] },
      { name: '立案审批表', kinds: ['docketingSheet'] },
      { name: '受理通知书', kinds: ['acceptanceNotice'] },
      { name: '不予受理通知书 / 管辖告知', kinds: ['declineNotice', 'jurisdictionNotice'] },
      { name: '调解建议书', kinds: ['mediationSuggestion'] },
    ],
  ],
  [
    'Delivery and preparation',
    [
      {
        name: '应诉通知书 + 申请书副本',
        kinds: ['responseNotice'],
        because: 'the copy is the application itself, opened to the respondent by its delivery',
      },
      { name: '举证通知书', kinds: ['evidenceNotice', 'evidenceExtensionNotice'] },
      { name: '仲裁庭组成人员通知书', kinds: ['tribunalNotice'] },
      {
        name: '开庭通知书 / 延期开庭通知',
        kinds: ['hearingNotice', 'postponementNotice', 'postponementRefusal'],
      },
      { name: '送达回证 / 公告', kinds: ['deliveryReceipt', 'publicDelivery'] },
    ],
  ],
  [
    'Before the hearing',
    [
      { name: '答辩书 / 反申请书', kinds: ['defence', 'counterApplication', 'counterApplicationDecision'] },
      {
        name: '管辖异议 / 回避 决定书',
        kinds: ['jurisdictionObjection', 'jurisdictionDecision', 'recusalDecision'],
      },
      { name: '简易处理告知 / 转一般程序通知', kinds: ['simplifiedNotice', 'ordinaryNotice'] },
    ],
  ],
  [
    'At any time',
    [
      {
        name: '中止审理 / 恢复审理 决定书；延期审批表 + 延期通知',
        kinds: [
          'suspensionApproval',
          'suspensionDecision',
          'resumptionNotice',
          'extensionApproval',
          'extensionNotice',
        ],
      },
      { name: '追加当事人、第三人通知', kinds: ['joinderNotice', 'joinderRefusal'] },
      { name: '证据调取函；鉴定委托书', kinds: ['evidenceRequest', 'appraisalOrder'] },
      { name: '增加、变更仲裁请求通知书', kinds: ['claimChangeNotice'] },
    ],
  ],
  [
    'Hearing and deliberation',
    [
      { name: '庭审笔录；质证意见', kinds: ['hearingRecord', 'evidenceExamination'] },
      { name: '勘验笔录', kinds: ['inspectionRecord'] },
      { name: '合议笔录（评议记录）', kinds: ['deliberationRecord'] },
      { name: '调查提纲、阅卷笔录、会议笔录', kinds: ['inquiryOutline', 'readingNotes', 'meetingRecord'] },
    ],
  ],
  [
    'End',
    [
      { name: '仲裁调解书', kinds: ['mediationStatement'] },
      { name: '裁决书（终局 / 非终局）；补正决定书', kinds: ['award', 'partialAward', 'awardCorrection'] },
      {
        name: '准予撤回 / 按撤回处理 / 撤销案件 / 终止审理 / 移送 决定书',
        kinds: [
          'withdrawalRequest',
          'withdrawalDecision',
          'deemedWithdrawalDecision',
          'cancellationDecision',
          'terminationDecision',
          'transferNotice',
          'transferLetter',
        ],
      },
    ],
  ],
  [
    'Afterwards',
    [
      {
        name: '先予执行裁决书 / 移送函',
        kinds: ['advanceEnforcementDecision', 'advanceEnforcementLetter'],
      },
      { name: '生效证明', kinds: ['effectCertificate'] },
      { name: '结案审批表', kinds: ['closingSheet'] },
      { name: '归档目录（正卷 / 副卷）', kinds: ['mainVolumeList', 'subVolumeList'] },
      { name: '不履行调解协议告知书', kinds: ['defaultNotice'] },
      { name: '强制执行申请书', because: prepared },
      {
        name: '仲裁监督 决定书',
        because: 'there is no step yet by which a commission takes up its own decided case',
      },
      {
        name: '司法建议 / 仲裁建议书',
        kinds: ['arbitrationProposal'],
        because: '司法建议 is a court’s, not a commission’s',
      },
    ],
  ],
];
