import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFiles } from '../../server/files.ts';
import type { Files, Keeping } from '../../server/files.ts';
import { sweepFiles } from '../../server/jobs/sweepFiles.ts';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

const hour = 3_600_000;
const hashOf = (name: string) => name.padEnd(43, '0');

describe('The files that no record names', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  /** A file as it arrived, two days ago. */
  async function arrive(content: string, id: string): Promise<Keeping> {
    const folder = join(app.config.dataFolder, 'arriving');
    await mkdir(folder, { recursive: true });
    const path = join(folder, id);
    await writeFile(path, content);
    const twoDaysAgo = new Date(app.clock.now().getTime() - 48 * hour);
    await utimes(path, twoDaysAgo, twoDaysAgo);
    const received = {
      field: 'scan',
      name: 'a.pdf',
      path,
      bytes: content.length,
      contentHash: hashOf(content),
    };
    return {
      id,
      received,
      number: '420111-2022-00001',
      mediaType: 'application/pdf',
      audiences: ['parties'],
      uploadedBy: 'rider',
    };
  }

  const sweep = (models = app.services.models) => sweepFiles({ ...app.services, models }, app.clock.now());
  const bytesOf = (content: string) =>
    readFile(app.services.files.pathOf({ contentHash: hashOf(content) }), 'utf8').catch(() => null);

  /** The files' records, with something that happens just before one of their methods is called. */
  function recordsWith(method: 'updateOne' | 'countDocuments', first: () => Promise<unknown>) {
    const { files } = app.services.models;
    return new Proxy(files, {
      get(_model, name) {
        const own: unknown = Reflect.get(files, name);
        if (name !== method) return own;
        return async (...given: unknown[]) => {
          await first();
          return (own as (...all: unknown[]) => Promise<unknown>).apply(files, given);
        };
      },
    });
  }

  it('are taken away after a day; what is named, or has only just come, stays', async () => {
    const { files } = app.services;
    const letGo = await files.keep(await arrive('refused', 'refused-1'));
    await files.keep(await arrive('kept', 'kept-1'));
    await letGo();
    assert.equal(await bytesOf('refused'), 'refused', 'its bytes are left to the sweep');
    app.clock.set(new Date(app.clock.now().getTime() - 25 * hour));
    assert.equal(await sweep(), 0, 'after 23 hours');
    app.clock.set(new Date(app.clock.now().getTime() + 25 * hour));
    assert.equal(await sweep(), 1);
    assert.equal(await bytesOf('refused'), null);
    assert.equal(await bytesOf('kept'), 'kept');
    assert.equal(await sweep(), 0);
  });

  it('keep their bytes when one of two that are the same is let go while the other is being kept', async () => {
    const letGo = await app.services.files.keep(await arrive('same', 'same-1'));
    const files: Files = makeFiles({
      files: recordsWith('updateOne', async () => {
        await letGo();
        assert.equal(await sweep(), 1, 'swept between the bytes and the record of the other');
      }),
      dataFolder: app.config.dataFolder,
      clock: app.clock,
    });
    await files.keep(await arrive('same', 'same-2'));
    assert.equal(await bytesOf('same'), 'same');
  });

  it('go back when a record appears while they are being taken away', async () => {
    const { files, models } = app.services;
    const letGo = await files.keep(await arrive('late', 'late-1'));
    await letGo();
    const { received, id, ...rest } = await arrive('late', 'late-2');
    const { name, bytes, contentHash } = received;
    const late = { ...rest, _id: id, name, bytes, contentHash, uploadedAt: app.clock.now() };
    const put = recordsWith('countDocuments', () => models.files.create(late));
    assert.equal(await sweep({ ...models, files: put }), 0);
    assert.equal(await bytesOf('late'), 'late');
  });

  it('that lay aside when a process ended go back where they are named', async () => {
    const { files } = app.services;
    await files.keep(await arrive('aside', 'aside-1'));
    const aside = join(app.config.dataFolder, 'leaving');
    await rename(files.pathOf({ contentHash: hashOf('aside') }), join(aside, `${hashOf('aside')}.x`));
    assert.equal(await sweep(), 0);
    assert.equal(await bytesOf('aside'), 'aside');
    assert.deepEqual(await readdir(aside), []);
  });

  it('appear again when the same form is sent again', async () => {
    const { files } = app.services;
    await files.keep(await arrive('twice', 'twice-1'));
    const letGo = await files.keep(await arrive('twice', 'twice-1'));
    await letGo();
    assert.equal((await files.find('twice-1'))?.name, 'a.pdf', 'the second did not make the record');
    assert.equal(await sweep(), 0);
  });
});
