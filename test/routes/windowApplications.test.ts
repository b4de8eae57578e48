/** 窗口收件: a clerk takes a paper application to the commission in a dispute that is before a mediation body. */
import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import { issueQueryCode } from '../../server/disputes/commands/intake/issueQueryCode.ts';
import { hiddenIn, signInAs, submit, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp, testNow } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { riderAsParty, companyAsParty, wageApplication } from '../support/disputes.ts';
import { clerk, mediator, rider } from '../support/people.ts';

const path = '/window/arbitration-applications';
const identityNumber = '420106199001010015';
const today = '2022-09-14';

describe('An application at the window of the commission', () => {
  let app: TestApp;
  let atWindow: Agent;
  let count = 0;
  const nextId = () => `window-command-${String((count += 1)).padStart(4, '0')}`;
  before(async () => {
    app = await openTestApp();
    atWindow = await signInAs(app, clerk);
  });
  beforeEach(() => app.clock.set(testNow));
  after(() => app.close());

  /** A dispute before the body; the applicant has an identity card, both sides have a query code. */
  async function filed(): Promise<string> {
    const { vault, desk } = app.services;
    const personal = { ...riderAsParty.personal, identityNumber: vault.seal(identityNumber) };
    const parties = [{ ...riderAsParty, personal }, companyAsParty];
    const application = wageApplication(today, { parties });
    const { number } = await desk.file({ application, actor: rider, commandId: nextId() });
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
        commandId: nextId(),
      });
    return number;
  }

  async function take(typed: Readonly<Record<string, string>>, agent = atWindow) {
    const page = await agent.get(`${path}/new`).expect(200);
    const body = { ...hiddenIn(page.text, path), receivedOn: today, ...typed };
    return { body, answer: await agent.post(path).type('form').send(body) };
  }

  const proofs = (number: string) =>
    app.services.models.accessRecords
      .find({ number, what: { $in: ['proved', 'proofFailed'] } })
      .sort({ at: 1 })
      .lean();

  it('is taken with the number and the applicant’s query code; the clerk then has the case', async () => {
    const number = await filed();
    await atWindow.get(`/disputes/${number}`).expect(404);
    const { answer } = await take({ number, code: 'ABCDEFGH' });
    assert.equal(answer.status, 303);
    const page = wordsOf((await atWindow.get(answer.headers.location ?? '').expect(200)).text);
    assert.match(page, /窗口收到申请人提交的书面仲裁申请/);
    const [event] = (await app.services.disputes.events(number)).slice(-1);
    assert.ok(event?.type === 'arbitrationApplied');
    assert.equal(event.facts.takenBy, clerk.accountId);
    assert.deepEqual(
      (await proofs(number)).map(({ accountId, what, subject }) => [accountId, what, subject]),
      [[clerk.accountId, 'proved', 'code/p1']],
    );
  });

  it('is taken with the applicant’s identity card', async () => {
    const number = await filed();
    assert.equal((await take({ number, identityNumber })).answer.status, 303);
    assert.equal((await proofs(number))[0]?.subject, 'identityNumber/p1');
  });

  it('brings nothing of the mediation along (协调规 11, 24)', async () => {
    const number = await filed();
    const typed = { text: '申请人愿意让步到五千元。' };
    const notes = await submit(await signInAs(app, mediator), { number, address: 'mediation/notes', typed });
    assert.equal(notes.status, 303);
    await take({ number, identityNumber });
    const page = wordsOf((await atWindow.get(`/disputes/${number}`).expect(200)).text);
    assert.doesNotMatch(page, /让步/);
    await atWindow.get(`/disputes/${number}/panels/mediation`).expect(404);
  });

  it('is refused alike for a wrong number, a wrong proof and the other side’s code, and each try is kept', async () => {
    const number = await filed();
    const said = async (typed: Readonly<Record<string, string>>) => {
      const { answer } = await take(typed);
      assert.equal(answer.status, 422);
      return /编号与查询码或身份证号对不上/.test(wordsOf(answer.text));
    };
    assert.equal(await said({ number: '420106-2022-99999', code: 'ABCDEFGH' }), true);
    assert.equal(await said({ number, code: 'ZZZZZZZZ' }), true);
    assert.equal(await said({ number, code: 'WXYZ2345' }), true);
    assert.equal(await said({ number, identityNumber: '420106199001010023' }), true);
    assert.equal((await proofs(number)).length, 3);
    assert.ok((await proofs(number)).every(({ what }) => what === 'proofFailed'));
    await atWindow.get(`/disputes/${number}`).expect(404);
  });

  it('is taken once, however often the form is sent', async () => {
    const number = await filed();
    const { body } = await take({ number, code: 'ABCDEFGH' });
    await atWindow.post(path).type('form').send(body).expect(303);
    const applied = (await app.services.disputes.events(number)).filter(
      ({ type }) => type === 'arbitrationApplied',
    );
    assert.equal(applied.length, 1);
  });

  it('is told, with what was typed kept, where the law or a field stands against it', async () => {
    const number = await filed();
    const future = await take({ number, code: 'ABCDEFGH', receivedOn: '2022-09-15' });
    assert.equal(future.answer.status, 422);
    assert.match(future.answer.text, new RegExp(`value="${number}"`));
    assert.doesNotMatch(future.answer.text, /ABCDEFGH/);
    const neither = await take({ number });
    assert.match(wordsOf(neither.answer.text), /请在查询码和身份证号中填写一项/);
    await take({ number, code: 'ABCDEFGH' });
    assert.equal((await take({ number, code: 'ABCDEFGH' })).answer.status, 409);
  });

  it('is handed on by the body for an applicant who signed for it, by its form', async () => {
    const number = await filed();
    const address = 'arbitration-applications';
    const send = async (by: Actor, typed: Readonly<Record<string, string>>) =>
      submit(await signInAs(app, by), { number, address, typed });
    const commission = { commissionId: 'commission-wuchang', receivedOn: today };
    assert.equal((await send(mediator, commission)).status, 422);
    assert.equal((await send(mediator, { ...commission, requestedWay: 'visit' })).status, 303);
    const page = await atWindow.get(`/disputes/${number}`).expect(200);
    assert.match(wordsOf(page.text), /调解组织应申请人要求（当面）向.*转交仲裁申请/);
  });
});
