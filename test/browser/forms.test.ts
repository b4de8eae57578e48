import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const letter = (body: string, attributes = '') =>
  `<!doctype html><html lang="zh-CN"><title>表</title><script src="/forms.js" defer></script><body${attributes}>${body}</body></html>`;

const note = `<form method="post" action="/notes"><textarea name="note" data-keep aria-label="备注"></textarea><button>提交</button></form>`;
const days = `<form method="post" action="/days"><input name="since-year" aria-label="年"><input name="since-month" aria-label="月"><input name="since-day" aria-label="日"></form>`;
const list = `<table data-cursor><tbody>${[1, 2, 3].map((n) => `<tr><th><a href="#${n}">案 ${n}</a></th></tr>`).join('')}</tbody></table>`;

/** What the server says to a posted note; each test sets it. */
type Answer = 'accepted' | 'refused';

describe('Forms in a browser', function () {
  this.timeout(30_000);
  let browser: Browser;
  let server: Server;
  let origin: string;
  let page: Page;
  let answer: Answer = 'accepted';
  let posts: string[] = [];
  let held: Promise<void> | undefined;
  let arrived: (() => void) | undefined;

  before(async () => {
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
    server = createServer((request, response) => void reply(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  beforeEach(async () => {
    posts = [];
    held = undefined;
    answer = 'accepted';
    page = await browser.newPage();
    await page.goto(`${origin}/`);
  });

  afterEach(() => page.close());

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (request.url === '/forms.js') {
      response.setHeader('Content-Type', 'text/javascript');
      response.end(await readFile('public/forms.js'));
    } else if (request.method === 'POST') {
      posts.push(await bodyOf(request));
      arrived?.();
      await held;
      if (answer === 'refused') response.writeHead(500).end(letter('出错了', ' data-refused'));
      else response.writeHead(303, { Location: '/?accepted' }).end();
    } else {
      response.end(
        letter(
          (request.url?.endsWith('?accepted') ? '<p data-accepted>已记录</p>' : '') + note + days + list,
        ),
      );
    }
  }

  it('sends a form once however often its button is pressed', async () => {
    let release = () => {};
    held = new Promise((resolve) => (release = resolve));
    const first = new Promise<void>((resolve) => (arrived = resolve));
    await page.focus('button');
    await page.keyboard.press('Enter');
    await first;
    await page.keyboard.press('Enter');
    release();
    await page.waitForURL('**/?accepted');
    assert.equal(posts.length, 1);
  });

  it('keeps a long text through a failed answer, and lets it go once it is accepted', async () => {
    const text = '被申请人表示愿意分两次支付';
    answer = 'refused';
    await page.fill('textarea', text);
    await page.click('button');
    await page.waitForSelector('body[data-refused]');
    await page.goto(`${origin}/`);
    assert.equal(await page.inputValue('textarea'), text);
    answer = 'accepted';
    await page.click('button');
    await page.waitForSelector('[data-accepted]');
    assert.equal(await page.inputValue('textarea'), '');
  });

  it('sends nothing without a network, says so, and keeps the words', async () => {
    await page.fill('textarea', '一句话');
    await page.context().setOffline(true);
    await page.click('button');
    await page.waitForSelector('text=现在没有网络');
    assert.equal(await page.inputValue('textarea'), '一句话');
    await page.context().setOffline(false);
    await page.click('button');
    await page.waitForSelector('[data-accepted]');
    assert.equal(posts.length, 1);
  });

  it('submits by Ctrl+Enter from within the text', async () => {
    await page.fill('textarea', '快');
    await page.press('textarea', 'Control+Enter');
    await page.waitForSelector('[data-accepted]');
    assert.equal(posts.length, 1);
  });

  it('walks a list by j and k, but not while somebody types', async () => {
    await page.press('body', 'j');
    await page.keyboard.press('j');
    assert.equal(await page.textContent(':focus'), '案 2');
    await page.keyboard.press('k');
    assert.equal(await page.textContent(':focus'), '案 1');
    await page.focus('textarea');
    await page.keyboard.type('jk');
    assert.equal(await page.inputValue('textarea'), 'jk');
  });

  it('shares a whole day typed into the year among the three boxes', async () => {
    for (const typed of ['2015-03-01', '20150301', '2015年3月1日']) {
      await page.fill('[name=since-year]', typed);
      await page.press('[name=since-year]', 'Tab');
      assert.equal(await page.inputValue('[name=since-year]'), '2015');
      assert.equal(Number(await page.inputValue('[name=since-month]')), 3);
      assert.equal(Number(await page.inputValue('[name=since-day]')), 1);
    }
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
