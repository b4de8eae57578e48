/** One dispute from the telephone of a worker to the sealed agreement, everybody looking on in windows of their own. */
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser, overflows, widths } from '../support/browser.ts';
import { bodyHead, company, mediator, supervisor } from '../support/people.ts';
import { openTestServer } from '../support/runningServer.ts';
import type { TestServer } from '../support/runningServer.ts';
import { answerAll, submitApplication } from './filingPages.ts';
import { act, assertNoComplaints, letterFor, openWindow, seenBy, send, signedIn } from './windows.ts';
import type { Person } from './windows.ts';

const phone = { viewport: widths.phone, hasTouch: true, isMobile: true };

describe('From public filing to the sealed agreement, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let worker: Person;
  let onlooker: Person;
  let desk: Person;
  let head: Person;
  let employer: Person;
  let watch: Person;
  let number: string;
  let code: string;

  before(async () => {
    [server, browser] = await Promise.all([openTestServer(), openBrowser()]);
    const { address } = server;
    [worker, onlooker] = await Promise.all([
      openWindow(browser, '申请人', phone),
      openWindow(browser, '查询页', phone),
    ]);
    [desk, head, employer, watch] = (await Promise.all(
      [mediator, bodyHead, company, supervisor].map((person) => signedIn(browser, { address, person })),
    )) as [Person, Person, Person, Person];
    await Promise.all([
      head.page.goto(`${address}/desk?tab=unit`),
      watch.page.goto(`${address}/supervision`),
    ]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(() => assertNoComplaints([worker, onlooker, desk, head, employer, watch]));

  const at = (path: string) => `${server.address}${path}`;
  const step =
    (who: Person, address: string, typed = {}) =>
    () =>
      act(who, { number, address, typed });

  it('is filed on a telephone without an account, one thing a page', async () => {
    const asked: string[] = [];
    await answerAll(worker.page, {
      address: server.address,
      async look(page, name) {
        asked.push(name);
        assert.equal(await page.locator('h1').count(), 1, `${name} asks one thing`);
        assert.equal(await overflows(page), false, `${name} is wider than the telephone`);
      },
    });
    assert.equal(asked.length, 11);
    const summary = await worker.page.locator('main').innerText();
    for (const answer of ['高骑', '测试速送公司', '18,600.50', '中南路街道'])
      assert.ok(summary.includes(answer), answer);
  });

  it('gives number, query code and QR, and appears in the queue of the body at once', async () => {
    const submission = submitApplication(worker.page);
    await seenBy(async () => (await submission).at, [{ by: head, panel: 'queue', text: '高骑' }]);
    ({ number, code } = await submission);
    assert.match(number, /^420106-2022-\d{5}$/);
    assert.match(code, /^[2-9A-Z]{5} [2-9A-Z]{5}$/);
    const qr = worker.page.locator('.receipt svg');
    const { width = 0 } = (await qr.boundingBox()) ?? {};
    assert.ok(width >= 120, `a telephone reads a code of ${width} px`);
  });

  it('is looked up by number and code, and stays open on the second telephone', async () => {
    await onlooker.page.goto(at('/look-up'));
    await send(onlooker.page, onlooker.page.locator('form[action="/look-up"]'), { number, code });
    assert.match(await onlooker.page.locator('main').innerText(), /高/);
  });

  it('lets the worker make an account and take the case into it', async () => {
    const { page } = worker;
    await page.goto(at('/accounts/new'));
    await send(page, page.locator('form[action="/accounts"]'), {
      role: 'worker',
      name: '高骑',
      username: 'gaoqi',
      password: 'qiche-songcan-9',
      again: 'qiche-songcan-9',
    });
    await send(page, page.locator('form[action="/disputes/join"]'), { number, code });
    assert.ok(page.url().endsWith(`/disputes/${number}`));
  });

  it('reaches the employer by the letter of the mediator, whose code opens the case', async () => {
    await desk.page.goto(at(`/disputes/${number}`));
    const letter = await letterFor(desk, { number, partyId: 'p2' });
    await desk.page.goto(at(`/disputes/${number}`));
    await seenBy(
      () =>
        send(employer.page, employer.page.locator('form[action="/disputes/join"]'), { number, code: letter }),
      [{ by: desk, panel: 'timeline', text: '测试速送公司关联了账号' }],
    );
  });

  it('shows the employer and the look-up page that consent is asked for', async () => {
    await seenBy(step(desk, 'mediation/consent-requests', { replyBy: '2022-09-16' }), [
      { by: employer, panel: 'timeline', text: '征询对方是否同意调解' },
      { by: worker, panel: 'timeline', text: '征询对方是否同意调解' },
      { by: onlooker, panel: 'timeline', text: '征询对方是否同意调解' },
      { by: head, panel: 'queue', text: '征询对方' },
    ]);
  });

  it('shows the desk that the employer consents', async () => {
    await seenBy(step(employer, 'mediation/consents', { partyId: 'p2', answer: 'consents' }), [
      { by: desk, panel: 'timeline', text: '测试速送公司同意调解' },
      { by: worker, panel: 'timeline', text: /同意调解（/ },
    ]);
  });

  it('is accepted, and the worker sees it stand elsewhere without touching the telephone', async () => {
    await seenBy(step(desk, 'mediation/acceptance', { inScope: ['yes'] }), [
      { by: worker, panel: 'standing', text: '申请已受理，等待指派调解员。' },
      { by: onlooker, panel: 'standing', text: '申请已受理，等待指派调解员。' },
      { by: employer, panel: 'timeline', text: '调解申请已受理' },
      { by: head, panel: 'queue', text: '已受理' },
    ]);
  });

  it('is given to a mediator by the head of the body', async () => {
    await head.page.goto(at(`/disputes/${number}`));
    await seenBy(step(head, 'mediation/mediator', { mediatorId: 'mediator' }), [
      { by: desk, panel: 'timeline', text: '由调解员何调办理' },
      { by: worker, panel: 'standing', text: '调解员正在和双方商谈。' },
    ]);
  });

  it('is talked over: an offer, and the answer to it', async () => {
    const offer = { totalFen: '15,000', performBy: '2022-09-30', text: '分两次付清。' };
    await seenBy(step(employer, 'mediation/proposals', offer), [
      { by: worker, panel: 'mediation', text: /15,000\.00/ },
      { by: desk, panel: 'timeline', text: /提出方案：¥15,000\.00/ },
    ]);
    await seenBy(step(worker, 'mediation/answers', { answer: 'accepts' }), [
      { by: employer, panel: 'timeline', text: /接受方案/ },
      { by: desk, panel: 'timeline', text: '高骑接受方案' },
    ]);
  });

  it('is drafted, signed by all three, each signature seen by the others', async () => {
    const draft = {
      'claims-c1-agreedFen': '15,000',
      totalFen: '15,000',
      performBy: '2022-09-30',
      terms: '9月30日前分两次付清工资一万五千元，双方就此了结。',
    };
    await seenBy(step(desk, 'mediation/agreement-drafts', draft), [
      { by: worker, panel: 'standing', text: '双方谈妥，正在签署调解协议。' },
      { by: employer, panel: 'standing', text: '双方谈妥，正在签署调解协议。' },
    ]);
    await seenBy(step(worker, 'mediation/signatures', { signer: 'p1' }), [
      { by: employer, panel: 'timeline', text: /签署了协议第 1 稿/ },
      { by: desk, panel: 'timeline', text: '高骑签署了协议第 1 稿' },
    ]);
    await seenBy(step(employer, 'mediation/signatures', { signer: 'p2' }), [
      { by: desk, panel: 'timeline', text: '测试速送公司签署了协议第 1 稿' },
    ]);
    await seenBy(step(desk, 'mediation/signatures', { signer: 'mediator' }), [
      { by: head, panel: 'timeline', text: '调解员签署了协议第 1 稿' },
    ]);
  });

  it('is sealed by the head: everybody sees that it binds, the supervisor sees the figure move', async () => {
    await seenBy(step(head, 'mediation/seal'), [
      { by: worker, panel: 'standing', text: '调解协议已经生效，请按期履行。' },
      { by: onlooker, panel: 'standing', text: '调解协议已经生效，请按期履行。' },
      { by: employer, panel: 'standing', text: '调解协议已经生效，请按期履行。' },
      { by: desk, panel: 'timeline', text: /调解协议盖章生效，金额 ¥15,000\.00/ },
      {
        by: watch,
        panel: 'figures',
        part: '[aria-labelledby=rate-mediationSuccessRate] .rate__value',
        text: /^100/,
      },
    ]);
    const stored = await server.services.disputes.load(number);
    assert.equal(stored?.dispute.mediation?.stage, 'agreed');
  });

  it('has its agreement among the papers of both sides', async () => {
    for (const { page } of [worker, employer]) {
      const papers = page.locator('[data-panel=papers]');
      await papers.getByText('调解协议书').first().waitFor();
    }
  });
});
