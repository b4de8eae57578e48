/** What a worker's first pages weigh in a real browser: every byte that comes over the wire, heads included. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, widths } from '../support/browser.ts';
import { openTestServer } from '../support/runningServer.ts';
import type { TestServer } from '../support/runningServer.ts';
import { follow, openWindow, send } from './windows.ts';

const limit = 50 * 1024;

describe('The first pages on the wire of a telephone', () => {
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    [server, browser] = await Promise.all([openTestServer(), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  interface Load {
    readonly address: string;
    readonly bytes: number;
  }

  /** Counts everything that the page loads from now on. */
  async function scales(page: Page): Promise<{ readonly loads: Load[] }> {
    const session = await page.context().newCDPSession(page);
    const addresses = new Map<string, string>();
    const loads: Load[] = [];
    session.on('Network.responseReceived', ({ requestId, response }) =>
      addresses.set(requestId, response.url),
    );
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      loads.push({ address: addresses.get(requestId) ?? '', bytes: encodedDataLength }),
    );
    await session.send('Network.enable');
    return { loads };
  }

  const sum = (loads: readonly Load[]) => loads.reduce((total, { bytes }) => total + bytes, 0);
  const onPhone = () => openWindow(browser, '申请人', { viewport: widths.phone, isMobile: true });

  for (const path of ['/', '/applications/new', '/look-up'])
    it(`${path}, opened as the very first`, async () => {
      const { page } = await onPhone();
      const { loads } = await scales(page);
      await page.goto(`${server.address}${path}`, { waitUntil: 'networkidle' });
      print(path, loads);
      assert.ok(loads.length >= 5, 'page, style sheets, script and signs are counted');
      assert.ok(sum(loads) < limit, `${sum(loads)} bytes`);
    });

  it('home, the start and the first question, one after the other', async () => {
    const { page } = await onPhone();
    const { loads } = await scales(page);
    await page.goto(server.address, { waitUntil: 'networkidle' });
    await follow(page, page.locator('main a[href="/applications/new"]'));
    await send(page, page.locator('form[action="/applications"]'));
    await page.waitForLoadState('networkidle');
    assert.ok(page.url().endsWith('/applications/side'));
    print('/ → /applications/new → /applications/side', loads);
    assert.ok(sum(loads) < limit, `${sum(loads)} bytes`);
  });

  function print(what: string, loads: readonly Load[]): void {
    const kilobytes = (sum(loads) / 1024).toFixed(1);
    process.stdout.write(`      weight: ${what} ${kilobytes} KB in ${loads.length} answers\n`);
  }
});
