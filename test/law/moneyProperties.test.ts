import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nationalCalendar } from '../../server/law/calendar.ts';
import {
  decimalWords,
  exact,
  halfUp,
  minus,
  over,
  plus,
  times,
} from '../../server/law/entitlements/exact.ts';
import type { ElementRecord, ElementValue, ElementValues } from '../../server/law/entitlements/elements.ts';
import type { FormulaId } from '../../server/law/entitlements/formulas.ts';
import { formulaIds, formulas } from '../../server/law/entitlements/formulas.ts';
import { monthsBetween, serviceOf } from '../../server/law/entitlements/service.ts';
import { isLawError } from '../../server/law/lawError.ts';
import { addDays, lastDayOfMonths } from '../../server/law/localDate.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import type { LawSettings } from '../../server/law/settings.ts';
import { defaultSettings, localReadings } from '../../server/law/settings.ts';
import { moneyReadings } from '../../server/law/moneySettings.ts';

const basis = (settings: Partial<LawSettings> = {}) => ({
  ...{ region: '420100', calendar: nationalCalendar, rates: defaultRates },
  settings: { ...defaultSettings, ...settings },
});
const amountOf = (id: FormulaId, facts: ElementValues, settings: Partial<LawSettings> = {}): number =>
  formulas[id].calculate(facts, basis(settings)).fen;

const dayFrom = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));
const anyDay = dayFrom('1995-01-01', 11_600);
const wageFen = fc.integer({ min: 0, max: 10_000_000 });
const someSettings = fc
  .tuple(
    ...Object.values(moneyReadings).map((reading) =>
      fc
        .constantFrom(...[reading.byDefault, ...reading.alternatives.map(({ value }) => value)])
        .map((value) => [reading.key, value] as const),
    ),
  )
  .map((pairs) => Object.fromEntries(pairs) as Partial<LawSettings>);

/** Any value that an element allows, and now and then nothing. */
function valueOf(record: ElementRecord): fc.Arbitrary<ElementValue> {
  switch (record.kind) {
    case 'day':
      return anyDay;
    case 'money':
      return wageFen;
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(record.choices));
    case 'count':
      return fc.integer({ min: record.least, max: record.most });
    case 'decimal':
      return fc.integer({ min: 0, max: record.most * 100 }).map((n) => n / 100);
  }
}
const factsOf = (id: FormulaId): fc.Arbitrary<ElementValues> =>
  fc.record(
    Object.fromEntries(
      Object.entries(formulas[id].elements).map(([name, record]: [string, ElementRecord]) => [
        name,
        fc.option(valueOf(record), { freq: 8 }),
      ]),
    ),
  );

