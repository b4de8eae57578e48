import assert from 'node:assert/strict';
import { makeCalendar, nationalCalendar } from '../../server/law/calendar.ts';
import { calendarYears } from '../../server/law/calendarYears.ts';
import type { DueDateInput } from '../../server/law/dueDate.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import type { LawErrorCode } from '../../server/law/lawError.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { periodIds, periodOf } from '../../server/law/periods.ts';
import { cite } from '../../server/law/statutes.ts';
import type { WorkingOut } from '../../server/law/workingOut.ts';
import type { Example } from './examples.ts';
import {
  acceptanceToTribunal,
  afterTheAward,
  awardPeriodTurns,
  deliveriesByLaw,
  hearingAndEvidence,
  limitationTurns,
  mediationAndAgreement,
  more2027,
  ofEveryPeriod,
} from './examplesOfEvery.ts';
import { onPaper } from './onPaper.ts';
import {
  allExamples,
  bySetting,
  calendarDayPeriods,
  into2027,
  otherWorkingDayPeriods,
  overNationalDay,
  overSpringFestival,
  practiceOf2022,
  restartsAndExclusions,
} from './examples.ts';

const due = (input: Omit<DueDateInput, 'calendar'>): WorkingOut =>
  computeDueDate({ ...input, calendar: nationalCalendar });

function examplesHold(title: string, examples: readonly Example[]): void {
  describe(title, () => {
    for (const { due: expected, why, whole, provisional, ...input } of examples) {
      it(`${periodOf(input.period).name.zh} from ${input.from} → ${expected ?? 'none yet'} (${why})`, () => {
        const workingOut = due(input);
        assert.equal(workingOut.dueOn, expected);
        assert.equal(workingOut.provisional, provisional ?? false);
        assert.equal(onPaper(workingOut), whole);
      });
    }
  });
}

describe('due days, checkable with a paper calendar', () => {
  examplesHold('the seven of everyday practice, 2022', practiceOf2022);
  examplesHold('over the Spring Festival', overSpringFestival);
  examplesHold('over National Day', overNationalDay);
  examplesHold('other periods in working days', otherWorkingDayPeriods);
  examplesHold('periods in calendar days', calendarDayPeriods);
  examplesHold('restarts, suspensions, public notice, limitation', restartsAndExclusions);
  examplesHold('the other reading, where an office follows it', bySetting);
  examplesHold('into a year whose notice is not out', into2027);

  examplesHold('from acceptance to the tribunal', acceptanceToTribunal);
  examplesHold('the hearing and the evidence', hearingAndEvidence);
  examplesHold('deliveries that are deemed', deliveriesByLaw);
  examplesHold('mediation and what follows an agreement', mediationAndAgreement);
  examplesHold('the 45 days, turn by turn', awardPeriodTurns);
  examplesHold('after the award', afterTheAward);
  examplesHold('limitation, turn by turn', limitationTurns);
  examplesHold('more of 2027', more2027);

  it('are at least 120', () => assert.ok(allExamples.length + ofEveryPeriod.length >= 120));

  it('show every period whose length is known', () => {
    const shown = new Set([...allExamples, ...ofEveryPeriod].map(({ period }) => period));
    const withoutLength = ['advanceEnforcement', 'awardCorrection'];
    assert.deepEqual(
      periodIds.filter((id) => !shown.has(id)),
      withoutLength,
    );
  });

  it('take every reading of periods both ways', () => {
    const taken = new Map<string, Set<unknown>>();
    for (const { due: _, why: __, whole: ___, provisional: ____, ...input } of [
      ...allExamples,
      ...ofEveryPeriod,
    ])
      for (const { key, value } of due(input).readings)
        taken.set(key, (taken.get(key) ?? new Set()).add(value));
    const readings = [
      'awardRollsOver',
      'mediationRollsOver',
      'countingBeforeHearing',
      'extensionCountsFrom',
      'extensionBeforeRestart',
    ];
    assert.deepEqual(
      [...taken].map(([key, values]) => [key, values.size]).toSorted(),
      readings.toSorted().map((key) => [key, 2]),
    );
  });
});

