/**
 * Draws docs/screenshots: the demo's city in a folder of its own, on a fixed day, looked at by its cast at both widths.
 *
 *     node --import tsx test/support/takeScreenshots.ts [name …]
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { hashPassword } from '../../server/auth/passwords.ts';
import { makeSetClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import * as cast from '../../server/demo/castAccounts.ts';
import { castLookUp } from '../../server/demo/castCases.ts';
import { tellCase } from '../../server/demo/casePlan.ts';
import type { DemoAccount } from '../../server/demo/city.ts';
import { loadCity, loadYear } from '../../server/demo/load.ts';
import { portsOf } from '../../server/demo/ports.ts';
import { makeWorld } from '../../server/demo/world.ts';
import { planYear } from '../../server/demo/year.ts';
import { formatSerial } from '../../server/disputes/serials.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { makeLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import type { RunningServer } from '../../server/server.ts';
import { answerAll, submitApplication } from '../browser/filingPages.ts';
import { fillIn, follow, openWindow, send } from '../browser/windows.ts';
import { openBrowser, widths } from './browser.ts';

const folder = resolve('docs/screenshots');
/** Monday 23 November 2026, ten in the morning in Wuhan; the year ends the day before. */
const now = new Date('2026-11-23T02:00:00Z');
const yearEnd = '2026-11-22';
const scale = Number(process.env.SCALE ?? 0.03);
const password = 'tiaozhong-demo';
const wanted = process.argv.slice(2);

interface Place {
  readonly address: string;
  readonly lookUp: { readonly number: string; readonly code: string };
}
type Widths = keyof typeof widths;
interface Shot {
  readonly name: string;
  /** Brings the window to the page. */
  readonly go: (page: Page, place: Place) => Promise<void>;
  readonly as?: DemoAccount;
  /** Left out: as tall as the window. */
  readonly tall?: number;
}

const toFirst =
  (path: string, selector: string): Shot['go'] =>
  async (page, { address }) => {
    await page.goto(address + path);
    await follow(page, page.locator(selector));
  };
const to =
  (path: string): Shot['go'] =>
  async (page, { address }) => {
    await page.goto(address + path);
  };

const filed = {
  claims: {
    'from-year': '2026',
    'from-month': '7',
    'to-year': '2026',
    'to-month': '9',
    'to-day': '30',
    words: '三个月工资',
  },
  facts: { facts: '2026年3月入职送外卖，约定月结。\n七月起没有发工资，多次要求没有结果。' },
};

/** Ten new mediators; three of the rows cannot be taken. */
const mediatorSheet = `姓名,用户名,调解组织,调解员证号,专职
许谷雨,xu-guyu,武昌区中南路街道劳动争议调解中心,测试-2026-001,是
程白露,cheng-bailu,武昌区水果湖街道劳动争议调解中心,测试-2026-002,否
吴霜降,wu-shuangjiang,武昌区东亭街道劳动争议调解中心,测试-2026-003,是
孔立冬,kong-lidong,洪山区关山街道劳动争议调解中心,测试-2026-004,是
严小雪,mediator,武昌区中南路街道劳动争议调解中心,测试-2026-005,是
华大寒,hua-dahan,武昌区中南路街道劳动争议调解中心,测试-2026-001,否
金惊蛰,jin-jingzhe,武昌区中南路街道劳动争议调解中心,测试-2026-006,偶尔
魏清明,wei-qingming,武昌区水果湖街道劳动争议调解中心,,是
陶立夏,tao-lixia,武昌区中南路街道劳动争议调解中心,测试-2026-007,是
姜芒种,jiang-mangzhong,武昌区中南路街道劳动争议调解中心,测试-2026-008,是
`;

