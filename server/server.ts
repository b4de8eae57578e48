/** One running server: its storage, its services, its sockets, and the order in which they end. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.ts';
import type { App, AppOptions } from './app.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { attachLive } from './live/attach.ts';
import type { Live } from './live/attach.ts';
import { runJobs } from './jobs/run.ts';
import type { Job } from './jobs/run.ts';
import type { Log } from './log.ts';
import { userOfSession } from './middleware/signIn.ts';
import { readOrMakeSecrets } from './secrets.ts';
import { makeServices } from './services.ts';
import type { Services } from './services.ts';

export interface ServerParts extends AppOptions {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly limitScale?: number;
  /** The work done by the clock; tests give none, so that nothing moves but what they move. */
  readonly jobs?: readonly Job[];
  /** Called with the services before the server listens; the demo brings in its people here. */
  readonly prepare?: (services: Services) => Promise<void>;
}

export interface RunningServer {
  readonly address: string;
  readonly services: Services;
  /** One-time link for the first administrator; null once there is one. */
  readonly firstAdministrator: string | null;
  /** Takes no new request, answers the ones that came, then closes what is underneath. */
  stop(): Promise<void>;
}

/** Longest wait for answers that are under way when the server stops. */
const drainMs = 10_000;

/** Starts a server; every resource it opened is closed again when it cannot start. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, log } = parts;
  const closers: (() => Promise<unknown>)[] = [];
  const closeAll = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const secrets = await readOrMakeSecrets(config.dataFolder);
    const storageUri = config.mongodbUri ?? (await openEmbedded(parts, closers));
    const services = await makeServices({ ...parts, secrets, storageUri });
    closers.push(services.close);
    await parts.prepare?.(services);
    const app = createApp(services, parts);
    const http = createServer(app.express);
    closers.push(() => drain(http));
    const live = openLive(http, { services, app, config });
    closers.push(async () => live.close());
    services.relay.start();
    for (const reader of Object.values(services.readers)) reader.wake();
    const jobs = runJobs(services, parts.jobs);
    closers.push(jobs.stop);
    await listen(http, config);
    const address = config.publicAddress ?? `http://${config.host}:${(http.address() as AddressInfo).port}`;
    return {
      address,
      services,
      firstAdministrator: await inviteFirstAdministrator(services, address),
      async stop() {
        app.express.set('stopping', true);
        await closeAll();
        log.info('stopped');
      },
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function openLive(
  http: Server,
  { services, app, config }: { services: Services; app: App; config: Config },
): Live {
  const live = attachLive(http, {
    relay: services.relay,
    session: app.session,
    origins: config.publicAddress === null ? [] : [config.publicAddress],
    now: () => performance.now(),
    report: (error) => services.log.error({ live: true, err: error }),
    userOf: async (key) => (await userOfSession(services.accounts, key))?.actor ?? null,
    readLookUpToken(token) {
      const number = services.lookUpTokens.read(token, services.clock.now());
      return number === null ? null : { number };
    },
    load: services.disputes.load,
    districts: () => new Set(services.directory().bodies.map(({ district }) => district)),
  });
  services.live.attach(live);
  return live;
}

async function openEmbedded(
  { config, log }: ServerParts,
  closers: (() => Promise<unknown>)[],
): Promise<string> {
  // Loaded only where it is used: an installation on MongoDB needs none of it.
  const { startEmbeddedStore } = await import('./embedded/store.ts');
  const store = await startEmbeddedStore({
    dataFolder: config.dataFolder,
    onExit: () => {
      log.error('the store ended unexpectedly');
      process.exit(1);
    },
  });
  closers.push(store.stop);
  return store.uri;
}

function listen(http: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, host, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

function drain(http: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => http.closeAllConnections(), drainMs);
    http.close(() => {
      clearTimeout(cut);
      resolve();
    });
    http.closeIdleConnections();
  });
}

const firstUsername = 'administrator';

async function inviteFirstAdministrator({ accounts }: Services, address: string): Promise<string | null> {
  const known = await accounts.byUsername(firstUsername);
  if (known?.passwordHash || (known === null && (await accounts.any()))) return null;
  const account =
    known ??
    (await accounts.create({
      username: firstUsername,
      name: '系统管理员',
      grants: [{ role: 'administrator', unitId: null }],
    }));
  return account && `${address}/invitations/${await accounts.invite(account._id)}`;
}
