import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../server/config.ts';
import { readOrMakeSecrets } from '../server/secrets.ts';

describe('The configuration', () => {
  it('needs nothing set: one office on the embedded store, on loopback', () => {
    const config = readConfig({});
    assert.equal(config.mongodbUri, null);
    assert.equal(config.host, '127.0.0.1');
    assert.equal(Object.isFrozen(config), true);
  });

  it('names every faulty variable in its refusal', () => {
    assert.throws(
      () => readConfig({ PORT: 'many', MONGODB_URI: 'postgres://elsewhere' }),
      (error: unknown) =>
        error instanceof ConfigError && /PORT/.test(error.message) && /MONGODB_URI/.test(error.message),
    );
  });

  it('sends cookies over TLS only, once the public address is https', () => {
    assert.equal(readConfig({ PUBLIC_ADDRESS: 'https://example.org' }).secureCookies, true);
    assert.equal(readConfig({ PUBLIC_ADDRESS: 'http://127.0.0.1:3000' }).secureCookies, false);
  });
});

describe('The secrets of an installation', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tz-secrets-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are made on the first start, readable by their owner only, and kept', async () => {
    const made = await readOrMakeSecrets(folder);
    assert.equal((await stat(join(folder, 'secrets.json'))).mode & 0o777, 0o600);
    assert.deepEqual(await readOrMakeSecrets(folder), made);
  });

  it('are not replaced when the file is damaged: sealed data would be lost', async () => {
    await readOrMakeSecrets(folder);
    await writeFile(join(folder, 'secrets.json'), '{"session":"short"}');
    await assert.rejects(readOrMakeSecrets(folder), /damaged/);
    assert.equal(await readFile(join(folder, 'secrets.json'), 'utf8'), '{"session":"short"}');
  });
});
