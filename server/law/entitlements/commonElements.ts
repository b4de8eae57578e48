/** Elements that several formulas ask for in the same words. */
import { cite } from '../statutes.ts';

export const hiredOn = {
  kind: 'day',
  label: { zh: '入职日期', en: 'First day of work' },
  plain: { zh: '哪天开始上班（用工之日）？', en: 'On which day did the work begin?' },
  required: true,
  proof: 'employer',
  articles: [cite('劳动合同法', 7), cite('解释一', 44)],
} as const;

export const endedOn = {
  kind: 'day',
  label: { zh: '离职日期', en: 'Last day of work' },
  plain: {
    zh: '劳动关系哪天结束？最后一天也算在内。',
    en: 'When did the employment end? The last day counts.',
  },
  required: true,
  proof: 'employer',
  articles: [cite('劳动合同法', 47, { paragraph: 1 })],
} as const;

export const averageWage = {
  kind: 'money',
  label: { zh: '离职前十二个月平均应得工资', en: 'Average monthly wage of the last twelve months' },
  plain: {
    zh: '离职前十二个月平均每月应得多少？含奖金、津贴；不满十二个月的按实际月数平均。',
    en: 'On average, what was due each month, with bonuses and allowances? Over the months worked if fewer.',
  },
  required: true,
  proof: 'employer',
  articles: [cite('劳动合同法', 47, { paragraph: 3 }), cite('劳动合同法实施条例', 27)],
} as const;

export const localAverageWage = {
  kind: 'money',
  label: { zh: '当地上年度职工月平均工资', en: 'Local average monthly wage of the year before' },
  plain: {
    zh: '系统里没有这个数时才用；以政府公布的为准。',
    en: 'Used only where the system has no figure; as the government has published it.',
  },
  required: false,
  proof: 'authority',
  articles: [cite('劳动合同法', 47, { paragraph: 2 })],
} as const;

export const minimumWage = {
  kind: 'money',
  label: { zh: '当地月最低工资标准', en: 'Local minimum monthly wage' },
  plain: {
    zh: '系统里没有这个数时才用；以政府公布的为准。',
    en: 'Used only where the system has no figure; as the government has published it.',
  },
  required: false,
  proof: 'authority',
  articles: [cite('劳动合同法实施条例', 27)],
} as const;

export const monthlyWage = {
  kind: 'money',
  label: { zh: '月工资', en: 'Monthly wage' },
  plain: { zh: '每月应发多少工资？', en: 'What was the wage due for a month?' },
  required: true,
  proof: 'employer',
  articles: [cite('劳动合同法', 30)],
} as const;

export const signedOn = {
  kind: 'day',
  label: { zh: '签订书面合同的日期', en: 'Day on which the written contract was signed' },
  plain: { zh: '后来哪天签的？一直没签就不填。', en: 'When was it signed in the end? Leave open if never.' },
  required: false,
  proof: 'employer',
  articles: [cite('劳动合同法', 10)],
} as const;

export const filedOn = {
  kind: 'day',
  label: { zh: '申请仲裁的日期', en: 'Day of the application for arbitration' },
  plain: { zh: '只在对方提出时效时才用得上。', en: 'Needed only where the other side pleads limitation.' },
  required: false,
  proof: 'authority',
  articles: [cite('调仲法', 27, { paragraph: 1 })],
} as const;

export const limitationPleaded = {
  kind: 'flag',
  label: { zh: '对方提出了时效抗辩', en: 'The other side has pleaded limitation' },
  plain: {
    zh: '时效要由对方提出；没有提出的，不主动扣减。',
    en: 'Limitation is a plea: what nobody pleads is not deducted.',
  },
  required: true,
  proof: 'employer',
  articles: [cite('调仲法', 27, { paragraph: 1 }), cite('解释二', 20)],
} as const;

export const grade = {
  kind: 'count',
  label: { zh: '伤残等级', en: 'Grade of disability' },
  plain: { zh: '劳动能力鉴定结论是几级？', en: 'Which grade did the assessment give?' },
  required: true,
  proof: 'authority',
  unit: { zh: '级', en: 'grade' },
  least: 1,
  most: 10,
  articles: [cite('工伤保险条例', 22)],
} as const;

export const ownWage = {
  kind: 'money',
  label: { zh: '受伤前十二个月平均月缴费工资', en: 'Average contribution wage of the twelve months before' },
  plain: {
    zh: '受伤前十二个月，平均每月按多少工资缴工伤保险？',
    en: 'On what monthly wage were contributions paid, on average, in the twelve months before the injury?',
  },
  required: true,
  proof: 'employer',
  articles: [cite('工伤保险条例', 64)],
} as const;

export const injuredOn = {
  kind: 'day',
  label: { zh: '受伤日期', en: 'Day of the injury' },
  plain: { zh: '哪天受的伤（或者诊断为职业病）？', en: 'On which day did it happen, or was it diagnosed?' },
  required: true,
  proof: 'authority',
  articles: [cite('工伤保险条例', 17)],
} as const;
