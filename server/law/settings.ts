import type { LocalDate } from './localDate.ts';
import type { Article, Bilingual, Checked } from './statutes.ts';
import type { MoneySettings } from './moneySettings.ts';
import { defaultMoneySettings, moneyReadings } from './moneySettings.ts';
import { cite } from './statutes.ts';
import type { TargetSettings } from './targetSettings.ts';
import { defaultTargets, targetReadings } from './targetSettings.ts';

/** Which reading an office follows where the texts allow more than one. */
export interface LawSettings extends MoneySettings, TargetSettings {
  /** Does the last day of the 45 (60) days move to the next working day when it falls on a day off? */
  readonly awardRollsOver: boolean;
  /** Does the last day of the 15 days of mediation move likewise? */
  readonly mediationRollsOver: boolean;
  /** “开庭5日前”: strict wants that many full working days between notice and hearing; loose lets the last one be the day of delivery. */
  readonly countingBeforeHearing: 'strict' | 'loose';
  /** Which of the two mediation clocks says that mediation has failed. */
  readonly mediationClock: 'earlier' | 'receipt' | 'acceptance';
  /** Do the 15 days of an extension follow the 45th day itself, or the working day to which it moved? */
  readonly extensionCountsFrom: 'nominalEnd' | 'rolledEnd';
  /** What becomes of an extension approved before the period started afresh. */
  readonly extensionBeforeRestart: 'lapses' | 'carriesOver';
  /** Is untaken-leave pay tested by its amount (47(1)) or final as a matter of labour standards (47(2))? */
  readonly annualLeavePayFinality: 'byAmount' | 'labourStandard';
  /** Calendar days that one extension of a mediation may add at the most; null leaves it to the parties. */
  readonly longestMediationExtension: number | null;
}

/** A reading, the day since which we take it, why, and what else is done. */
export interface LocalReading<K extends keyof LawSettings = keyof LawSettings> {
  readonly key: K;
  readonly title: Bilingual;
  readonly byDefault: LawSettings[K];
  /** What the default says, in the words of a choice. */
  readonly meaning: Bilingual;
  readonly since: LocalDate;
  readonly reason: Bilingual;
  readonly alternatives: readonly { readonly value: LawSettings[K]; readonly meaning: Bilingual }[];
  readonly articles: readonly Article[];
  /** Whether the reading was seen in a text or in practice; the articles say what it is a reading of. */
  readonly checked: Checked;
}

type Readings = { readonly [K in keyof LawSettings]: LocalReading<K> };

