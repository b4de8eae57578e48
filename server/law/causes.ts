import type { ClaimKind } from './claimKinds.ts';
import type { Bilingual } from './statutes.ts';

/** 案由: one branch of the tree. Codes are ours: two digits for the branch, two more for the cause. */
export interface CauseGroup {
  readonly code: string;
  readonly label: Bilingual;
}

export interface CauseRecord {
  readonly code: string;
  readonly label: Bilingual;
  /** What a worker would call it on the filing page. */
  readonly plain: Bilingual;
  /** The claims that usually come with it, the commonest first. */
  readonly claims: readonly ClaimKind[];
}

/** The branches of 调仲法 2 and 规则 2. */
export const causeGroups: readonly CauseGroup[] = [
  { code: '01', label: { zh: '确认劳动关系', en: 'Employment relationship' } },
  { code: '02', label: { zh: '劳动合同', en: 'Labour contract' } },
  { code: '03', label: { zh: '工作时间、休息休假', en: 'Working time, rest and leave' } },
  { code: '04', label: { zh: '社会保险', en: 'Social insurance' } },
  { code: '05', label: { zh: '福利、培训', en: 'Benefits and training' } },
  { code: '06', label: { zh: '劳动保护', en: 'Labour protection' } },
  {
    code: '07',
    label: { zh: '劳动报酬、工伤医疗费、经济补偿、赔偿金', en: 'Pay, injury fees, compensation, damages' },
  },
  { code: '08', label: { zh: '人事争议', en: 'Personnel disputes' } },
  { code: '09', label: { zh: '其他', en: 'Other' } },
];

/** The causes that are offered when a dispute is filed. */
export const causes = {
  employmentConfirmation: {
    code: '0101',
    label: { zh: '确认劳动关系', en: 'Confirming employment' },
    plain: { zh: '单位不承认我是员工', en: 'They deny that I worked for them' },
    claims: ['employmentConfirmation', 'doubleWage', 'wages'],
  },
  noWrittenContract: {
    code: '0201',
    label: { zh: '未签书面劳动合同（二倍工资）', en: 'No written contract (double wage)' },
    plain: { zh: '没签劳动合同', en: 'No written contract' },
    claims: ['doubleWage'],
  },
  termination: {
    code: '0202',
    label: { zh: '解除、终止劳动合同', en: 'Termination' },
    plain: { zh: '被辞退、被裁员或被逼离职', en: 'Dismissed, laid off or driven out' },
    claims: [
      'unlawfulTerminationDamages',
      'economicCompensation',
      'noticePay',
      'continuedPerformance',
      'leavingCertificate',
    ],
  },
  contractChange: {
    code: '0203',
    label: { zh: '变更劳动合同（调岗降薪）', en: 'Change of post or pay' },
    plain: { zh: '被调岗、被降薪', en: 'Moved or paid less' },
    claims: ['wages', 'economicCompensation', 'continuedPerformance'],
  },
  probation: {
    code: '0204',
    label: { zh: '试用期', en: 'Probation' },
    plain: { zh: '试用期的问题', en: 'Trouble with probation' },
    claims: ['unlawfulProbationDamages', 'wages'],
  },
  nonCompete: {
    code: '0205',
    label: { zh: '竞业限制', en: 'Non-compete' },
    plain: { zh: '离职后不让去同行上班', en: 'Kept from working for a competitor' },
    claims: ['nonCompeteCompensation', 'nonCompetePenalty'],
  },
  dispatch: {
    code: '0206',
    label: { zh: '劳务派遣', en: 'Labour dispatch' },
    plain: { zh: '派遣工的争议', en: 'Work through an agency' },
    claims: ['wages', 'employmentConfirmation', 'economicCompensation'],
  },
  annualLeave: {
    code: '0301',
    label: { zh: '年休假', en: 'Annual leave' },
    plain: { zh: '年假没休', en: 'Annual leave not given' },
    claims: ['annualLeavePay'],
  },
  workingTime: {
    code: '0302',
    label: { zh: '工作时间、休息', en: 'Working time and rest' },
    plain: { zh: '上班时间太长、不给休息', en: 'Hours too long, no rest' },
    claims: ['workingTimeAndRest', 'overtimePay'],
  },
  workInjury: {
    code: '0401',
    label: { zh: '工伤保险待遇', en: 'Work-injury benefits' },
    plain: { zh: '工伤了', en: 'Injured at work' },
    claims: ['workInjuryBenefits', 'workInjuryMedicalFees'],
  },
  socialInsurance: {
    code: '0402',
    label: { zh: '社会保险', en: 'Social insurance' },
    plain: { zh: '没缴社保或少缴', en: 'Insurance not paid or underpaid' },
    claims: ['socialInsuranceLoss', 'economicCompensation'],
  },
  maternity: {
    code: '0403',
    label: { zh: '生育待遇', en: 'Maternity benefits' },
    plain: { zh: '怀孕、生育的待遇', en: 'Pregnancy and maternity' },
    claims: ['maternityBenefits', 'unlawfulTerminationDamages'],
  },
  training: {
    code: '0501',
    label: { zh: '服务期、培训', en: 'Service period and training' },
    plain: { zh: '服务期、培训费', en: 'Service period, training costs' },
    claims: ['trainingFees', 'lossToEmployer'],
  },
  labourProtection: {
    code: '0601',
    label: { zh: '劳动保护', en: 'Labour protection' },
    plain: { zh: '劳动条件、高温津贴', en: 'Conditions, heat allowance' },
    claims: ['wages', 'other'],
  },
  wages: {
    code: '0701',
    label: { zh: '劳动报酬', en: 'Wages' },
    plain: { zh: '工资没发或少发', en: 'Wages not paid in full' },
    claims: ['wages', 'additionalDamages', 'economicCompensation'],
  },
  overtime: {
    code: '0702',
    label: { zh: '加班工资', en: 'Overtime pay' },
    plain: { zh: '加班费没给', en: 'Overtime not paid' },
    claims: ['overtimePay', 'wages'],
  },
  sickPay: {
    code: '0703',
    label: { zh: '病假、医疗期工资', en: 'Sick pay' },
    plain: { zh: '病假工资', en: 'Sick pay' },
    claims: ['sickPay'],
  },
  personnel: {
    code: '0801',
    label: { zh: '人事争议', en: 'Personnel dispute' },
    plain: { zh: '事业单位聘用、辞职', en: 'Posts in public institutions' },
    claims: ['personnelDispute'],
  },
  other: {
    code: '0901',
    label: { zh: '其他劳动争议', en: 'Other labour dispute' },
    plain: { zh: '其他', en: 'Something else' },
    claims: ['other'],
  },
} as const satisfies Record<string, CauseRecord>;

export type Cause = keyof typeof causes;

export const causeNames = Object.keys(causes) as readonly Cause[];

/** The branch a cause belongs to. */
export function groupOf(cause: Cause): CauseGroup | undefined {
  return causeGroups.find((group) => causes[cause].code.startsWith(group.code));
}
