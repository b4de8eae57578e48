import assert from 'node:assert/strict';
import { castDrafts } from '../../server/demo/castCases.ts';
import { place } from '../../server/demo/placing.ts';
import { addDays } from '../../server/law/localDate.ts';
import { worldEnding } from './playedYear.ts';

/** In and around the long holidays of 2026: eve and last day of Spring Festival, National Day, Labour Day. */
const ends = ['2026-02-14', '2026-02-22', '2026-05-04', '2026-10-01', '2026-10-06'];

describe('the cast’s cases', function () {
  this.timeout(60_000);
  for (const end of ends)
    it(`find their days when the demo is first started after ${end}`, () => {
      const world = worldEnding(end);
      for (const { draft, placement } of castDrafts(world)) {
        const { told } = place(world, draft, placement);
        if (draft.stopBefore === null) continue;
        assert.ok(told.stopped && (told.nextOn ?? '') > addDays(end, -30), draft.key);
      }
    });
});
