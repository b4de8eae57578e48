import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { makeSetClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { makeLog } from '../../server/log.ts';
import { readOrMakeSecrets } from '../../server/secrets.ts';
import { makeServices } from '../../server/services.ts';
import type { Services } from '../../server/services.ts';
import { temporaryFolder } from '../embedded/ownStore.ts';
import { seed } from '../support/app.ts';
import { wageApplication } from '../support/disputes.ts';
import { hanyang, rider, wuchang } from '../support/people.ts';
import type { Act, Round, Said } from './paperIssuer.ts';

const rounds = 10;
const issues = 50;
const processes = 3;

/** What numbers papers of one act take: an acceptance writes two at once, each of a series of its own. */
const seriesOf: Readonly<Record<Act['what'], readonly string[]>> = {
  letter: ['letter'],
  correction: ['notice'],
  acceptance: ['acceptance', 'notice'],
};

describe('numbers of papers, issued by several processes that are killed', () => {
  it(`are unique and without a gap by commission, kind and year after ${rounds} rounds of ${issues} issues, kill -9 of an issuer and of the store`, async () => {
    const folder = await temporaryFolder();
    const town = makeTown(folder);
    /** Serial key by paper, as first seen. */
    const seen = new Map<string, string>();
    const wanted = new Map<string, number>();
    for (let round = 1; round <= rounds; round += 1) {
      await town.open();
      // The year turns in the middle: each year counts by itself.
      const now = round <= rounds / 2 ? '2022-12-30T02:00:00Z' : '2023-01-03T02:00:00Z';
      const acts = await town.file(round, now);
      for (const act of acts) count(wanted, act, now.slice(0, 4));
      const killed = await town.issueUntilKilled(acts, { round, now });
      await town.issueTheRest(acts, now);
      const taken = await town.numbersTaken();
      tell({ round, killed, papers: taken.size - seen.size });
      for (const [paper, key] of seen) assert.equal(taken.get(paper), key, `the number of ${paper} changed`);
      for (const [paper, key] of taken) seen.set(paper, key);
      assert.deepEqual(shapeOf(taken), whole(wanted), `round ${round}`);
    }
    await town.close();
    await rm(folder, { recursive: true });
  }).timeout(600_000);
});

type Killed = { readonly victim: 'issuer' | 'store'; readonly answered: number; readonly issued: number };

function tell({ round, killed, papers }: { round: number; killed: Killed; papers: number }): void {
  const { victim, answered, issued } = killed;
  process.stdout.write(
    `      round ${round}: kill -9 of the ${victim} with ${answered} of ${issues} answered and ${issued} papers there; ${papers} in the end\n`,
  );
}

function count(wanted: Map<string, number>, { commissionId, what }: Act, year: string): void {
  for (const series of seriesOf[what]) {
    const key = `${commissionId}/${series}/${year}`;
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
}

type Shape = Readonly<Record<string, readonly number[]>>;

/** Which numbers are taken, by commission, series and year. */
function shapeOf(taken: ReadonlyMap<string, string>): Shape {
  const shape: Record<string, number[]> = {};
  for (const key of taken.values()) (shape[key.slice(0, -9)] ??= []).push(Number(key.slice(-8)));
  for (const numbers of Object.values(shape)) numbers.sort((a, b) => a - b);
  return shape;
}

function whole(wanted: ReadonlyMap<string, number>): Shape {
  const fromOne = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
  return Object.fromEntries([...wanted].map(([key, last]) => [key, fromOne(last)]));
}

/** Serial key by paper of every numbered paper; the number that stands on it must say the same. */
async function numbersTaken(uri: string): Promise<Map<string, string>> {
  const client = await MongoClient.connect(uri);
  const found = await client
    .db()
    .collection<{ _id: string; serialKey: string; paperNumber: string }>('papers')
    .find({ paperNumber: { $ne: '' } })
    .toArray();
  await client.close();
  for (const { serialKey, paperNumber } of found)
    assert.match(
      paperNumber,
      new RegExp(`〔${serialKey.split('/')[2]}〕第0*${Number(serialKey.slice(-8))}号$`),
    );
  return new Map(found.map(({ _id, serialKey }) => [_id, serialKey]));
}

/** One store, several issuing processes, and a desk of the test's own that only files. */
function makeTown(folder: string) {
  let uri = '';
  let store: { readonly parent: ChildProcess; readonly pid: number } | null = null;
  let issuers: readonly ChildProcess[] = [];
  const answered = new Set<string>();
  const answeredOf = (acts: readonly Act[]) => acts.filter(({ commandId }) => answered.has(commandId)).length;

  /** Starts what is not there: the store, and the processes that it takes along. */
  async function open(): Promise<void> {
    if (store === null) {
      const parent = start('../embedded/storeParent.ts', [folder]);
      const [started] = (await once(parent, 'message')) as [{ pid: number; uri: string }];
      store = { parent, pid: started.pid };
      uri = started.uri;
      await withServices(async (services) => {
        if (!(await services.accounts.any())) await seed(services);
      });
    }
    const missing = Array.from({ length: processes - issuers.length }, startIssuer);
    issuers = [...issuers, ...(await Promise.all(missing))];
  }

  async function startIssuer(): Promise<ChildProcess> {
    const issuer = start('./paperIssuer.ts', [folder, uri]);
    await once(issuer, 'message');
    issuer.on('message', (said: Said) => {
      if ('answered' in said) answered.add(said.answered);
    });
    return issuer;
  }

  function spread(acts: readonly Act[], now: string): void {
    issuers.forEach((issuer, at) => {
      issuer.send({ now, acts: acts.filter((_, n) => n % issuers.length === at) } satisfies Round);
    });
  }

  /** Fresh disputes, half with each commission, and what is to be issued for each. */
  function file(round: number, now: string): Promise<readonly Act[]> {
    return withServices(async ({ desk }, clock) => {
      clock.set(new Date(now));
      return Promise.all(
        Array.from({ length: issues }, async (_, at): Promise<Act> => {
          const commission = at % 2 === 0 ? wuchang : hanyang;
          const { number } = await desk.file({
            application: wageApplication(now.slice(0, 10), {
              to: { procedure: 'arbitration', unitId: commission.id },
              district: commission.districts[0] ?? '',
            }),
            actor: rider,
            commandId: `file-${round}-${at}`,
          });
          const what = (['letter', 'correction', 'acceptance'] as const)[at % 3] ?? 'letter';
          return { number, commissionId: commission.id, what, commandId: `issue-${round}-${at}` };
        }),
      );
    });
  }

  /** All at once, spread over the processes; then one of them, or the store, is killed while papers are being issued. */
  async function issueUntilKilled(
    acts: readonly Act[],
    { round, now }: { readonly round: number; readonly now: string },
  ): Promise<Killed> {
    const client = await MongoClient.connect(uri);
    const numbered = () =>
      client
        .db()
        .collection('papers')
        .countDocuments({ paperNumber: { $ne: '' } });
    const before = await numbered();
    spread(acts, now);
    // Later in every round, so that it meets the work at ever another point.
    let issued = 0;
    while (issued < 5 * round) {
      await delay(2);
      issued = (await numbered()) - before;
    }
    const victim = round % 2 === 0 ? 'store' : 'issuer';
    const told = { victim, answered: answeredOf(acts), issued } as const;
    await Promise.all([victim === 'store' ? killStore() : killIssuer(), client.close()]);
    return told;
  }

  async function killIssuer(): Promise<void> {
    const [issuer, ...others] = issuers;
    issuers = others;
    if (issuer !== undefined) await killWholly(issuer);
  }

  /** A process that loses its embedded store ends (`server.ts`): so do these. */
  async function killStore(): Promise<void> {
    if (store === null) return;
    process.kill(store.pid, 'SIGKILL');
    await Promise.all([store.parent, ...issuers].map(killWholly));
    [store, issuers] = [null, []];
  }

  /** Whatever was not answered is sent once more, under the same id; then every paper is waited for. */
  async function issueTheRest(acts: readonly Act[], now: string): Promise<void> {
    await open();
    const client = await MongoClient.connect(uri);
    const waiting = () => client.db().collection('disputes').countDocuments({ pendingFor: 'papers' });
    while (answeredOf(acts) < issues || (await waiting()) > 0) {
      const unanswered = acts.filter(({ commandId }) => !answered.has(commandId));
      spread(unanswered, now);
      await delay(200);
    }
    await client.close();
  }

  async function withServices<T>(
    work: (services: Services, clock: ReturnType<typeof makeSetClock>) => Promise<T>,
  ): Promise<T> {
    const clock = makeSetClock(new Date('2022-12-30T02:00:00Z'));
    const services = await makeServices({
      config: { ...readConfig({ DATA_FOLDER: folder, LOG_LEVEL: 'silent' }), mongodbUri: uri },
      secrets: await readOrMakeSecrets(folder),
      storageUri: uri,
      clock,
      log: makeLog('silent'),
    });
    // It only files: papers are left to the processes.
    await services.readers.papers.stop();
    try {
      return await work(services, clock);
    } finally {
      await services.close();
    }
  }

  return {
    open,
    file,
    issueUntilKilled,
    issueTheRest,
    numbersTaken: () => numbersTaken(uri),
    close: killStore,
  };
}

function start(script: string, args: readonly string[]): ChildProcess {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return fork(fileURLToPath(new URL(script, import.meta.url)), args, { execArgv: ['--import', loader] });
}

async function killWholly(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