describe('whole working-outs', () => {
  it('acceptance over Mid-Autumn 2022 names the holiday it skipped', () => {
    assert.deepEqual(due({ period: 'acceptanceDecision', from: '2022-09-08' }), {
      period: 'acceptanceDecision',
      start: '2022-09-08',
      countedFrom: '2022-09-08',
      amount: 5,
      unit: 'workingDay',
      steps: [
        { kind: 'start', on: '2022-09-08' },
        { kind: 'dayCounted', on: '2022-09-09', dayKind: 'workingDay', ordinal: 1 },
        {
          kind: 'daysOffSkipped',
          from: '2022-09-10',
          to: '2022-09-12',
          holiday: { zh: '中秋节', en: 'Mid-Autumn Festival' },
        },
        { kind: 'dayCounted', on: '2022-09-13', dayKind: 'workingDay', ordinal: 2 },
        { kind: 'dayCounted', on: '2022-09-14', dayKind: 'workingDay', ordinal: 3 },
        { kind: 'dayCounted', on: '2022-09-15', dayKind: 'workingDay', ordinal: 4 },
        { kind: 'dayCounted', on: '2022-09-16', dayKind: 'workingDay', ordinal: 5 },
      ],
      dueOn: '2022-09-16',
      planBy: '2022-09-16',
      provisional: false,
      readings: [],
      articles: [cite('调仲法', 29), cite('规则', 30), cite('规则', 31)],
    });
  });

  it('45 days and 15 more, rolling over Labour Day 2022', () => {
    const workingOut = due({
      period: 'award',
      from: '2022-03-01',
      extensionDays: [{ days: 15, unit: 'calendarDay', grantedOn: '2022-04-11', by: 'delegatedOfficeHead' }],
    });
    assert.deepEqual(workingOut, {
      period: 'award',
      start: '2022-03-01',
      countedFrom: '2022-03-01',
      amount: 45,
      unit: 'calendarDay',
      steps: [
        { kind: 'start', on: '2022-03-01' },
        { kind: 'daysCounted', from: '2022-03-02', to: '2022-04-15', first: 1, last: 45 },
        {
          kind: 'extended',
          days: 15,
          unit: 'calendarDay',
          grantedOn: '2022-04-11',
          by: 'delegatedOfficeHead',
        },
        { kind: 'daysCounted', from: '2022-04-16', to: '2022-04-30', first: 46, last: 60 },
        {
          kind: 'rolledOver',
          from: '2022-04-30',
          to: '2022-05-05',
          over: [{ from: '2022-04-30', to: '2022-05-04', holiday: { zh: '劳动节', en: 'Labour Day' } }],
        },
      ],
      dueOn: '2022-05-05',
      planBy: '2022-05-05',
      provisional: false,
      readings: [
        { key: 'extensionCountsFrom', value: 'nominalEnd' },
        { key: 'awardRollsOver', value: true },
      ],
      articles: [
        cite('调仲法', 43, { paragraph: 1 }),
        cite('规则', 45),
        cite('调仲法', 43),
        cite('规则', 19, { paragraph: 2 }),
        cite('民诉法', 85),
      ],
    });
  });

  it('61 suspended days of 2022 stand between the 18th and the 19th day (trap: excluded days)', () => {
    const workingOut = due({
      period: 'award',
      from: '2022-06-01',
      exclusions: [{ from: '2022-06-20', to: '2022-08-19', reason: 'suspension' }],
    });
    assert.deepEqual(workingOut.steps, [
      { kind: 'start', on: '2022-06-01' },
      { kind: 'daysCounted', from: '2022-06-02', to: '2022-06-19', first: 1, last: 18 },
      { kind: 'daysExcluded', from: '2022-06-20', to: '2022-08-19', days: 61, reason: 'suspension' },
      { kind: 'daysCounted', from: '2022-08-20', to: '2022-09-15', first: 19, last: 45 },
    ]);
    assert.deepEqual(workingOut.articles.slice(2), [cite('规则', 46, { item: 6 }), cite('规则', 47)]);
  });

  it('notice of a hearing after National Day 2022, strict', () => {
    assert.deepEqual(due({ period: 'hearingNotice', from: '2022-10-12' }), {
      period: 'hearingNotice',
      start: '2022-10-12',
      countedFrom: '2022-10-12',
      amount: 5,
      unit: 'workingDay',
      steps: [
        { kind: 'start', on: '2022-10-12' },
        { kind: 'dayCounted', on: '2022-10-11', dayKind: 'workingDay', ordinal: 1 },
        { kind: 'dayCounted', on: '2022-10-10', dayKind: 'workingDay', ordinal: 2 },
        { kind: 'dayCounted', on: '2022-10-09', dayKind: 'makeUpWorkday', ordinal: 3 },
        { kind: 'dayCounted', on: '2022-10-08', dayKind: 'makeUpWorkday', ordinal: 4 },
        {
          kind: 'daysOffSkipped',
          from: '2022-10-01',
          to: '2022-10-07',
          holiday: { zh: '国庆节', en: 'National Day' },
        },
        { kind: 'dayCounted', on: '2022-09-30', dayKind: 'workingDay', ordinal: 5 },
        { kind: 'fullDaysBetween', days: 5, latest: '2022-09-29' },
      ],
      dueOn: '2022-09-29',
      planBy: '2022-09-29',
      provisional: false,
      readings: [{ key: 'countingBeforeHearing', value: 'strict' }],
      articles: [cite('调仲法', 35), cite('规则', 38)],
    });
  });

  it('a due day in 2027 says whose notice it waits for, and is settled once that notice is loaded', () => {
    const before = due({ period: 'award', from: '2026-11-19' });
    assert.equal(before.dueOn, '2027-01-04');
    assert.equal(before.provisional, true);
    assert.equal(before.provisionalYear, 2027);
    assert.deepEqual(before.steps.at(-1), { kind: 'noticeAwaited', year: 2027 });
    const notice = { number: '国办发明电〔2026〕1号', issuedOn: '2026-11-30' };
    const newYear = {
      name: '元旦',
      nameEn: 'New Year’s Day',
      from: '2027-01-01',
      to: '2027-01-04',
      makeUpWorkdays: [],
    };
    const calendar = makeCalendar([...calendarYears, { year: 2027, notice, holidays: [newYear] }]);
    const after = computeDueDate({ period: 'award', from: '2026-11-19', calendar });
    assert.equal(after.dueOn, '2027-01-05');
    assert.equal(after.provisional, false);
    assert.equal('provisionalYear' in after, false);
  });

  it('an interruption after the year was over changes nothing and says so', () => {
    const workingOut = due({
      period: 'limitation',
      from: '2022-05-10',
      restarts: [{ on: '2023-06-01', reason: 'limitationInterrupted' }],
    });
    assert.deepEqual(workingOut.steps, [
      { kind: 'start', on: '2022-05-10' },
      { kind: 'restartTooLate', on: '2023-06-01', reason: 'limitationInterrupted', endedOn: '2023-05-10' },
      { kind: 'yearsCounted', years: 1, to: '2023-05-10' },
    ]);
  });

  it('an interruption within the year but on its rolled last day still counts', () => {
    const workingOut = due({
      period: 'limitation',
      from: '2023-10-03',
      restarts: [{ on: '2024-10-08', reason: 'limitationInterrupted' }],
    });
    assert.equal(workingOut.countedFrom, '2024-10-08');
    assert.equal(workingOut.dueOn, '2025-10-09');
  });

  it('a restart on the first day itself changes nothing', () => {
    const restarts = [{ on: '2024-03-04', reason: 'correctionCompleted' }] as const;
    const input = { period: 'acceptanceDecision', from: '2024-03-04' } as const;
    assert.deepEqual(due({ ...input, restarts }), due(input));
  });

  it('what is over at once on a holiday is not planned for a day before it began', () => {
    assert.equal(due({ period: 'electronicDelivery', from: '2024-10-05' }).planBy, '2024-10-05');
  });

  it('a weekend delivery that leaves full days is in time; planBy names the working day before', () => {
    const workingOut = due({ period: 'hearingNotice', from: '2025-03-17' });
    assert.deepEqual([workingOut.dueOn, workingOut.planBy], ['2025-03-09', '2025-03-07']);
  });
});

