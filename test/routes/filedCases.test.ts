/** Bound files by the day until which they are kept: ten years after an award, five otherwise (规则 24). */
import assert from 'node:assert/strict';
import { archiveCase } from '../../server/disputes/commands/arbitration/archiveCase.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { makeRoad } from '../models/figuresRoad.ts';
import { signInAs, wordsOf } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import { clerk, commissionHead, otherClerk } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';
import type { Scene } from './caseScenes.ts';

describe('The files that a commission keeps', () => {
  let app: TestApp;
  let withdrawn: string;
  let awarded: string;
  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  before(async () => {
    app = await openTestApp();
    const road = makeRoad(app);
    const archived = (number: string) =>
      road.run(number, archiveCase, { by: clerk, on: '2022-09-16', procedure: 'arbitration', input: {} });
    withdrawn = await road.file('2022-09-14', toCommission);
    await road.acceptCase(withdrawn, '2022-09-14');
    await road.withdraw(withdrawn, '2022-09-14', { settled: false, procedure: 'arbitration' });
    await road.close(withdrawn, '2022-09-14');
    await archived(withdrawn);
    awarded = await setScene(app, scenes['arbitration/archive'] as Scene);
    await archived(awarded);
  });
  after(() => app.close());

  async function listed(person: Actor, day: string, query = ''): Promise<readonly string[]> {
    on(day);
    const { text } = await (await signInAs(app, person)).get(`/desk/files${query}`).expect(200);
    return [...text.matchAll(/<a href="\/disputes\/(\d{6}-\d{4}-\d{5})">/g)].map((match) => match[1] ?? '');
  }

  it('are not due on their last day, and due on the next, the first to go on top', async () => {
    assert.deepEqual(await listed(clerk, '2027-09-16'), []);
    assert.deepEqual(await listed(clerk, '2027-09-17'), [withdrawn]);
    assert.deepEqual(await listed(commissionHead, '2032-09-16'), [withdrawn]);
    assert.deepEqual(await listed(clerk, '2032-09-17'), [withdrawn, awarded]);
  });

  it('stand under their term until then, with the years and the day', async () => {
    assert.deepEqual(await listed(clerk, '2026-11-23', '?show=kept'), [withdrawn, awarded]);
    const page = wordsOf((await (await signInAs(app, clerk)).get('/desk/files?show=kept')).text);
    assert.match(page, /2022-09-16 5 2027-09-16/);
    assert.match(page, /2022-09-16 10 2032-09-16/);
  });

  it('are those of one’s own commission', async () => {
    assert.deepEqual(await listed(otherClerk, '2032-09-17', '?unit=commission-wuchang'), []);
  });

  it('are never destroyed by themselves: what is due is still there', async () => {
    on('2040-01-01');
    assert.ok(await app.services.disputes.load(withdrawn));
    await (await signInAs(app, clerk)).get(`/disputes/${withdrawn}`).expect(200);
  });
});
