import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotADemoFolder, readMarker, writeMarker } from '../../server/demo/marker.ts';
import { DemoOptionError, readOptions } from '../../server/demo/options.ts';
import { makeProgressBar } from '../../server/demo/terminal.ts';
import { makeLoading } from '../../server/loading.ts';

describe('the folder of the demo', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tz-demo-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const marker = {
    telling: 1,
    seed: 'wuhan',
    scale: 0.1,
    end: '2026-11-22',
    loaded: 250,
    complete: false,
    lookUp: { number: '420106-2026-00031', code: 'ABCDE23456' },
  };

  it('is known by its marker', async () => {
    await writeMarker(folder, marker);
    assert.deepEqual(await readMarker(folder), marker);
  });

  it('has none while it is not there', async () => {
    assert.equal(await readMarker(join(folder, 'nowhere')), null);
  });

  it('is somebody else’s without one, or with one that cannot be read', async () => {
    await assert.rejects(readMarker(folder), NotADemoFolder);
    await writeFile(join(folder, 'demo.json'), '{"seed":');
    await assert.rejects(readMarker(folder), NotADemoFolder);
    await writeFile(join(folder, 'demo.json'), '{"seed":"wuhan"}');
    await assert.rejects(readMarker(folder), NotADemoFolder);
  });
});

describe('the options of the demo', () => {
  it('are a tenth of the city unless told otherwise', () => {
    assert.deepEqual(readOptions([]), { scale: 0.1, reset: false, port: null });
    assert.deepEqual(readOptions(['--scale', '1', '--reset', '--port', '3100']), {
      scale: 1,
      reset: true,
      port: 3100,
    });
  });

  it('refuse what they do not know, with a sentence', () => {
    for (const args of [
      ['--scale', '0'],
      ['--scale', '2'],
      ['--scale', 'all'],
      ['--port', '70000'],
      ['--fast'],
      ['0.1'],
    ])
      assert.throws(() => readOptions(args), DemoOptionError, args.join(' '));
  });
});

describe('the progress of a loading', () => {
  it('reaches whoever listens, until they stop', () => {
    const loading = makeLoading();
    const heard: unknown[] = [];
    const stop = loading.onChange((state) => heard.push(state));
    assert.equal(loading.state(), null);
    loading.set({ done: 1, total: 2 });
    assert.deepEqual(loading.state(), { done: 1, total: 2 });
    loading.set(null);
    stop();
    loading.set({ done: 2, total: 2 });
    assert.deepEqual(heard, [{ done: 1, total: 2 }, null]);
  });

  it('is a line every tenth where there is no terminal', () => {
    const lines: string[] = [];
    const bar = makeProgressBar({ isTTY: false, write: (text: string) => lines.push(text) > 0 });
    for (let done = 0; done <= 100; done += 1) bar.show(done, 100);
    assert.equal(lines.length, 11);
    assert.equal(lines.at(-1), '载入案件 100/100\n');
  });
});
