/** The only place that builds things. What it returns is what every route works with. */
import { loadDirectory } from '../models/directoryStore.ts';
import { makeDisputeLists } from '../models/disputeLists.ts';
import { makeDisputeStore } from '../models/disputeStore.ts';
import { openStorage } from '../models/connect.ts';
import { makePendingReader } from '../models/pendingReader.ts';
import { makeAccessLog } from './accessLog.ts';
import { makeAdministration } from './administration.ts';
import { makeAccounts } from './auth/accounts.ts';
import { makeDevices } from './auth/devices.ts';
import { makePasswordCheck } from './auth/passwords.ts';
import { makeSignIns } from './auth/signIns.ts';
import { makeTries } from './auth/tries.ts';
import { makeCaseFiles } from './caseFiles.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { makeDesk } from './desk.ts';
import type { Commit, OfficePlace } from './desk.ts';
import { makeFiles } from './files.ts';
import type { Live } from './live/attach.ts';
import type { Whose } from './live/doorkeeper.ts';
import { wallClockLater } from './live/pace.ts';
import { makePrinter } from './documents/pdf/printer.ts';
import { makeRelay } from './live/relay.ts';
import { makeLawRegister } from './lawRegister.ts';
import { makeLimits } from './limits.ts';
import { makeLoading } from './loading.ts';
import type { Log } from './log.ts';
import { makeLookUpTokens } from './lookUpToken.ts';
import { makePrints } from './prints.ts';
import { readersConcerned } from './readers/concerns.ts';
import { makeLawReader } from './readers/law.ts';
import { makeNoticesReader } from './readers/notices.ts';
import { makePapersReader } from './readers/papers.ts';
import { makeTransfersReader } from './readers/transfers.ts';
import type { Secrets } from './secrets.ts';
import { makeFigures } from './statistics/figures.ts';
import { makeFiguresReader } from './statistics/reader.ts';
import { makeVault } from './vault.ts';

export interface ServiceParts {
  readonly config: Config;
  readonly secrets: Secrets;
  /** Address of the storage: the embedded store's, or MONGODB_URI. */
  readonly storageUri: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Multiplies every limit; more than 1 only in tests and benches. */
  readonly limitScale?: number;
}

export type Services = Awaited<ReturnType<typeof makeServices>>;

