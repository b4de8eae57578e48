/** Reviews of agreements among the figures: counted by themselves, in no rate, and found again by the recount. */
import assert from 'node:assert/strict';
import { declineReview } from '../../server/disputes/commands/reviews/declineReview.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { recountAll } from '../../server/statistics/recountAll.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { clerk } from '../support/people.ts';
import { scenes, setScene } from '../routes/caseScenes.ts';
import type { Scene } from '../routes/caseScenes.ts';

const asked = {
  area: 'city',
  cause: null,
  period: { from: '2022-08-01', to: '2022-08-31' },
  asOf: '2022-08-31',
} as const;

describe('Reviews among the figures', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
    const scene = (address: string) => setScene(app, scenes[address] as Scene);
    // Four agreements on Mon 1 Aug: one statement in effect, one under review, one declined, one only proposed.
    await scene('agreement-review/effect-certificates');
    await scene('agreement-review/statement');
    const declined = await scene('agreement-review/refusal');
    await app.services.desk.run({
      command: declineReview,
      procedure: 'agreementReview',
      number: declined,
      input: { ground: 'outOfScope', explanation: '系劳务关系。' },
      actor: clerk,
      commandId: 'review-figures-decline',
    });
    await scene('agreement-review/applicants');
    await app.services.readers.figures.idle();
  });
  after(() => app.close());

  it('two were accepted and one ended with a statement; the four agreements alone are closed cases', async () => {
    const figures = await app.services.figures.read(asked);
    const { accepted, closed, reviewStatements, turnedAway, received } = figures.agreementReview;
    assert.deepEqual(
      { accepted, closed, reviewStatements, turnedAway, received },
      { accepted: 2, closed: 1, reviewStatements: 1, turnedAway: 1, received: 3 },
    );
    const { numerator, denominator } = figures.rates.mediationSuccessRate;
    assert.deepEqual([numerator, denominator], [4, 4]);
    assert.equal(figures.rates.arbitrationClosureRate.denominator, 0);
  });

  it('each figure opens its cases', async () => {
    const count = async (figure: 'reviewsAccepted' | 'reviewStatements' | 'mediationSuccessRate') =>
      (await app.services.figures.cases({ ...asked, figure, side: 'denominator', unitId: null })).rows.length;
    assert.deepEqual(
      [await count('reviewsAccepted'), await count('reviewStatements'), await count('mediationSuccessRate')],
      [2, 1, 4],
    );
  });

  it('shows a commission that reviews as one that hears cases', async () => {
    const { units } = await app.services.figures.read(asked);
    assert.deepEqual(units.map(({ unitId, procedure }) => `${unitId} ${procedure}`).sort(), [
      'body-zhongnan mediation',
      'commission-wuchang arbitration',
    ]);
  });

  it('is counted again from the disputes without a difference', async () => {
    const days = { calendar: nationalCalendar, settings: defaultSettings };
    const { wrongRows, wrongSheets } = await recountAll(app.services.models, () => days, {
      onlyCompare: true,
    });
    assert.deepEqual([wrongRows, wrongSheets], [[], []]);
  });
});
