import assert from 'node:assert/strict';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { computeDueDate } from '../../server/law/dueDate.ts';
import { handedInOn, isInTime } from '../../server/law/inTime.ts';

describe('posted before the last day is in time, however long the post took (民诉法 85)', () => {
  const calendar = nationalCalendar;
  const untilOctober = computeDueDate({ period: 'courtAction', from: '2022-09-16', calendar });
  const untilNewYear = computeDueDate({ period: 'courtAction', from: '2026-12-14', calendar });

  const cases = [
    ['handed in on the last day', '2022-10-08', null, true],
    ['handed in the day after', '2022-10-09', null, false],
    ['posted on the last day, there three days later', '2022-10-11', '2022-10-08', true],
    ['posted on a holiday before the last day', '2022-10-10', '2022-10-05', true],
    ['posted the day after the last', '2022-10-10', '2022-10-09', false],
    ['posted early, lost for weeks', '2022-11-02', '2022-09-28', true],
  ] as const;
  for (const [what, reachedOn, postedOn, inTime] of cases)
    it(`${what}: ${inTime ? 'in time' : 'too late'}`, () => {
      assert.equal(untilOctober.dueOn, '2022-10-08');
      assert.equal(isInTime(untilOctober, { reachedOn, postedOn }), inTime);
    });

  it('nothing is too late by a day that hangs on a notice to come', () => {
    assert.equal(untilNewYear.provisional, true);
    assert.equal(isInTime(untilNewYear, { reachedOn: '2027-01-20', postedOn: null }), true);
  });

  it('the postmark is the day of handing in', () => {
    assert.equal(handedInOn({ reachedOn: '2022-10-11', postedOn: '2022-10-08' }), '2022-10-08');
    assert.equal(handedInOn({ reachedOn: '2022-10-11', postedOn: null }), '2022-10-11');
  });
});