const shots: readonly Shot[] = [
  { name: 'home', go: to('/') },
  {
    name: 'guide',
    tall: 1500,
    async go(page, { address }) {
      const beginning = 'trouble=unpaidWages&trouble=noContract&ending=forced&district=420106';
      await page.goto(`${address}/guide/questions?${beginning}`);
      const day = (name: string, [year, month, of]: readonly string[]) => ({
        [`${name}-year`]: year ?? '',
        [`${name}-month`]: month ?? '',
        [`${name}-day`]: of ?? '',
      });
      await fillIn(page.locator('form.filing'), {
        ...day('hiredOn', ['2025', '3', '10']),
        ...day('endedOn', ['2026', '10', '30']),
        ...{ monthlyWage: '6800', groundStated: 'yes', dueFen: '13600', paidFen: '3000' },
        localAverageWage: '10500',
      });
      await follow(page, page.locator('form.filing button'));
    },
  },
  {
    name: 'filing-question',
    async go(page, { address }) {
      const stop = new Error('at the question');
      const look = async (_page: Page, step: string) => {
        if (step === 'road') throw stop;
      };
      await answerAll(page, { address, look, changes: filed }).catch((error: unknown) => {
        if (error !== stop) throw error;
      });
    },
  },
  {
    name: 'check-answers',
    tall: 1500,
    go: (page, { address }) => answerAll(page, { address, changes: filed }),
  },
  {
    name: 'receipt',
    tall: 1300,
    async go(page, { address }) {
      await answerAll(page, { address, changes: filed });
      await submitApplication(page);
    },
  },
  {
    name: 'look-up',
    tall: 1300,
    async go(page, { address, lookUp }) {
      await page.goto(`${address}/look-up`);
      await send(page, page.locator('form[action="/look-up"]'), { number: lookUp.number, code: lookUp.code });
    },
  },
  {
    name: 'worker-case',
    as: cast.castWorker,
    tall: 1500,
    go: toFirst('/disputes', '[data-panel=cases] article h2 a'),
  },
  { name: 'mediator-queue', as: cast.castMediator, go: to('/desk?tab=unit') },
  {
    name: 'mediator-case',
    as: cast.castMediator,
    tall: 1200,
    go: toFirst('/desk', '[data-panel=queue] tbody a'),
  },
  {
    name: 'arbitrator-case',
    as: cast.castArbitrator,
    tall: 1200,
    go: toFirst('/desk', '[data-panel=queue] tbody a'),
  },
  { name: 'supervision', as: cast.castSupervisor, tall: 1200, go: to('/supervision') },
  {
    name: 'administration-import',
    as: cast.castAdministrator,
    async go(page, { address }) {
      await page.goto(`${address}/administration/imports/mediators`);
      const form = page.locator('form[action="/administration/imports/mediators"]');
      const buffer = Buffer.from(mediatorSheet);
      await send(page, form, { file: { name: '新聘调解员.csv', mimeType: 'text/csv', buffer } });
    },
  },
];

await mkdir(folder, { recursive: true });
const dataFolder = await mkdtemp(join(tmpdir(), 'tz-pictures-'));
const { server, lookUp } = await openCity();
const browser = await openBrowser();
try {
  const place: Place = { address: server.address, lookUp };
  for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
    for (const width of ['desk', 'phone'] as const) await take(shot, width, place);
} finally {
  await browser.close();
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
}

async function take({ name, go, as, tall }: Shot, width: Widths, place: Place): Promise<void> {
  const { page } = await openWindow(browser, name, { viewport: widths[width], reducedMotion: 'reduce' });
  if (as !== undefined) {
    await page.goto(`${place.address}/sign-in`);
    const form = page.locator('form[action="/sign-in"]');
    await send(page, form, { username: as.username, password });
  }
  await go(page, place);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (tall !== undefined)
    await page.setViewportSize({
      width: widths[width].width,
      height: Math.max(widths[width].height, Math.min(tall, height)),
    });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}-${widths[width].width}.png`) });
  process.stdout.write(`${name}-${widths[width].width}.png\n`);
  await page.context().close();
}

/** The demo's city with its year, in storage of its own. */
async function openCity(): Promise<{ server: RunningServer; lookUp: Place['lookUp'] }> {
  const world = makeWorld({
    seed: 'wuhan',
    end: yearEnd,
    calendar: nationalCalendar,
    settings: defaultSettings,
  });
  const passwordHash = await hashPassword(password);
  const city = await startServer({
    config: { ...readConfig({ DATA_FOLDER: dataFolder, PORT: '0', LOG_LEVEL: 'error' }), mongodbUri: null },
    clock: makeSetClock(now),
    log: makeLog('error'),
    limitScale: 1000,
    async prepare(services) {
      await loadCity(portsOf(services), world, passwordHash);
      await services.refreshDirectory();
    },
  });
  const { services } = city;
  const year = await planYear(world, scale);
  await loadYear(portsOf(services), world, year, {
    from: 0,
    passwordHash,
    stopped: () => false,
    onProgress: () => {},
  });
  for (const reader of Object.values(services.readers)) await reader.idle();
  const planned = year.cases.find(({ plan }) => plan.key === castLookUp);
  const serial = planned?.numbers.find(({ kind }) => kind === 'dispute');
  if (planned === undefined || serial === undefined) throw new Error('no case to look up');
  const { commandId } = tellCase(world, planned.plan).story.filing;
  const number = formatSerial(serial, services.directory());
  return { server: city, lookUp: { number, code: services.vault.queryCode(commandId, '0') } };
}
