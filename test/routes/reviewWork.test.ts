/** The review of an agreement as people do it: asked for, joined, taken up, decided, signed for. */
import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { issueQueryCode } from '../../server/disputes/commands/intake/issueQueryCode.ts';
import { hiddenIn, signInAs, submit, wordsOf } from '../support/agents.ts';
import type { Agent, Fields } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import {
  arbitrator,
  clerk,
  commissionHead,
  company,
  mediator,
  otherClerk,
  rider,
  secondArbitrator,
} from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';
import type { Scene } from './caseScenes.ts';

describe('The review of an agreement', () => {
  let app: TestApp;
  const people = new Map<Actor, Agent>();
  const at = async (person: Actor): Promise<Agent> => {
    const agent = people.get(person) ?? (await signInAs(app, person));
    people.set(person, agent);
    return agent;
  };
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const scene = (address: string) => setScene(app, scenes[address] as Scene);
  const send = async (person: Actor, number: string, address: string, typed: Fields = {}) =>
    submit(await at(person), { number, address, typed });
  const done = async (person: Actor, number: string, address: string, typed: Fields = {}) =>
    assert.equal((await send(person, number, address, typed)).status, 303, address);
  const words = async (person: Actor, path: string) =>
    wordsOf((await (await at(person)).get(path).expect(200)).text);
  const stageOf = async (number: string) =>
    (await app.services.disputes.load(number))?.dispute.agreementReview?.stage;

  it('goes from the case page of the one side over that of the other to the desk, and to a statement in effect', async () => {
    const number = await scene('review-applications');
    assert.match(await words(rider, `/disputes/${number}`), /申请仲裁审查/);
    await done(rider, number, 'review-applications', { commissionId: 'commission-wuchang' });
    await (await at(clerk)).get(`/disputes/${number}`).expect(404);
    assert.match(await words(company, `/disputes/${number}`), /加入仲裁审查申请/);
    await done(company, number, 'agreement-review/applicants');
    assert.match(await words(clerk, '/desk?unit=commission-wuchang&tab=reviews'), /审查待受理/);
    await done(clerk, number, 'agreement-review/acceptance', {
      inScope: ['yes'],
      reviewerId: 'arbitrator',
      clerkId: 'clerk',
    });
    assert.match(await words(arbitrator, `/disputes/${number}`), /劳人仲审字[^]*一次付清/);
    await (await at(secondArbitrator)).get(`/disputes/${number}/agreement-review/statement/new`).expect(403);
    await done(arbitrator, number, 'agreement-review/statement');
    const delivered = {
      documents: ['reviewStatement'],
      mode: 'direct',
      sentOn: '2022-08-01',
      receivedOn: '2022-08-01',
    };
    await done(clerk, number, 'agreement-review/deliveries', { ...delivered, partyIds: ['p1'] });
    assert.equal(await stageOf(number), 'decided');
    await done(clerk, number, 'agreement-review/deliveries', { ...delivered, partyIds: ['p2'] });
    assert.equal(await stageOf(number), 'concluded');
    await app.services.readers.papers.idle();
    const page = await words(rider, `/disputes/${number}`);
    assert.match(page, /仲裁调解书已经生效/);
    assert.match(page, /仲裁调解书/);
    await done(clerk, number, 'agreement-review/effect-certificates', { paper: 'statement', partyId: 'p1' });
  });

  it('shows the commission what was agreed, and nothing of how it came to it (协调规 24)', async () => {
    const number = await scene('agreement-review/statement');
    const page = await words(arbitrator, `/disputes/${number}`);
    assert.match(page, /一次付清/);
    await (await at(arbitrator)).get(`/disputes/${number}/panels/mediation`).expect(404);
    await (await at(otherClerk)).get(`/disputes/${number}`).expect(404);
  });

  it('tells the other desk of a commission nothing, and its own that something awaits the head', async () => {
    const number = await scene('agreement-review/extension-decisions');
    const tab = '/desk?unit=commission-wuchang&tab=approvals';
    assert.match(await words(commissionHead, tab), /审查中/);
    await done(commissionHead, number, 'agreement-review/extension-decisions', { approved: 'yes' });
    assert.match(await words(rider, `/disputes/${number}`), /批准延长审查期限五个工作日/);
  });

  it('keeps the reasons of a refusal for whom they have reached', async () => {
    const number = await scene('agreement-review/statement-refusal');
    await done(arbitrator, number, 'agreement-review/statement-refusal', {
      grounds: ['unclear'],
      explanation: '履行方式没有写明。',
    });
    assert.doesNotMatch(await words(rider, `/disputes/${number}`), /履行方式没有写明|内容不明确/);
    await done(clerk, number, 'agreement-review/deliveries', {
      documents: ['reviewRefusal'],
      partyIds: ['p1'],
      mode: 'direct',
      sentOn: '2022-08-01',
      receivedOn: '2022-08-01',
    });
    assert.match(await words(clerk, '/desk?unit=commission-wuchang&tab=reviewsEnded'), /不予制作/);
    assert.match(await words(rider, `/disputes/${number}`), /内容不明确/);
    assert.doesNotMatch(await words(company, `/disputes/${number}`), /内容不明确/);
  });

  it('comes back with every typed word beside the question that was not answered well', async () => {
    const number = await scene('agreement-review/refusal');
    const answer = await send(clerk, number, 'agreement-review/refusal', {
      ground: 'tooLate',
      explanation: '超过十五日。',
    });
    assert.equal(answer.status, 409);
    assert.match(answer.text, /超过十五日。/);
    assert.match(wordsOf(answer.text), /不能以超过期限为由不予受理/);
    const empty = await send(clerk, number, 'agreement-review/refusal', { explanation: '缺理由。' });
    assert.equal(empty.status, 422);
    assert.match(empty.text, /缺理由。/);
  });

  it('lets the office make a paper of its own void, and nobody else', async () => {
    const number = await scene('agreement-review/statement');
    await app.services.readers.papers.idle();
    const paper = await app.services.models.papers.findOne({ number, kind: 'reviewAcceptance' }).lean();
    const path = `/disputes/${number}/papers/${paper?._id.slice(number.length + 1)}`;
    const page = await (await at(clerk)).get(path).expect(200);
    await (await at(mediator)).get(path).expect(404);
    const body = { ...hiddenIn(page.text, `${path}/void`), reason: '仲裁员姓名有误。' };
    await (await at(clerk)).post(`${path}/void`).type('form').send(body).expect(303);
    assert.match(await words(clerk, path), /作废/);
    const own = await app.services.models.papers.findOne({ number, kind: 'reviewApplication' }).lean();
    const theirs = `/disputes/${number}/papers/${own?._id.slice(number.length + 1)}`;
    assert.doesNotMatch((await (await at(clerk)).get(theirs).expect(200)).text, /\/void"/);
  });

  it('tells the head of the commission that an extension was asked for', async () => {
    const number = await scene('agreement-review/extension-decisions');
    await app.services.readers.notices.idle();
    const notices = await app.services.models.notices.find({ number, accountId: 'commission-head' }).lean();
    const asked = (await app.services.disputes.events(number)).find(
      ({ type }) => type === 'reviewExtensionRequested',
    );
    assert.deepEqual(
      notices.map(({ seq }) => seq),
      [asked?.seq],
    );
  });

  describe('on one paper', () => {
    const path = '/window/review-applications';

    async function withCodes(): Promise<string> {
      const number = await scene('review-applications');
      const { vault, desk } = app.services;
      for (const [partyId, code] of [
        ['p1', 'ABCD-EFGH'],
        ['p2', 'WXYZ-2345'],
      ] as const)
        await desk.run({
          command: issueQueryCode,
          procedure: 'mediation',
          number,
          input: { partyId, queryCodeHmac: vault.queryCodeHmac(code) },
          actor: mediator,
          commandId: `review-window-${number}-${partyId}`,
        });
      return number;
    }

    async function take(typed: Readonly<Record<string, string>>) {
      const agent = await at(clerk);
      const page = await agent.get(`${path}/new`).expect(200);
      const body = { ...hiddenIn(page.text, path), receivedOn: '2022-08-01', ...typed };
      return agent.post(path).type('form').send(body);
    }

    it('is taken at the window from either side that shows its code; the clerk then has the case', async () => {
      const number = await withCodes();
      await (await at(clerk)).get(`/disputes/${number}`).expect(404);
      assert.equal((await take({ number, code: 'ZZZZZZZZ' })).status, 422);
      const answer = await take({ number, code: 'WXYZ2345' });
      assert.equal(answer.status, 303);
      assert.match(await words(clerk, answer.headers.location ?? ''), /窗口收到双方的书面仲裁审查申请/);
      assert.equal((await take({ number, code: 'ABCDEFGH' })).status, 409);
    });

    it('is told where there is no agreement in effect', async () => {
      const number = await scene('mediation/seal');
      await app.services.desk.run({
        command: issueQueryCode,
        procedure: 'mediation',
        number,
        input: { partyId: 'p1', queryCodeHmac: app.services.vault.queryCodeHmac('ABCD-EFGH') },
        actor: mediator,
        commandId: `review-window-${number}-p1`,
      });
      const answer = await take({ number, code: 'ABCDEFGH' });
      assert.equal(answer.status, 409);
      assert.match(wordsOf(answer.text), /调解协议生效以后才能申请仲裁审查/);
    });

    it('is handed on by the body, with the way and the day', async () => {
      const number = await scene('review-applications');
      const commission = { commissionId: 'commission-wuchang', receivedOn: '2022-08-01' };
      assert.equal((await send(mediator, number, 'review-applications', commission)).status, 422);
      await done(mediator, number, 'review-applications', { ...commission, requestedWay: 'visit' });
      assert.equal(await stageOf(number), 'submitted');
    });
  });
});
