import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

const interrupted = {
  reasons: ['limitationInterrupted'],
  onlyWhileRunning: true,
  articles: [cite('调仲法', 27, { paragraph: 2 }), cite('规则', 27)],
} as const;

const paused = {
  reasons: ['limitationPaused'],
  articles: [cite('调仲法', 27, { paragraph: 3 }), cite('规则', 28)],
} as const;

const aPlea = {
  zh: '对方可以提出时效抗辩；仲裁委不因此不予受理',
  en: 'The other side may plead limitation; the commission does not refuse the case for it',
} as const;

/** 仲裁时效. */
export const limitationPeriods = {
  limitation: {
    name: { zh: '仲裁时效（一年）', en: 'Limitation (one year)' },
    plain: {
      zh: '从知道权利受损那天起一年内申请仲裁；中间主张过权利的，重新算一年。',
      en: 'Apply within a year of learning of the wrong; each claim you made on the way starts a new year.',
    },
    startsFrom: {
      zh: '知道或者应当知道权利被侵害之日',
      en: 'the day the wrong was or should have been known',
    },
    amount: 1,
    unit: 'year',
    direction: 'forward',
    unitBasis: unitBasis.statuteYear,
    metBy: { zh: '提出仲裁申请', en: 'application for arbitration' },
    suspension: paused,
    restart: interrupted,
    whenMissed: aPlea,
    articles: [cite('调仲法', 27, { paragraph: 1 }), cite('规则', 26)],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  limitationWages: {
    name: {
      zh: '追索劳动报酬的时效（终止后一年）',
      en: 'Limitation for wages (a year after the employment ended)',
    },
    plain: {
      zh: '还在单位干的时候，讨工资不受一年限制；离开以后，一年内要申请仲裁。',
      en: 'While you still work there no limit runs for wages; once you have left, apply within a year.',
    },
    startsFrom: { zh: '劳动关系终止之日', en: 'the day the employment ended' },
    amount: 1,
    unit: 'year',
    direction: 'forward',
    unitBasis: unitBasis.statuteYear,
    metBy: { zh: '提出仲裁申请', en: 'application for arbitration' },
    suspension: paused,
    restart: interrupted,
    whenMissed: aPlea,
    articles: [cite('调仲法', 27, { paragraph: 4 }), cite('规则', 26, { paragraph: 3 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
} as const satisfies Record<string, PeriodRecord>;
