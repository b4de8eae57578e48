import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

/** When a paper that nobody signed for counts as delivered. */
export const deliveryPeriods = {
  electronicDelivery: {
    name: { zh: '电子送达', en: 'Electronic delivery' },
    plain: {
      zh: '同意电子送达的，信息到达对方系统那天就算送到。',
      en: 'With consent, a paper is delivered on the day it reaches the receiver’s own system.',
    },
    startsFrom: { zh: '信息到达受送达人特定系统之日', en: 'the day it reached the receiver’s system' },
    amount: 0,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: { zh: '当日视为送达；对方要纸质的应当提供', en: 'delivered that day; paper on request' },
    whenMissed: { zh: '改用其他方式送达', en: 'Another way of delivery is used' },
    articles: [cite('民诉法', 90), cite('规则', 20, { paragraph: 3 })],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'never',
  },
  deemedDelivery: {
    name: { zh: '留置、张贴送达', en: 'Delivery by leaving or posting' },
    plain: {
      zh: '拒收的，拍照录像留下或张贴，过3个工作日就算送到。',
      en: 'A refused paper, left or posted with photo or video, counts as delivered after 3 working days.',
    },
    startsFrom: { zh: '留置、张贴之日', en: 'the day it was left or posted' },
    amount: 3,
    unit: 'workingDay',
    direction: 'forward',
    unitBasis: unitBasis.rule80WorkingDay,
    metBy: { zh: '期满视为送达', en: 'deemed delivered when over' },
    whenMissed: { zh: '视为送达', en: 'Deemed delivered' },
    articles: [cite('规则', 20, { paragraph: 2 })],
    span: { from: '2017-07-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  publicNoticeDelivery: {
    name: { zh: '公告送达（30日）', en: 'Delivery by public notice (30 days)' },
    plain: {
      zh: '找不到人的，公告满30天算送到。',
      en: 'When somebody cannot be found, a paper counts as delivered 30 days after its public notice.',
    },
    startsFrom: { zh: '发出公告之日', en: 'the day of publication' },
    amount: 30,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: { zh: '期满视为送达', en: 'deemed delivered when over' },
    whenMissed: { zh: '视为送达', en: 'Deemed delivered' },
    articles: [cite('民诉法', 95), cite('规则', 20, { paragraph: 3 })],
    // Thirty days since the amendment of 2021; sixty before it.
    span: { from: '2022-01-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
} as const satisfies Record<string, PeriodRecord>;
