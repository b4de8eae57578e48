/** 维权指引: from what happened to what may be claimed, and by when (调仲法 27; 劳动合同法 46, 82, 87). */
import assert from 'node:assert/strict';
import { formulas } from '../../server/law/entitlements/formulas.ts';
import { readFacts } from '../../server/law/entitlements/elements.ts';
import {
  askedAs,
  endingNames,
  endings,
  guideQuestions,
  proposalsFor,
  questionsFor,
  toBring,
  troubleNames,
} from '../../server/law/guide.ts';
import type { GuideAnswers, Happened } from '../../server/law/guide.ts';

const today = '2022-09-14';
const service = { hiredOn: '2019-03-01', endedOn: '2022-06-15', monthlyWage: 800_000 };
const proposed = (happened: Happened, answers: GuideAnswers) => proposalsFor(happened, answers, { today });
const kinds = (happened: Happened, answers: GuideAnswers = service) =>
  proposed(happened, answers).map(({ claimKind }) => claimKind);

describe('The guide to one’s rights', () => {
  it('proposes damages for a dismissal without a reason, never compensation or notice pay beside them', () => {
    assert.deepEqual(kinds({ troubles: [], ending: 'dismissed' }), ['unlawfulTerminationDamages']);
  });

  it('proposes compensation and a month in lieu of notice on the three grounds of article 40', () => {
    const answers = { ...service, reason: 'art40Incompetence', noticeDays: 0 };
    assert.deepEqual(kinds({ troubles: [], ending: 'withReason' }, answers), [
      'economicCompensation',
      'noticePay',
    ]);
  });

  it('proposes compensation for who was forced out, agreed to go or was not renewed, and nothing for who resigned', () => {
    for (const ending of ['forced', 'agreed', 'expired'] as const)
      assert.deepEqual(kinds({ troubles: [], ending }), ['economicCompensation'], ending);
    for (const ending of ['resigned', 'stillThere'] as const)
      assert.deepEqual(kinds({ troubles: [], ending }), [], ending);
  });

  it('asks for everything that its proposals need: no formula misses a fact, whatever happened', () => {
    for (const ending of endingNames)
      for (const trouble of troubleNames) {
        const happened: Happened = { troubles: [trouble], ending };
        const answers = Object.fromEntries(
          questionsFor(happened).map(({ name }) => [name, sample[name] ?? null]),
        );
        for (const { formula, values } of proposed(happened, answers)) {
          if (formula === null) continue;
          assert.doesNotThrow(
            () => readFacts(formulas[formula].elements, values),
            `${ending} ${trouble} ${formula}`,
          );
        }
      }
  });

  it('lets no year run for wages while the work goes on; a year from the end once it is over (调仲法 27(4))', () => {
    const owed = { dueFen: 1_200_000, paidFen: 0 };
    const [still] = proposed({ troubles: ['unpaidWages'], ending: 'stillThere' }, owed);
    assert.deepEqual([still?.time.period, still?.time.from], ['limitationWages', null]);
    const [left] = proposed(
      { troubles: ['unpaidWages'], ending: 'resigned' },
      { ...owed, endedOn: '2022-06-15' },
    );
    assert.deepEqual([left?.time.period, left?.time.from], ['limitationWages', '2022-06-15']);
  });

  it('counts the year of the second wage from its last day: the end, a year of work, or the day before signing', () => {
    const from = (answers: GuideAnswers) =>
      proposed({ troubles: ['noContract'], ending: 'stillThere' }, { monthlyWage: 500_000, ...answers })[0]
        ?.time.from;
    assert.equal(from({ hiredOn: '2022-03-15' }), today);
    assert.equal(from({ hiredOn: '2020-01-10' }), '2021-01-09');
    assert.equal(from({ hiredOn: '2022-03-15', signedOn: '2022-06-01' }), '2022-05-31');
  });

  it('counts the year of untaken leave from the year’s end, or from leaving in it', () => {
    const from = (endedOn: string | null) =>
      proposed(
        { troubles: ['annualLeave'], ending: endedOn === null ? 'stillThere' : 'resigned' },
        { leaveYear: 2022, endedOn, monthlyWage: 500_000 },
      )[0]?.time.from;
    assert.equal(from(null), '2022-12-31');
    assert.equal(from('2022-06-15'), '2022-06-15');
  });

  it('works no sum out for an injury without a grade, and says what comes first', () => {
    const [injury] = proposed(
      { troubles: ['workInjury'], ending: 'stillThere' },
      { injuredOn: '2022-05-01' },
    );
    assert.equal(injury?.formula, null);
    assert.match(injury?.note?.zh ?? '', /工伤认定/);
  });

  it('says everything in both languages, and knows every element by its question', () => {
    const said = [
      ...Object.values(endings).map(({ label }) => label),
      ...toBring({ troubles: troubleNames, ending: 'dismissed' }),
    ];
    for (const { zh, en } of said) {
      assert.match(zh, /\p{Script=Han}/u);
      assert.match(en, /^[A-Z][^\p{Script=Han}]+$/u);
    }
    for (const question of Object.values(askedAs))
      assert.ok(Object.hasOwn(guideQuestions, question), question);
  });
});

/** An answer to each question that could be given. */
const sample: GuideAnswers = {
  ...service,
  averageWage: 800_000,
  reason: 'art40Illness',
  noticeDays: 0,
  groundStated: true,
  dueFen: 1_200_000,
  paidFen: 0,
  overtimeFrom: '2022-01-01',
  overtimeTo: '2022-06-15',
  weekdayHours: 10,
  leaveYear: 2021,
  yearsOfWork: 6,
  takenDays: 0,
  injuredOn: '2022-05-01',
  grade: 9,
};
