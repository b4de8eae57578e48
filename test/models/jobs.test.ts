import assert from 'node:assert/strict';
import { expireImports, expireNotices, expireRateLimits, expireSessions } from '../../server/jobs/expire.ts';
import { jobs } from '../../server/jobs/run.ts';
import { sweepDeadlines } from '../../server/jobs/sweepDeadlines.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { makeRoad } from './figuresRoad.ts';

const at = (day: string) => new Date(`${day}T02:00:00Z`);

describe('The jobs', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
  });
  after(() => app.close());

  const stageOf = async (number: string) =>
    (await app.services.disputes.load(number))?.dispute.mediation?.stage;

  it('lapse a mediation the day after its 15 days, not on the last one, and once', async () => {
    // Received Mon 15 Aug 2022: the 15 days end on Tue 30 Aug.
    const number = await road.file('2022-08-15');
    await road.accept(number, '2022-08-17');
    road.on('2022-08-30');
    assert.equal(await sweepDeadlines(app.services, app.clock.now()), 0);
    road.on('2022-08-31');
    assert.equal(await sweepDeadlines(app.services, app.clock.now()), 1);
    assert.equal(await stageOf(number), 'lapsed');
    assert.equal(await sweepDeadlines(app.services, app.clock.now()), 0);
    const [event] = (await app.services.disputes.events(number)).slice(-1);
    assert.equal(event?.actor.role, 'system');
  });

  it('leave what nobody has decided to accept, and arbitrations, to people', async () => {
    const number = await road.file('2022-07-01');
    road.on('2022-09-14');
    await sweepDeadlines(app.services, app.clock.now());
    assert.equal(await stageOf(number), 'submitted');
  });

  it('forget sessions, tries, imports and notices that have run out, and nothing else', async () => {
    const { storage, models } = app.services;
    const sessions = storage.connection.collection('sessions');
    await sessions.insertMany([
      { _id: 'old' as never, expires: at('2022-09-13'), session: {} },
      { _id: 'new' as never, expires: at('2022-09-15'), session: {} },
    ]);
    await storage.connection
      .collection('rateLimits')
      .insertOne({ key: 'x', points: 1, expire: at('2022-09-13') });
    const common = { accountId: 'mediator', number: 'n', seq: 1, readAt: null };
    await models.notices.collection.insertMany([
      { _id: 'old' as never, ...common, at: at('2022-06-01') },
      { _id: 'new' as never, ...common, at: at('2022-09-01') },
    ]);
    const now = at('2022-09-14');
    assert.equal(await expireSessions(app.services, now), 1);
    assert.equal(await expireRateLimits(app.services, now), 1);
    assert.equal(await expireNotices(app.services, now), 1);
    assert.equal(await expireImports(app.services, now), 0);
    assert.equal(await sessions.countDocuments({ _id: 'new' as never }), 1);
    assert.equal(await models.notices.countDocuments({ _id: 'new' }), 1);
  });

  it('can all be run twice over in any order', async () => {
    for (const job of [...jobs, ...jobs.toReversed()]) await job.run(app.services, app.clock.now());
  });
});
