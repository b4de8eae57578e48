import assert from 'node:assert/strict';
import { yearQuotas } from '../../server/demo/quotas.ts';
import type { Counts } from '../../server/demo/quotas.ts';

const sum = <T extends string>(counts: Counts<T>, ...only: readonly T[]): number =>
  [...counts].reduce((all, [key, count]) => all + (only.length === 0 || only.includes(key) ? count : 0), 0);

function figuresAt(scale: number) {
  const quotas = yearQuotas(scale);
  const closed = sum(quotas.arbitrationsClosed);
  const inAll = quotas.carriedIn + quotas.arbitrationsAccepted;
  const mediated =
    sum(quotas.arbitrationsClosed, 'mediationStatement', 'settledAndWithdrawn') +
    sum(quotas.mediationsClosed, 'agreed', 'settledAndWithdrawn');
  return { quotas, closed, inAll, mediated, allClosed: closed + sum(quotas.mediationsClosed) };
}

describe('the quotas of the year', () => {
  for (const scale of [0.01, 0.1, 1]) {
    it(`give 73.9 % and 91.0 % at scale ${scale}, as near as the counts allow`, () => {
      const { closed, inAll, mediated, allClosed, quotas } = figuresAt(scale);
      assert.equal(closed, Math.round(0.91 * inAll));
      assert.equal(mediated, Math.round(0.739 * allClosed));
      assert.ok(Math.abs(closed / inAll - 0.91) < 0.005);
      assert.ok(Math.abs(mediated / allClosed - 0.739) < 0.005);
      assert.equal(closed + sum(quotas.arbitrationsOpen), inAll);
    });
  }

  it('are those of the city at scale 1', () => {
    const { quotas, closed } = figuresAt(1);
    assert.equal(quotas.carriedIn, 1_900);
    assert.equal(quotas.arbitrationsAccepted, 20_000);
    assert.equal(sum(quotas.mediationsClosed), 25_000);
    assert.equal(closed, 19_929);
    const ofBodies = sum(quotas.mediationsClosed, 'agreed', 'settledAndWithdrawn') / 25_000;
    assert.ok(Math.abs(ofBodies - 0.834) < 0.001, String(ofBodies));
  });
});
