/** Two mediators at one case; a form sent twice; a line that is cut while somebody types. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { assignMediator } from '../../server/disputes/commands/mediation/assignMediator.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { openBrowser } from '../support/browser.ts';
import { wageApplication } from '../support/disputes.ts';
import { bodyHead, colleague, mediator, rider } from '../support/people.ts';
import { openTestServer } from '../support/runningServer.ts';
import type { TestServer } from '../support/runningServer.ts';
import { testNow } from '../support/app.ts';
import { openLine } from './cuttableLine.ts';
import type { CuttableLine } from './cuttableLine.ts';
import { act, fillIn, openForm, seenBy, send, signedIn } from './windows.ts';
import type { Person } from './windows.ts';

describe('Two people at one case, in a browser', () => {
  let server: TestServer;
  let browser: Browser;
  let one: Person;
  let two: Person;
  let head: Person;
  let number: string;

  before(async () => {
    [server, browser] = await Promise.all([openTestServer(), openBrowser()]);
    const { address } = server;
    [one, two, head] = (await Promise.all(
      [mediator, colleague, bodyHead].map((person) => signedIn(browser, { address, person })),
    )) as [Person, Person, Person];
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    ({ number } = await server.services.desk.file({
      application: wageApplication('2022-09-14'),
      actor: rider,
      commandId: randomUUID(),
    }));
  });

  const caseAt = (address = server.address) => `${address}/disputes/${number}`;
  const action = (address: string) => `/disputes/${number}/${address}`;
  const eventsOf = async (type: string) =>
    (await server.services.disputes.events(number)).filter((event) => event.type === type);
  const open = (...people: readonly Person[]) => Promise.all(people.map(({ page }) => page.goto(caseAt())));
  const minutesPass = () => server.clock.set(new Date(server.clock.now().getTime() + 60_000));
  const words = (page: Page) => page.locator('main').innerText();

  /** Consent noted, accepted, in the hands of the first mediator. */
  async function talks(): Promise<void> {
    const run = { procedure: 'mediation', number, actor: mediator } as const;
    const { desk } = server.services;
    const consent = {
      partyId: 'p2',
      answer: 'consents',
      givenOn: '2022-09-14',
      way: 'telephone',
    } as const;
    await desk.run({ ...run, command: recordConsent, input: consent, commandId: randomUUID() });
    await desk.run({ ...run, command: acceptMediation, input: { inScope: true }, commandId: randomUUID() });
    const mediatorId = mediator.accountId as string;
    await desk.run({ ...run, command: assignMediator, input: { mediatorId }, commandId: randomUUID() });
  }

  describe('at the same time', () => {
    it('lets a note of one pass while the other types', async () => {
      await talks();
      await open(one, two);
      const session = await openForm(one.page, action('mediation/sessions'));
      const record = '被申请人承认欠薪，愿意分两期支付。';
      await fillIn(session, { way: 'telephone', attendedPartyIds: ['p2'], text: record });
      minutesPass();
      await seenBy(
        () => act(two, { number, address: 'mediation/notes', typed: { text: '申请人来电询问进展。' } }),
        [{ by: one, panel: 'notes', text: '申请人来电询问进展。' }],
      );
      assert.equal(await session.locator('[name=text]').inputValue(), record);
      await send(one.page, session);
      assert.match(await words(one.page), /进行调解/);
      assert.equal((await eventsOf('mediationSessionRecorded')).length, 1);
      assert.equal((await eventsOf('noteAdded')).length, 1);
    });

    it('shows a refusal in writing that the other has accepted meanwhile, every word still there', async () => {
      await open(one, two);
      const reason = '申请人所述为装修承揽，不是劳动争议，请向法院起诉。';
      const refusal = await openForm(one.page, action('mediation/refusal'));
      await fillIn(refusal, { reason: 'outOfScope', text: reason });
      minutesPass();
      await act(two, {
        number,
        address: 'mediation/consents',
        typed: { partyId: 'p2', answer: 'consents', way: 'telephone' },
      });
      await one.page.locator('[data-panel=actions] [data-waiting]').waitFor();
      assert.equal(
        await refusal.locator('[name=text]').inputValue(),
        reason,
        'the panel waits for the typist',
      );
      await refuseOnce(one.page, refusal);
      const conflict = await one.page.locator('.conflict').innerText();
      assert.match(conflict, /同调/, 'who');
      assert.match(conflict, /测试速送公司同意调解/, 'what');
      assert.equal(await one.page.locator('[name=text]').inputValue(), reason);
      assert.equal(await one.page.locator('[name=reason][value=outOfScope]').isChecked(), true);
      assert.deepEqual(await eventsOf('mediationDeclined'), []);
    });

    it('keeps the typed draft where the head of the body drafted first, and takes it as the second revision', async () => {
      await talks();
      await open(one, head);
      const terms = '九月三十日前一次付清一万元，汇入申请人工资卡，双方就此了结。';
      const draft = await openForm(one.page, action('mediation/agreement-drafts'));
      await fillIn(draft, { 'claims-c1-agreedFen': '10000', totalFen: '10000', terms });
      minutesPass();
      await act(head, {
        number,
        address: 'mediation/agreement-drafts',
        typed: { 'claims-c1-agreedFen': '9000', totalFen: '9000', terms: '付九千元。' },
      });
      await one.page.locator('[data-panel=actions] [data-waiting]').waitFor();
      await refuseOnce(one.page, draft);
      assert.match(
        await one.page.locator('.conflict').innerText(),
        /主任调[^]*拟好协议第 1 稿：¥9,000\.00|拟好协议第 1 稿：¥9,000\.00[^]*主任调/,
      );
      const again = one.page.locator(`form[action="${action('mediation/agreement-drafts')}"]`);
      assert.equal(await again.locator('[name=terms]').inputValue(), terms);
      assert.equal(await again.locator('[name=claims-c1-agreedFen]').inputValue(), '10000');
      await send(one.page, again);
      const revisions = (await eventsOf('agreementDrafted')).map(
        ({ facts }) => (facts as { revision: number }).revision,
      );
      assert.deepEqual(revisions, [1, 2]);
    });

    async function refuseOnce(page: Page, form: ReturnType<Page['locator']>): Promise<void> {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await Promise.all([page.waitForEvent('load'), form.locator('button').first().click()]);
      assert.equal((await answered).status(), 409);
    }
  });

  describe('a form pressed twice', () => {
    for (const javaScriptEnabled of [true, false])
      it(`makes one event ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
        const { address } = server;
        const person = await signedIn(browser, { address, person: mediator, javaScriptEnabled });
        const { page } = person;
        await page.goto(`${caseAt()}/mediation/consent-requests/new`);
        const form = page.locator(`form[action="${action('mediation/consent-requests')}"]`);
        await Promise.all([page.waitForURL('**?done=*'), form.locator('button').first().dblclick()]);
        assert.match(await words(page), /征询对方是否同意调解/);
        assert.equal((await eventsOf('consentRequested')).length, 1);
        await page.context().close();
      });
  });

  describe('a line that is cut', () => {
    let line: CuttableLine;
    let page: Page;
    beforeEach(async () => {
      await talks();
      line = await openLine(server.address);
      ({ page } = await signedIn(browser, { address: line.address, person: mediator }));
      await page.goto(caseAt(line.address));
    });
    afterEach(async () => {
      await page.context().close();
      await line.close();
    });

    it('loses no word and misses no step: it says so, catches up, and sends once', async () => {
      const note = '对方财务说周五可以先付一半。';
      const form = await openForm(page, action('mediation/notes'));
      await fillIn(form, { text: note.slice(0, 6) });
      await page.waitForFunction(() => document.querySelector('[data-connection]')?.hasAttribute('hidden'));

      line.cut();
      await page.context().setOffline(true);
      await page.locator('[data-connection][data-state=offline]').waitFor();
      await fillIn(form, { text: note });
      await form.locator('button').first().click();
      await form.getByText('现在没有网络').waitFor();
      await open(head);
      await act(head, { number, address: 'mediation/notes', typed: { text: '主任：请抓紧。' } });

      await page.context().setOffline(false);
      line.join();
      await page.locator('[data-panel=notes]').getByText('主任：请抓紧。').waitFor();
      await page.locator('[data-connection]').waitFor({ state: 'hidden' });
      assert.equal(await form.locator('[name=text]').inputValue(), note);
      await send(page, form);
      assert.equal((await eventsOf('noteAdded')).length, 2);
    });

    it('brings back what was pressed into the dark', async () => {
      const note = '这一条正好赶上断线。';
      await fillIn(await openForm(page, action('mediation/notes')), { text: note });
      line.cut();
      const button = page.locator(`form[action="${action('mediation/notes')}"] button`);
      const failed = page.waitForEvent('framenavigated', (frame) => frame.url().startsWith('chrome-error:'));
      await button.first().click();
      await failed;
      line.join();
      await page.goto(caseAt(line.address));
      const form = page.locator(`form[action="${action('mediation/notes')}"]`);
      assert.equal(await form.locator('[name=text]').inputValue(), note);
      assert.ok(await form.isVisible(), 'the form stands open');
      await send(page, form);
      assert.equal((await eventsOf('noteAdded')).length, 1);
      await page.goto(caseAt(line.address));
      assert.equal(
        await form.locator('[name=text]').inputValue(),
        '',
        'what was accepted does not come back',
      );
    });
  });

  it('does a whole step with the keyboard alone', async () => {
    server.clock.set(testNow);
    const { page } = one;
    await page.goto(`${server.address}/desk?tab=unit`);
    await page.keyboard.press('j');
    for (let rows = 0; rows < 30; rows += 1) {
      const href = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      if (href === `/disputes/${number}`) break;
      await page.keyboard.press('j');
    }
    await Promise.all([page.waitForURL(`**/disputes/${number}`), page.keyboard.press('Enter')]);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip');
    await page.keyboard.press('Enter');
    await tabTo(page, 'details#mediation-consent-requests > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, `form[action="${action('mediation/consent-requests')}"] button`);
    assert.ok(await hasVisibleFocus(page), 'one sees where one is');
    await Promise.all([page.waitForURL('**?done=*'), page.keyboard.press('Enter')]);
    assert.equal((await eventsOf('consentRequested')).length, 1);
  });

  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    }
    assert.fail(`the keyboard does not reach ${selector}`);
  }
  const hasVisibleFocus = (page: Page) =>
    page.evaluate(() => {
      const style = getComputedStyle(document.activeElement as Element);
      return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
});
