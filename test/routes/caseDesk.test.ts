/** The work queue: whose, in what order, what awaits approval, what is found. */
import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp, testNow } from '../support/app.ts';
import { signInAs, submit, wordsOf } from '../support/agents.ts';
import { companyAsParty, riderAsParty, toCommission, wageApplication } from '../support/disputes.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import {
  administrator,
  arbitrator,
  bodyHead,
  clerk,
  colleague,
  commissionHead,
  mediator,
  otherClerk,
  otherMediator,
  rider,
  supervisor,
} from '../support/people.ts';
import { scenes, setScene } from './caseScenes.ts';
import type { Scene } from './caseScenes.ts';

/** What the queue calls a request, by where it is decided. */
const awaited: Readonly<Record<string, string>> = {
  'recusal-decisions': '回避待批',
  'suspension-decisions': '中止待批',
  'extension-decisions': '延期待批',
  'jurisdiction-decisions': '管辖待批',
  'joinder-decisions': '追加待决',
  'counter-application-decisions': '反申请待决',
  'claim-change-decisions': '变更待决',
  'evidence-extension-decisions': '举证延期待决',
  'postponement-decisions': '延期开庭待决',
  'advance-enforcement-decisions': '先予执行待决',
};

describe('The work queue', () => {
  let app: TestApp;
  let count = 0;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const on = (day: string) => app.clock.set(new Date(`${day}T02:00:00Z`));
  const file = async (day: string, changes: Partial<Application> = {}) => {
    on(day);
    count += 1;
    const commandId = `case-desk-filing-${String(count).padStart(4, '0')}`;
    const application = wageApplication(day, changes);
    return (await app.services.desk.file({ application, actor: rider, commandId })).number;
  };
  const deskOf = async (person: Actor, query = '') =>
    (await (await signInAs(app, person)).get(`/desk${query}`).expect(200)).text;
  const numbersIn = (html: string) =>
    [...html.matchAll(/<a href="\/disputes\/(\d{6}-\d{4}-\d{5})">/g)].map((match) => match[1] ?? '');
  const scene = (address: string) => setScene(app, scenes[address] as Scene);

  it('orders a unit’s cases by what is due, the overdue first, and says so in words', async () => {
    const late = await file('2022-09-05');
    const later = await file('2022-09-13');
    const soon = await file('2022-09-09');
    app.clock.set(testNow);
    const page = await deskOf(bodyHead);
    assert.deepEqual(numbersIn(page), [late, soon, later]);
    assert.match(wordsOf(page), /2022-09-08 逾期 6 天/);
    assert.match(wordsOf(page), /3 件在办 1 件逾期/);
  });

  it('shows a mediator their own, and the unit’s under its tab', async () => {
    const number = await scene('mediation/sessions');
    app.clock.set(testNow);
    assert.deepEqual(numbersIn(await deskOf(mediator)), [number]);
    assert.deepEqual(numbersIn(await deskOf(colleague)), []);
    assert.ok(numbersIn(await deskOf(colleague, '?tab=unit')).includes(number));
    assert.deepEqual(numbersIn(await deskOf(otherMediator, '?tab=unit')), []);
  });

  it('never shows another unit, whatever the address says', async () => {
    assert.deepEqual(numbersIn(await deskOf(otherMediator, '?tab=unit&unit=body-zhongnan')), []);
    assert.deepEqual(numbersIn(await deskOf(otherClerk, '?tab=unit&unit=commission-wuchang&q=测试')), []);
  });

  it('is for those who work cases', async () => {
    for (const person of [rider, supervisor, administrator])
      await (await signInAs(app, person)).get('/desk').expect(403);
  });

  it('puts before the commission head what awaits approval, until it is decided', async () => {
    const number = await scene('arbitration/extension-decisions');
    const undisturbed = await scene('arbitration/tribunal');
    assert.deepEqual(numbersIn(await deskOf(commissionHead)), [number]);
    const head = await signInAs(app, commissionHead);
    const typed = { approved: 'yes' };
    const answer = await submit(head, { number, address: 'arbitration/extension-decisions', typed });
    assert.equal(answer.status, 303);
    assert.deepEqual(numbersIn(await deskOf(commissionHead)), []);
    const unit = await deskOf(clerk, '?tab=unit');
    assert.ok(numbersIn(unit).includes(undisturbed));
    assert.match(wordsOf(unit), /简易 · 延期/);
  });

  it('says in the row what awaits a decision, and whose, until it is decided', async () => {
    const rowOf = (html: string, number: string) =>
      wordsOf(html.split('<tr').find((row) => row.includes(`/disputes/${number}"`)) ?? '');
    for (const [address, words] of Object.entries(awaited)) {
      const number = await scene(`arbitration/${address}`);
      assert.match(rowOf(await deskOf(clerk, '?tab=unit'), number), new RegExp(words), address);
    }
    const number = await scene('arbitration/claim-change-decisions');
    const tribunal = await signInAs(app, arbitrator);
    const typed = { accepted: 'yes', p2: 'yes' };
    const answer = await submit(tribunal, { number, address: 'arbitration/claim-change-decisions', typed });
    assert.equal(answer.status, 303);
    assert.doesNotMatch(rowOf(await deskOf(clerk, '?tab=unit'), number), /待决|待批/);
  });

  it('moves an ended case to the ended ones', async () => {
    const number = await scene('arbitration/archive');
    assert.ok(!numbersIn(await deskOf(clerk, '?tab=unit')).includes(number));
    assert.deepEqual(numbersIn(await deskOf(clerk, '?tab=closed')), [number]);
  });

  it('finds by name, by initials and by number, in the unit alone', async () => {
    const parties = [{ ...riderAsParty, name: '欧阳文静' }, companyAsParty];
    const number = await file('2022-09-13', { parties });
    const elsewhere = await file('2022-09-13', { parties, ...toCommission });
    for (const q of ['欧阳文', 'oywj', number.slice(-5)])
      assert.ok(numbersIn(await deskOf(mediator, `?q=${encodeURIComponent(q)}`)).includes(number), q);
    const found = await deskOf(mediator, `?q=${encodeURIComponent('欧阳文静')}`);
    assert.ok(!numbersIn(found).includes(elsewhere));
    const nothing = await deskOf(mediator, `?q=${encodeURIComponent('<b>无此人')}`);
    assert.match(wordsOf(nothing), /没有找到“<b>无此人”/);
  });

  it('gives its list by itself, and nothing while nothing has changed', async () => {
    const desk = await signInAs(app, mediator);
    const page = await desk.get('/desk?tab=unit').expect(200);
    const href = /data-href="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const { headers } = await desk.get(href).expect(200);
    await desk
      .get(href)
      .set('If-None-Match', headers.etag ?? '')
      .expect(304);
    await file('2022-09-13');
    await desk
      .get(href)
      .set('If-None-Match', headers.etag ?? '')
      .expect(200);
  });

  it('pages by key, without a gap or a double', async () => {
    for (let n = 0; n < 55; n += 1) await file('2022-09-14');
    const first = await deskOf(bodyHead, '?tab=unit');
    const next =
      /href="(\/desk\?[^"]*after=[^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await deskOf(bodyHead, next.slice('/desk'.length));
    const all = [...numbersIn(first), ...numbersIn(second)];
    assert.equal(numbersIn(first).length, 50);
    assert.equal(new Set(all).size, all.length);
    const open = await app.services.lists.countOpen({ kind: 'body', unitId: 'body-zhongnan' }, 'mediation');
    assert.equal(all.length, open);
  });

  it('leaves the cases of a former unit with that unit', async () => {
    const number = await scene('mediation/sessions');
    app.clock.set(testNow);
    assert.ok(numbersIn(await deskOf(mediator)).includes(number));
    await app.services.accounts.change(mediator.accountId ?? '', { grants: otherMediator.grants });
    try {
      assert.deepEqual(numbersIn(await deskOf(mediator)), []);
      assert.ok(numbersIn(await deskOf(bodyHead)).includes(number));
    } finally {
      await app.services.accounts.change(mediator.accountId ?? '', { grants: mediator.grants });
    }
  });
});
