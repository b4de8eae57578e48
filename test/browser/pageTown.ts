/** The running server with a dispute for every form, and a window for everybody who visits a page. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import * as cast from '../support/people.ts';
import { openTestServer } from '../support/runningServer.ts';
import type { TestServer } from '../support/runningServer.ts';
import { scenes, setScene } from '../routes/caseScenes.ts';
import { answerAll, submitApplication } from './filingPages.ts';
import type { Visitor } from './pageVisits.ts';
import { openWindow, send, signedIn } from './windows.ts';
import type { Person } from './windows.ts';

export type PageTown = Awaited<ReturnType<typeof openPageTown>>;

/** The last day of the scenes, on which none of their mediations has lapsed yet. */
const today = new Date('2022-08-16T02:00:00Z');
/** What is claimed lies before it. */
export const changes = { claims: { 'from-month': '5', 'to-month': '7' } };

/** Opens it; close it in `after`. */
export async function openPageTown() {
  const [server, browser] = await Promise.all([openTestServer(), openBrowser()]);
  const { address } = server;
  const windows = new Map<Visitor, Promise<Person>>();

  const windowOf = (visitor: Visitor): Promise<Person> => {
    const open = windows.get(visitor) ?? openFor(visitor, { browser, address });
    windows.set(visitor, open);
    return open;
  };

  const known = await setScenes(server);
  server.clock.set(today);
  await server.services.readers.notices.idle();
  known.set('paper', await anAward(server));
  known.set('invitation', await anInvitation(server));
  known.set('mediator', await aRegisteredMediator(server));
  known.set('import', await anImport(await windowOf(cast.administrator), address));
  for (const list of ['claims', 'applicants', 'respondents']) {
    const { page } = await windowOf('drafting');
    await page.goto(`${address}/applications/${list}`);
    const href = await page.locator('.entries__acts a').first().getAttribute('href');
    known.set(list, href?.split('/').at(-1) ?? '');
  }

  return {
    ...server,
    browser,
    windowOf,
    /** The path with what stands in braces filled in. */
    real(path: string): string {
      return path.replace(/\{([^}]+)\}/g, (_all, name: string) => {
        const value = known.get(name);
        assert.ok(value, `nothing is known of {${name}}`);
        return value;
      });
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

async function openFor(
  visitor: Visitor,
  { browser, address }: { browser: Browser; address: string },
): Promise<Person> {
  if (typeof visitor !== 'string') return signedIn(browser, { address, person: visitor });
  if (visitor === 'atDesk') {
    const desk = await signedIn(browser, { address, person: cast.mediator });
    await desk.page.goto(`${address}/applications/new?for=desk`);
    await send(desk.page, desk.page.locator('form[action="/applications"]'));
    return desk;
  }
  const window = await openWindow(browser, visitor);
  if (visitor === 'nobody') return window;
  await answerAll(window.page, { address, changes });
  if (visitor === 'drafting') return window;
  const { number, code } = await submitApplication(window.page);
  await window.page.goto(`${address}/look-up`);
  await send(window.page, window.page.locator('form[action="/look-up"]'), { number, code });
  return window;
}

/** Form to number. Scenes with the same road share a dispute: looking changes nothing. */
async function setScenes(server: TestServer): Promise<Map<string, string>> {
  const byRoad = new Map<string, string>();
  const byForm = new Map<string, string>();
  for (const [form, scene] of Object.entries(scenes)) {
    const road = JSON.stringify([scene.to, scene.road]);
    const number = byRoad.get(road) ?? (await setScene(server, scene));
    byRoad.set(road, number);
    byForm.set(form, number);
  }
  return byForm;
}

async function anAward({ services: { readers, models } }: TestServer): Promise<string> {
  await readers.papers.idle();
  const paper = await models.papers.findOne({ kind: 'award' }).lean();
  assert.ok(paper, 'the award has been issued as a paper');
  return `/disputes/${paper.number}/papers/${paper._id.slice(paper.number.length + 1)}`;
}

async function anInvitation({ services: { accounts } }: TestServer): Promise<string> {
  const id = randomUUID();
  const grants = [{ role: 'clerk', unitId: cast.wuchang.id }] as const;
  await accounts.create({ id, username: 'invited', name: '新来的', grants });
  return accounts.invite(id);
}

async function aRegisteredMediator({ services: { models } }: TestServer): Promise<string> {
  const id = cast.mediator.accountId as string;
  const { name } = cast.mediator;
  const rest = { bodyId: cast.zhongnan.id, certificateNumber: null, fullTime: true, active: true };
  await models.mediators.create({ _id: id, accountId: id, name, ...rest });
  return id;
}

/** One good row and one whose user name is taken, handed in and looked through. */
async function anImport({ page }: Person, address: string): Promise<string> {
  const sheet = [
    '姓名,用户名,调解组织,调解员证号,专职',
    `许谷雨,xu-guyu,${cast.zhongnan.name},,是`,
    `严小雪,mediator,${cast.zhongnan.name},,是`,
  ].join('\n');
  await page.goto(`${address}/administration/imports/mediators`);
  const form = page.locator('form[action="/administration/imports/mediators"]');
  await send(page, form, {
    file: { name: '调解员.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) },
  });
  return page.url().split('/').at(-1) ?? '';
}
