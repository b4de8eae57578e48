import type { HolidayName } from './calendar.ts';
import type { LocalDate } from './localDate.ts';
import { weekday, yearOf } from './localDate.ts';
import type { Approver, ExclusionReason, RestartReason } from './period.ts';
import { periodOf } from './periods.ts';
import { readingWords } from './settings.ts';
import type { Bilingual } from './statutes.ts';
import { articleLabel, articleLabelEn } from './statutes.ts';
import type { WorkingOut, WorkingStep } from './workingOut.ts';

export type WorkingOutLocale = 'zh-CN' | 'en';

const exclusionWords: Readonly<Record<ExclusionReason, Bilingual>> = {
  suspension: { zh: '中止审理', en: 'proceedings suspended' },
  publicNotice: { zh: '公告送达', en: 'delivery by public notice' },
  limitationPaused: { zh: '时效中止', en: 'limitation paused' },
  mediationFirst: { zh: '先行调解、暂缓受理', en: 'mediation first, acceptance deferred' },
  otherByLaw: { zh: '依法另行计算', en: 'counted apart by law' },
};

const restartWords: Readonly<Record<RestartReason, Bilingual>> = {
  correctionCompleted: { zh: '材料补正', en: 'papers completed' },
  partyAdded: { zh: '决定追加当事人', en: 'party added' },
  claimsChanged: { zh: '受理增加、变更的请求', en: 'added or changed claims accepted' },
  counterApplicationJoined: { zh: '受理反申请并合并处理', en: 'counter-application accepted and joined' },
  transferReceived: { zh: '接受移送', en: 'transfer received' },
  limitationInterrupted: { zh: '时效中断', en: 'limitation interrupted' },
};

const approverWords: Readonly<Record<Approver, Bilingual>> = {
  commissionHead: { zh: '仲裁委主任批准', en: 'approved by the head of the commission' },
  delegatedOfficeHead: {
    zh: '受委托的仲裁院负责人批准',
    en: 'approved by the delegated head of the commission’s office',
  },
  commission: { zh: '仲裁委同意', en: 'allowed by the commission' },
  bothParties: { zh: '双方同意', en: 'agreed by both parties' },
  courtPresident: { zh: '院长批准', en: 'approved by the president of the court' },
};

const unitWords = {
  workingDay: { zh: '个工作日', en: 'working days' },
  calendarDay: { zh: '日', en: 'calendar days' },
} as const;

/** Puts a working-out into readable lines, one fact a line, ending with the last day and the articles. */
export function describeWorkingOut(workingOut: WorkingOut, locale: WorkingOutLocale): readonly string[] {
  const lines = workingOut.steps.map((step) => (locale === 'en' ? stepEn : stepZh)(step, workingOut));
  return [...lines, ...(locale === 'en' ? endEn(workingOut) : endZh(workingOut))];
}

const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** 2022年9月8日 星期四. */
export function longDayZh(day: LocalDate): string {
  return `${yearOf(day)}年${dayZh(day)}`;
}

const monthDayZh = (day: LocalDate): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
const dayZh = (day: LocalDate): string => `${monthDayZh(day)} 星期${WEEKDAYS_ZH[weekday(day)]}`;
const dayEn = (day: LocalDate): string => `${day} ${WEEKDAYS_EN[weekday(day)]}`;

/** The year is said again only where it is not the year of the first day. */
const inYearZh = (day: LocalDate, start: LocalDate): string =>
  yearOf(day) === yearOf(start) ? '' : `${yearOf(day)}年`;

const rangeZh = (from: LocalDate, to: LocalDate, start: LocalDate): string => {
  const head = inYearZh(from, start);
  if (from === to) return head + dayZh(from);
  const tail = yearOf(from) === yearOf(to) ? '' : `${yearOf(to)}年`;
  return `${head}${monthDayZh(from)}—${tail}${monthDayZh(to)}`;
};
const rangeEn = (from: LocalDate, to: LocalDate): string => (from === to ? dayEn(from) : `${from} to ${to}`);

const offZh = (holiday: HolidayName | null): string => (holiday ? `${holiday.zh}放假` : '周末');
const offEn = (holiday: HolidayName | null): string => (holiday ? holiday.en : 'weekend');

