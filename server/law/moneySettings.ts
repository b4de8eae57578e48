/** Where offices read the law of money differently; part of `settings.ts`. */
import type { LocalReading } from './settings.ts';
import { cite } from './statutes.ts';

export interface MoneySettings {
  /** Does the line of three average wages bind the years before 2008 as well? */
  readonly compensationCapBefore2008: 'laterYears' | 'allYears';
  /** Are years before 2008 paid for when the worker left for the employer's fault (劳动合同法 38)? */
  readonly faultGroundBefore2008: 'nothing' | 'oldRule';
  /** Do damages for unlawful termination take the whole service by one rule, or part it at 2008? */
  readonly damagesYears: 'wholeService' | 'partedAt2008';
  /** How the year of limitation runs against the second wage. */
  readonly doubleWageLimitation: 'dayByDay' | 'monthByMonth' | 'fromTheEnd';
  /** Does the second wage for a refused open-ended contract end with eleven months? */
  readonly openEndedDoubleWage: 'untilSigned' | 'elevenMonths';
  /** Is work on a public holiday paid under the untimed system? */
  readonly untimedHolidayPay: 'none' | 'holidayRate';
  /** The floor of probation pay where both 80 % lines are known. */
  readonly probationPayFloor: 'either' | 'higher';
  /** What the provincial months of work injury are multiplied by. */
  readonly injurySubsidyBase: 'localAverage' | 'ownWage';
}

type MoneyReadings = { readonly [K in keyof MoneySettings]: LocalReading<K> };

