import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

const correction = { reasons: ['correctionCompleted'], articles: [cite('规则', 46, { item: 2 })] } as const;

/** 暂缓受理: while the parties try a mediation that the commission suggested. The rule says no more; its days are left out. */
const deferral = { reasons: ['mediationFirst'], articles: [cite('规则', 69)] } as const;

const internal = { zh: '内部逾期，督办', en: 'overdue inside the commission' } as const;

const sinceRules2017 = { from: '2017-07-01' } as const;

const fiveWorkingDays = {
  amount: 5,
  unit: 'workingDay',
  direction: 'forward',
  unitBasis: unitBasis.rule80WorkingDay,
  span: sinceRules2017,
  checked: 'verified',
  rollsOver: 'always',
} as const;

/** From the application to the defence and the tribunal. */
export const acceptancePeriods = {
  correctionNotice: {
    ...fiveWorkingDays,
    name: { zh: '一次性告知补正', en: 'Telling all that is missing, once' },
    plain: {
      zh: '材料不齐的，仲裁委当场或5个工作日内一次说清要补什么。',
      en: 'When papers are missing, the commission says so at once or within 5 working days, all in one go.',
    },
    startsFrom: { zh: '收到仲裁申请之日', en: 'the day the application was received' },
    metBy: { zh: '补正通知书', en: 'notice of what to complete' },
    whenMissed: internal,
    articles: [cite('规则', 29)],
  },
  acceptanceDecision: {
    ...fiveWorkingDays,
    name: { zh: '受理决定', en: 'Decision on acceptance' },
    plain: {
      zh: '仲裁委收到申请后5个工作日内告诉你受不受理；补过材料的，从补齐那天重新算。',
      en: 'The commission decides within 5 working days of receipt; after a correction the days run from its day.',
    },
    startsFrom: { zh: '收到仲裁申请之日', en: 'the day the application was received' },
    metBy: {
      zh: '受理通知书、不予受理通知书或管辖告知',
      en: 'notice of acceptance, of refusal, or of the competent commission',
    },
    restart: correction,
    suspension: deferral,
    whenMissed: {
      zh: '申请人可以就该争议事项直接向人民法院起诉',
      en: 'The applicant may take the dispute itself to court',
    },
    articles: [cite('调仲法', 29), cite('规则', 30), cite('规则', 31)],
  },
  collectiveAcceptanceDecision: {
    ...fiveWorkingDays,
    name: { zh: '集体争议受理决定', en: 'Decision on accepting a collective dispute' },
    plain: {
      zh: '十人以上的集体争议，5个工作日内决定受不受理。',
      en: 'A collective dispute is accepted or refused within 5 working days.',
    },
    startsFrom: { zh: '收到集体仲裁申请之日', en: 'the day the collective application was received' },
    metBy: { zh: '受理或不予受理的决定', en: 'decision' },
    restart: correction,
    suspension: deferral,
    whenMissed: internal,
    articles: [cite('规则', 64), cite('规则', 5)],
  },
  collectiveNotice: {
    ...fiveWorkingDays,
    name: { zh: '集体争议一次性通知', en: 'One notice of everything in a collective dispute' },
    plain: {
      zh: '集体争议受理后5个工作日内，仲裁庭组成、答辩、举证、开庭一次通知清楚。',
      en: 'Tribunal, defence, evidence and hearing are notified together within 5 working days of acceptance.',
    },
    startsFrom: { zh: '受理之日', en: 'the day the case was accepted' },
    metBy: { zh: '一次性通知书', en: 'the one notice' },
    whenMissed: internal,
    articles: [cite('规则', 64)],
  },
  cancellationNotice: {
    ...fiveWorkingDays,
    name: { zh: '撤销案件通知', en: 'Notice of a cancelled case' },
    plain: {
      zh: '受理后发现不该受理的，撤销案件并在5个工作日内通知当事人。',
      en: 'A case accepted in error is cancelled and the parties told within 5 working days.',
    },
    startsFrom: { zh: '决定撤销案件之日', en: 'the day of the decision' },
    metBy: { zh: '决定书送达', en: 'decision delivered' },
    whenMissed: internal,
    articles: [cite('规则', 32)],
  },
  deliverApplicationCopy: {
    ...fiveWorkingDays,
    name: { zh: '送达申请书副本', en: 'Delivering a copy of the application' },
    plain: {
      zh: '受理后5个工作日内，把申请书副本送到对方手里。',
      en: 'The other side gets a copy within 5 working days of acceptance.',
    },
    startsFrom: { zh: '受理之日', en: 'the day the case was accepted' },
    metBy: { zh: '副本送达被申请人', en: 'copy delivered to the respondent' },
    whenMissed: internal,
    articles: [cite('调仲法', 30), cite('规则', 33)],
  },
  defence: {
    ...fiveWorkingDays,
    amount: 10,
    name: { zh: '答辩期', en: 'Defence period' },
    plain: {
      zh: '收到申请书副本后10个工作日内交答辩书；不交也不影响仲裁进行。',
      en: 'The defence is due within 10 working days of the copy; the case goes on without one.',
    },
    startsFrom: { zh: '被申请人收到申请书副本之日', en: 'the day the respondent received the copy' },
    metBy: { zh: '提交答辩书', en: 'defence submitted' },
    agreedLength: {
      how: 'shorten',
      needs: {
        zh: '简易处理并经被申请人同意，或被申请人明确放弃',
        en: 'simplified procedure and the respondent’s consent, or a waiver',
      },
      articles: [cite('规则', 58)],
    },
    whenMissed: { zh: '不影响仲裁程序进行', en: 'The case goes on' },
    articles: [cite('调仲法', 30), cite('规则', 33)],
  },
  deliverDefenceCopy: {
    ...fiveWorkingDays,
    name: { zh: '送达答辩书副本', en: 'Delivering a copy of the defence' },
    plain: {
      zh: '仲裁委收到答辩书后5个工作日内把副本送给申请人。',
      en: 'The applicant gets the defence within 5 working days.',
    },
    startsFrom: { zh: '收到答辩书之日', en: 'the day the defence was received' },
    metBy: { zh: '副本送达申请人', en: 'copy delivered to the applicant' },
    whenMissed: internal,
    articles: [cite('调仲法', 30), cite('规则', 33)],
  },
  jurisdictionObjection: {
    ...fiveWorkingDays,
    amount: 10,
    name: { zh: '提出管辖异议', en: 'Objecting to jurisdiction' },
    plain: {
      zh: '认为不该由这个仲裁委管的，答辩期满前书面提出。',
      en: 'An objection to this commission is made in writing before the defence period ends.',
    },
    startsFrom: { zh: '被申请人收到申请书副本之日', en: 'the day the respondent received the copy' },
    metBy: { zh: '书面管辖异议', en: 'written objection' },
    endsWith: 'defence',
    whenMissed: { zh: '不影响仲裁程序进行', en: 'The case goes on' },
    articles: [cite('规则', 10)],
  },
  counterApplication: {
    ...fiveWorkingDays,
    amount: 10,
    name: { zh: '提出反申请', en: 'Counter-application' },
    plain: {
      zh: '被申请人也有请求的，答辩期内提出；过期的另行申请。',
      en: 'The respondent’s own claims are made inside the defence period; later ones need a case of their own.',
    },
    startsFrom: { zh: '被申请人收到申请书副本之日', en: 'the day the respondent received the copy' },
    metBy: { zh: '反申请书', en: 'counter-application' },
    endsWith: 'defence',
    whenMissed: { zh: '应当另行申请仲裁', en: 'A separate application is needed' },
    articles: [cite('规则', 36)],
  },
  counterApplicationDecision: {
    ...fiveWorkingDays,
    name: { zh: '反申请受理决定', en: 'Decision on a counter-application' },
    plain: {
      zh: '收到反申请后5个工作日内决定受不受理。',
      en: 'A counter-application is decided on within 5 working days.',
    },
    startsFrom: { zh: '收到反申请之日', en: 'the day it was received' },
    metBy: { zh: '决定并通知被申请人', en: 'decision told to the respondent' },
    whenMissed: internal,
    articles: [cite('规则', 36)],
  },
  formTribunal: {
    ...fiveWorkingDays,
    name: { zh: '组成仲裁庭', en: 'Forming the tribunal' },
    plain: {
      zh: '受理后5个工作日内定下由谁来审，并书面告诉双方。',
      en: 'The tribunal is named within 5 working days of acceptance and both sides are told in writing.',
    },
    startsFrom: { zh: '受理之日', en: 'the day the case was accepted' },
    metBy: { zh: '组庭并书面通知当事人', en: 'tribunal formed and notified in writing' },
    whenMissed: internal,
    articles: [cite('调仲法', 32), cite('规则', 37)],
  },
} as const satisfies Record<string, PeriodRecord>;
