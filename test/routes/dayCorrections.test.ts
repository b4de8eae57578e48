import assert from 'node:assert/strict';
import { hiddenIn, signInAs, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { clerk, company, rider } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('更正日期 on the desk', () => {
  let app: TestApp;
  let desk: Agent;
  let number: string;
  before(async () => {
    app = await openTestApp();
    const scene = scenes['arbitration/defences'];
    assert.ok(scene);
    number = await setScene(app, scene);
    desk = await signInAs(app, clerk);
  });
  after(() => app.close());

  const form = () => `/disputes/${number}/arbitration/day-corrections`;
  const send = async (fields: Record<string, string>) => {
    const page = await desk.get(`${form()}/new`).expect(200);
    return desk
      .post(form())
      .type('form')
      .send({ ...hiddenIn(page.text, form()), ...fields });
  };

  it('asks which day is wrong, by what it is the day of', async () => {
    const page = await desk.get(`${form()}/new`).expect(200);
    assert.match(page.text, /<option value="received"[^>]*>收到申请：2022年8月1日/);
  });

  it('stands apart from the other forms of the desk, on a page of its own', async () => {
    const page = await desk.get(`/disputes/${number}`).expect(200);
    assert.match(page.text, /href="[^"]*\/arbitration\/day-corrections\/new"/);
    assert.doesNotMatch(page.text, /action="[^"]*\/day-corrections"/);
  });

  it('is answered beside the field, the typed words kept, where the day cannot be', async () => {
    const answer = await send({ fact: 'received', day: '2022-08-02', reason: '以邮戳为准' });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /还没有到|前后矛盾/);
    assert.match(answer.text, /以邮戳为准/);
    assert.equal((await send({ fact: 'nothing', day: '2022-07-29', reason: '邮戳' })).status, 422);
    assert.equal((await send({ fact: 'received', day: '2022-07-29', reason: '' })).status, 422);
  });

  it('corrected, is told with both days and the reason; the first entry stays', async () => {
    await send({ fact: 'received', day: '2022-07-29', reason: '邮戳是29日' }).then((answer) =>
      assert.equal(answer.status, 303),
    );
    const page = wordsOf((await desk.get(`/disputes/${number}`).expect(200)).text);
    assert.match(page, /收到申请的日期由 2022年8月1日[^。]* 更正为 2022年7月29日/);
    assert.match(page, /邮戳是29日/);
    assert.match(page, /收到日期 2022年8月1日/);
  });

  it('is nobody else’s to do', async () => {
    for (const person of [rider, company]) {
      const party = await signInAs(app, person);
      await party.get(`${form()}/new`).expect(403);
    }
  });
});
