import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const main = fileURLToPath(new URL('../../server/demo/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

interface Demo {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  text(): string;
  /** Resolves with the text once it matches; rejects when the demo ends before. */
  until(pattern: RegExp): Promise<string>;
}

describe('npm run demo', function () {
  this.timeout(240_000);
  let home: string;
  const running = new Set<ChildProcess>();
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'tz-demo-'));
  });
  after(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
  });

  function start(args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = home): Demo {
    const { MONGODB_URI: _, ...rest } = process.env;
    const child = spawn(process.execPath, ['--import', tsx, main, ...args], {
      cwd,
      env: { ...rest, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let text = '';
    const waiting = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        for (const look of waiting) look();
      });
    const ended = once(child, 'close').then(([code]) => {
      running.delete(child);
      return code as number | null;
    });
    return {
      child,
      ended,
      text: () => text,
      until: (pattern) =>
        new Promise((resolve, reject) => {
          const look = () => {
            if (!pattern.test(text)) return;
            waiting.delete(look);
            resolve(text);
          };
          waiting.add(look);
          look();
          void ended.then(() => reject(new Error(`Ended before ${pattern}:\n${text}`)));
        }),
    };
  }

  it('refuses to run against MONGODB_URI', async () => {
    const demo = start([], { MONGODB_URI: 'mongodb://127.0.0.1:1/x' });
    assert.equal(await demo.ended, 1);
    assert.match(demo.text(), /MONGODB_URI/);
  });

  it('refuses a folder that is not its own, also for --reset', async () => {
    const other = join(home, 'other');
    await mkdir(join(other, 'demo-data'), { recursive: true });
    for (const args of [[], ['--reset']]) {
      const demo = start(args, {}, other);
      assert.equal(await demo.ended, 1);
      assert.match(demo.text(), /不是演示数据目录/);
    }
  });

  it('opens first, goes on after it was cut off, keeps what is there, and begins again on --reset', async () => {
    const marker = async () =>
      JSON.parse(await readFile(join(home, 'demo-data/demo.json'), 'utf8')) as Record<string, unknown>;

    const first = start(['--scale', '0.01', '--port', '0']);
    const greeting = await first.until(/密码/);
    const address = /http:\/\/[\d.]+:\d+/.exec(greeting)?.[0];
    assert.equal((await fetch(`${address}/`)).status, 200);
    for (const role of ['劳动者', '用人单位', '调解员', '书记员', '仲裁员', '仲裁院负责人', '监督', '管理员'])
      assert.ok(greeting.includes(role), role);
    await first.until(/载入案件 [1-9]/);
    first.child.kill('SIGINT');
    assert.equal(await first.ended, 0);
    const cut = await marker();
    assert.equal(cut.complete, false);

    const second = start(['--port', '0']);
    await second.until(/件已载入/);
    second.child.kill('SIGINT');
    assert.equal(await second.ended, 0);
    assert.deepEqual(await marker(), {
      ...cut,
      complete: true,
      loaded: Number(/全年 (\d+) 件/.exec(second.text())?.[1]),
    });

    const third = start(['--port', '0']);
    await third.until(/已经载入过/);
    // Begun again while it runs, it would pull the storage from under the other.
    const meanwhile = start(['--reset', '--port', '0']);
    assert.equal(await meanwhile.ended, 1);
    assert.match(meanwhile.text(), /正在另一个窗口运行/);
    third.child.kill('SIGINT');
    assert.equal(await third.ended, 0);

    const fourth = start(['--reset', '--scale', '0.02', '--port', '0']);
    await fourth.until(/案件正在后台载入/);
    fourth.child.kill('SIGINT');
    assert.equal(await fourth.ended, 0);
    assert.equal((await marker()).scale, 0.02);
  });
});
