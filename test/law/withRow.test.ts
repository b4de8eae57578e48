import assert from 'node:assert/strict';
import { rateOn } from '../../server/law/rates/rateOn.ts';
import type { RateRow } from '../../server/law/rates/rateOn.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { withRow } from '../../server/law/rates/withRow.ts';

const raised: RateRow = {
  region: '420100',
  from: '2027-03-01',
  value: 255_000,
  source: '测试文号',
  checked: 'verified',
};
const wages = defaultRates.minimumMonthlyWage;
const on = (table: typeof wages, day: string, region = '420100') => rateOn(table, region, day).value;

describe('A figure that is entered', () => {
  it('is in force from its day; the one before ends the day before', () => {
    const table = withRow(wages, raised);
    assert.deepEqual([on(table, '2027-02-28'), on(table, '2027-03-01')], [240_000, 255_000]);
    assert.equal(table.rows.at(-2)?.to, '2027-02-28');
  });

  it('takes the place of the one of the same day', () => {
    const table = withRow(withRow(wages, raised), { ...raised, value: 260_000 });
    assert.equal(on(table, '2027-03-01'), 260_000);
    assert.equal(table.rows.length, wages.rows.length + 1);
  });

  it('entered late for an earlier day ends where the next one begins', () => {
    const table = withRow(wages, { ...raised, from: '2025-06-01' });
    assert.deepEqual([on(table, '2025-05-31'), on(table, '2025-06-01')], [221_000, 255_000]);
    assert.deepEqual([on(table, '2025-11-30'), on(table, '2025-12-01')], [255_000, 240_000]);
  });

  it('of another place changes nothing here', () => {
    const table = withRow(wages, { ...raised, region: '420500' });
    assert.deepEqual([on(table, '2027-03-01'), on(table, '2027-03-01', '420500')], [240_000, 255_000]);
  });

  it('with an end of its own leaves a gap open, which is an error and never a guess', () => {
    const table = withRow(wages, { ...raised, to: '2027-12-31' });
    assert.throws(() => on(table, '2028-01-01'), /RATE_NOT_KNOWN|没有地区/);
  });
});
