import type { Article, Bilingual } from './statutes.ts';
import { cite } from './statutes.ts';

/**
 * How a claim can become final (一裁终局): by its awarded amount (调仲法 47(1)), as a matter of national labour
 * standards whatever the amount (47(2)), or never.
 */
export type FinalityTest = 'byAmount' | 'labourStandard' | 'never';

export interface ClaimKindRecord {
  readonly label: Bilingual;
  /** What a worker would call it. */
  readonly plain: Bilingual;
  readonly finality: FinalityTest;
  /** False for what is asked without a sum, such as a declaration. */
  readonly hasAmount: boolean;
  readonly articles: readonly Article[];
}

const pay = { finality: 'byAmount', hasAmount: true } as const;
const neverFinal = { finality: 'never', hasAmount: true } as const;
const byRule50 = cite('规则', 50, { paragraph: 2 });

/** 请求项 by kind. */
export const claimKinds = {
  wages: {
    ...pay,
    label: { zh: '劳动报酬（拖欠工资）', en: 'Unpaid wages' },
    plain: { zh: '工资没发或少发', en: 'Wages not paid in full' },
    articles: [cite('劳动合同法', 30), cite('劳动合同法', 85)],
  },
  overtimePay: {
    ...pay,
    label: { zh: '加班工资', en: 'Overtime pay' },
    plain: { zh: '加了班没给加班费', en: 'Overtime not paid' },
    articles: [cite('劳动法', 44), cite('解释一', 42)],
  },
  annualLeavePay: {
    ...pay,
    label: { zh: '未休年休假工资', en: 'Pay for untaken annual leave' },
    plain: { zh: '年假没休也没补钱', en: 'Annual leave neither given nor paid' },
    articles: [cite('年休假条例', 5)],
  },
  doubleWage: {
    ...pay,
    label: { zh: '未签书面劳动合同二倍工资', en: 'Double wage for want of a written contract' },
    plain: { zh: '一直没签劳动合同', en: 'No written contract was signed' },
    articles: [cite('劳动合同法', 82), byRule50],
  },
  economicCompensation: {
    ...pay,
    label: { zh: '解除、终止劳动合同经济补偿', en: 'Economic compensation on termination' },
    plain: { zh: '离职该给的补偿没给', en: 'Compensation for leaving not paid' },
    articles: [cite('劳动合同法', 46), cite('劳动合同法', 47), byRule50],
  },
  unlawfulTerminationDamages: {
    ...pay,
    label: { zh: '违法解除、终止劳动合同赔偿金', en: 'Damages for unlawful termination' },
    plain: { zh: '被违法辞退', en: 'Dismissed unlawfully' },
    articles: [cite('劳动合同法', 48), cite('劳动合同法', 87), byRule50],
  },
  noticePay: {
    ...pay,
    label: { zh: '代通知金', en: 'Pay in lieu of notice' },
    plain: { zh: '没提前一个月通知就让走', en: 'Sent away without a month’s notice' },
    articles: [cite('劳动合同法', 40)],
  },
  unlawfulProbationDamages: {
    ...pay,
    label: { zh: '违法约定试用期赔偿金', en: 'Damages for unlawful probation' },
    plain: { zh: '试用期太长或重复试用', en: 'Probation too long or repeated' },
    articles: [cite('劳动合同法', 83), byRule50],
  },
  additionalDamages: {
    ...pay,
    label: { zh: '逾期支付加付赔偿金', en: 'Additional damages for late pay' },
    plain: { zh: '监察责令付钱，单位到期还不付', en: 'Ordered to pay by the inspectorate and still did not' },
    articles: [cite('劳动合同法', 85)],
  },
  workInjuryMedicalFees: {
    ...pay,
    label: { zh: '工伤医疗费', en: 'Work-injury medical fees' },
    plain: { zh: '工伤看病的钱', en: 'Medical costs of a work injury' },
    articles: [cite('调仲法', 47, { item: 1 })],
  },
  workInjuryBenefits: {
    label: { zh: '工伤保险待遇', en: 'Work-injury benefits' },
    plain: { zh: '工伤该得的赔偿', en: 'What a work injury entitles to' },
    finality: 'labourStandard',
    hasAmount: true,
    articles: [cite('工伤保险条例', 33), cite('工伤保险条例', 37)],
  },
  socialInsuranceLoss: {
    label: { zh: '社会保险损失', en: 'Loss of social insurance benefits' },
    plain: { zh: '单位没缴社保造成的损失', en: 'Loss because insurance was not paid' },
    finality: 'labourStandard',
    hasAmount: true,
    articles: [cite('调仲法', 47, { item: 2 })],
  },
  workingTimeAndRest: {
    label: { zh: '工作时间、休息休假', en: 'Working time, rest and leave' },
    plain: { zh: '上班时间、休息、请假的争议', en: 'Hours, rest days or leave' },
    finality: 'labourStandard',
    hasAmount: false,
    articles: [cite('调仲法', 47, { item: 2 })],
  },
  sickPay: {
    ...pay,
    label: { zh: '病假、医疗期工资', en: 'Sick pay' },
    plain: { zh: '病假工资没发够', en: 'Sick pay short' },
    articles: [cite('调仲法', 47, { item: 1 })],
  },
  maternityBenefits: {
    label: { zh: '生育待遇', en: 'Maternity benefits' },
    plain: { zh: '产假、生育津贴', en: 'Maternity leave and allowance' },
    finality: 'labourStandard',
    hasAmount: true,
    articles: [cite('调仲法', 47, { item: 2 })],
  },
  nonCompeteCompensation: {
    ...pay,
    label: { zh: '竞业限制经济补偿', en: 'Non-compete compensation' },
    plain: { zh: '守了竞业限制，补偿没给', en: 'Kept the non-compete, got nothing for it' },
    articles: [cite('劳动合同法', 23), cite('解释一', 36), byRule50],
  },
  employmentConfirmation: {
    ...neverFinal,
    hasAmount: false,
    label: { zh: '确认劳动关系', en: 'Confirming the employment relationship' },
    plain: { zh: '请认定我和单位有劳动关系', en: 'Find that I was employed there' },
    articles: [cite('调仲法', 2, { item: 1 })],
  },
  continuedPerformance: {
    ...neverFinal,
    hasAmount: false,
    label: { zh: '继续履行劳动合同', en: 'Continuing the contract' },
    plain: { zh: '要求回去上班', en: 'Go back to work' },
    articles: [cite('劳动合同法', 48)],
  },
  leavingCertificate: {
    ...neverFinal,
    hasAmount: false,
    label: { zh: '出具离职证明、转移档案社保关系', en: 'Leaving certificate and transfer of files' },
    plain: { zh: '不给开离职证明', en: 'No leaving certificate' },
    articles: [cite('劳动合同法', 50)],
  },
  trainingFees: {
    ...neverFinal,
    label: { zh: '服务期、培训费违约金', en: 'Service period and training fees' },
    plain: { zh: '单位要员工退培训费', en: 'Training costs claimed back' },
    articles: [cite('劳动合同法', 22)],
  },
  nonCompetePenalty: {
    ...neverFinal,
    label: { zh: '竞业限制违约金', en: 'Non-compete penalty' },
    plain: { zh: '单位要员工付竞业违约金', en: 'Penalty for breach of a non-compete' },
    articles: [cite('劳动合同法', 23), cite('劳动合同法', 25)],
  },
  lossToEmployer: {
    ...neverFinal,
    label: { zh: '赔偿用人单位损失', en: 'Loss caused to the employer' },
    plain: { zh: '单位要员工赔损失', en: 'The employer claims its loss' },
    articles: [cite('劳动合同法', 90)],
  },
  personnelDispute: {
    ...neverFinal,
    label: { zh: '人事争议（聘用合同、辞职）', en: 'Personnel dispute' },
    plain: { zh: '事业单位聘用、辞职的争议', en: 'Public institution posts' },
    articles: [cite('规则', 2, { item: 3 })],
  },
  other: {
    ...neverFinal,
    label: { zh: '其他', en: 'Other' },
    plain: { zh: '其他要求', en: 'Something else' },
    articles: [cite('调仲法', 2)],
  },
} as const satisfies Record<string, ClaimKindRecord>;

export type ClaimKind = keyof typeof claimKinds;

export const claimKindNames = Object.keys(claimKinds) as readonly ClaimKind[];
