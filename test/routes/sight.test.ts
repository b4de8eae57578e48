/** What joined parties meet on their pages before and after each delivery of the commission (server/disputes/sight.ts). */
import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { casePanels } from '../../server/live/panels.ts';
import { hiddenIn, signInAs, submit, visitor, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { arbitrator, clerk, company, rider } from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';

describe('A joined party', () => {
  let app: TestApp;
  const agents = new Map<Actor, Promise<Agent>>();
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const as = (person: Actor): Promise<Agent> => {
    const known = agents.get(person) ?? signInAs(app, person);
    agents.set(person, known);
    return known;
  };

  async function scene(address: string): Promise<string> {
    const found = scenes[address];
    assert.ok(found);
    return setScene(app, found);
  }

  /** Everything that the person can open of the case, in words: page, panels, timeline, papers, and lists. */
  async function everything(person: Actor, number: string, lists: readonly string[] = []): Promise<string> {
    const agent = await as(person);
    await Promise.all([app.services.readers.papers.idle(), app.services.readers.notices.idle()]);
    const papers = await app.services.models.papers.find({ number }, { _id: 1 }).lean();
    const paths = [
      `/disputes/${number}`,
      `/disputes/${number}/timeline`,
      ...lists,
      ...casePanels.map((panel) => `/disputes/${number}/panels/${panel}`),
      ...papers.map(({ _id }) => `/disputes/${number}/papers/${_id.slice(number.length + 1)}`),
    ];
    const pages = [];
    for (const path of paths) pages.push(wordsOf((await agent.get(path)).text));
    return pages.join('\n');
  }

  const handOver = async (number: string, documents: readonly string[], partyIds: readonly string[]) => {
    const receivedOn = app.services.clock.today();
    const typed = { documents, partyIds, mode: 'direct', sentOn: receivedOn, receivedOn };
    const { status } = await submit(await as(clerk), { number, address: 'arbitration/deliveries', typed });
    assert.equal(status, 303);
  };

  it('reads an award from its own delivery on, and nothing of it before', async () => {
    const number = await scene('arbitration/award');
    const typed = {
      'claims-c1-result': 'partlySupported',
      'claims-c1-difference': 'notProven',
      'claims-c1-awardedFen': '7654.32',
      reasons: '举证不足的部分不予支持。',
    };
    const address = 'arbitration/award';
    assert.equal((await submit(await as(arbitrator), { number, address, typed })).status, 303);
    const says = /7,654\.32|7654\.32|举证不足|部分支持|终局/;
    for (const person of [rider, company]) {
      const words = await everything(person, number, ['/disputes', '/notices']);
      assert.doesNotMatch(words, says, person.name);
      assert.match(words, /裁决已经作出，裁决书正在送达/, person.name);
    }
    await handOver(number, ['award'], ['p2']);
    assert.doesNotMatch(await everything(rider, number), says);
    const mine = await everything(company, number);
    assert.match(mine, /7,654\.32/);
    assert.match(mine, /举证不足的部分不予支持/);
    assert.match(mine, /裁决书（终局）|裁决书（非终局）/);
    await handOver(number, ['award'], ['p1']);
    assert.match(await everything(rider, number), /7,654\.32/);
  });

  it('hears of the delivery in the panels that it opens, the claims among them', async () => {
    const number = await scene('arbitration/closure');
    const agent = await as(rider);
    const claims = await agent.get(`/disputes/${number}/panels/claims`).expect(200);
    assert.match(wordsOf(claims.text), /12,000\.00/);
  });

  it('reads an application to the commission once its copy has come, the respondent not before', async () => {
    const number = await scene('arbitration/acceptance');
    const says = /入职后两个月未发工资|2022 年 6 月至 7 月工资|12,000|12000/;
    assert.match(await everything(rider, number), /入职后两个月未发工资/);
    assert.doesNotMatch(await everything(company, number), says);
    const docketing = { simplifiedGround: 'bothAgree', clerkId: 'clerk' };
    await submit(await as(clerk), { number, address: 'arbitration/acceptance', typed: docketing });
    const before = await everything(company, number);
    assert.doesNotMatch(before, says);
    assert.match(before, /申请书副本送达你方后，这里显示请求、事实和理由/);
    await handOver(number, ['applicationCopy'], ['p2']);
    const after = await everything(company, number);
    assert.match(after, /入职后两个月未发工资/);
    assert.match(after, /应诉通知书/);
    assert.doesNotMatch(after, /受理通知书 /, 'the notice of acceptance is the applicant’s');
  });

  it('reads a defence once its copy has come', async () => {
    const number = await scene('arbitration/defences');
    const receivedOn = app.services.clock.today();
    const typed = { partyId: 'p2', text: '双方是合作关系。', receivedOn };
    await submit(await as(clerk), { number, address: 'arbitration/defences', typed });
    assert.match(await everything(company, number), /双方是合作关系/);
    assert.doesNotMatch(await everything(rider, number), /双方是合作关系/);
    await handOver(number, ['defenceCopy'], ['p1']);
    assert.match(await everything(rider, number), /双方是合作关系/);
  });

  it('is told why its application was not accepted by the notice, the other side never', async () => {
    const number = await scene('arbitration/refusal');
    const typed = { reason: 'outOfScope', explanation: '双方之间没有劳动关系。' };
    await submit(await as(clerk), { number, address: 'arbitration/refusal', typed });
    const says = /没有劳动关系|不属于|不予受理通知书 /;
    assert.doesNotMatch(await everything(rider, number), says);
    await handOver(number, ['declineNotice'], ['p1']);
    const words = await everything(rider, number);
    assert.match(words, /双方之间没有劳动关系/);
    assert.match(words, /可以就这一争议向人民法院起诉/);
    assert.doesNotMatch(await everything(company, number), /没有劳动关系|不属于/);
  });

  it('is told no sum by number and query code, delivered or not', async () => {
    const number = await scene('arbitration/closure');
    const agent = visitor(app);
    const token = app.services.lookUpTokens.make(number, app.clock.now());
    for (const path of ['/look-up/case', '/look-up/panels/timeline', '/look-up/panels/standing']) {
      const page = await agent.get(path).set('Cookie', `look-up=${token}`).expect(200);
      assert.doesNotMatch(wordsOf(page.text), /12,000/, path);
    }
  });

  it('finds a paper that has not reached it as little as one that does not exist', async () => {
    const number = await scene('arbitration/defences');
    await app.services.readers.papers.idle();
    const paper = await app.services.models.papers.findOne({ number, kind: 'responseNotice' }).lean();
    assert.ok(paper);
    const href = `/disputes/${number}/papers/${paper._id.slice(number.length + 1)}`;
    const hidden = await (await as(company)).get(href).expect(404);
    const missing = await (await as(company)).get(`${href}9`).expect(404);
    assert.equal(wordsOf(hidden.text), wordsOf(missing.text));
    await (await as(company)).get(`${href}/pdf`).expect(404);
    await (await as(clerk)).get(href).expect(200);
  });

  it('may still act on what it does not see yet: its forms rest on the whole case', async () => {
    const number = await scene('arbitration/award');
    const finding = { 'claims-c1-result': 'supported', reasons: '事实清楚。' };
    await submit(await as(arbitrator), { number, address: 'arbitration/award', typed: finding });
    const page = await (await as(rider)).get(`/disputes/${number}`).expect(200);
    assert.ok(hiddenIn(page.text, '/sign-out')._csrf);
  });
});
