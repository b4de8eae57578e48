import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

/**
 * 审限: the 45 days in which an arbitration must end, who may extend them and by how much. Of one case they are reckoned
 * by `awardPeriod` (server/disputes/arbitrationPeriods.ts); the extension is asked for by `requestExtension` and approved
 * by `decideExtension`, for which both approvers of the law hold the one role `commissionHead` (server/disputes/policy.ts).
 */
export const awardPeriods = {
  award: {
    name: { zh: '仲裁审理期限（45日）', en: 'Arbitration period (45 days)' },
    plain: {
      zh: '仲裁委受理以后，一般45天内要办结；案情复杂的，经批准最多再加15天。',
      en: 'The commission should finish within 45 days of accepting the case; a complex one may get up to 15 more.',
    },
    startsFrom: { zh: '受理仲裁申请之日', en: 'the day the case was accepted' },
    amount: 45,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.rule80CalendarDay,
    metBy: { zh: '裁决书、仲裁调解书或其他结案', en: 'award, mediation statement or other closure' },
    extension: {
      atMost: 15,
      unit: 'calendarDay',
      needs: {
        zh: '案情复杂，仲裁委主任或其委托的仲裁院负责人书面批准，并书面通知当事人',
        en: 'a complex case, written approval of the head of the commission or the delegated head of its office, written notice to the parties',
      },
      articles: [cite('调仲法', 43), cite('规则', 45)],
    },
    whoMayExtend: ['commissionHead', 'delegatedOfficeHead'],
    suspension: {
      reasons: ['suspension', 'publicNotice', 'otherByLaw'],
      articles: [cite('规则', 46, { item: 6 }), cite('规则', 47)],
    },
    restart: {
      reasons: ['partyAdded', 'claimsChanged', 'counterApplicationJoined', 'transferReceived'],
      articles: [cite('规则', 46)],
    },
    whenMissed: {
      zh: '当事人可以就该争议向人民法院起诉；法院立案的，仲裁终止审理，未起诉的继续处理',
      en: 'A party may sue; once the court has docketed the case the arbitration ends, otherwise it goes on',
    },
    articles: [cite('调仲法', 43, { paragraph: 1 }), cite('规则', 45)],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'awardRollsOver',
  },
  ordinaryProcedureSwitch: {
    name: { zh: '简易处理转一般程序', en: 'Turning simplified into ordinary procedure' },
    plain: {
      zh: '简易办理的案件不适合再简易办的，要在审理期限届满前转为一般程序，期限不重新计算。',
      en: 'A simplified case that turns out unfit must go over to ordinary procedure before its 45 days end; they are not counted anew.',
    },
    startsFrom: { zh: '受理仲裁申请之日', en: 'the day the case was accepted' },
    amount: 45,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.rule80CalendarDay,
    metBy: { zh: '决定转为一般程序并告知当事人', en: 'decision to turn, told to the parties' },
    endsWith: 'award',
    whenMissed: { zh: '不能再转', en: 'It can no longer be turned' },
    articles: [cite('规则', 61)],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'awardRollsOver',
  },
  advanceEnforcement: {
    name: { zh: '先予执行移送', en: 'Sending an advance-enforcement ruling to the court' },
    plain: {
      zh: '裁决先付一部分钱救急的，移送法院执行；法律没有规定几天内移送。',
      en: 'A ruling that part be paid at once goes to the court; the law sets no number of days.',
    },
    startsFrom: { zh: '裁决先予执行之日', en: 'the day of the ruling' },
    amount: 0,
    unit: 'none',
    direction: 'forward',
    unitBasis: unitBasis.notSet,
    metBy: { zh: '移送人民法院', en: 'sent to the court' },
    whenMissed: { zh: '内部督办', en: 'internal reminder' },
    articles: [cite('调仲法', 44), cite('规则', 51)],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'never',
  },
  awardCorrection: {
    name: { zh: '裁决书补正', en: 'Correcting an award' },
    plain: {
      zh: '裁决书有错字、算错或漏写的，应当及时补正；法律没有规定几天。',
      en: 'Slips, sums or items left out of an award are put right promptly; the law sets no number of days.',
    },
    startsFrom: { zh: '发现错误之日', en: 'the day the error was found' },
    amount: 0,
    unit: 'none',
    direction: 'forward',
    unitBasis: unitBasis.notSet,
    metBy: { zh: '补正决定书送达当事人', en: 'decision on the correction delivered' },
    whenMissed: { zh: '内部督办', en: 'internal reminder' },
    articles: [cite('规则', 54)],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'never',
  },
} as const satisfies Record<string, PeriodRecord>;
