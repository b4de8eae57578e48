import assert from 'node:assert/strict';
import { logNormalDraw, makeRandom, quotaDraw, shareOut } from '../../server/demo/random.ts';

describe('chance of the demo', () => {
  it('repeats for the same seed and differs for another', () => {
    const draw = (seed: string) => Array.from({ length: 20 }, makeRandom(seed).next);
    assert.deepEqual(draw('wuhan'), draw('wuhan'));
    assert.notDeepEqual(draw('wuhan'), draw('other'));
  });

  it('shares out by largest remainder and loses nothing', () => {
    const entries = [
      { value: 'a', weight: 48 },
      { value: 'b', weight: 28 },
      { value: 'c', weight: 24 },
    ];
    assert.deepEqual(shareOut(7, entries), [
      ['a', 3],
      ['b', 2],
      ['c', 2],
    ]);
    for (const total of [0, 1, 199, 1993, 19_929])
      assert.equal(
        shareOut(total, entries).reduce((sum, [, count]) => sum + count, 0),
        total,
      );
  });

  it('draws by quota whatever the order', () => {
    const drawn = quotaDraw(makeRandom('q'), 200, [
      { value: true, weight: 0.12 },
      { value: false, weight: 0.88 },
    ]);
    assert.equal(drawn.filter(Boolean).length, 24);
  });

  it('draws sums with the mean of their distribution at any count', () => {
    const expected = 26_000 * Math.exp(1.425 ** 2 / 2);
    for (const count of [3, 60, 5_600]) {
      const sums = logNormalDraw(makeRandom('sums'), count, { median: 26_000, sigma: 1.425 });
      const mean = sums.reduce((sum, value) => sum + value, 0) / count;
      assert.ok(Math.abs(mean - expected) < 1, `${count}: ${mean}`);
    }
  });
});
