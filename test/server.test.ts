import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSetClock } from '../server/clock.ts';
import { readConfig } from '../server/config.ts';
import { makeLog } from '../server/log.ts';
import { startServer } from '../server/server.ts';
import type { RunningServer } from '../server/server.ts';
import { testNow } from './support/app.ts';
import { openTestStorage } from './support/storage.ts';
import type { TestStorage } from './support/storage.ts';

describe('A running server', () => {
  let storage: TestStorage;
  let dataFolder: string;
  let server: RunningServer | null = null;

  beforeEach(async () => {
    storage = await openTestStorage();
    dataFolder = await mkdtemp(join(tmpdir(), 'tz-server-'));
  });
  afterEach(async () => {
    await server?.stop();
    server = null;
    await storage.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const start = async () => {
    const config = { ...readConfig({ DATA_FOLDER: dataFolder, PORT: '0' }), mongodbUri: storage.uri };
    server = await startServer({ config, clock: makeSetClock(testNow), log: makeLog('silent') });
    return server;
  };

  it('makes a one-time link for the first administrator, and none once there is one', async () => {
    const first = await start();
    assert.match(first.firstAdministrator ?? '', /\/invitations\/[\w-]{20,}$/);
    const token = first.firstAdministrator?.split('/').at(-1) ?? '';
    assert.equal(
      await first.services.accounts.acceptInvitation(token, { password: 'a long password' }),
      true,
    );
    assert.equal(
      await first.services.accounts.acceptInvitation(token, { password: 'another password' }),
      false,
    );
    await first.stop();
    assert.equal((await start()).firstAdministrator, null);
  });

  it('says that it lives, and that it is ready', async () => {
    const { address } = await start();
    assert.equal((await fetch(`${address}/healthz`)).status, 200);
    assert.equal((await fetch(`${address}/readyz`)).status, 200);
  });

  it('answers the request that is under way before it stops', async () => {
    const { address, stop } = await start();
    const answered = new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${address}/sign-in`, { method: 'POST', headers: formHeaders }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.write('username=somebody');
      sent.once('socket', (socket) => {
        socket.once('connect', () => {
          // The server has the head of the request; now it is told to stop, then the rest arrives.
          sent.write('&password=');
          void stop();
          sent.end('secret');
        });
      });
    });
    assert.equal(await answered, 403);
    server = null;
  });

  it('answers a page that is not there with 404 and a way on, not with a stack', async () => {
    const { address } = await start();
    const answer = await fetch(`${address}/nothing/here`);
    const page = await answer.text();
    assert.equal(answer.status, 404);
    assert.match(page, /首页/);
    assert.doesNotMatch(page, /at .*\.ts/);
  });

  it('sets no cookie on a page without a form', async () => {
    const { address } = await start();
    assert.equal((await fetch(address)).headers.get('set-cookie'), null);
  });

  it('lets nothing inline run and nothing be framed', async () => {
    const { address } = await start();
    const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});

const formHeaders = {
  'Content-Type': 'application/x-www-form-urlencoded',
  'Content-Length': String('username=somebody&password=secret'.length),
};