describe('what holds for every calculation', () => {
  for (const id of formulaIds) {
    it(`${id}: a whole number of fen, never negative, its last line being the result; or a refusal by its code`, () => {
      fc.assert(
        fc.property(factsOf(id), someSettings, (facts, settings) => {
          try {
            const { fen, lines, articles } = formulas[id].calculate(facts, basis(settings));
            assert.ok(Number.isSafeInteger(fen) && fen >= 0);
            assert.equal(lines.at(-1)?.fen, fen);
            assert.ok(articles.length > 0 && lines.every((line) => line.fen === null || line.fen >= 0));
          } catch (error) {
            if (!isLawError(error)) throw error;
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  const grounds = ['art36Employer', 'art40Illness', 'art40Change', 'art41', 'art44Expiry'];
  const longer = fc.record({
    hired: dayFrom('1995-01-01', 9_000),
    earlier: fc.integer({ min: 1, max: 900 }),
    endedOn: dayFrom('2022-01-01', 700),
    averageWage: wageFen,
    ground: fc.constantFrom(...grounds),
  });

  it('economic compensation on the same wage and ground never falls with longer service', () => {
    fc.assert(
      fc.property(longer, someSettings, ({ hired, earlier, ...rest }, settings) => {
        const of = (hiredOn: string) =>
          amountOf('economicCompensation', { hiredOn, localAverageWage: 900_000, ...rest }, settings);
        assert.ok(of(addDays(hired, -earlier)) >= of(hired));
      }),
    );
  });

  it('damages are twice economic compensation where no year lies before 2008', () => {
    fc.assert(
      fc.property(dayFrom('2008-01-01', 4_000), wageFen, (hiredOn, averageWage) => {
        const facts = { hiredOn, averageWage, endedOn: '2022-06-15', localAverageWage: 900_000 };
        const once = amountOf('economicCompensation', { ...facts, ground: 'art36Employer' });
        const twice = amountOf('unlawfulTerminationDamages', { ...facts, wantsToReturn: false });
        // Each is rounded by itself, so half a fen of the one is a fen of the other.
        assert.ok(Math.abs(twice - 2 * once) <= 1);
      }),
    );
  });

  it('the second wage is eleven monthly wages at most, and a plea of limitation never raises it', () => {
    fc.assert(
      fc.property(
        dayFrom('2021-01-01', 700),
        dayFrom('2021-01-01', 1_500),
        wageFen,
        someSettings,
        (hiredOn, workedUntil, monthlyWage, settings) => {
          fc.pre(hiredOn <= workedUntil);
          const facts = { hiredOn, workedUntil, monthlyWage, exception: 'none', filedOn: '2023-06-01' };
          const unpleaded = amountOf('doubleWage', { ...facts, limitationPleaded: false }, settings);
          assert.ok(unpleaded <= 11 * monthlyWage);
          assert.ok(
            amountOf('doubleWage', { ...facts, limitationPleaded: true }, settings) <=
              unpleaded + monthlyWage,
          );
        },
      ),
    );
  });

  it('more hours, a higher wage or a worse grade never give less', () => {
    const overtime = { from: '2022-01-01', to: '2022-06-30', system: 'standard' };
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), wageFen, (hours, more, monthlyWage) => {
        const of = (n: number) =>
          amountOf('overtimePay', { ...overtime, monthlyWage, weekdayHours: n / 100 });
        assert.ok(of(hours + more) >= of(hours));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10 }), wageFen, (grade, ownWage) => {
        const facts = { injuredOn: '2022-03-01', ownWage, localAverageWage: 800_000 };
        assert.ok(
          amountOf('disabilityGrant', { ...facts, grade: grade - 1 }) >=
            amountOf('disabilityGrant', { ...facts, grade }),
        );
      }),
    );
  });
});

describe('lengths of service and fractions', () => {
  it('months and days rebuild the span, both ends counted', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(6_000), (from, length) => {
        const to = addDays(from, length);
        const { months, days, restFrom } = monthsBetween(from, to);
        assert.equal(addDays(restFrom, days - 1), to);
        assert.ok(lastDayOfMonths(from, months + 1) > to && days <= 31);
        const service = serviceOf(from, to);
        assert.equal(service.years * 12 + service.months, months);
      }),
    );
  });

  it('six months begun on a day that a month lacks end with that month (民法典 202)', () => {
    assert.equal(lastDayOfMonths('2021-08-31', 6), '2022-02-28');
    assert.equal(lastDayOfMonths('2021-08-29', 6), '2022-02-28');
    assert.equal(lastDayOfMonths('2021-08-28', 6), '2022-02-27');
    assert.equal(lastDayOfMonths('2023-08-30', 6), '2024-02-29');
    assert.equal(lastDayOfMonths('2022-03-01', 6), '2022-08-31');
    assert.equal(lastDayOfMonths('2022-12-15', 1), '2023-01-14');
  });

  it('add, divide and round without drift: 0.1 and 0.2 are 0.3, a third three times is one', () => {
    assert.deepEqual(plus(exact(0.1), exact(0.2)), exact(0.3));
    assert.deepEqual(times(over(exact(1), exact(3)), exact(3)), exact(1));
    assert.deepEqual(minus(exact(2.5), exact(0.5)), exact(2));
    assert.deepEqual([halfUp(exact(0.5)), halfUp(exact(0.49)), halfUp(exact(1.5))], [1, 0, 2]);
    assert.equal(decimalWords(over(exact(2730), exact(365))), '7.48');
  });
});

describe('readings of money', () => {
  it('each have a default, another reading, a reason and an article', () => {
    for (const [key, reading] of Object.entries(moneyReadings)) {
      assert.equal(reading.key, key);
      assert.ok(reading.alternatives.length > 0 && reading.articles.length > 0, key);
      assert.ok(
        reading.alternatives.every(({ value }) => value !== reading.byDefault),
        key,
      );
      assert.ok(Object.hasOwn(localReadings, key));
    }
  });
});