export const moneyReadings: MoneyReadings = {
  compensationCapBefore2008: {
    key: 'compensationCapBefore2008',
    title: {
      zh: '三倍封顶是否及于2008年以前的年限',
      en: 'Whether the three-times cap binds the years before 2008',
    },
    byDefault: 'laterYears',
    meaning: {
      zh: '封顶只用于2008年1月1日以后的年限',
      en: 'The cap binds the years since 1 January 2008 only',
    },
    since: '2008-01-01',
    reason: {
      zh: '2008年以前的年限按当时的规定计算，当时没有三倍封顶',
      en: 'Earlier years follow the rule of their time, which knew no such cap',
    },
    alternatives: [
      { value: 'allYears', meaning: { zh: '前后两段都封顶', en: 'Both parts of the service are capped' } },
    ],
    articles: [cite('劳动合同法', 97, { paragraph: 3 }), cite('劳动合同法', 47, { paragraph: 2 })],
    checked: 'unverified',
  },
  faultGroundBefore2008: {
    key: 'faultGroundBefore2008',
    title: {
      zh: '被迫解除时2008年以前的年限是否补偿',
      en: 'Whether years before 2008 count when the worker left for the employer’s fault',
    },
    byDefault: 'nothing',
    meaning: { zh: '2008年以前的年限不计', en: 'The years before 2008 do not count' },
    since: '2008-01-01',
    reason: {
      zh: '2008年以前的规定大多没有这一补偿情形',
      en: 'The earlier rules mostly knew no compensation on this ground',
    },
    alternatives: [
      {
        value: 'oldRule',
        meaning: {
          zh: '2008年以前的年限每满一年（不满一年按一年）计一个月',
          en: 'A month for each year begun before 2008',
        },
      },
    ],
    articles: [cite('劳动合同法', 97, { paragraph: 3 }), cite('劳动合同法', 38)],
    checked: 'unverified',
  },
  damagesYears: {
    key: 'damagesYears',
    title: {
      zh: '违法解除赔偿金的年限是否以2008年分段',
      en: 'Whether the years of unlawful-termination damages are parted at 2008',
    },
    byDefault: 'wholeService',
    meaning: {
      zh: '自用工之日起整段按劳动合同法第四十七条计算',
      en: 'The whole service since the first day of work by article 47',
    },
    since: '2008-09-18',
    reason: {
      zh: '实施条例规定赔偿金的计算年限自用工之日起计算',
      en: 'The Regulations count the years of damages from the first day of work',
    },
    alternatives: [
      {
        value: 'partedAt2008',
        meaning: {
          zh: '2008年以前每满一年（不满一年按一年）计一个月，以后按第四十七条',
          en: 'A month for each year begun before 2008, article 47 afterwards',
        },
      },
    ],
    articles: [cite('劳动合同法', 87), cite('劳动合同法实施条例', 25)],
    checked: 'unverified',
  },
  doubleWageLimitation: {
    key: 'doubleWageLimitation',
    title: { zh: '二倍工资的时效怎么算', en: 'How limitation runs against the second wage' },
    byDefault: 'dayByDay',
    meaning: { zh: '逐日计算，申请之日往前推一年', en: 'Day by day: the year before the application' },
    since: '2008-05-01',
    reason: {
      zh: '每一天的二倍工资自当天起算一年',
      en: 'The second wage of each day has a year of its own',
    },
    alternatives: [
      {
        value: 'monthByMonth',
        meaning: { zh: '逐月计算，每个月自该月届满起算一年', en: 'Month by month, from the end of each' },
      },
      {
        value: 'fromTheEnd',
        meaning: { zh: '整段自最后一日起算一年', en: 'For the whole, from its last day' },
      },
    ],
    articles: [cite('调仲法', 27, { paragraph: 1 }), cite('劳动合同法', 82)],
    checked: 'unverified',
  },
  openEndedDoubleWage: {
    key: 'openEndedDoubleWage',
    title: {
      zh: '应订未订无固定期限合同的二倍工资算到哪天',
      en: 'Where the second wage for a refused open-ended contract ends',
    },
    byDefault: 'untilSigned',
    meaning: { zh: '算到订立前一日，没有十一个月的上限', en: 'On the day before signing, without a limit' },
    since: '2008-01-01',
    reason: {
      zh: '该款没有写上限',
      en: 'The paragraph has no limit in its text',
    },
    alternatives: [{ value: 'elevenMonths', meaning: { zh: '最多十一个月', en: 'Eleven months at most' } }],
    articles: [cite('劳动合同法', 82, { paragraph: 2 })],
    checked: 'unverified',
  },
  untimedHolidayPay: {
    key: 'untimedHolidayPay',
    title: {
      zh: '不定时工作制法定休假日上班是否给加班工资',
      en: 'Whether work on public holidays is paid under the untimed system',
    },
    byDefault: 'none',
    meaning: { zh: '不给加班工资', en: 'No overtime pay' },
    since: '1995-01-01',
    reason: {
      zh: '不定时工作制不执行加班工资的规定，地方另有规定的从其规定',
      en: 'The untimed system lies outside the rules on overtime, unless a local rule says otherwise',
    },
    alternatives: [{ value: 'holidayRate', meaning: { zh: '按百分之三百支付', en: 'Paid at 300 %' } }],
    articles: [cite('工资支付规定', 13)],
    checked: 'unverified',
  },
  probationPayFloor: {
    key: 'probationPayFloor',
    title: {
      zh: '试用期工资的两个百分之八十取哪一个',
      en: 'Which of the two 80 % lines is the floor of probation pay',
    },
    byDefault: 'either',
    meaning: { zh: '达到其中一个即可', en: 'Meeting either of them is enough' },
    since: '2008-09-18',
    reason: { zh: '条文用“或者”连接两个标准', en: 'The text joins the two with “or”' },
    alternatives: [{ value: 'higher', meaning: { zh: '两个都要达到', en: 'Both of them must be met' } }],
    articles: [cite('劳动合同法', 20), cite('劳动合同法实施条例', 15)],
    checked: 'unverified',
  },
  injurySubsidyBase: {
    key: 'injurySubsidyBase',
    title: {
      zh: '一次性医疗、就业补助金的计算基数',
      en: 'What the months of the medical and employment subsidies are multiplied by',
    },
    byDefault: 'localAverage',
    meaning: { zh: '统筹地区上年度职工月平均工资', en: 'The local average monthly wage of the year before' },
    since: '2011-01-01',
    reason: {
      zh: '基数由省级人民政府规定，请按本省文件核对后选定',
      en: 'The province decides; choose after reading its own text',
    },
    alternatives: [{ value: 'ownWage', meaning: { zh: '本人工资', en: 'The worker’s own wage' } }],
    articles: [cite('工伤保险条例', 36), cite('工伤保险条例', 37)],
    checked: 'unverified',
  },
};

/** The readings of money followed by an office that has chosen nothing. */
export const defaultMoneySettings: MoneySettings = Object.freeze({
  compensationCapBefore2008: moneyReadings.compensationCapBefore2008.byDefault,
  faultGroundBefore2008: moneyReadings.faultGroundBefore2008.byDefault,
  damagesYears: moneyReadings.damagesYears.byDefault,
  doubleWageLimitation: moneyReadings.doubleWageLimitation.byDefault,
  openEndedDoubleWage: moneyReadings.openEndedDoubleWage.byDefault,
  untimedHolidayPay: moneyReadings.untimedHolidayPay.byDefault,
  probationPayFloor: moneyReadings.probationPayFloor.byDefault,
  injurySubsidyBase: moneyReadings.injurySubsidyBase.byDefault,
});