describe('what no rule covers is refused', () => {
  const accepted = { period: 'award', from: '2024-03-01' } as const;
  const extension = { days: 15, unit: 'calendarDay', grantedOn: '2024-04-10', by: 'commissionHead' } as const;

  function refused(code: LawErrorCode, says: RegExp, input: Omit<DueDateInput, 'calendar'>): void {
    it(`${code}: ${periodOf(input.period).name.zh}`, () => {
      assert.throws(
        () => due(input),
        (error: unknown) => isLawError(error) && error.code === code && says.test(error.message),
      );
    });
  }

  refused('EXTENSION_TOO_LONG', /最多延长15日/, { ...accepted, extensionDays: [{ ...extension, days: 16 }] });
  refused('EXTENSION_TOO_LONG', /请减少/, {
    ...accepted,
    extensionDays: [
      { ...extension, days: 10 },
      { ...extension, days: 6, grantedOn: '2024-04-12' },
    ],
  });
  refused('EXTENSION_TOO_LONG', /最多延长15日/, {
    ...accepted,
    settings: { extensionBeforeRestart: 'carriesOver' },
    restarts: [{ on: '2024-04-12', reason: 'claimsChanged' }],
    extensionDays: [
      { ...extension, days: 10 },
      { ...extension, days: 6, grantedOn: '2024-04-20' },
    ],
  });
  refused('EXTENSION_BY_WRONG_PERSON', /仲裁委主任或其委托的仲裁院负责人/, {
    ...accepted,
    extensionDays: [{ ...extension, by: 'bothParties' }],
  });
  refused('EXTENSION_NOT_ALLOWED', /不能延长/, {
    period: 'acceptanceDecision',
    from: '2024-03-01',
    extensionDays: [extension],
  });
  refused('EXTENSION_NOT_ALLOWED', /核对/, {
    ...accepted,
    extensionDays: [{ ...extension, unit: 'workingDay' }],
  });
  refused('EXTENSION_NOT_ALLOWED', /核对/, { ...accepted, extensionDays: [{ ...extension, days: 0 }] });
  refused('EXTENSION_TOO_LONG', /5个工作日/, {
    period: 'agreementReviewDecision',
    from: '2024-03-01',
    extensionDays: [{ days: 6, unit: 'workingDay', grantedOn: '2024-03-08', by: 'commissionHead' }],
  });
  refused('RESTART_NOT_ALLOWED', /不因该事由重新计算/, {
    ...accepted,
    restarts: [{ on: '2024-03-10', reason: 'correctionCompleted' }],
  });
  refused('RESTART_NOT_ALLOWED', /原起算日/, {
    period: 'courtAction',
    from: '2024-03-01',
    restarts: [{ on: '2024-03-10', reason: 'partyAdded' }],
  });
  refused('EXCLUSION_NOT_ALLOWED', /不因该事由扣除/, {
    period: 'mediationConclusion',
    from: '2024-03-01',
    exclusions: [{ from: '2024-03-05', to: '2024-03-08', reason: 'suspension' }],
  });
  refused('EXCLUSION_NOT_VALID', /结束日不能早于开始日/, {
    ...accepted,
    exclusions: [{ from: '2024-03-08', to: '2024-03-05', reason: 'suspension' }],
  });
  refused('PERIOD_NOT_IN_FORCE', /2017-07-01起施行/, { period: 'award', from: '2017-06-30' });
  refused('PERIOD_HAS_NO_FIXED_LENGTH', /请填写指定的期限/, { period: 'evidence', from: '2024-03-01' });
  refused('PERIOD_LENGTH_NOT_ALLOWED', /0至10个工作日/, {
    period: 'defence',
    from: '2024-03-01',
    agreedLength: { amount: 11, unit: 'workingDay' },
  });
  refused('PERIOD_LENGTH_NOT_ALLOWED', /由法律规定/, {
    ...accepted,
    agreedLength: { amount: 30, unit: 'calendarDay' },
  });
  refused('DATE_NOT_VALID', /不是有效日期/, { period: 'award', from: '2024-02-30' });

  it('the rule is in force on its first day', () => {
    assert.equal(due({ period: 'award', from: '2017-07-01' }).provisionalYear, 2017);
  });

  it('a second extension within one run adds up to 15 and no further', () => {
    const workingOut = due({
      ...accepted,
      extensionDays: [
        { ...extension, days: 10 },
        { ...extension, days: 5, grantedOn: '2024-04-20' },
      ],
    });
    assert.equal(workingOut.dueOn, '2024-04-30');
  });
});

describe('completed papers restart the receipt clock, never the 45 days', () => {
  it('the decision on acceptance is counted from the day of completion', () => {
    const workingOut = due({
      period: 'acceptanceDecision',
      from: '2024-03-04',
      restarts: [{ on: '2024-03-13', reason: 'correctionCompleted' }],
    });
    assert.equal(workingOut.countedFrom, '2024-03-13');
    assert.deepEqual(workingOut.steps.slice(0, 2), [
      { kind: 'start', on: '2024-03-04' },
      { kind: 'restarted', on: '2024-03-13', reason: 'correctionCompleted' },
    ]);
  });

  it('the award period knows added parties, changed claims, joined counter-applications and transfers only', () => {
    assert.deepEqual(periodOf('award').restart?.reasons, [
      'partyAdded',
      'claimsChanged',
      'counterApplicationJoined',
      'transferReceived',
    ]);
  });
});