function stepZh(step: WorkingStep, { start, period }: WorkingOut): string {
  const at = (day: LocalDate) => inYearZh(day, start) + dayZh(day);
  switch (step.kind) {
    case 'start':
      return `${longDayZh(step.on)} ${periodOf(period).startsFrom.zh}，当日不计`;
    case 'restarted':
      return `${at(step.on)} ${restartWords[step.reason].zh}，重新计算，当日不计`;
    case 'restartTooLate':
      return `${at(step.on)} ${restartWords[step.reason].zh}，期间已于${at(step.endedOn)}届满，不再重新计算`;
    case 'lengthAgreed':
      return step.amount === 0 ? '期限已放弃' : `期限定为${step.amount}${unitWords[step.unit].zh}`;
    case 'dayCounted': {
      const dayKind = step.dayKind === 'makeUpWorkday' ? '调休上班日' : '工作日';
      return `${at(step.on)} ${dayKind} 第${step.ordinal}日`;
    }
    case 'daysCounted':
      return step.first === step.last
        ? `${at(step.from)} 第${step.first}日`
        : `${rangeZh(step.from, step.to, start)} 第${step.first}日至第${step.last}日`;
    case 'yearsCounted':
      return `满${step.years}年的对应日为${at(step.to)}`;
    case 'daysOffSkipped':
      return `${rangeZh(step.from, step.to, start)} ${offZh(step.holiday)} 不计`;
    case 'daysExcluded':
      return `${rangeZh(step.from, step.to, start)} ${exclusionWords[step.reason].zh} ${step.days}日 不计入`;
    case 'suspendedSince':
      return `${at(step.on)}起 ${exclusionWords[step.reason].zh}，恢复以后继续计算`;
    case 'extended':
      return `${at(step.grantedOn)} ${approverWords[step.by].zh}，延长${step.days}${unitWords[step.unit].zh}`;
    case 'extensionLapsed':
      return `${at(step.grantedOn)}批准的延长${step.days}日，因${at(step.restartedOn)}重新计算而不再适用`;
    case 'rolledOver':
      return `${at(step.from)} ${over(step.over, (o) => offZh(o.holiday), '、')}，顺延至${at(step.to)}`;
    case 'notRolledOver':
      return `${at(step.on)} 为休息日，按本地口径不顺延`;
    case 'fullDaysBetween':
      return `其间须隔满${step.days}个工作日，最迟${at(step.latest)}`;
    case 'noticeAwaited':
      return `${step.year}年放假安排未载入，结果为暂定；载入后重新计算`;
  }
}

function stepEn(step: WorkingStep, { period }: WorkingOut): string {
  switch (step.kind) {
    case 'start':
      return `${dayEn(step.on)}: ${periodOf(period).startsFrom.en}; this day is not counted`;
    case 'restarted':
      return `${dayEn(step.on)}: ${restartWords[step.reason].en}; counted anew, this day is not counted`;
    case 'restartTooLate':
      return `${dayEn(step.on)}: ${restartWords[step.reason].en}, but the period was over on ${dayEn(step.endedOn)}`;
    case 'lengthAgreed':
      return step.amount === 0 ? 'Waived' : `Set to ${step.amount} ${unitWords[step.unit].en}`;
    case 'dayCounted':
      return `${dayEn(step.on)}: ${step.dayKind === 'makeUpWorkday' ? 'make-up workday' : 'working day'}, day ${step.ordinal}`;
    case 'daysCounted':
      return step.first === step.last
        ? `${dayEn(step.from)}: day ${step.first}`
        : `${step.from} to ${step.to}: days ${step.first} to ${step.last}`;
    case 'yearsCounted':
      return `The corresponding day after ${step.years} year${step.years === 1 ? '' : 's'} is ${dayEn(step.to)}`;
    case 'daysOffSkipped':
      return `${rangeEn(step.from, step.to)}: ${offEn(step.holiday)}, not counted`;
    case 'daysExcluded':
      return `${rangeEn(step.from, step.to)}: ${exclusionWords[step.reason].en}, ${step.days} days not counted`;
    case 'suspendedSince':
      return `From ${dayEn(step.on)}: ${exclusionWords[step.reason].en}; the count goes on after resumption`;
    case 'extended':
      return `${dayEn(step.grantedOn)}: extended by ${step.days} ${unitWords[step.unit].en}, ${approverWords[step.by].en}`;
    case 'extensionLapsed':
      return `The extension of ${step.days} days of ${step.grantedOn} ended with the restart on ${step.restartedOn}`;
    case 'rolledOver':
      return `${dayEn(step.from)}: ${over(step.over, (o) => offEn(o.holiday), ', ')}; moves to ${dayEn(step.to)}`;
    case 'notRolledOver':
      return `${dayEn(step.on)}: a day off; by local practice it does not move`;
    case 'fullDaysBetween':
      return `${step.days} full working days must lie between: ${dayEn(step.latest)} at the latest`;
    case 'noticeAwaited':
      return `The holiday notice for ${step.year} is not loaded: provisional, to be computed again`;
  }
}

/** Each kind of day off once, in order. */
function over<T>(runs: readonly T[], word: (run: T) => string, joint: string): string {
  return [...new Set(runs.map(word))].join(joint);
}

function endZh(workingOut: WorkingOut): readonly string[] {
  const { dueOn, articles, provisional, readings } = workingOut;
  const backward = periodOf(workingOut.period).direction === 'backward';
  const last =
    dueOn === null ? '期间中止，届满日待恢复后计算' : `${backward ? '最迟' : '届满日'}：${longDayZh(dueOn)}`;
  return [
    `${last}${provisional ? '（暂定）' : ''}`,
    ...readings.map((reading) => `口径：${readingWords(reading).zh}`),
    `依据：${articles.map(articleLabel).join('、')}`,
  ];
}

function endEn(workingOut: WorkingOut): readonly string[] {
  const { dueOn, articles, provisional, readings } = workingOut;
  const backward = periodOf(workingOut.period).direction === 'backward';
  const last =
    dueOn === null
      ? 'Suspended: no last day until resumption'
      : `${backward ? 'At the latest' : 'Last day'}: ${dayEn(dueOn)}`;
  return [
    `${last}${provisional ? ' (provisional)' : ''}`,
    ...readings.map((reading) => `Local reading: ${readingWords(reading).en}`),
    `Basis: ${articles.map(articleLabelEn).join('; ')}`,
  ];
}
