import assert from 'node:assert/strict';
import { nationalCalendar } from '../../server/law/calendar.ts';
import type { ElementValues } from '../../server/law/entitlements/elements.ts';
import type { FormulaId } from '../../server/law/entitlements/formulas.ts';
import { formulaOf, formulas, formulasFor } from '../../server/law/entitlements/formulas.ts';
import { excludedPair } from '../../server/law/entitlements/together.ts';
import type { LawErrorCode } from '../../server/law/lawError.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { assertSaidInBoth } from './saidInBoth.ts';

interface Refusal {
  readonly why: string;
  readonly formula: FormulaId;
  readonly facts: ElementValues;
  readonly code: LawErrorCode;
  /** The element beside which the sentence stands; null where it is about several. */
  readonly element?: string | null;
}

const n = {
  ...{ hiredOn: '2019-03-01', endedOn: '2022-06-15', ground: 'art36Employer' },
  ...{ averageWage: 800_000, localAverageWage: 900_000 },
};
const { ground: _ground, ...served } = n;
const damages = { ...served, wantsToReturn: false };
const notice = { ground: 'art40Change', noticeDays: 0, lastMonthWage: 780_000 };
const secondWage = {
  ...{ hiredOn: '2021-03-15', workedUntil: '2021-12-31', monthlyWage: 600_000 },
  ...{ exception: 'none', limitationPleaded: false },
};
const overtime = { from: '2022-01-01', to: '2022-06-30', system: 'standard', monthlyWage: 522_000 };
const leave = { year: 2022, yearsOfWork: 6, takenDays: 0, averageWage: 652_500, refusedInWriting: false };
const order = { unpaidFen: 1_200_000, ordered: true, payBy: '2022-05-10', paidOn: '2022-06-01', percent: 50 };
const probation = {
  ...{ contractKind: 'fixed', contractMonths: 12, secondProbation: false },
  ...{ servedMonths: 3, fullMonthlyWage: 600_000 },
};
const injury = { grade: 9, injuredOn: '2022-03-01', ownWage: 600_000, localAverageWage: 800_000 };
const allowance = { ...injury, grade: 5, paidFrom: '2022-10-01', months: 2 };
const recovery = { monthlyWage: 600_000, months: 13, paidFen: 0 };
const nonCompete = { endedOn: '2022-01-31', averageWage: 2_000_000, months: 12 };

const settle = 'FACTS_DO_NOT_SETTLE';
const missing = 'ELEMENT_MISSING';
const invalid = 'ELEMENT_NOT_VALID';
const apart = 'ENTITLEMENTS_NOT_TOGETHER';
const N = 'economicCompensation';
const D = 'unlawfulTerminationDamages';
const one =
  (formula: FormulaId, facts: ElementValues) => (code: LawErrorCode, element: string | null, why: string) =>
    ({ formula, facts, code, element, why }) satisfies Refusal;

