import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

const agreedByBoth = {
  atMost: null,
  unit: 'calendarDay',
  needs: { zh: '双方当事人同意延期', en: 'both parties agree' },
  articles: [cite('协调规', 29)],
} as const;

/** Negotiation and mediation before arbitration. */
export const mediationPeriods = {
  negotiationReply: {
    name: { zh: '协商答复', en: 'Reply to a request to negotiate' },
    plain: {
      zh: '一方要求协商，另一方5天内要答复；不答复就当作不愿意协商。',
      en: 'A request to negotiate is answered within 5 days; silence counts as no.',
    },
    startsFrom: { zh: '收到协商要求之日', en: 'the day the request was received' },
    amount: 5,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.textSilentCalendarDay,
    metBy: { zh: '口头或书面答复', en: 'oral or written reply' },
    whenMissed: {
      zh: '视为不愿协商，时效中断，可以申请调解或仲裁',
      en: 'Counts as unwillingness; limitation is interrupted, mediation and arbitration are open',
    },
    articles: [cite('协调规', 10), cite('协调规', 31)],
    span: { from: '2012-01-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  mediationAcceptance: {
    name: { zh: '调解受理', en: 'Accepting a request for mediation' },
    plain: {
      zh: '调解组织收到申请后，3个工作日内告诉你受不受理。',
      en: 'The mediation body says within 3 working days whether it takes the request.',
    },
    startsFrom: { zh: '收到调解申请之日', en: 'the day the request was received' },
    amount: 3,
    unit: 'workingDay',
    direction: 'forward',
    unitBasis: unitBasis.textSaysWorkingDay,
    metBy: { zh: '受理，或书面告知不受理', en: 'acceptance or written refusal' },
    whenMissed: { zh: '内部逾期，督办', en: 'overdue inside the body' },
    articles: [cite('协调规', 22)],
    span: { from: '2012-01-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  mediationConclusion: {
    name: { zh: '调解期限（自收到申请起15日）', en: 'Mediation period (15 days from receipt)' },
    plain: {
      zh: '调解组织收到申请后15天内谈不成，你就可以去申请仲裁。',
      en: 'When nothing is agreed within 15 days of receipt, you may go to arbitration.',
    },
    startsFrom: { zh: '收到调解申请之日', en: 'the day the request was received' },
    amount: 15,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: { zh: '达成调解协议，或终止调解', en: 'agreement, or end of mediation' },
    extension: agreedByBoth,
    whoMayExtend: ['bothParties'],
    whenMissed: {
      zh: '视为调解不成，任何一方可以申请仲裁',
      en: 'Counts as failed; either side may apply for arbitration',
    },
    articles: [cite('调仲法', 14, { paragraph: 3 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'mediationRollsOver',
  },
  mediationConclusionFromAcceptance: {
    name: { zh: '调解期限（自受理起15日）', en: 'Mediation period (15 days from acceptance)' },
    plain: {
      zh: '按部门规章，调解从受理那天起15天内结束；与收到申请起算的，以先到的为准。',
      en: 'Under order 17 mediation ends 15 days after acceptance; whichever clock ends first opens arbitration.',
    },
    startsFrom: { zh: '受理调解申请之日', en: 'the day the request was accepted' },
    amount: 15,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.textSilentCalendarDay,
    metBy: { zh: '达成调解协议，或终止调解', en: 'agreement, or end of mediation' },
    extension: agreedByBoth,
    whoMayExtend: ['bothParties'],
    whenMissed: {
      zh: '视为调解不成，任何一方可以申请仲裁',
      en: 'Counts as failed; either side may apply for arbitration',
    },
    articles: [cite('协调规', 29)],
    span: { from: '2012-01-01' },
    checked: 'verified',
    rollsOver: 'mediationRollsOver',
  },
} as const satisfies Record<string, PeriodRecord>;
