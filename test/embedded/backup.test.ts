import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MongoClient } from 'mongodb';
import { backupFolder } from '../../server/embedded/backupFolder.ts';
import { restoreFolder } from '../../server/embedded/restoreFolder.ts';
import { startEmbeddedStore } from '../../server/embedded/store.ts';
import { startOwnStore, temporaryFolder } from './ownStore.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (script: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, 'server/embedded', script), ...args], {
    cwd: root,
  });

describe('backup and restore', () => {
  let work: string;
  let own: Awaited<ReturnType<typeof startOwnStore>>;
  let client: MongoClient;

  before(async () => {
    work = await temporaryFolder();
    own = await startOwnStore();
    client = await MongoClient.connect(own.store.uri);
    const pairs = client.db().collection('pairs');
    await pairs.createIndex({ tags: 1 });
    await pairs.insertMany(
      Array.from({ length: 500 }, (_, i) => ({ _id: i, n: 0, tags: [`t${i}`, 'all'] })) as never,
    );
    await mkdir(join(own.folder, 'files', 'ab'), { recursive: true });
    await writeFile(join(own.folder, 'files', 'ab', 'abcdef'), 'paper');
    await writeFile(join(own.folder, 'secrets.json'), '{"key":"s"}');
  });
  after(async () => {
    await client.close();
    await own.stop();
    await rm(work, { recursive: true });
  });

  it('copies one moment of a store that is being written to, and gives it back', async () => {
    const pairs = client.db().collection<{ _id: number; n: number; tags: string[] }>('pairs');
    const writing = { on: true };
    // One command changes all 500 documents: a snapshot has all of a round or none.
    const writer = (async () => {
      for (let n = 1; writing.on; n += 1) await pairs.updateMany({}, { $set: { n, tags: [`n${n}`, 'all'] } });
    })();
    const target = join(work, 'running');
    await backupFolder({ dataFolder: own.folder, target, withSecrets: false });
    writing.on = false;
    await writer;
    const restored = join(work, 'restored');
    const { verification } = await restoreFolder({ backup: target, dataFolder: restored });
    assert.deepEqual(verification, { collections: 1, documents: 500, faults: [] });
    assert.equal(await readFile(join(restored, 'files', 'ab', 'abcdef'), 'utf8'), 'paper');
    const again = await startEmbeddedStore({ dataFolder: restored });
    const other = await MongoClient.connect(again.uri);
    assert.equal((await other.db().collection('pairs').distinct('n')).length, 1);
    assert.equal(await other.db().collection('pairs').countDocuments({ tags: 'all' }), 500);
    await other.close();
    await again.stop();
  });

  it('takes the secrets only when asked, and says what that means', async () => {
    const without = await run('backup.ts', '--data', own.folder, join(work, 'without'));
    assert.match(without.stdout, /Backup complete.*does not contain secrets\.json/s);
    assert.ok(!(await readdir(join(work, 'without'))).includes('secrets.json'));
    const including = await run('backup.ts', '--data', own.folder, '--with-secrets', join(work, 'with'));
    assert.match(including.stdout, /contains secrets\.json/);
    const back = await run('restore.ts', join(work, 'with'), '--data', join(work, 'with-back'));
    assert.match(back.stdout, /Restored .* 500 documents in 1 collections, all indexes agree/);
    assert.equal(await readFile(join(work, 'with-back', 'secrets.json'), 'utf8'), '{"key":"s"}');
  });

  it('never writes over a folder that holds something, nor into a running store', async () => {
    const target = join(work, 'once');
    await backupFolder({ dataFolder: own.folder, target, withSecrets: false });
    await assert.rejects(backupFolder({ dataFolder: own.folder, target, withSecrets: false }), /not empty/);
    await assert.rejects(
      restoreFolder({ backup: target, dataFolder: own.folder }),
      /in use by a running store/,
    );
    const occupied = join(work, 'occupied');
    await mkdir(occupied);
    await writeFile(join(occupied, 'note'), 'mine');
    await assert.rejects(restoreFolder({ backup: target, dataFolder: occupied }), /not empty/);
    assert.deepEqual(await readdir(occupied), ['note']);
  });

  it('refuses a damaged backup and leaves nothing behind', async () => {
    const target = join(work, 'damaged');
    await backupFolder({ dataFolder: own.folder, target, withSecrets: false });
    await writeFile(join(target, 'files', 'ab', 'abcdef'), 'forged');
    const into = join(work, 'damaged-back');
    await assert.rejects(restoreFolder({ backup: target, dataFolder: into }), /damaged/);
    await assert.rejects(readdir(into), { code: 'ENOENT' });
    await assert.rejects(restoreFolder({ backup: work, dataFolder: into }), /not a backup/);
    await assert.rejects(run('restore.ts', work, '--data', into), /Nothing was restored/);
    await assert.rejects(
      run('backup.ts', '--data', join(work, 'none'), join(work, 'x')),
      /There is no store/,
    );
  });
});
