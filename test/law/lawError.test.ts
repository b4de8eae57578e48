import assert from 'node:assert/strict';
import { makeCalendar, nationalCalendar } from '../../server/law/calendar.ts';
import { calendarYears } from '../../server/law/calendarYears.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import type { DueDateInput } from '../../server/law/dueDate.ts';
import { finalityOf } from '../../server/law/finality.ts';
import { isLawError } from '../../server/law/lawError.ts';
import type { LawErrorCode } from '../../server/law/lawError.ts';
import { injuryMedicalSubsidyMonths } from '../../server/law/rates/injurySubsidyMonths.ts';
import { rateOn } from '../../server/law/rates/rateOn.ts';
import { assertSaidInBoth } from './saidInBoth.ts';

const due = (input: Omit<DueDateInput, 'calendar'>) =>
  computeDueDate({ ...input, calendar: nationalCalendar });
const accepted = { period: 'award', from: '2024-03-01' } as const;
const extension = { days: 15, unit: 'calendarDay', grantedOn: '2024-04-10', by: 'commissionHead' } as const;
const item = {
  claimKind: 'wages',
  awardedFen: 100,
  minimumMonthlyWageFen: 100,
  awardedOn: '2024-03-01',
} as const;

/** Refusals of money, which `moneyRefusals.test.ts` goes through. */
type OfMoney =
  | 'FORMULA_NOT_IN_FORCE'
  | 'ELEMENT_NOT_KNOWN'
  | 'ELEMENT_MISSING'
  | 'ELEMENT_NOT_VALID'
  | 'FACTS_DO_NOT_SETTLE'
  | 'ENTITLEMENTS_NOT_TOGETHER'
  | 'CALENDAR_YEAR_NOT_LOADED';

/** Ways to be refused, for every other code: a new code wants a row here. */
const refusals: Readonly<Record<Exclude<LawErrorCode, OfMoney>, readonly (() => unknown)[]>> = {
  DATE_NOT_VALID: [() => due({ period: 'award', from: '2024-02-30' })],
  CALENDAR_YEAR_NOT_VALID: [() => makeCalendar([...calendarYears, ...calendarYears.slice(0, 1)])],
  PERIOD_NOT_IN_FORCE: [() => due({ period: 'award', from: '2017-06-30' })],
  PERIOD_HAS_NO_FIXED_LENGTH: [() => due({ period: 'evidence', from: '2024-03-01' })],
  PERIOD_LENGTH_NOT_ALLOWED: [
    () => due({ ...accepted, agreedLength: { amount: 30, unit: 'calendarDay' } }),
    () => due({ period: 'defence', from: '2024-03-01', agreedLength: { amount: 11, unit: 'workingDay' } }),
  ],
  EXTENSION_NOT_ALLOWED: [
    () => due({ period: 'acceptanceDecision', from: '2024-03-01', extensionDays: [extension] }),
    () => due({ ...accepted, extensionDays: [{ ...extension, days: 0 }] }),
  ],
  EXTENSION_TOO_LONG: [() => due({ ...accepted, extensionDays: [{ ...extension, days: 16 }] })],
  EXTENSION_BY_WRONG_PERSON: [
    () => due({ ...accepted, extensionDays: [{ ...extension, by: 'bothParties' }] }),
  ],
  EXCLUSION_NOT_ALLOWED: [
    () =>
      due({
        period: 'mediationConclusion',
        from: '2024-03-01',
        exclusions: [{ from: '2024-03-05', to: '2024-03-08', reason: 'suspension' }],
      }),
  ],
  EXCLUSION_NOT_VALID: [
    () =>
      due({
        ...accepted,
        exclusions: [{ from: '2024-03-08', to: '2024-03-05', reason: 'suspension' }],
      }),
  ],
  RESTART_NOT_ALLOWED: [
    () => due({ ...accepted, restarts: [{ on: '2024-03-10', reason: 'correctionCompleted' }] }),
  ],
  RATE_NOT_KNOWN: [() => rateOn(injuryMedicalSubsidyMonths, '999999', '1999-01-01', 5)],
  FINALITY_NOT_IN_FORCE: [() => finalityOf({ ...item, awardedOn: '2017-06-30' })],
  AMOUNT_NOT_VALID: [() => finalityOf({ ...item, awardedFen: 0.5 })],
};

describe('a refusal of the law tables', () => {
  for (const [code, ways] of Object.entries(refusals))
    it(`${code} is said in a whole sentence of either language`, () => {
      for (const refused of ways)
        assert.throws(refused, (error: unknown) => {
          assert.ok(isLawError(error));
          assert.equal(error.code, code);
          assertSaidInBoth(error);
          assert.doesNotMatch(error.says.en, /\p{Script=Han}/u);
          return true;
        });
    });
});
