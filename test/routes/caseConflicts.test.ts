import assert from 'node:assert/strict';
import type { TestApp } from '../support/app.ts';
import { openTestApp } from '../support/app.ts';
import type { Agent } from '../support/agents.ts';
import { hiddenIn, openForm, sendForm, signInAs, submit, wordsOf } from '../support/agents.ts';
import { wageApplication } from '../support/disputes.ts';
import { bodyHead, company, mediator, rider } from '../support/people.ts';

describe('Two people at work on one case', () => {
  let app: TestApp;
  let desk: Agent;
  let head: Agent;
  let employer: Agent;
  let count = 0;
  before(async () => {
    app = await openTestApp();
    desk = await signInAs(app, mediator);
    head = await signInAs(app, bodyHead);
    employer = await signInAs(app, company);
  });
  after(() => app.close());

  const file = async () => {
    count += 1;
    const commandId = `case-conflicts-${String(count).padStart(4, '0')}`;
    const application = wageApplication('2022-09-14');
    return (await app.services.desk.file({ application, actor: rider, commandId })).number;
  };
  const done = async (who: Agent, number: string, address: string, typed = {}) =>
    assert.equal((await submit(who, { number, address, typed })).status, 303, address);
  const eventsOf = async (number: string) =>
    (await app.services.disputes.events(number)).map(({ type }) => type);
  const minutesLater = (minutes: number) =>
    app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));

  /** A mediation that has its mediator. */
  const mediating = async () => {
    const number = await file();
    await done(employer, number, 'mediation/consents', { partyId: 'p2', answer: 'consents' });
    await done(desk, number, 'mediation/acceptance', { inScope: ['yes'] });
    await done(desk, number, 'mediation/mediator', { mediatorId: 'mediator' });
    return number;
  };

  it('an unrelated note of one does not stop the other', async () => {
    const number = await mediating();
    const opened = await openForm(desk, number, 'mediation/agreement-drafts');
    minutesLater(3);
    await done(head, number, 'mediation/notes', { text: '当事人来电询问进度。' });
    const typed = { 'claims-c1-agreedFen': '9000', performBy: '2022-09-30', terms: '一次付清。' };
    assert.equal((await sendForm(desk, opened, typed)).status, 303);
    assert.ok((await eventsOf(number)).includes('agreementDrafted'));
  });

  it('a real conflict says who did what and when, and keeps every typed word', async () => {
    const number = await mediating();
    const opened = await openForm(desk, number, 'mediation/agreement-drafts');
    minutesLater(3);
    await done(head, number, 'mediation/agreement-drafts', {
      'claims-c1-agreedFen': '8000',
      performBy: '2022-09-28',
      terms: '负责人拟的一稿。',
    });
    const typed = {
      'claims-c1-agreedFen': '9,500.50',
      totalFen: '9500.5',
      performBy: '2022-09-30',
      terms: '我拟的一稿：“分两期”，<b>各半</b>。',
    };
    const answer = await sendForm(desk, opened, typed);
    assert.equal(answer.status, 409);
    const words = wordsOf(answer.text);
    assert.match(words, /您填写期间，案件有了变化/);
    assert.match(words, /调解组织负责人 主任调/);
    assert.match(words, /拟好协议第 1 稿：¥8,000\.00/);
    for (const kept of ['value="9,500.50"', 'value="9500.5"', 'value="2022-09-30"'])
      assert.ok(answer.text.includes(kept), kept);
    assert.match(words, /我拟的一稿：“分两期”，<b>各半<\/b>。/);
    assert.equal((await eventsOf(number)).filter((type) => type === 'agreementDrafted').length, 1);
  });

  it('the form that came back can be sent again, and then counts', async () => {
    const number = await mediating();
    const opened = await openForm(desk, number, 'mediation/agreement-drafts');
    minutesLater(1);
    const theirs = { 'claims-c1-agreedFen': '8000', performBy: '2022-09-28', terms: '先拟的。' };
    await done(head, number, 'mediation/agreement-drafts', theirs);
    const mine = { 'claims-c1-agreedFen': '9000', totalFen: '', performBy: '2022-09-30', terms: '后拟的。' };
    const conflict = await sendForm(desk, opened, mine);
    const again = { path: opened.path, hidden: hiddenIn(conflict.text, opened.path) };
    assert.equal((await sendForm(desk, again, mine)).status, 303);
    const stored = await app.services.disputes.load(number);
    assert.deepEqual(
      [stored?.dispute.mediation?.agreement?.revision, stored?.dispute.mediation?.agreement?.totalFen],
      [2, 900_000],
    );
  });

  it('the same form sent twice, also at the same moment, makes one event and one answer', async () => {
    const number = await mediating();
    const opened = await openForm(desk, number, 'mediation/notes');
    const typed = { text: '双方约定周五下午再谈。' };
    const answers = await Promise.all([1, 2, 3].map(() => sendForm(desk, opened, typed)));
    answers.push(await sendForm(desk, opened, typed));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303]);
    assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1);
    assert.equal((await eventsOf(number)).filter((type) => type === 'noteAdded').length, 1);
  });

  it('a form that does not say what it was shown is shown the case first', async () => {
    const number = await mediating();
    const { path, hidden } = await openForm(desk, number, 'mediation/end');
    const { basis: _basis, ...blind } = hidden;
    const answer = await sendForm(desk, { path, hidden: blind }, { reason: '谈不拢。' });
    assert.equal(answer.status, 409);
    assert.ok(!(await eventsOf(number)).includes('mediationEnded'));
  });

  it('a refusal of the law comes back with its sentence, its article and the typed words', async () => {
    const number = await mediating();
    const opened = await openForm(desk, number, 'mediation/extensions');
    const answer = await sendForm(desk, opened, { days: '5', agreedPartyIds: ['p1'] });
    assert.equal(answer.status, 422);
    assert.match(wordsOf(answer.text), /延长调解期限需要双方同意，还有 1 名当事人没有同意/);
    assert.ok(answer.text.includes('value="5"'));
    assert.equal((await sendForm(desk, opened, { days: '5', agreedPartyIds: ['p1', 'p2'] })).status, 303);
  });

  it('a step that is no longer in its place is refused in words, not with a fault of the form', async () => {
    const number = await mediating();
    const { path, hidden } = await openForm(desk, number, 'mediation/notes');
    const elsewhere = { path: path.replace('/notes', '/consent-requests'), hidden };
    const answer = await sendForm(desk, elsewhere, { replyBy: '2022-09-20' });
    assert.equal(answer.status, 409);
  });
});
