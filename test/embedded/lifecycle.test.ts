import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { folderIsHeld } from '../../server/embedded/lock.ts';
import { startEmbeddedStore, storeFolder } from '../../server/embedded/store.ts';
import { startOwnStore, temporaryFolder } from './ownStore.ts';

describe('the life of the embedded store', () => {
  it('keeps what was written over a stop and a start', async () => {
    const folder = await temporaryFolder();
    const first = await startEmbeddedStore({ dataFolder: folder });
    await withClient(first.uri, (client) => client.db().collection('c').insertOne({ n: 1 }));
    await first.stop();
    const second = await startEmbeddedStore({ dataFolder: folder });
    await withClient(second.uri, async (client) =>
      assert.equal(await client.db().collection('c').countDocuments({ n: 1 }), 1),
    );
    await second.stop();
    await rm(folder, { recursive: true });
  });

  it('refuses a second process on the same folder with a sentence', async () => {
    const { folder, stop } = await startOwnStore();
    await assert.rejects(startEmbeddedStore({ dataFolder: folder }), /in use by another process/);
    await stop();
  });

  it('starts in a folder that its own parent had looked at, as after --reset', async () => {
    const folder = await temporaryFolder();
    await mkdir(storeFolder(folder));
    assert.equal(await folderIsHeld(storeFolder(folder)), false);
    const store = await startEmbeddedStore({ dataFolder: folder });
    assert.equal(await folderIsHeld(storeFolder(folder)), true);
    await store.stop();
    await rm(folder, { recursive: true });
  });

  it('lies behind a socket in a folder of its own that only its user may enter', async () => {
    const { store, stop } = await startOwnStore();
    const socket = decodeURIComponent(store.uri.slice('mongodb://'.length).split('/')[0]!);
    assert.ok(Buffer.byteLength(socket) < 108);
    assert.equal(statSync(dirname(socket)).mode & 0o777, 0o700);
    await stop();
    assert.equal(existsSync(dirname(socket)), false);
  });

  it('tells its parent when it ends unasked, and starts again on the same folder', async () => {
    const folder = await temporaryFolder();
    const ended: (number | null)[] = [];
    const told = new EventEmitter();
    const onExit = (code: number | null) => {
      ended.push(code);
      told.emit('exit');
    };
    const store = await startEmbeddedStore({ dataFolder: folder, onExit });
    process.kill(store.pid, 'SIGKILL');
    if (ended.length === 0) await once(told, 'exit');
    assert.deepEqual(ended, [null]);
    const again = await startEmbeddedStore({ dataFolder: folder });
    await again.stop();
    await rm(folder, { recursive: true });
  });

  it('does not call an asked stop an unasked end', async () => {
    const folder = await temporaryFolder();
    let calls = 0;
    const store = await startEmbeddedStore({ dataFolder: folder, onExit: () => (calls += 1) });
    await store.stop();
    await store.stop();
    assert.equal(calls, 0);
    await rm(folder, { recursive: true });
  });

  it('ends by itself when its parent is killed, and the next start works', async () => {
    const folder = await temporaryFolder();
    const { parent, uri } = await startParent(folder);
    await withClient(uri, (client) => client.db().collection('c').insertOne({ n: 1 }));
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    // The folder's lock is let go of by nothing but the end of the process that held it.
    const store = await startEmbeddedStore({ dataFolder: folder });
    await withClient(store.uri, async (client) =>
      assert.equal(await client.db().collection('c').countDocuments(), 1),
    );
    await store.stop();
    await rm(folder, { recursive: true });
  });
});

async function withClient<T>(uri: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

type Parent = { readonly parent: ChildProcess; readonly uri: string };

async function startParent(folder: string): Promise<Parent> {
  const script = fileURLToPath(new URL('./storeParent.ts', import.meta.url));
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const parent = fork(script, [folder], { execArgv: ['--import', loader] });
  const [started] = (await once(parent, 'message')) as [{ uri: string }];
  return { parent, uri: started.uri };
}
