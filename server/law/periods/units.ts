import type { Bilingual } from '../statutes.ts';

/** Why a period counts working or calendar days: the words that the working-out shows. */
export const unitBasis = {
  rule80WorkingDay: {
    zh: '规则第八十条：“3日”“5日”“10日”指工作日',
    en: 'Case rules art. 80: “3, 5 and 10 days” are working days',
  },
  rule80CalendarDay: {
    zh: '规则第八十条：“15日”“45日”指自然日',
    en: 'Case rules art. 80: “15 and 45 days” are calendar days',
  },
  textSaysWorkingDay: { zh: '条文写明为工作日', en: 'The text says working days' },
  statuteCalendarDay: {
    zh: '法律规定的“日”，按自然日计算',
    en: 'A statute’s “days” are calendar days',
  },
  textSilentCalendarDay: {
    zh: '条文未写明，按自然日计算',
    en: 'The text does not say; calendar days are counted',
  },
  statuteYear: { zh: '按年计算，到期月的对应日届满', en: 'Counted in years to the corresponding day' },
  notSet: { zh: '法律没有规定日数', en: 'The law sets no number of days' },
} as const satisfies Record<string, Bilingual>;
