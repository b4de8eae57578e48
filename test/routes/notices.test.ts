import assert from 'node:assert/strict';
import { makeRoad } from '../models/figuresRoad.ts';
import { hiddenIn, signInAs, wordsOf } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import {
  arbitrator,
  bodyHead,
  clerk,
  company,
  mediator,
  otherMediator,
  otherWorker,
  rider,
} from '../support/people.ts';

describe('Notices', () => {
  let app: TestApp;
  let road: ReturnType<typeof makeRoad>;
  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
  });
  after(() => app.close());

  const told = async (number: string) => {
    await app.services.readers.notices.idle();
    const notices = await app.services.models.notices.find({ number }).sort({ seq: 1 }).lean();
    return notices.map(({ accountId, seq }) => `${seq} ${accountId}`);
  };

  it('tell the head of the body and the other side of a filing, and neither the filer nor strangers', async () => {
    const number = await road.file('2022-09-14');
    assert.deepEqual((await told(number)).sort(), [`1 ${bodyHead.accountId}`, `1 ${company.accountId}`]);
  });

  it('tell both sides what may concern them, and nobody of their own acts', async () => {
    const number = await road.file('2022-09-14');
    await road.accept(number, '2022-09-14');
    const lines = await told(number);
    // 2 asked for consent, 3 the company consents, 4 accepted.
    assert.ok(lines.includes(`2 ${company.accountId}`) && lines.includes(`3 ${rider.accountId}`));
    assert.ok(!lines.includes(`3 ${company.accountId}`) && !lines.includes(`4 ${mediator.accountId}`));
    for (const stranger of [otherWorker, otherMediator, clerk, arbitrator])
      assert.ok(!lines.some((line) => line.endsWith(` ${stranger.accountId}`)));
  });

  it('are told once, however often the reader looks', async () => {
    const number = await road.file('2022-09-14');
    const first = await told(number);
    await app.services.models.notices.updateMany({ number }, { $set: { readAt: app.clock.now() } });
    await app.services.models.disputes.updateOne({ number }, { $addToSet: { pendingFor: 'notices' } });
    assert.deepEqual(await told(number), first);
    assert.equal(await app.services.models.notices.countDocuments({ number, readAt: null }), 0);
  });

  it('leave out what is no news any more', async () => {
    const number = await road.file('2022-08-15');
    road.on('2022-09-14');
    assert.deepEqual(await told(number), []);
  });

  it('are counted in the head, listed in words, and read', async () => {
    const number = await road.file('2022-09-14');
    await road.accept(number, '2022-09-14');
    await app.services.readers.notices.idle();
    const agent = await signInAs(app, company);
    const head = wordsOf((await agent.get('/disputes').expect(200)).text);
    assert.match(head, /通知 \d+/);
    const page = await agent.get('/notices').expect(200);
    assert.match(wordsOf(page.text), /标为已读/);
    const { _csrf } = hiddenIn(page.text, '/notices/read');
    await agent.post('/notices/read').type('form').send({ _csrf }).expect(303);
    assert.match(wordsOf((await agent.get('/notices')).text), /没有未读的通知/);
  });

  it('of others are not read by naming them', async () => {
    const number = await road.file('2022-09-14');
    await app.services.readers.notices.idle();
    const agent = await signInAs(app, rider);
    const { _csrf } = hiddenIn((await agent.get('/notices')).text, '/sign-out');
    const id = `${number}/1/${bodyHead.accountId}`;
    await agent.post('/notices/read').type('form').send({ _csrf, id }).expect(303);
    assert.equal((await app.services.models.notices.findById(id).lean())?.readAt, null);
  });
});
