import assert from 'node:assert/strict';
import { comparePlans } from './comparePlans.ts';

describe('the planner of the embedded store', function () {
  this.timeout(120_000);

  it('answers 2,000 random queries as a plain scan does, in set and order', async () => {
    const { compared, withIndex, sortedByIndex, counted } = await comparePlans(20261123, 2000);
    assert.equal(compared, 2000);
    // The comparison means nothing if the planner never chooses an index.
    assert.ok(withIndex > 1000, `${withIndex} of ${compared} by index`);
    assert.ok(counted > 50, `${counted} of ${compared} counted by their index`);
    assert.ok(sortedByIndex > 200, `${sortedByIndex} of ${compared} in the order of an index`);
  });
});
