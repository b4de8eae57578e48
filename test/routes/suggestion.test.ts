/** Mediation first, through the forms: the commission suggests it, the applicant agrees, the body has the case (规则 69). */
import assert from 'node:assert/strict';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { bodyHead, clerk, mediator, otherMediator, rider, zhongnan } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('Mediation that the commission suggests first', () => {
  let app: TestApp;
  let number: string;
  let office: Agent;
  let worker: Agent;
  before(async () => {
    app = await openTestApp();
    [office, worker] = [await signInAs(app, clerk), await signInAs(app, rider)];
    const scene = scenes['arbitration/mediation-suggestions'];
    assert.ok(scene);
    number = await setScene(app, scene);
  });
  after(() => app.close());

  const send = (who: Agent, place: string, typed: Record<string, string>) =>
    submit(who, { number, address: `arbitration/${place}`, typed });
  const page = async (who: Agent) => wordsOf((await who.get(`/disputes/${number}`).expect(200)).text);

  it('is read by the applicant as a paper, and answered in one step', async () => {
    const typed = { bodyId: zhongnan.id, reason: '标的不大，适合先行调解。' };
    assert.equal((await send(office, 'mediation-suggestions', typed)).status, 303);
    await app.services.readers.papers.idle();
    const words = await page(worker);
    assert.match(words, /答复调解建议/);
    assert.match(words, /调解建议书/);
    assert.equal((await send(worker, 'suggestion-answers', { accepted: 'yes' })).status, 303);
    assert.match(await page(worker), /暂缓受理/);
  });

  it('is work of that body alone, with its own number', async () => {
    const list = wordsOf((await (await signInAs(app, bodyHead)).get('/desk?tab=unit').expect(200)).text);
    assert.match(list, /高骑/);
    const agent = await signInAs(app, mediator);
    assert.match(await page(agent), /劳调〔2022〕第00001号|武昌中南/);
    await (await signInAs(app, otherMediator)).get(`/disputes/${number}`).expect(404);
  });

  it('keeps acceptance from the commission until it is over, and its course out of the commission’s sight', async () => {
    const words = await page(office);
    assert.match(words, /暂缓受理/);
    assert.doesNotMatch(words, /受理案件/);
    await office.get(`/disputes/${number}/panels/mediation`).expect(404);
    const refused = await send(office, 'acceptance', { simplifiedGround: 'ordinary', clerkId: 'clerk' });
    assert.equal(refused.status, 409);
    assert.match(wordsOf(refused.text), /申请人同意先行调解，暂缓受理/);
  });
});