const refusals: readonly Refusal[] = [
  one(N, { ...n, hiredOn: null })(missing, 'hiredOn', 'no first day of work'),
  one(N, { ...n, averageWage: null })(missing, 'averageWage', 'no wage'),
  one(N, { ...n, ground: null })(missing, 'ground', 'no ground of the end'),
  one(N, { ...n, ground: 'toString' })(invalid, 'ground', 'a ground that is no choice'),
  one(N, { ...n, averageWage: 1.5 })(invalid, 'averageWage', 'half a fen'),
  one(N, { ...n, averageWage: -1 })(invalid, 'averageWage', 'less than nothing'),
  one(N, { ...n, averageWage: Number.NaN })(invalid, 'averageWage', 'not a number'),
  one(N, { ...n, averageWage: '8000' })(invalid, 'averageWage', 'a text for an amount'),
  one(N, { ...n, hiredOn: '2019-02-29' })(invalid, 'hiredOn', 'a day that is none'),
  one(N, { ...n, endedOn: '2019-02-28' })(invalid, 'endedOn', 'left before the first day'),
  one(N, { ...n, constructor: 1 })('ELEMENT_NOT_KNOWN', null, 'an element that is none'),
  one(N, { ...n, hiredOn: '2000-01-01', endedOn: '2007-12-31' })(
    'FORMULA_NOT_IN_FORCE',
    'endedOn',
    'ended before the law was in force',
  ),
  one(N, { ...n, ground: 'art38' })(
    missing,
    'groundStated',
    'whether the fault was stated on leaving is open',
  ),
  one(N, { ...n, ground: 'art38', groundStated: false })(settle, 'groundStated', 'the fault was not stated'),
  one(N, { ...n, ground: 'art44Closure', hiredOn: '2005-01-01' })(
    settle,
    'ground',
    'a closure with years before 2008: no checked rule',
  ),
  one(N, { ...n, localAverageWage: null })(
    'RATE_NOT_KNOWN',
    null,
    'no average wage on record and none given: the cap cannot be tested',
  ),
  one(N, { ...n, hiredOn: '2019-01-01', endedOn: '2020-12-31' })(
    'RATE_NOT_KNOWN',
    null,
    'no minimum wage on record for 2020 and none given',
  ),
  one(D, { ...damages, wantsToReturn: true })(apart, 'wantsToReturn', 'going back and damages together'),
  one(D, { ...damages, wantsToReturn: null })(missing, 'wantsToReturn', 'which of the two is open'),
  one('noticePay', { ...notice, ground: 'unlawful' })(apart, 'ground', 'trap 8: notice pay beside 2N'),
  one('noticePay', { ...notice, ground: 'other' })(settle, 'ground', 'trap 8: notice pay outside article 40'),
  one('noticePay', { ...notice, noticeDays: -1 })(invalid, 'noticeDays', 'a negative notice'),
  one('doubleWage', { ...secondWage, limitationPleaded: true })(
    missing,
    'filedOn',
    'pleaded, but filed when?',
  ),
  one('doubleWage', { ...secondWage, workedUntil: '2021-03-14' })(
    invalid,
    'workedUntil',
    'left before hired',
  ),
  one('doubleWage', { ...secondWage, hiredOn: '2007-12-31' })(
    'FORMULA_NOT_IN_FORCE',
    'hiredOn',
    'hired before 2008: transitional rules',
  ),
  one('doubleWage', { ...secondWage, hiredOn: '2020-03-15', workedUntil: '2020-12-20' })(
    'CALENDAR_YEAR_NOT_LOADED',
    null,
    'part of a month in a year without a holiday notice',
  ),
  one('overtimePay', { ...overtime, to: '2021-12-31' })(invalid, 'to', 'an end before the beginning'),
  one('overtimePay', { ...overtime, from: '2008-01-02' })(
    'FORMULA_NOT_IN_FORCE',
    'from',
    'before 21.75 was in force',
  ),
  one('overtimePay', { ...overtime, restDayHours: 8, restDayHoursGivenBack: 8.01 })(
    invalid,
    'restDayHoursGivenBack',
    'more given back than worked',
  ),
  one('overtimePay', { ...overtime, weekdayHours: 1.001 })(invalid, 'weekdayHours', 'three decimals'),
  one('overtimePay', { ...overtime, weekdayHours: Number.POSITIVE_INFINITY })(
    invalid,
    'weekdayHours',
    'no end of hours',
  ),
  one('overtimePay', { ...overtime, system: 'comprehensive' })(
    missing,
    'approved',
    'is the system approved?',
  ),
  one('overtimePay', { ...overtime, system: 'untimed', approved: false })(settle, 'approved', 'not approved'),
  one('overtimePay', { ...overtime, system: 'comprehensive', approved: true, weekdayHours: 1 })(
    invalid,
    'weekdayHours',
    'weekday hours under the comprehensive system',
  ),
  one('overtimePay', { ...overtime, overCycleHours: 1 })(
    invalid,
    'overCycleHours',
    'a cycle in the standard system',
  ),
  one('annualLeavePay', { ...leave, leftOn: '2023-01-01' })(invalid, 'leftOn', 'left in another year'),
  one('annualLeavePay', { ...leave, enteredOn: '2022-05-01', leftOn: '2022-04-30' })(
    invalid,
    'leftOn',
    'left before entering',
  ),
  one('annualLeavePay', { ...leave, year: 2007 })(invalid, 'year', 'a year before the regulations'),
  one('additionalDamages', { ...order, payBy: null })(
    missing,
    'payBy',
    'trap 9: whether the order was missed is open',
  ),
  one('additionalDamages', { ...order, percent: 49 })(invalid, 'percent', 'less than half'),
  one('additionalDamages', { ...order, percent: 101 })(invalid, 'percent', 'more than the whole'),
  one('unlawfulProbationDamages', { ...probation, contractMonths: null })(
    missing,
    'contractMonths',
    'no term',
  ),
  one('disabilityGrant', { ...injury, grade: 11 })(invalid, 'grade', 'no such grade'),
  one('disabilityAllowance', { ...allowance, grade: 7 })(settle, 'grade', 'grade 7 has no allowance'),
  one('disabilityAllowance', allowance)(missing, 'suitableWork', 'grade 5: was work found?'),
  one('injurySuspensionPay', recovery)(settle, 'extensionConfirmed', 'more than 12 months unconfirmed'),
  one('injuryMedicalSubsidy', { ...injury, endedOn: '2022-12-31' })(
    'RATE_NOT_KNOWN',
    null,
    'the province’s months are not loaded',
  ),
  one('injuryEmploymentSubsidy', { ...injury, endedOn: '2022-12-31' })(
    'RATE_NOT_KNOWN',
    null,
    'nor those of the other subsidy',
  ),
  one('deathGrant', { diedOn: '2022-05-05' })('RATE_NOT_KNOWN', null, 'no national income on record'),
  one('nonCompeteCompensation', { ...nonCompete, months: 25 })(invalid, 'months', 'longer than two years'),
  one('nonCompeteCompensation', { ...nonCompete, endedOn: '2020-12-31' })(
    'FORMULA_NOT_IN_FORCE',
    'endedOn',
    'before the interpretation was in force',
  ),
];

