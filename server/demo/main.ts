/**
 * `npm run demo`: a city at work in a data folder of its own. Listens first, with units, people and sign-ins in place,
 * and loads the year behind; a second start keeps what is there and goes on where it was cut off.
 */
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { hashPassword } from '../auth/passwords.ts';
import { systemClock } from '../clock.ts';
import { ConfigError, readConfig } from '../config.ts';
import { formatSerial } from '../disputes/serials.ts';
import { folderIsHeld } from '../embedded/lock.ts';
import { storeFolder } from '../embedded/store.ts';
import { nationalCalendar } from '../law/calendar.ts';
import { addDays } from '../law/localDate.ts';
import { defaultSettings } from '../law/settings.ts';
import { makeLog } from '../log.ts';
import { startServer } from '../server.ts';
import type { RunningServer } from '../server.ts';
import type { Services } from '../services.ts';
import { castLookUp } from './castCases.ts';
import { tellCase } from './casePlan.ts';
import { loadCity, loadYear } from './load.ts';
import { NotADemoFolder, readMarker, telling, writeMarker } from './marker.ts';
import type { Marker } from './marker.ts';
import { DemoOptionError, readOptions } from './options.ts';
import type { DemoOptions } from './options.ts';
import { portsOf } from './ports.ts';
import { makeProgressBar, signInTable } from './terminal.ts';
import { makeWorld } from './world.ts';
import type { World } from './world.ts';
import { planYear } from './year.ts';
import type { Year } from './year.ts';

const folder = resolve('demo-data');
const seed = 'wuhan';
const password = 'tiaozhong-demo';
/** Cases after which the marker is written, and the readers told. */
const markEvery = 50;
const showEveryMs = 200;

/** The demo cannot start; the message says why and what to do. */
class CannotStart extends Error {}

