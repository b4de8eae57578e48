import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrMakeSecrets } from '../server/secrets.ts';

describe('The secrets of an installation', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tz-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are made once, for the own user alone, and read again afterwards', async () => {
    const made = await readOrMakeSecrets(folder);
    assert.deepEqual(await readOrMakeSecrets(folder), made);
    assert.deepEqual(await readdir(folder), ['secrets.json']);
    assert.equal((await stat(join(folder, 'secrets.json'))).mode & 0o777, 0o600);
  });

  it('are never replaced where they are damaged: what they sealed could not be opened again', async () => {
    for (const damaged of ['', '{', '{"session":"short"}']) {
      await writeFile(join(folder, 'secrets.json'), damaged);
      await assert.rejects(readOrMakeSecrets(folder), /damaged: restore it from a backup/);
      assert.equal(await readFile(join(folder, 'secrets.json'), 'utf8'), damaged);
    }
  });

  it('are one set, whoever of two starts makes them', async () => {
    const starts = await Promise.allSettled([readOrMakeSecrets(folder), readOrMakeSecrets(folder)]);
    const kept = await readOrMakeSecrets(folder);
    for (const start of starts)
      if (start.status === 'fulfilled') assert.deepEqual(start.value, kept);
      else assert.equal((start.reason as NodeJS.ErrnoException).code, 'EEXIST');
  });
});
