import assert from 'node:assert/strict';
import { formatFor } from '../server/format.ts';

const chinese = formatFor('zh-CN');
const english = formatFor('en');

describe('How a page writes days', () => {
  it('writes a day with its weekday, as a letter does', () => {
    assert.equal(chinese.dayLong('2026-11-23'), '2026年11月23日 星期一');
    assert.equal(english.dayLong('2026-11-23'), 'Monday 23 November 2026');
  });

  it('writes a day without a leading zero in prose and with one in columns', () => {
    assert.equal(chinese.day('2024-02-09'), '2024年2月9日');
    assert.equal(english.day('2024-02-09'), '9 February 2024');
    assert.equal(chinese.dayShort('2024-02-09'), '2024-02-09');
    assert.equal(chinese.monthDay('2024-02-09'), '2月9日');
    assert.equal(english.monthDay('2024-09-09'), '9 Sep');
  });

  it('writes an instant by the clock of Shanghai: 16:05 in London is after midnight', () => {
    const instant = new Date('2026-11-22T16:05:00Z');
    assert.equal(chinese.instant(instant), '2026年11月23日 00:05');
    assert.equal(english.instant(instant), '23 November 2026, 00:05');
    assert.equal(chinese.instantShort(instant), '2026-11-23 00:05');
  });
});

describe('How a page writes sums and counts', () => {
  it('writes fen as yuan with two decimals and commas', () => {
    assert.equal(chinese.money(1_234_567), '¥12,345.67');
    assert.equal(chinese.money(5), '¥0.05');
    assert.equal(chinese.money(-100_000), '−¥1,000.00');
    assert.equal(chinese.money(0), '¥0.00');
  });

  it('shortens by ten thousands in Chinese and by thousands in English', () => {
    assert.equal(chinese.moneyShort(1_234_500), '1.2万元');
    assert.equal(chinese.moneyShort(99_900), '999元');
    assert.equal(chinese.moneyShort(25_000_000_000), '2.5亿元');
    assert.equal(english.moneyShort(1_234_500), '¥12.3k');
    assert.equal(english.moneyShort(200_000_000), '¥2m');
  });

  it('writes a rate to one decimal and a count with commas', () => {
    assert.equal(chinese.percent(0.739), '73.9%');
    assert.equal(chinese.percent(0.91, 0), '91%');
    assert.equal(chinese.count(45_000), '45,000');
  });

  it('writes a dash for what is absent and for a rate over nothing', () => {
    assert.equal(chinese.day(null), '—');
    assert.equal(chinese.money(undefined), '—');
    assert.equal(chinese.percent(0 / 0), '—');
    assert.equal(chinese.percent(0), '0.0%');
  });
});
