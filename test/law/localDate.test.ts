import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  addDays,
  addYears,
  compare,
  daysBetween,
  earlier,
  isLocalDate,
  later,
  localDateOf,
  parseLocalDate,
  startOfDay,
  weekday,
  yearOf,
} from '../../server/law/localDate.ts';
import { isLawError } from '../../server/law/lawError.ts';

describe('legal days', () => {
  it('are real days in one spelling', () => {
    assert.equal(isLocalDate('2024-02-29'), true);
    for (const no of [
      '2023-02-29',
      '2024-2-9',
      '2024-13-01',
      '20240209',
      '2024-02-09T00:00',
      '',
      null,
      20240209,
    ]) {
      assert.equal(isLocalDate(no), false, String(no));
    }
    assert.equal(parseLocalDate('2026-11-23'), '2026-11-23');
    assert.throws(
      () => parseLocalDate('2026-11-31'),
      (e: unknown) => isLawError(e) && e.code === 'DATE_NOT_VALID',
    );
  });

  it('count over month, year and leap day', () => {
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2025-01-01', -1), '2024-12-31');
    assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
    assert.equal(daysBetween('2022-06-20', '2022-08-19') + 1, 61);
    assert.equal(addYears('2024-02-29', 1), '2025-02-28');
    assert.equal(addYears('2023-10-08', 1), '2024-10-08');
    assert.equal(weekday('2022-10-12'), 3);
    assert.equal(yearOf('2026-11-23'), 2026);
  });

  it('go there and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
        assert.equal(daysBetween('2020-01-01', addDays('2020-01-01', n)), n);
      }),
    );
  });

  it('begin at midnight in Shanghai', () => {
    assert.equal(localDateOf(new Date('2026-11-22T15:59:59.999Z')), '2026-11-22');
    assert.equal(localDateOf(new Date('2026-11-22T16:00:00.000Z')), '2026-11-23');
    assert.equal(startOfDay('2026-11-23').toISOString(), '2026-11-22T16:00:00.000Z');
  });

  it('are ordered', () => {
    assert.deepEqual(['2024-03-01', '2022-01-01', '2023-05-05'].toSorted(compare), [
      '2022-01-01',
      '2023-05-05',
      '2024-03-01',
    ]);
    assert.equal(compare('2024-03-01', '2024-03-01'), 0);
    assert.equal(later('2024-03-01', '2024-02-29'), '2024-03-01');
    assert.equal(earlier('2024-03-01', '2024-02-29'), '2024-02-29');
  });
});
