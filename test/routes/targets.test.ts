import assert from 'node:assert/strict';
import { hiddenIn, signInAs, wordsOf } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { administrator, clerk, rider, wuchang } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('快立快调快审快结 on the desk', () => {
  let app: TestApp;
  let number: string;
  before(async () => {
    app = await openTestApp();
    const scene = scenes['arbitration/tribunal'];
    assert.ok(scene);
    number = await setScene(app, scene);
  });
  after(() => app.close());

  const deskWords = async () => {
    const desk = await signInAs(app, clerk);
    const queue = wordsOf((await desk.get('/desk?tab=unit').expect(200)).text);
    const page = wordsOf((await desk.get(`/disputes/${number}`).expect(200)).text);
    return { queue, page };
  };

  it('shows no target before the office has set one', async () => {
    const { queue, page } = await deskWords();
    assert.doesNotMatch(queue, /目标/);
    assert.doesNotMatch(page, /本机构的目标/);
  });

  it('shows the chosen one beside the day of the law, in the queue and on the case page; a party never sees it', async () => {
    const admin = await signInAs(app, administrator);
    const path = '/administration/law/readings/fastClosure';
    const form = await admin.get(path).expect(200);
    assert.match(wordsOf(form.text), /不是法定期限/);
    await admin
      .post(path)
      .type('form')
      .send({
        ...hiddenIn(form.text, path),
        ...{ commissionId: wuchang.id, value: '35', from: '2022-01-01', reason: '本委工作方案' },
      })
      .expect(303);
    const { queue, page } = await deskWords();
    assert.match(queue, /快结目标/);
    assert.match(page, /本机构的目标/);
    assert.match(page, /快结目标 2022年9月5日/);
    assert.match(page, /到了没办完不算逾期/);
    const party = await signInAs(app, rider);
    const seen = await party.get(`/disputes/${number}`).expect(200);
    assert.doesNotMatch(wordsOf(seen.text), /快结|本机构的目标/);
  });
});
