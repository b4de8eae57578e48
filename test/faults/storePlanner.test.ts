import assert from 'node:assert/strict';
import { comparePlans } from '../embedded/comparePlans.ts';

describe('the planner of the embedded store, at length', () => {
  for (const seed of [1, 2, 3, 4, 5])
    it(`answers 2,000 random queries of seed ${seed} as a plain scan does`, async () => {
      const { compared } = await comparePlans(seed, 2000);
      assert.equal(compared, 2000);
    }).timeout(60_000);
});
