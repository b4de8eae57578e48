/** One award over three hundred workers through its form: a line a worker, and a table of them in the case. */
import assert from 'node:assert/strict';
import { commandNamed } from '../../server/disputes/commands.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import type { Agent } from '../support/agents.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { companyAsParty, riderAsParty, toCommission, wageApplication } from '../support/disputes.ts';
import { arbitrator, clerk, company, rider } from '../support/people.ts';
import { ofThree } from '../disputes/arbitrationRoad.ts';

const count = 300;
const ids = Array.from({ length: count + 1 }, (_, index) => `p${index + 1}`);

describe('An award over three hundred workers', () => {
  let app: TestApp;
  let number: string;
  let presiding: Agent;
  before(async () => {
    app = await openTestApp();
    on('2022-08-15');
    const workers = Array.from({ length: count }, (_, index) => ({
      ...riderAsParty,
      ...(index > 0 && { name: `测试工人${index + 1}`, accountId: null }),
      electedRepresentative: index < 3,
    }));
    const claims = [
      { kind: 'wages', claimedFen: 36_000_000, text: null },
      { kind: 'overtimePay', claimedFen: 500_000, text: null },
    ] as const;
    const parties = [...workers, companyAsParty];
    const application = wageApplication('2022-08-15', { ...toCommission, claims, parties });
    number = (await app.services.desk.file({ application, actor: rider, commandId: 'shares-filing-000001' }))
      .number;
    await run('acceptCase', clerk, { simplifiedGround: null, clerkId: 'clerk' });
    await hand('applicationCopy', '2022-08-15');
    const { simpleCase: _, ...tribunal } = ofThree;
    const hearing = { heldOn: '2022-09-14', startsAt: '09:00', place: '第一仲裁庭', mode: 'inPerson' };
    await run('notifyCollectively', clerk, {
      tribunal,
      evidenceUntil: '2022-09-09',
      hearing: { ...hearing, defencePeriodWaivedBy: [] },
    });
    await hand('collectiveNotice', '2022-08-15');
    on('2022-09-14');
    const attendance = ids.map((partyId) => ({ partyId, attendance: 'present' }));
    await run('recordHearing', clerk, { attendance, mediationTried: true, record: null });
    presiding = await signInAs(app, arbitrator);
  });
  after(() => app.close());

  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  let steps = 0;
  async function run(name: string, actor: Actor, input: unknown): Promise<void> {
    const command = commandNamed('arbitration', name) as unknown as Command<string, unknown>;
    const commandId = `shares-step-${String((steps += 1)).padStart(8, '0')}`;
    await app.services.desk.run({ command, procedure: 'arbitration', number, input, actor, commandId });
  }
  const hand = (document: string, day: string) =>
    run('deliverDocuments', clerk, {
      deliveries: ids.map((partyId) => ({
        ...{ document, partyId, mode: 'direct', sentOn: day },
        ...{ receivedOn: day, confirmed: false },
      })),
    });
  const page = async (who: Agent) => wordsOf((await who.get(`/disputes/${number}`).expect(200)).text);
  const typed = (shares: string) => ({
    ...{ 'claims-c1-result': 'supported', 'claims-c2-result': 'dismissed' },
    ...{ 'claims-c2-difference': 'notProven', reasons: '未足额支付工资。', shares },
  });
  const lines = (sums: string) =>
    ids
      .slice(0, count)
      .map((_, index) => `${index === 0 ? riderAsParty.name : `测试工人${index + 1}`}${sums}`)
      .join('\n');
  const award = (shares: string) =>
    submit(presiding, { number, address: 'arbitration/award', typed: typed(shares) });

  it('asks for a line a worker, named already', async () => {
    const { text } = await presiding.get(`/disputes/${number}/arbitration/award/new`).expect(200);
    assert.match(wordsOf(text), /各申请人金额/);
    assert.match(text, /测试工人300/);
  });

  it('keeps what was typed, and says what is wrong with it', async () => {
    const none = await award('');
    assert.equal(none.status, 422);
    assert.match(wordsOf(none.text), /写明每个申请人各得多少/);
    const unread = await award(lines('\t1200'));
    assert.match(wordsOf(unread.text), /有一行读不出来/);
    assert.match(unread.text, /测试工人300\t1200/);
    const short = await award(lines('\t1199\t0'));
    assert.match(wordsOf(short.text), /各人金额相加不等于裁决金额/);
  });

  it('is made, and shows each worker’s sum to those whom it has reached', async () => {
    const answer = await award(lines('\t1,200\t0'));
    assert.equal(answer.status, 303, wordsOf(answer.text));
    await app.services.readers.papers.idle();
    assert.match(await page(presiding), /各申请人应得金额（300 人）/);
    const [worker, firm] = [await signInAs(app, rider), await signInAs(app, company)];
    for (const party of [worker, firm]) assert.doesNotMatch(await page(party), /各申请人应得金额/);
    await hand('award', '2022-09-14');
    for (const party of [worker, firm])
      assert.match(await page(party), /各申请人应得金额（300 人）.*测试工人300\s*¥?1,200\.00/s);
  });
});
