/**
 * Every page of the application in a browser, as the router knows them: nothing serious for those who see or move
 * badly, at both widths, in light and dark; nothing wider than its window; no complaint of the browser; no text missing
 * in either language.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { createApp } from '../../server/app.ts';
import { overflows, seriousFaults, widths } from '../support/browser.ts';
import { clerk, mediator } from '../support/people.ts';
import { routeFor, routesOf } from '../routes/accessRoutes.ts';
import { answerAll, submitApplication } from './filingPages.ts';
import { changes, openPageTown } from './pageTown.ts';
import type { PageTown } from './pageTown.ts';
import { notPages, visits } from './pageVisits.ts';
import { act, fillIn, follow, openWindow, send, signedIn } from './windows.ts';

describe('Every page', () => {
  let town: PageTown;
  before(async () => {
    town = await openPageTown();
  });
  after(() => town?.close());

  for (const { by, path, status = 200 } of visits)
    it(`${path} for ${typeof by === 'string' ? by : by.name}`, async () => {
      const { page, complaints } = await town.windowOf(by);
      const address = town.address + town.real(path);
      complaints.length = 0;
      assert.equal((await page.goto(address))?.status(), status);
      await openEverything(page);
      for (const [width, viewport] of Object.entries(widths)) {
        await page.setViewportSize(viewport);
        assert.equal(await overflows(page), false, `wider than its window, ${width}`);
        assert.deepEqual(await seriousFaults(page), [], `${width}, light`);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert.deepEqual(await seriousFaults(page, ['color-contrast']), [], `${width}, dark`);
        await page.emulateMedia({ colorScheme: 'light' });
      }
      await inEnglish(page, async () => {
        assert.equal((await page.goto(address))?.status(), status, 'in English');
        await openEverything(page);
        await page.setViewportSize(widths.phone);
        assert.equal(await overflows(page), false, 'wider than the telephone in English');
      });
      const expected =
        status === 200 ? [] : complaints.filter((line) => line.includes(`status of ${status}`));
      assert.deepEqual(complaints, expected);
    });

  it('that the router knows is visited', () => {
    const routes = routesOf(createApp(town.services).express);
    const visited = new Set(
      visits.map(({ path }) => routeFor(routes, { method: 'GET', path: town.real(path) })?.path),
    );
    const pages = routes.filter(
      ({ method, path }) => method === 'GET' && !notPages.some((rule) => rule.test(path)),
    );
    assert.deepEqual(
      pages.map(({ path }) => path).filter((path) => !visited.has(path)),
      [],
    );
  });

  it('that only an answered form leads to: what the guide found', async () => {
    const { page } = await town.windowOf('nobody');
    const beginning = 'trouble=unpaidWages&trouble=workInjury&ending=stillThere&district=420106';
    await page.goto(`${town.address}/guide/questions?${beginning}`);
    const typed = { monthlyWage: '6000', dueFen: '12000', paidFen: '2000' };
    const injured = { 'injuredOn-year': '2022', 'injuredOn-month': '5', 'injuredOn-day': '1' };
    await fillIn(page.locator('form.filing'), { ...typed, ...injured });
    await follow(page, page.locator('form.filing button'));
    assert.equal(await page.locator('.reckoning').count(), 1);
    for (const size of Object.values(widths)) {
      await page.setViewportSize(size);
      assert.equal(await overflows(page), false, `${size.width}`);
      assert.deepEqual(await seriousFaults(page), [], `${size.width}`);
    }
  });

  async function inEnglish(page: Page, look: () => Promise<void>): Promise<void> {
    const speak = (value: string) => page.context().addCookies([{ name: 'lang', value, url: town.address }]);
    await speak('en');
    await look().finally(() => speak('zh-CN'));
  }

  describe('is judged by a judge that finds planted faults', () => {
    let page: Page;
    let complaints: string[];
    beforeEach(async () => {
      ({ page, complaints } = await town.windowOf('nobody'));
      await page.goto(`${town.address}/look-up`);
      complaints.length = 0;
    });
    const plant = (tag: string, style: string) =>
      page.evaluate(
        ([name, css]) => {
          const planted = document.createElement(name);
          planted.textContent = '看不清的字';
          planted.style.cssText = css;
          document.querySelector('main')?.append(planted);
        },
        [tag, style] as const,
      );
    const rulesBroken = async () => (await seriousFaults(page)).map(({ rule }) => rule);

    it('a field without a name', async () => {
      await plant('input', '');
      assert.deepEqual(await rulesBroken(), ['label']);
    });
    it('pale words', async () => {
      await plant('p', 'color: #ccc; background: #fff');
      assert.deepEqual(await rulesBroken(), ['color-contrast']);
    });
    it('something wider than the window', async () => {
      await plant('pre', 'width: 3000px');
      assert.equal(await overflows(page), true);
    });
    it('a script that the content policy refuses', async () => {
      const refused = page.waitForEvent('console', (line) => line.type() === 'error');
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.planted = true';
        document.head.append(script);
      });
      await refused;
      assert.match(complaints.join(), /Content Security Policy/);
      assert.equal(await page.evaluate(() => 'planted' in globalThis), false);
    });
  });

  describe('works as well as it can in every browser', () => {
    it('takes an application without scripts, from the first page to the receipt', async () => {
      const options = { viewport: widths.phone, javaScriptEnabled: false };
      const { page } = await openWindow(town.browser, 'no script', options);
      await answerAll(page, { address: town.address, changes });
      assert.match((await submitApplication(page)).number, /^420106-2022-\d{5}$/);
    });

    it('takes a mediator’s form without scripts, and shows beside the field what was wrong', async () => {
      const { address } = town;
      const person = await signedIn(town.browser, { address, person: mediator, javaScriptEnabled: false });
      const number = town.real('{mediation/sessions}');
      await person.page.goto(`${address}/disputes/${number}`);
      await assert.rejects(act(person, { number, address: 'mediation/sessions' }), /422.*请选择一项/s);
      const typed = { way: 'telephone', attendedPartyIds: ['p1'], text: '电话联系申请人。' };
      await send(person.page, person.page.locator('form[action$="/mediation/sessions"]'), typed);
      assert.match(await person.page.locator('main').innerText(), /进行调解（电话）/);
    });

    it('does not move for those who want no motion', async () => {
      const moves = async (reducedMotion: 'reduce' | 'no-preference') => {
        const { page } = await town.windowOf(clerk);
        await page.emulateMedia({ reducedMotion });
        await page.goto(`${town.address}/desk`);
        return page.evaluate(() => {
          const panel = document.createElement('section');
          panel.className = 'panel panel--arrived';
          document.querySelector('main')?.append(panel);
          return document.getAnimations().length > 0;
        });
      };
      assert.equal(await moves('no-preference'), true);
      assert.equal(await moves('reduce'), false);
    });

    it('prints a paper as a letter: no navigation, no buttons, black on white', async () => {
      const { page } = await town.windowOf(clerk);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.goto(town.address + town.real('{paper}'));
      for (const part of ['.head', '.foot', '.button', '.back', '.no-print'])
        for (const one of await page.locator(part).all()) assert.equal(await one.isVisible(), false, part);
      const ink = await page.evaluate(
        () => getComputedStyle(document.querySelector('main') as Element).color.match(/\d+/g) ?? [],
      );
      assert.ok(Math.max(...ink.slice(0, 3).map(Number)) < 80, `ink ${ink.join()}`);
    });
  });
});

/** What folds is looked at unfolded. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
}
