import assert from 'node:assert/strict';
import express from 'express';
import supertest from 'supertest';
import type { Log } from '../../server/log.ts';
import { requestLog } from '../../server/middleware/requestLog.ts';

describe('The log of requests', () => {
  const pathsLogged = async (...asked: readonly string[]) => {
    const paths: string[] = [];
    const log = { info: ({ path }: { path: string }) => paths.push(path) } as unknown as Log;
    const app = express();
    app.use(requestLog(log), (_request, response) => void response.end());
    for (const path of asked) await supertest(app).get(path);
    return paths;
  };

  it('names the path without its query', async () => {
    assert.deepEqual(await pathsLogged('/look-up?number=420106-2022-00001'), ['/look-up']);
  });

  it('never holds the token of an invitation', async () => {
    const paths = await pathsLogged('/invitations/a-secret-token', '/INVITATIONS/a-secret-token/');
    assert.deepEqual(paths, ['/invitations/…', '/INVITATIONS/…']);
  });
});
