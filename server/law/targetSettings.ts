/**
 * 快立、快调、快审、快结: within how many days an office aims to be done, in `settings.ts` beside the readings of the law. The
 * slogan is known, its numbers are each office's own: nothing is aimed at until one is chosen, and nothing is ever late by it.
 */
import type { LocalReading } from './settings.ts';
import type { Article } from './statutes.ts';
import { cite } from './statutes.ts';

export interface TargetSettings {
  /** 快立: working days from receipt to the decision on acceptance. */
  readonly fastAcceptance: number | null;
  /** 快调: calendar days from receipt to the end of a mediation. */
  readonly fastMediation: number | null;
  /** 快审: calendar days from acceptance to the first hearing. */
  readonly fastHearing: number | null;
  /** 快结: calendar days from acceptance to the decision. */
  readonly fastClosure: number | null;
}

export type TargetId = keyof TargetSettings;

type TargetReadings = { readonly [K in TargetId]: LocalReading<K> };

/** One target: the choices that an office has, each short of the period that the law gives. */
function target<K extends TargetId>(
  key: K,
  told: {
    readonly zh: string;
    readonly en: string;
    readonly days: readonly number[];
    readonly unit: { readonly zh: string; readonly en: string };
    readonly articles: readonly Article[];
  },
): LocalReading<K> {
  const choice = (n: number) => ({
    value: n as LocalReading<K>['byDefault'],
    meaning: { zh: `目标${n}${told.unit.zh}`, en: `Aim at ${n} ${told.unit.en}` },
  });
  return {
    key,
    title: { zh: told.zh, en: told.en },
    byDefault: null as LocalReading<K>['byDefault'],
    meaning: { zh: '不设目标', en: 'No target' },
    since: '2017-07-01',
    reason: {
      zh: '“快立快调快审快结”是工作要求，不是法定期限；各地定的天数没有核对，由本委自己定',
      en: 'The “four fast” are a way of working and no legal period; the days that places set were not checked, so each office sets its own',
    },
    alternatives: told.days.map(choice),
    articles: told.articles,
    checked: 'unverified',
  };
}

const workingDays = { zh: '个工作日', en: 'working days' } as const;
const days = { zh: '日', en: 'days' } as const;

export const targetReadings: TargetReadings = {
  fastAcceptance: target('fastAcceptance', {
    zh: '快立：收到申请后几个工作日内决定受理（工作目标）',
    en: 'Fast acceptance: working days from receipt to the decision (a target)',
    days: [1, 2, 3],
    unit: workingDays,
    articles: [cite('调仲法', 29)],
  }),
  fastMediation: target('fastMediation', {
    zh: '快调：收到申请后几日内调解结束（工作目标）',
    en: 'Fast mediation: days from receipt to its end (a target)',
    days: [5, 7, 10],
    unit: days,
    articles: [cite('调仲法', 14, { paragraph: 3 })],
  }),
  fastHearing: target('fastHearing', {
    zh: '快审：受理后几日内开庭（工作目标）',
    en: 'Fast hearing: days from acceptance to the first hearing (a target)',
    days: [20, 25, 30],
    unit: days,
    articles: [cite('调仲法', 35), cite('调仲法', 43)],
  }),
  fastClosure: target('fastClosure', {
    zh: '快结：受理后几日内作出结果（工作目标）',
    en: 'Fast closure: days from acceptance to the decision (a target)',
    days: [30, 35, 40],
    unit: days,
    articles: [cite('调仲法', 43)],
  }),
};

export const defaultTargets: TargetSettings = {
  fastAcceptance: targetReadings.fastAcceptance.byDefault,
  fastMediation: targetReadings.fastMediation.byDefault,
  fastHearing: targetReadings.fastHearing.byDefault,
  fastClosure: targetReadings.fastClosure.byDefault,
};

/** Whether a setting is a target: no due day hangs on it. */
export function isTarget(key: string): key is TargetId {
  return Object.hasOwn(targetReadings, key);
}

/** In what each target is counted. */
export const targetUnits: Readonly<Record<TargetId, 'workingDay' | 'calendarDay'>> = {
  fastAcceptance: 'workingDay',
  fastMediation: 'calendarDay',
  fastHearing: 'calendarDay',
  fastClosure: 'calendarDay',
};
