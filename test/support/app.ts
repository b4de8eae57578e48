/** The real application on real storage, for tests: units and cast of `people.ts`, a clock that stands still. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '../../server/auth/passwords.ts';
import { makeSetClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import type { Config } from '../../server/config.ts';
import { createApp } from '../../server/app.ts';
import type { App } from '../../server/app.ts';
import { dictionary, makeTranslate } from '../../server/locales/index.ts';
import { makeLog } from '../../server/log.ts';
import { readOrMakeSecrets } from '../../server/secrets.ts';
import { makeServices } from '../../server/services.ts';
import type { Services } from '../../server/services.ts';
import { directory, everybody } from './people.ts';
import { openTestStorage } from './storage.ts';

export const password = 'open-sesame-1';
/** Wednesday 14 September 2022, ten in the morning in Wuhan. */
export const testNow = new Date('2022-09-14T02:00:00Z');

export interface TestApp extends App {
  readonly services: Services;
  readonly config: Config;
  readonly clock: ReturnType<typeof makeSetClock>;
  close(): Promise<void>;
}

let passwordHash: Promise<string> | undefined;

/** Opens the application on a fresh database with the units and the cast; close it in `after`. */
export async function openTestApp({ limitScale = 1000 }: { limitScale?: number } = {}): Promise<TestApp> {
  const storage = await openTestStorage();
  const dataFolder = await mkdtemp(join(tmpdir(), 'tz-app-'));
  const config = { ...readConfig({ DATA_FOLDER: dataFolder, LOG_LEVEL: 'silent' }), mongodbUri: storage.uri };
  const clock = makeSetClock(testNow);
  const services = await makeServices({
    config,
    secrets: await readOrMakeSecrets(dataFolder),
    storageUri: storage.uri,
    clock,
    log: makeLog('silent'),
    limitScale,
  });
  await seed(services);
  const app = createApp(services, { translate: makeTranslate({ dictionary, strict: true }) });
  return {
    ...app,
    services,
    config,
    clock,
    async close() {
      await services.close();
      await storage.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The units and accounts of the cast. */
export async function seed({ models, accounts, refreshDirectory }: Services): Promise<void> {
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  await models.mediationBodies.insertMany(directory.bodies.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  await models.commissions.insertMany(directory.commissions.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  for (const { accountId, name, grants } of everybody)
    await accounts.create({
      id: accountId as string,
      username: accountId as string,
      name,
      grants,
      passwordHash: hash,
    });
  await refreshDirectory();
}
