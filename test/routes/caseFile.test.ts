/** The file of a case that has ended, as one PDF: for the desk with both volumes, for a party the first (规则 22–25). */
import assert from 'node:assert/strict';
import { archiveCase } from '../../server/disputes/commands/arbitration/archiveCase.ts';
import { issuePaper } from '../../server/disputes/commands/intake/issuePaper.ts';
import { makeRoad } from '../models/figuresRoad.ts';
import { signInAs } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { toCommission } from '../support/disputes.ts';
import {
  arbitrator,
  clerk,
  company,
  otherClerk,
  otherWorker,
  rider,
  secondClerk,
  supervisor,
} from '../support/people.ts';
import type { Actor } from '../../server/disputes/actor.ts';

describe('The file of a case', function () {
  // The font is read when the first file is bound.
  this.timeout(120_000);
  let app: TestApp;
  let number: string;
  let road: ReturnType<typeof makeRoad>;
  const agents = new Map<Actor, Agent>();
  const as = async (person: Actor) => {
    const agent = agents.get(person) ?? (await signInAs(app, person));
    agents.set(person, agent);
    return agent;
  };
  before(async () => {
    app = await openTestApp();
    road = makeRoad(app);
    number = await road.file('2022-09-14', toCommission);
    await road.acceptCase(number, '2022-09-14');
  });
  after(() => app.close());

  const path = (volume: string, procedure = 'arbitration') =>
    `/disputes/${number}/file/${procedure}/${volume}`;

  /** The PDF, asked for again while it is still being bound. */
  async function fetched(person: Actor, volume: string): Promise<Buffer> {
    const agent = await as(person);
    for (let asked = 0; asked < 60; asked += 1) {
      const answer = await agent.get(path(volume)).responseType('blob');
      if (answer.status !== 202) {
        assert.equal(answer.status, 200);
        assert.match(String(answer.headers['content-disposition']), /^attachment/);
        return answer.body as Buffer;
      }
      assert.equal(answer.headers.refresh, '2');
    }
    return assert.fail('the file was never bound');
  }

  it('is not there while the case runs', async () => {
    assert.equal((await (await as(clerk)).get(path('whole'))).status, 404);
    assert.equal((await (await as(rider)).get(path('main'))).status, 404);
    const page = (await (await as(clerk)).get(`/disputes/${number}`)).text;
    assert.doesNotMatch(page, /\/file\//);
  });

  describe('once it is closed and bound', () => {
    before(async () => {
      const step = { by: clerk, on: '2022-09-14', procedure: 'arbitration' } as const;
      const typed = { addressee: '高骑', dueOn: null, text: '劳动合同；本人；劳动关系；3', replaces: null };
      await road.run(number, issuePaper, { ...step, input: { paper: 'evidenceList', ...typed } });
      await road.withdraw(number, '2022-09-14', { settled: false, procedure: 'arbitration' });
      await road.close(number, '2022-09-14');
      await road.run(number, archiveCase, { ...step, on: '2022-09-16', input: {} });
      await app.services.readers.papers.idle();
    });

    it('has both volumes for the clerk of the case, each with its cover, its contents and its papers', async () => {
      const whole = await fetched(clerk, 'whole');
      assert.equal(whole.subarray(0, 5).toString('latin1'), '%PDF-');
      const main = await fetched(clerk, 'main');
      // 立案审批表, 结案审批表, 归档目录（副卷）, a cover and the contents.
      assert.equal(pagesOf(whole) - pagesOf(main), 5);
      assert.ok(pagesOf(main) >= 2 + 7, `${pagesOf(main)} pages`);
    });

    it('has the main volume for a party, as far as it has reached it, and nothing of the second', async () => {
      const clerks = pagesOf(await fetched(clerk, 'main'));
      const workers = pagesOf(await fetched(rider, 'main'));
      // 受理通知书, 应诉通知书 and the list of evidence were never delivered to the worker.
      assert.equal(clerks - workers, 3);
      for (const person of [rider, company]) {
        const agent = await as(person);
        assert.equal((await agent.get(path('whole'))).status, 404);
        assert.equal((await agent.get(path('main', 'mediation'))).status, 404);
        const page = (await agent.get(`/disputes/${number}`)).text;
        assert.match(page, /\/file\/arbitration\/main/);
        assert.doesNotMatch(page, /\/file\/arbitration\/whole/);
      }
    });

    it('gives a colleague who does not sit in the case no second volume', async () => {
      assert.equal(pagesOf(await fetched(secondClerk, 'whole')), pagesOf(await fetched(clerk, 'main')));
    });

    it('does not exist for anybody else', async () => {
      for (const person of [otherWorker, otherClerk, supervisor])
        for (const volume of ['main', 'whole'])
          assert.equal((await (await as(person)).get(path(volume))).status, 404, `${person.name} ${volume}`);
      assert.equal((await (await as(arbitrator)).get(path('everything'))).status, 404);
    });

    it('leaves a note of who fetched which', async () => {
      const noted = await app.services.models.accessRecords.find({ what: 'downloaded', number }).lean();
      const subjects = noted.filter(({ accountId }) => accountId === 'rider').map(({ subject }) => subject);
      assert.deepEqual([...new Set(subjects)], ['file/arbitration/main']);
    });
  });
});

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
}
