/** The whole server on a port, live connection and all, with the units and the cast; for browsers and sockets. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSetClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { dictionary, makeTranslate } from '../../server/locales/index.ts';
import { makeLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import type { Services } from '../../server/services.ts';
import { seed, testNow } from './app.ts';
import { openTestStorage } from './storage.ts';

export interface TestServer {
  readonly address: string;
  readonly services: Services;
  readonly clock: ReturnType<typeof makeSetClock>;
  close(): Promise<void>;
}

/** Starts it on a free port of loopback; close it in `after`. */
export async function openTestServer(): Promise<TestServer> {
  const storage = await openTestStorage();
  const dataFolder = await mkdtemp(join(tmpdir(), 'tz-running-'));
  const clock = makeSetClock(testNow);
  const server = await startServer({
    config: { ...readConfig({ DATA_FOLDER: dataFolder, PORT: '0' }), mongodbUri: storage.uri },
    clock,
    log: makeLog('silent'),
    limitScale: 1000,
    jobs: [],
    translate: makeTranslate({ dictionary, strict: true }),
    // Before it listens: the cast's administrator is the first one, and no other is invited.
    prepare: seed,
  });
  return {
    address: server.address,
    services: server.services,
    clock,
    async close() {
      await server.stop();
      await storage.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
