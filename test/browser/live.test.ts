/** The script of live pages in Chromium, over the real Socket.IO server, under the application's content policy. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import ejs from 'ejs';
import express from 'express';
import session from 'express-session';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { formatFor } from '../../server/format.ts';
import { attachLive } from '../../server/live/attach.ts';
import type { Live } from '../../server/live/attach.ts';
import type { Outlet } from '../../server/live/relay.ts';
import { dictionary, makeTranslate } from '../../server/locales/index.ts';
import { security } from '../../server/middleware/security.ts';
import { mediator } from '../support/people.ts';

const room = 'queue:body-zhongnan';
const viewsFolder = join(process.cwd(), 'views');
const translate = makeTranslate({ dictionary, strict: true });
const locals = {
  locale: 'zh-CN',
  t: (key: string, params?: Record<string, string | number>) => translate('zh-CN', key, params),
  fmt: formatFor('zh-CN'),
  user: { name: mediator.name, roleLabel: '调解员', roles: ['mediator'] },
  nav: [],
  path: '/page',
  csrfToken: 'token',
  asset: (path: string) => path,
};

const panelView = `
<%- include('_partials/panel/open', { panel }) -%>
<p class="text"><%= text %></p>
<% if (panel.name === 'notes') { -%>
<details id="write"><summary>写备注</summary>
<form method="post" action="/notes"><input type="hidden" name="commandId" value="<%= commandId %>">
<label>备注 <textarea name="note"></textarea></label><button class="button">保存</button></form></details>
<% } -%>
<%- include('_partials/panel/close') -%>`;
const pageView = `
<%- include('layouts/open', { page: { title: '案件', room: 'desk', scripts: live ? ['/live.js'] : [] } }) -%>
<h1>案件</h1><a href="#main" id="elsewhere">别处</a>
<%- panels -%>
<% if (live) { %><%- include('_partials/liveRoom', { live }) -%><% } %>
<%- include('layouts/close') -%>`;

describe('Live pages in a browser', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;
  let live: Live;
  let outlet: Outlet;
  let origin: string;
  let version: number;
  let asked: string[];
  let errors: string[];
  let onJoin = () => {};
  let user = mediator;
  const texts = { standing: '', notes: '' };
  const connections = new Set<Socket>();

  const app = express();
  const http = createServer(app);
  http.on('connection', (connection) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });

  before(async () => {
    const sessions = session({ secret: 'browser', resave: false, saveUninitialized: false });
    app.use(security({ secure: false }), sessions, express.static('public'));
    app.get('/page', async (request, response) => {
      Object.assign(request.session, { passport: { user: mediator.accountId } });
      response.send(await render('live' in request.query));
    });
    app.get('/panels/:name', async (request, response) => {
      asked.push(request.params.name);
      response.send(await panel(request.params.name as keyof typeof texts));
    });
    app.get('/sign-out', (request, response) => {
      request.session.destroy(() => response.end());
    });
    live = attachLive(http, {
      relay: { connect: (sockets) => (outlet = sockets), joined: () => {}, versionOf: versionAtJoin },
      session: sessions,
      userOf: async () => user,
      readLookUpToken: () => null,
      load: async () => null,
      districts: () => new Set(),
      origins: [],
      now: () => Date.now(),
      report: (fault) => errors.push(String(fault)),
    });
    await open(0);
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    });
  });
  after(async () => {
    await browser.close();
    live.close();
    await shut();
  });
  beforeEach(async () => {
    [version, asked, errors, user] = [1, [], [], mediator];
    Object.assign(texts, { standing: '等待受理', notes: '没有备注' });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => {
      // a line cut on purpose is told by the browser as a failed request
      if (line.type() === 'error' && !/Failed to load resource|WebSocket|ERR_/.test(line.text()))
        errors.push(line.text());
    });
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(errors, []);
  });

  async function open(port: number): Promise<void> {
    http.listen(port, '127.0.0.1');
    await once(http, 'listening');
  }
  async function shut(): Promise<void> {
    const closed = once(http, 'close');
    http.close();
    for (const connection of connections) connection.destroy();
    await closed;
  }

  function versionAtJoin(): number {
    setImmediate(onJoin);
    return version;
  }

  function panel(name: keyof typeof texts): Promise<string> {
    const title = { standing: '进展', notes: '备注' }[name];
    const data = {
      ...locals,
      panel: { name, title, href: `/panels/${name}`, version },
      text: texts[name],
      commandId: String(Math.random()),
    };
    return Promise.resolve(ejs.render(panelView, data, { views: [viewsFolder] }));
  }
  async function render(isLive: boolean): Promise<string> {
    const panels = (await panel('standing')) + (await panel('notes'));
    const rooms = isLive ? { rooms: [{ name: room, version }] } : null;
    return ejs.render(pageView, { ...locals, panels, live: rooms }, { views: [viewsFolder] });
  }

  /** Opens the page and waits until its socket is in the room; what is sent then arrives after the room's version. */
  async function openPage(): Promise<void> {
    const joined = nextJoin();
    await page.goto(`${origin}/page?live`);
    await joined;
  }
  function nextJoin(): Promise<void> {
    return new Promise((resolve) => (onJoin = resolve));
  }
  function change(name: keyof typeof texts, text: string, by = 'bodyHead'): void {
    texts[name] = text;
    version += 1;
    outlet.send({ room, version, panels: [name], by });
  }
  const shows = (name: string, text: string) =>
    page.waitForSelector(`[data-panel=${name}] .text:text-is("${text}")`);
  const state = () => page.getAttribute('[data-connection]', 'data-state');

  it('shows another’s step without a reload, and says whose it was', async () => {
    await openPage();
    const since = Date.now();
    change('standing', '已受理');
    await shows('standing', '已受理');
    assert.ok(Date.now() - since < 3000);
    assert.deepEqual(asked, ['standing']);
    assert.equal(await page.textContent('#panel-standing .panel__arrival'), '调解组织负责人刚刚更新');
    assert.ok(await page.$('#panel-standing.panel--arrived'));
    assert.equal(await page.textContent('[data-announce]'), '“进展”有更新。');
    assert.equal(await page.$('#panel-notes.panel--arrived'), null);
  });

  it('keeps what the reader has opened, and does not glow where nothing changed', async () => {
    await openPage();
    await page.click('#write summary');
    await page.focus('#elsewhere');
    const answered = page.waitForResponse(/panels\/notes/);
    change('notes', '没有备注');
    await (await answered).finished();
    change('standing', '已受理');
    await shows('standing', '已受理');
    assert.equal(await page.getAttribute('#write', 'open'), '');
    assert.equal(await page.$('#panel-notes.panel--arrived'), null);
  });

  it('never takes typed words away: it offers what is new and keeps them when it is taken', async () => {
    await openPage();
    await page.click('#write summary');
    await page.fill('textarea', '已电话联系双方');
    change('notes', '一条备注');
    await page.waitForSelector('#panel-notes [data-waiting] button');
    assert.equal(await page.textContent('#panel-notes .text'), '没有备注');
    await page.$eval('[data-waiting]', (bar) => bar.setAttribute('data-first', ''));
    change('notes', '两条备注');
    await page.waitForSelector('[data-waiting]:not([data-first])');
    await page.focus('#elsewhere');
    await page.click('#panel-notes [data-waiting] button');
    await shows('notes', '两条备注');
    assert.equal(await page.inputValue('textarea'), '已电话联系双方');
    assert.equal(await page.getAttribute('#write', 'open'), '');
    assert.equal(await page.locator('[data-waiting]').count(), 0);
    assert.equal(await page.locator('form[action="/notes"]').count(), 1);
  });

  it('leaves alone a panel in whose form the cursor stands', async () => {
    await openPage();
    await page.click('#write summary');
    await page.focus('textarea');
    change('notes', '一条备注');
    await page.waitForSelector('#panel-notes [data-waiting]');
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
  });

  it('says when the line is cut, comes back by itself and catches up, each panel once', async () => {
    await openPage();
    const { port } = http.address() as AddressInfo;
    await shut();
    await page.waitForSelector('[data-connection][data-state=offline]');
    texts.standing = '已开庭';
    version += 1;
    await open(port);
    await shows('standing', '已开庭');
    await page.waitForSelector('[data-connection]', { state: 'hidden' });
    assert.deepEqual(asked.sort(), ['notes', 'standing']);
    assert.equal(await page.$('#panel-notes.panel--arrived'), null);
  });

  it('asks for nothing when nothing changed during a break', async () => {
    await openPage();
    const { port } = http.address() as AddressInfo;
    await shut();
    await page.waitForSelector('[data-connection][data-state=offline]');
    await open(port);
    await page.waitForSelector('[data-connection]', { state: 'hidden' });
    assert.deepEqual(asked, []);
  });

  it('hears a version once', async () => {
    await openPage();
    change('standing', '已受理');
    outlet.send({ room, version, panels: ['standing'] });
    outlet.send({ room, version: version - 1, panels: ['notes'] });
    await shows('standing', '已受理');
    change('standing', '已开庭');
    await shows('standing', '已开庭');
    assert.deepEqual(asked, ['standing', 'standing']);
  });

  it('says that nobody is signed in any more, and where to sign in', async () => {
    await openPage();
    live.disconnect({ accountId: mediator.accountId as string });
    await page.waitForSelector('[data-connection][data-state=signed-out] a[href="/sign-in"]');
    assert.equal(await state(), 'signed-out');
  });

  it('loads the page anew when the right to hear of it is gone', async () => {
    await openPage();
    const loaded = page.waitForEvent('load');
    user = { ...mediator, grants: [] };
    await live.recheck(mediator.accountId as string);
    await loaded;
  });

  it('says so instead where typed words would be lost', async () => {
    await openPage();
    await page.click('#write summary');
    await page.fill('textarea', '已电话联系双方');
    user = { ...mediator, grants: [] };
    await live.recheck(mediator.accountId as string);
    await page.waitForSelector('main > .notice[role=status]');
    assert.equal(await page.inputValue('textarea'), '已电话联系双方');
  });

  it('does nothing on a page without a room, and fetches no library there', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/page`, { waitUntil: 'networkidle' });
    assert.deepEqual(
      fetched.filter((path) => path.startsWith('/live')),
      [],
    );
  });

  it('weighs less than 6 kB', () => {
    assert.ok(gzipSync(readFileSync('public/live.js')).length < 6 * 1024);
  });
});
