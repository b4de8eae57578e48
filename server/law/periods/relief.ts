import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

/** When somebody missed a day through no fault of his own. */
export const reliefPeriods = {
  forceMajeureRelief: {
    name: { zh: '申请顺延期限（10日）', en: 'Asking for time after an obstacle (10 days)' },
    plain: {
      zh: '因为不可抗力或者其他正当理由误了期限的，障碍消除后10天内可以申请顺延，准不准由受理的法院或者仲裁委决定。',
      en: 'Kept from acting by force majeure or another good reason? Ask for more time within 10 days after the obstacle is gone; the court or commission decides.',
    },
    startsFrom: { zh: '障碍消除之日', en: 'the day on which the obstacle was gone' },
    amount: 10,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: { zh: '申请顺延期限', en: 'application for more time' },
    whenMissed: { zh: '不能再以该事由申请顺延', en: 'No more time for that reason' },
    articles: [cite('民诉法', 86)],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
} as const satisfies Record<string, PeriodRecord>;
