import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import type { Collection } from 'mongodb';
import { openCatalog } from '../../server/embedded/storage/catalog.ts';
import { openEngine } from '../../server/embedded/storage/engine.ts';
import { verifyStore } from '../../server/embedded/storage/verify.ts';
import { startEmbeddedStore } from '../../server/embedded/store.ts';
import { temporaryFolder } from '../embedded/ownStore.ts';

const rounds = 10;
const writers = 12;

type Case = { _id: string; n: number; version: number; tags: string[]; events: number[] };

/** What the clients were told: the highest version of each document that was answered. */
type Acknowledged = Map<string, number>;

describe('the embedded store killed in the middle of writes', () => {
  for (const victim of ['store', 'parent'] as const)
    it(`loses nothing acknowledged in ${rounds} rounds of kill -9 of the ${victim}`, async () => {
      const folder = await temporaryFolder();
      const acknowledged: Acknowledged = new Map();
      for (let round = 1; round <= rounds; round += 1) {
        const before = acknowledged.size;
        await writeUntilKilled({ folder, victim, round, acknowledged });
        assert.ok(
          acknowledged.size > before,
          `round ${round} wrote nothing: the kill came too early to mean anything`,
        );
        await checkAgainst(folder, acknowledged);
      }
      const faults = await verifyFolder(folder);
      assert.deepEqual(faults, []);
      await rm(folder, { recursive: true });
    }).timeout(180_000);
});

type Round = {
  readonly folder: string;
  readonly victim: 'store' | 'parent';
  readonly round: number;
  readonly acknowledged: Acknowledged;
};

async function writeUntilKilled({ folder, victim, round, acknowledged }: Round): Promise<void> {
  const { parent, pid, uri } = await startParent(folder);
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 500, maxPoolSize: writers });
  const collection = client.db().collection<Case>('cases');
  await collection.createIndex({ n: 1 }, { unique: true });
  await collection.createIndex({ tags: 1, version: 1 });
  const work = Array.from({ length: writers }, (_, i) =>
    writeOn({ collection, acknowledged, round, writer: i }),
  );
  await delay(150 + 37 * round);
  if (victim === 'store') process.kill(pid, 'SIGKILL');
  else parent.kill('SIGKILL');
  await Promise.all(work);
  await client.close();
  if (victim === 'store') parent.kill('SIGKILL');
}

type Writing = {
  readonly collection: Collection<Case>;
  readonly acknowledged: Acknowledged;
  readonly round: number;
  readonly writer: number;
};

// Inserts a document and commits to it three times, over and over, until the connection breaks.
async function writeOn({ collection, acknowledged, round, writer }: Writing): Promise<void> {
  try {
    for (let nth = 0; ; nth += 1) {
      const _id = `r${round}w${writer}n${nth}`;
      const n = round * 1_000_000 + writer * 10_000 + nth;
      await collection.insertOne({ _id, n, version: 1, tags: ['new', `w${writer}`], events: [1] });
      acknowledged.set(_id, 1);
      for (let version = 1; version <= 3; version += 1) {
        await collection.findOneAndUpdate(
          { _id, version },
          {
            $set: { version: version + 1, tags: [`v${version + 1}`, `w${writer}`] },
            $push: { events: version + 1 },
          },
        );
        acknowledged.set(_id, version + 1);
      }
    }
  } catch {
    // The store is gone: what was not answered may or may not be there.
  }
}

async function checkAgainst(folder: string, acknowledged: Acknowledged): Promise<void> {
  const store = await startEmbeddedStore({ dataFolder: folder });
  const client = await MongoClient.connect(store.uri);
  const found = new Map<string, Case>();
  for await (const each of client.db().collection<Case>('cases').find({})) found.set(each._id, each);
  await client.close();
  await store.stop();
  for (const [id, version] of acknowledged) {
    const stored = found.get(id);
    assert.ok(stored, `${id} was acknowledged and is not there`);
    assert.ok(
      stored.version >= version,
      `${id} is at version ${stored.version}, acknowledged was ${version}`,
    );
    assert.deepEqual(
      stored.events,
      Array.from({ length: stored.version }, (_, i) => i + 1),
    );
  }
}

async function verifyFolder(folder: string): Promise<readonly string[]> {
  const engine = openEngine(join(folder, 'store', 'store.mdb'));
  const catalog = openCatalog(engine);
  catalog.refresh();
  const { faults, documents } = verifyStore({ engine, catalog });
  await engine.close();
  assert.ok(documents > 0);
  return faults;
}

type Parent = { readonly parent: ChildProcess; readonly pid: number; readonly uri: string };

async function startParent(folder: string): Promise<Parent> {
  const script = fileURLToPath(new URL('../embedded/storeParent.ts', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const parent = fork(script, [folder], { execArgv: ['--import', loader] });
  const [started] = (await once(parent, 'message')) as [{ pid: number; uri: string }];
  return { parent, ...started };
}
