import type { PeriodRecord } from '../period.ts';
import { cite } from '../statutes.ts';
import { unitBasis } from './units.ts';

/** Once an award or a statement has been delivered. */
export const afterAwardPeriods = {
  courtAction: {
    name: { zh: '对裁决起诉（15日）', en: 'Taking an award to court (15 days)' },
    plain: {
      zh: '不服裁决的，收到裁决书后15天内向法院起诉；终局裁决只有劳动者可以起诉。',
      en: 'Sue within 15 days of receiving the award; against a final award only the worker may.',
    },
    startsFrom: { zh: '收到裁决书之日', en: 'the day the award was received' },
    amount: 15,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.rule80CalendarDay,
    metBy: { zh: '向基层人民法院起诉', en: 'action in the basic court' },
    whenMissed: { zh: '裁决书发生法律效力', en: 'The award takes effect' },
    articles: [cite('调仲法', 48), cite('调仲法', 50)],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  setAside: {
    name: { zh: '申请撤销终局裁决（30日）', en: 'Asking to set a final award aside (30 days)' },
    plain: {
      zh: '用人单位认为终局裁决违法的，收到后30天内向中级法院申请撤销。',
      en: 'The employer may ask the intermediate court within 30 days to set a final award aside.',
    },
    startsFrom: { zh: '用人单位收到终局裁决书之日', en: 'the day the employer received the final award' },
    amount: 30,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: {
      zh: '向仲裁委所在地中级人民法院申请撤销',
      en: 'application to the intermediate court of the commission’s place',
    },
    whenMissed: { zh: '不能再申请撤销', en: 'No longer possible' },
    articles: [cite('调仲法', 49, { paragraph: 1 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  courtActionAfterSetAside: {
    name: { zh: '裁决被撤销后起诉（15日）', en: 'Suing after an award was set aside (15 days)' },
    plain: {
      zh: '终局裁决被法院撤销的，收到裁定后15天内可以起诉。',
      en: 'When a final award was set aside, sue within 15 days of the ruling.',
    },
    startsFrom: { zh: '收到撤销裁定书之日', en: 'the day the ruling was received' },
    amount: 15,
    unit: 'calendarDay',
    direction: 'forward',
    unitBasis: unitBasis.statuteCalendarDay,
    metBy: { zh: '向人民法院起诉', en: 'action in court' },
    whenMissed: { zh: '不能再就该争议起诉', en: 'The dispute can no longer be taken to court' },
    articles: [cite('调仲法', 49, { paragraph: 3 })],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
  enforcement: {
    name: { zh: '申请强制执行（两年）', en: 'Asking for enforcement (two years)' },
    plain: {
      zh: '对方到期不履行的，两年内可以申请法院强制执行。',
      en: 'When the other side does not perform, ask the court to enforce within two years.',
    },
    startsFrom: { zh: '生效文书规定的履行期限最后一日', en: 'the last day for performance' },
    amount: 2,
    unit: 'year',
    direction: 'forward',
    unitBasis: unitBasis.statuteYear,
    metBy: { zh: '向人民法院申请执行', en: 'application to the court' },
    suspension: { reasons: ['limitationPaused'], articles: [cite('民诉法', 250)] },
    restart: {
      reasons: ['limitationInterrupted'],
      onlyWhileRunning: true,
      articles: [cite('民诉法', 250)],
    },
    whenMissed: { zh: '对方可以提出执行时效异议', en: 'The other side may object' },
    articles: [cite('调仲法', 51), cite('民诉法', 250)],
    span: { from: '2008-05-01' },
    checked: 'verified',
    rollsOver: 'always',
  },
} as const satisfies Record<string, PeriodRecord>;