export const localReadings: Readings = {
  ...moneyReadings,
  ...targetReadings,
  awardRollsOver: {
    key: 'awardRollsOver',
    title: {
      zh: '审限最后一日遇休息日是否顺延',
      en: 'Whether the last day of the award period moves over days off',
    },
    byDefault: true,
    meaning: { zh: '遇休息日顺延至其后第一个工作日', en: 'It moves to the next working day' },
    since: '2017-07-01',
    reason: {
      zh: '规则没有规定，参照民事诉讼期间的规定顺延',
      en: 'The case rules are silent and refer to civil procedure, which moves the day',
    },
    alternatives: [
      {
        value: false,
        meaning: { zh: '审限不顺延，第45日即届满', en: 'The period ends on the 45th day itself' },
      },
    ],
    articles: [cite('规则', 19, { paragraph: 2 }), cite('民诉法', 85)],
    checked: 'verified',
  },
  mediationRollsOver: {
    key: 'mediationRollsOver',
    title: {
      zh: '调解期限最后一日遇休息日是否顺延',
      en: 'Whether the last day of mediation moves over days off',
    },
    byDefault: true,
    meaning: { zh: '遇休息日顺延至其后第一个工作日', en: 'It moves to the next working day' },
    since: '2012-01-01',
    reason: {
      zh: '调解规定没有写明，与其他期间一致',
      en: 'The texts are silent; the same as other periods',
    },
    alternatives: [
      { value: false, meaning: { zh: '第15日即届满', en: 'Mediation ends on the 15th day itself' } },
    ],
    articles: [cite('调仲法', 14, { paragraph: 3 }), cite('协调规', 29), cite('民诉法', 85)],
    checked: 'verified',
  },
  countingBeforeHearing: {
    key: 'countingBeforeHearing',
    title: { zh: '“开庭5日前”“开庭3日前”怎么数', en: 'Counting back from the hearing' },
    byDefault: 'strict',
    meaning: {
      zh: '通知与开庭之间隔满整数工作日',
      en: 'That many full working days lie between notice and hearing',
    },
    since: '2017-07-01',
    reason: {
      zh: '通知与开庭之间留足整日，任何一种理解下都不迟',
      en: 'Full days between notice and hearing are in time under every reading',
    },
    alternatives: [
      {
        value: 'loose',
        meaning: {
          zh: '往前数到的最后一个工作日当天送达也可以',
          en: 'Delivery on the last working day counted back is in time',
        },
      },
    ],
    articles: [cite('调仲法', 35), cite('规则', 38)],
    checked: 'verified',
  },
  mediationClock: {
    key: 'mediationClock',
    title: { zh: '调解期限以哪个起算日为准', en: 'Which mediation clock opens arbitration' },
    byDefault: 'earlier',
    meaning: { zh: '两个起算日中先届满的', en: 'Whichever of the two ends first' },
    since: '2012-01-01',
    reason: {
      zh: '法律自收到申请起算，规章自受理起算；先届满的一个打开申请仲裁的路',
      en: 'The statute counts from receipt, the order from acceptance; the one that ends first opens arbitration',
    },
    alternatives: [
      { value: 'receipt', meaning: { zh: '自收到申请起算', en: 'From receipt' } },
      { value: 'acceptance', meaning: { zh: '自受理起算', en: 'From acceptance' } },
    ],
    articles: [cite('调仲法', 14, { paragraph: 3 }), cite('协调规', 29)],
    checked: 'verified',
  },
  extensionCountsFrom: {
    key: 'extensionCountsFrom',
    title: { zh: '延长的日数从哪天接着数', en: 'Where an extension goes on counting' },
    byDefault: 'nominalEnd',
    meaning: { zh: '接第45日连续计算', en: 'On from the 45th day itself' },
    since: '2017-07-01',
    reason: {
      zh: '延期后合计不超过60日，接第45日连续计算，只在最后一日顺延',
      en: 'The whole is no more than 60 days, counted on from the 45th; only the very last day moves',
    },
    alternatives: [
      {
        value: 'rolledEnd',
        meaning: {
          zh: '第45日遇休息日先顺延，再加延长日数',
          en: 'The 45th day moves first, then the extension is added',
        },
      },
    ],
    articles: [cite('调仲法', 43), cite('规则', 45)],
    checked: 'verified',
  },
  extensionBeforeRestart: {
    key: 'extensionBeforeRestart',
    title: { zh: '重新计算前批准的延期是否保留', en: 'Whether an extension outlives a restart' },
    byDefault: 'lapses',
    meaning: { zh: '随原期限终了，不再适用', en: 'It ends with the old period' },
    since: '2017-07-01',
    reason: {
      zh: '期限重新计算，原延期随原期限终了；仍有需要的重新报批',
      en: 'The period is counted anew, the extension belonged to the old one; ask again when needed',
    },
    alternatives: [
      {
        value: 'carriesOver',
        meaning: { zh: '延期日数加到新的期限上', en: 'Its days are added to the new period' },
      },
    ],
    articles: [cite('规则', 45), cite('规则', 46)],
    checked: 'verified',
  },
  annualLeavePayFinality: {
    key: 'annualLeavePayFinality',
    title: {
      zh: '未休年休假工资适用哪种终局',
      en: 'Which test of finality applies to pay for untaken leave',
    },
    byDefault: 'byAmount',
    meaning: { zh: '按单项数额判断', en: 'By the amount of the item' },
    since: '2017-07-01',
    reason: {
      zh: '作为劳动报酬按数额判断，对双方救济权利的限制较小',
      en: 'Tested by amount as pay, it restricts the remedies of the parties less',
    },
    alternatives: [
      {
        value: 'labourStandard',
        meaning: { zh: '作为休息休假标准争议，一律终局', en: 'Final as a dispute on rest and leave' },
      },
    ],
    articles: [cite('调仲法', 47), cite('规则', 50)],
    checked: 'verified',
  },
  longestMediationExtension: {
    key: 'longestMediationExtension',
    title: { zh: '调解延期一次最多几日', en: 'How many days one extension of mediation may add' },
    byDefault: 30,
    meaning: { zh: '最多再延30日', en: 'At most another 30 days' },
    since: '2012-01-01',
    reason: {
      zh: '规定只说双方同意可以延期，没有写最长几日；设一个上限，免得延期变成搁置',
      en: 'The order lets both sides agree to go on and names no length; a bound keeps “extended” from meaning “forgotten”',
    },
    alternatives: [
      { value: 15, meaning: { zh: '最多再延15日', en: 'At most another 15 days' } },
      { value: null, meaning: { zh: '由双方约定，不设上限', en: 'As the parties agree, without a bound' } },
    ],
    articles: [cite('协调规', 29)],
    checked: 'unverified',
  },
};

/** The readings followed by an office that has chosen nothing. */
export const defaultSettings: LawSettings = Object.freeze({
  ...defaultMoneySettings,
  ...defaultTargets,
  awardRollsOver: localReadings.awardRollsOver.byDefault,
  mediationRollsOver: localReadings.mediationRollsOver.byDefault,
  countingBeforeHearing: localReadings.countingBeforeHearing.byDefault,
  mediationClock: localReadings.mediationClock.byDefault,
  extensionCountsFrom: localReadings.extensionCountsFrom.byDefault,
  extensionBeforeRestart: localReadings.extensionBeforeRestart.byDefault,
  annualLeavePayFinality: localReadings.annualLeavePayFinality.byDefault,
  longestMediationExtension: localReadings.longestMediationExtension.byDefault,
});

/** The readings of one office: the same on every day, or those in force on a day. */
export type OfficeReadings = LawSettings | ((day: LocalDate) => LawSettings);

/** The readings in force on a day; the defaults where nothing was chosen. */
export function readingsOn(
  readings: Partial<LawSettings> | ((day: LocalDate) => LawSettings) | undefined,
  day: LocalDate,
): LawSettings {
  return typeof readings === 'function' ? readings(day) : { ...defaultSettings, ...readings };
}

/** One reading as it was followed in a result, for those who want to know why. */
export interface ReadingTaken<K extends keyof LawSettings = keyof LawSettings> {
  readonly key: K;
  readonly value: LawSettings[K];
}

/** 审限最后一日遇休息日是否顺延：遇休息日顺延至其后第一个工作日. */
export function readingWords({ key, value }: ReadingTaken): Bilingual {
  const { title, byDefault, meaning, alternatives } = localReadings[key];
  const chosen = alternatives.find((alternative) => alternative.value === value);
  const said = value === byDefault || chosen === undefined ? meaning : chosen.meaning;
  return { zh: `${title.zh}：${said.zh}`, en: `${title.en}: ${said.en}` };
}