describe('what the facts do not settle is refused, never guessed', () => {
  for (const { why, formula, facts, code, element = null } of refusals) {
    it(`${formula}: ${why} → ${code}`, () => {
      assert.throws(
        () =>
          formulas[formula].calculate(facts, {
            ...{ region: '420100', calendar: nationalCalendar },
            ...{ settings: defaultSettings, rates: defaultRates },
          }),
        (error: unknown) => {
          assert.ok(isLawError(error), String(error));
          assert.equal(error.code, code);
          assert.equal('element' in error ? error.element : null, element);
          assertSaidInBoth(error);
          return true;
        },
      );
    });
  }

  it('trap 8: 2N excludes N and pay in lieu of notice; N and notice pay stand together', () => {
    const pair = (...kinds: Parameters<typeof excludedPair>[0]) => excludedPair(kinds)?.kinds;
    assert.deepEqual(pair('wages', 'unlawfulTerminationDamages', 'economicCompensation'), [
      'economicCompensation',
      'unlawfulTerminationDamages',
    ]);
    assert.deepEqual(pair('noticePay', 'unlawfulTerminationDamages'), [
      'noticePay',
      'unlawfulTerminationDamages',
    ]);
    assert.deepEqual(pair('continuedPerformance', 'unlawfulTerminationDamages'), [
      'continuedPerformance',
      'unlawfulTerminationDamages',
    ]);
    assert.equal(pair('economicCompensation', 'noticePay'), undefined);
  });

  it('a name that is no formula has none, and a claim of money has at least one or says so', () => {
    for (const name of ['', 'toString', '__proto__']) assert.equal(formulaOf(name), undefined);
    assert.deepEqual(formulasFor('doubleWage'), ['doubleWage', 'openEndedDoubleWage']);
    assert.deepEqual(formulasFor('employmentConfirmation'), []);
  });
});
