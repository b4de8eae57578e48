import assert from 'node:assert/strict';
import * as chineseDays from 'chinese-days';
import * as fc from 'fast-check';
import type { Calendar } from '../../server/law/calendar.ts';
import { makeCalendar, nationalCalendar } from '../../server/law/calendar.ts';
import { calendarYears } from '../../server/law/calendarYears.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { addDays, daysBetween, yearOf } from '../../server/law/localDate.ts';
import type { Period } from '../../server/law/periods.ts';
import { periodIds, periodOf } from '../../server/law/periods.ts';

const FIRST = '2022-03-20';
const anyDay = fc.integer({ min: 0, max: 1600 }).map((n) => addDays(FIRST, n));
const fixedPeriods = periodIds
  .map(periodOf)
  .filter((p) => p.unit !== 'none' && p.unit !== 'year' && p.endsWith === undefined);
const forwardPeriod = fc.constantFrom(...fixedPeriods.filter((p) => p.direction === 'forward'));
const backwardPeriod = fc.constantFrom(...fixedPeriods.filter((p) => p.direction === 'backward'));
const workingDayPeriod = fc.constantFrom(
  ...fixedPeriods.filter((p) => p.direction === 'forward' && p.unit === 'workingDay'),
);
const rollingPeriod = fc.constantFrom(...fixedPeriods.filter((p) => p.rollsOver !== 'never'));

const dueOn = (period: Period, from: string, calendar: Calendar = nationalCalendar): string => {
  const { dueOn: day } = computeDueDate({ period: period.id, from, calendar });
  assert.ok(day);
  return day;
};

/** The national calendar with one more day off. */
function withHoliday(day: string): Calendar {
  const extra = { name: '临时放假', nameEn: 'Extra day off', from: day, to: day, makeUpWorkdays: [] };
  return makeCalendar(
    calendarYears.map((y) => (y.year === yearOf(day) ? { ...y, holidays: [...y.holidays, extra] } : y)),
  );
}
const ordinaryWorkingDay = anyDay.filter((day) => nationalCalendar.kindOf(day) === 'workingDay');
const near = fc.integer({ min: -70, max: 70 });

describe('properties of due days', () => {
  it('one more holiday never lets a forward period end earlier', () => {
    fc.assert(
      fc.property(forwardPeriod, ordinaryWorkingDay, near, (period, holiday, shift) => {
        const from = addDays(holiday, shift);
        assert.ok(dueOn(period, from, withHoliday(holiday)) >= dueOn(period, from));
      }),
      { numRuns: 500 },
    );
  });

  it('one more holiday never lets a backward period begin later', () => {
    fc.assert(
      fc.property(backwardPeriod, ordinaryWorkingDay, near, (period, holiday, shift) => {
        const from = addDays(holiday, shift);
        assert.ok(dueOn(period, from, withHoliday(holiday)) <= dueOn(period, from));
      }),
      { numRuns: 500 },
    );
  });

  it('a period that rolls ends on a working day', () => {
    fc.assert(
      fc.property(rollingPeriod, anyDay, (period, from) => {
        assert.equal(chineseDays.isWorkday(dueOn(period, from)), true);
      }),
      { numRuns: 500 },
    );
  });

  it('a period of n working days has exactly n of them after its first day', () => {
    fc.assert(
      fc.property(workingDayPeriod, anyDay, (period, from) => {
        const length = daysBetween(from, dueOn(period, from));
        const days = Array.from({ length }, (_, i) => addDays(from, i + 1));
        assert.equal(days.filter((day) => chineseDays.isWorkday(day)).length, period.amount);
      }),
      { numRuns: 500 },
    );
  });

  it('strict counting leaves at least n full working days between notice and hearing, one day later does not', () => {
    fc.assert(
      fc.property(backwardPeriod, anyDay, (period, hearing) => {
        const between = (day: string) =>
          Array.from({ length: daysBetween(day, hearing) - 1 }, (_, i) => addDays(day, i + 1)).filter((d) =>
            chineseDays.isWorkday(d),
          ).length;
        const latest = dueOn(period, hearing);
        assert.equal(between(latest), period.amount);
        assert.equal(between(addDays(latest, 1)), period.amount - 1);
      }),
      { numRuns: 500 },
    );
  });

  it('starting later never ends earlier', () => {
    fc.assert(
      fc.property(forwardPeriod, anyDay, (period, from) => {
        assert.ok(dueOn(period, addDays(from, 1)) >= dueOn(period, from));
      }),
      { numRuns: 500 },
    );
  });

  it('days suspended inside the 45 move the 45th day by just as many', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 45 }),
        fc.integer({ min: 1, max: 120 }),
        (from, first, days) => {
          const start = addDays(from, first);
          const suspension = { from: start, to: addDays(start, days - 1), reason: 'suspension' } as const;
          const workingOut = computeDueDate({
            period: 'award',
            from,
            calendar: nationalCalendar,
            settings: { awardRollsOver: false },
            exclusions: [suspension],
          });
          assert.equal(workingOut.dueOn, addDays(from, 45 + days));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the order in which suspensions and restarts are told does not matter', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 20 })), {
      maxLength: 5,
    });
    const restartDays = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 });
    fc.assert(
      fc.property(anyDay, spans, restartDays, (from, lengths, restartsAt) => {
        const exclusions = lengths.map(([at, length]) => {
          const first = addDays(from, at);
          return { from: first, to: addDays(first, length), reason: 'suspension' } as const;
        });
        const restarts = restartsAt.map(
          (at) => ({ on: addDays(from, at), reason: 'claimsChanged' }) as const,
        );
        const told = { period: 'award', from, calendar: nationalCalendar } as const;
        const one = computeDueDate({ ...told, exclusions, restarts });
        const other = computeDueDate({
          ...told,
          exclusions: exclusions.toReversed(),
          restarts: restarts.toReversed(),
        });
        assert.equal(one.dueOn, other.dueOn);
        const excluded = (day: string) => exclusions.some((e) => e.from <= day && day <= e.to);
        assert.ok(one.dueOn && !excluded(one.dueOn) && chineseDays.isWorkday(one.dueOn));
      }),
      { numRuns: 500 },
    );
  });
});
