/** Claim by claim on the case page: facts and what they come to. Mon 15 Aug 2022 filed · Tue 16 Aug delivered. */
import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent, Fields } from '../support/agents.ts';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import { toCommission, wageApplication } from '../support/disputes.ts';
import { clerk, company, rider } from '../support/people.ts';

describe('Claim by claim', () => {
  let app: TestApp;
  let worker: Agent;
  let employer: Agent;
  let office: Agent;
  let number: string;
  before(async () => {
    app = await openTestApp();
    on('2022-08-15');
    worker = await signInAs(app, rider);
    employer = await signInAs(app, company);
    office = await signInAs(app, clerk);
    const claims = [
      { kind: 'wages', claimedFen: 1_200_000, text: null },
      { kind: 'economicCompensation', claimedFen: 3_000_000, text: null },
    ] as const;
    const application = wageApplication('2022-08-15', { ...toCommission, claims });
    const commandId = 'filing-of-the-claims';
    number = (await app.services.desk.file({ application, actor: rider, commandId })).number;
    await step(office, 'acceptance', { simplifiedGround: 'ordinary', clerkId: 'clerk' });
  });
  after(() => app.close());

  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  const send = (who: Agent, address: string, typed: Fields = {}) =>
    submit(who, { number, address: `arbitration/${address}`, typed });
  const step = async (who: Agent, address: string, typed: Fields = {}) => {
    const answer = await send(who, address, typed);
    assert.equal(answer.status, 303, wordsOf(answer.text));
    return wordsOf((await who.get(answer.headers.location ?? '').expect(200)).text);
  };
  const page = async (who: Agent) => wordsOf((await who.get(`/disputes/${number}`).expect(200)).text);

  it('asks for the facts of the very claim and calculation that the address names', async () => {
    const { text } = await worker
      .get(`/disputes/${number}/arbitration/elements/new?claim=c2&formula=economicCompensation`)
      .expect(200);
    assert.match(wordsOf(text), /请求 2（解除、终止劳动合同经济补偿）：经济补偿/);
    assert.match(text, /name="elements-1-hiredOn-year"/);
    assert.match(text, /name="claim" value="c2"/);
  });

  it('keeps what was typed and tells a fact that does not settle the sum beside its question', async () => {
    const typed = {
      ...{ claim: 'c2', formula: 'economicCompensation' },
      ...{ 'elements-1-hiredOn': '2019-03-01', 'elements-1-endedOn': '2022-06-15' },
      ...{ 'elements-1-ground': 'art38', 'elements-1-averageWage': '8000' },
    };
    const address = 'arbitration/elements';
    const answer = await submit(worker, { number, address, typed });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /被迫解除要看离开时是否说明了单位的过错/);
    assert.match(answer.text, /value="8000"/);
    assert.match(answer.text, /value="2019"/);
  });

  it('shows the sum with its working-out beside the claim, and the sum before once it moves', async () => {
    await step(worker, 'elements', { 'elements-1-dueFen': '13000', 'elements-1-paidFen': '1000' });
    const first = await page(worker);
    assert.match(first, /计算金额 ¥12,000\.00/);
    assert.match(first, /应发13,000\.00元 − 已发1,000\.00元 = 12,000\.00元/);
    await step(worker, 'elements', { 'elements-1-dueFen': '15000', 'elements-1-paidFen': '1000' });
    assert.match(await page(worker), /14,000\.00[\s\S]*此前 ¥12,000\.00/);
  });

  it('lets the clerk find otherwise, which no party meets', async () => {
    await step(office, 'elements', { 'elements-1-dueFen': '10000.01', 'elements-1-paidFen': '0' });
    assert.match(await page(office), /10,000\.01[\s\S]*按认定的要素/);
    for (const party of [worker, employer]) assert.doesNotMatch(await page(party), /10,000\.01/);
  });

  it('offers the other side no facts to state for claims that are not its own', async () => {
    assert.doesNotMatch(await page(employer), /elements\/new/);
    assert.equal((await send(employer, 'elements')).status, 422);
  });
});