/** Builds the services over storage. Close them with `close()`. */
export async function makeServices(parts: ServiceParts) {
  const { config, secrets, clock, log } = parts;
  const storage = await openStorage(parts.storageUri);
  const { models } = storage;
  const vault = makeVault(secrets.vault);
  const disputes = makeDisputeStore(models.disputes, readersConcerned);
  let directory = await loadDirectory(models);

  const printer = makePrinter();
  // Of its own: a paper is not made to wait for a whole file. Files are large: few wait at once.
  const binder = makePrinter({ mostWaiting: 4 });
  const files = makeFiles({ files: models.files, dataFolder: config.dataFolder, clock });

  const followers = new Set<(commit: Commit) => void>();
  const announce = (commit: Commit) => {
    const { number } = commit.stored.dispute;
    log.info({
      dispute: number,
      events: commit.events.map(({ type }) => type),
      version: commit.stored.version,
    });
    for (const follow of followers) follow(commit);
  };
  const law = await makeLawRegister({ models, clock });
  const calendar = () => law.data().calendar;
  /** A case that no commission has yet follows the one in charge of its district. */
  const commissionIdOf = ({ arbitration, district }: OfficePlace) =>
    arbitration?.commissionId ?? directory.commissionOf(district)?.id ?? null;
  const settings = (place: OfficePlace) => law.data().settings(commissionIdOf(place));
  const rates = () => law.data().rates;
  const lists = makeDisputeLists(models.disputes);
  const desk = makeDesk({
    store: disputes,
    clock,
    calendar,
    settings,
    rates,
    directory: () => directory,
    seal: vault.seal,
    announce,
  });

  const figuresFollowers = new Set<(districts: readonly string[]) => void>();
  const readers = {
    figures: makeFiguresReader({
      models,
      context: (dispute) => ({ calendar: calendar(), settings: settings(dispute) }),
      log,
      onMoved(districts) {
        for (const follow of figuresFollowers) follow(districts);
      },
    }),
    notices: makeNoticesReader({ models, disputes, directory: () => directory, clock, log }),
    transfers: makeTransfersReader({ models, disputes, desk, directory: () => directory, vault, log }),
    law: makeLawReader({ register: law, lists, desk, commissionIdOf, clock, log }),
    papers: makePapersReader({
      models,
      disputes,
      directory: () => directory,
      vault,
      numberFormat: config.paperNumberFormat,
      log,
    }),
  };
  const relay = makeRelay({
    pending: makePendingReader(models.disputes, 'live', { number: 1, version: 1 }),
    store: disputes,
    later: wallClockLater,
    now: Date.now,
    report: (error) => log.error({ reader: 'live', err: error }),
  });
  followers.add(relay.announce);
  figuresFollowers.add(relay.figuresChanged);
  const loading = makeLoading();
  loading.onChange(() => relay.figuresChanged(directory.bodies.map(({ district }) => district)));
  let connections: Pick<Live, 'recheck' | 'disconnect' | 'endExpired'> | null = null;
  followers.add(() => {
    for (const reader of Object.values(readers)) reader.wake();
  });

  const accounts = makeAccounts({
    accounts: models.accounts,
    clock,
    vault,
    passwordFits: makePasswordCheck(),
  });
  const tries = makeTries({ connection: storage.connection, clock });
  /** Reads units and staff again, after an administrator changed them. */
  const refreshDirectory = async () => {
    directory = await loadDirectory(models);
  };
  /** Somebody's rights changed: whatever rooms they may no longer be in are left. */
  const recheck = (accountId: string) => connections?.recheck(accountId) ?? Promise.resolve();

  return {
    config,
    secrets,
    clock,
    log,
    storage,
    models,
    vault,
    disputes,
    calendar,
    settings,
    rates,
    law,
    readers,
    relay,
    /** The open live connections of this process; none before a server has attached them. */
    live: {
      attach(live: Live): void {
        connections = live;
      },
      recheck,
      /** A session ended or an account was closed. */
      disconnect: (whose: Whose) => connections?.disconnect(whose),
      /** Ends the connections of sessions that ran out. */
      endExpired: () => connections?.endExpired() ?? Promise.resolve(),
    },
    loading,
    lists,
    figures: makeFigures(models),
    /** Calls `follow` with the districts whose figures moved; gives the way to stop it. */
    followFigures(follow: (districts: readonly string[]) => void): () => void {
      figuresFollowers.add(follow);
      return () => figuresFollowers.delete(follow);
    },
    files,
    caseFiles: makeCaseFiles({ models, files, printer: binder, vault, directory: () => directory }),
    prints: makePrints({ prints: models.paperPrints, printer, vault }),
    accessLog: makeAccessLog({ records: models.accessRecords, clock }),
    accounts,
    tries,
    signIns: makeSignIns({ accounts, tries, devices: makeDevices(vault), vault }),
    administration: makeAdministration({ models, accounts, clock, refreshDirectory, recheck }),
    limits: await makeLimits(storage.connection, parts.limitScale),
    lookUpTokens: makeLookUpTokens(secrets.lookUpToken),
    directory: () => directory,
    refreshDirectory,
    /** Calls `follow` with every commit of this process; gives the way to stop it. */
    followCommits(follow: (commit: Commit) => void): () => void {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    desk,
    async close() {
      await relay.stop();
      await Promise.all(Object.values(readers).map((reader) => reader.stop()));
      await Promise.all([printer.stop(), binder.stop()]);
      await storage.close();
    },
  };
}