try {
  await runDemo(readOptions(process.argv.slice(2)));
} catch (error) {
  const told = [CannotStart, ConfigError, DemoOptionError].some((kind) => error instanceof kind);
  process.stderr.write(`${told ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exit(1);
}

async function runDemo(options: DemoOptions): Promise<void> {
  const config = demoConfig(options);
  const marker = await prepareFolder(options);
  const world = worldOf(marker);
  const passwordHash = await hashPassword(password);
  const server = await startServer({
    config,
    clock: systemClock,
    log: makeLog(config.logLevel),
    async prepare(services) {
      if (!marker.complete) services.loading.set({ done: marker.loaded, total: 0 });
      if (marker.loaded > 0) return;
      await loadCity(portsOf(services), world, passwordHash);
      await services.refreshDirectory();
    },
  });
  const stopping = stopOnSignal(server);
  greet(server.address, marker);
  if (marker.complete) {
    stopping.loaded();
    return;
  }
  await playTheYear(server.services, { marker, world, passwordHash, stopped: () => stopping.asked });
  stopping.loaded();
}

/** The site's own settings, but for the folder, which is always the demo's, and a log that leaves the terminal free. */
function demoConfig({ port }: DemoOptions): ReturnType<typeof readConfig> {
  if (process.env.MONGODB_URI)
    throw new CannotStart(
      '演示不连接 MongoDB：请先去掉环境变量 MONGODB_URI 再运行，演示数据只写入 ./demo-data。',
    );
  const { LOG_LEVEL = 'error', PORT } = process.env;
  return readConfig({
    ...process.env,
    DATA_FOLDER: folder,
    LOG_LEVEL,
    PORT: port === null ? PORT : String(port),
  });
}

/** The marker of the folder, which is made, or made anew, where that was asked for. */
async function prepareFolder({ scale, reset }: DemoOptions): Promise<Marker> {
  const found = await readMarker(folder).catch((error: unknown) => {
    if (!(error instanceof NotADemoFolder)) throw error;
    throw new CannotStart(
      `${folder} 不是演示数据目录（没有 demo.json），为防误删不会使用。请改名或移走后再试。`,
    );
  });
  if (found !== null && !reset) return usable(found);
  if (found !== null) await removeFolder();
  const begun = { seed, scale, end: addDays(systemClock.today(), -1), telling };
  const marker: Marker = { ...begun, loaded: 0, complete: false, lookUp: null };
  await mkdir(folder, { mode: 0o700 });
  await writeMarker(folder, marker);
  return marker;
}

function usable(found: Marker): Marker {
  if (found.complete || found.telling === telling) return found;
  throw new CannotStart(
    '上次没有载入完的演示数据来自另一版本，不能接着载入。请运行 npm run demo -- --reset 重新开始。',
  );
}

async function removeFolder(): Promise<void> {
  const store = storeFolder(folder);
  if (existsSync(store) && (await folderIsHeld(store)))
    throw new CannotStart('演示正在另一个窗口运行。请先停止它，再用 --reset 重新开始。');
  await rm(folder, { recursive: true });
}

function worldOf({ seed: worldSeed, end }: Marker): World {
  return makeWorld({ seed: worldSeed, end, calendar: nationalCalendar, settings: defaultSettings });
}

function greet(address: string, marker: Marker): void {
  const kept = marker.complete
    ? '演示数据已经载入过，继续使用；--reset 重新开始。'
    : '案件正在后台载入，可以先登录。';
  say(`\n调仲演示  ${address}\n\n${signInTable(password)}\n${lookUpLine(marker)}\n${kept}\n`);
}

function lookUpLine({ lookUp }: Marker): string {
  return lookUp === null ? '' : `  不登录查案：案号 ${lookUp.number}，查询码 ${lookUp.code}\n`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Playing {
  readonly marker: Marker;
  readonly world: World;
  readonly passwordHash: string;
  readonly stopped: () => boolean;
}

/** Loads what is missing of the year, behind the running site. */
async function playTheYear(
  services: Services,
  { marker, world, passwordHash, stopped }: Playing,
): Promise<void> {
  const year = await planYear(world, marker.scale);
  const total = year.cases.length;
  const lookUp = lookUpOf(services, world, year);
  if (marker.loaded === 0) say(lookUpLine({ ...marker, lookUp }));
  const bar = makeProgressBar(process.stdout);
  let loaded = marker.loaded;
  const show = () => {
    services.loading.set({ done: loaded, total });
    bar.show(loaded, total);
  };
  const showing = setInterval(show, showEveryMs);
  const note = (complete: boolean) => writeMarker(folder, { ...marker, loaded, complete, lookUp });
  let noted = Promise.resolve();
  await loadYear(portsOf(services), world, year, {
    from: marker.loaded,
    passwordHash,
    stopped,
    onProgress(count) {
      if (count === loaded) return;
      if (Math.floor(count / markEvery) > Math.floor(loaded / markEvery))
        noted = noted.then(() => note(false));
      loaded = count;
    },
  }).finally(() => clearInterval(showing));
  await noted;
  await note(loaded === total);
  show();
  if (loaded === total) services.loading.set(null);
  bar.end(loaded === total ? `全年 ${total} 件已载入。` : '载入中断，下次启动接着载入。');
}

/** A case that anybody may look up, with its code; printed for whoever wants to see the page of a party without account. */
function lookUpOf({ vault, directory }: Services, world: World, year: Year): Marker['lookUp'] {
  const found = year.cases.find(({ plan }) => plan.key === castLookUp);
  const serial = found?.numbers.find(({ kind }) => kind === 'dispute');
  if (found === undefined || serial === undefined) return null;
  const { commandId } = tellCase(world, found.plan).story.filing;
  return { number: formatSerial(serial, directory()), code: vault.queryCode(commandId, '0') };
}

/** Ctrl-C ends the loading between two cases, then the site. */
function stopOnSignal(server: RunningServer): { readonly asked: boolean; loaded(): void } {
  let asked = false;
  let loading = true;
  const stop = () => void server.stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      asked = true;
      if (!loading) stop();
    });
  return {
    get asked() {
      return asked;
    },
    loaded() {
      loading = false;
      if (asked) stop();
    },
  };
}
