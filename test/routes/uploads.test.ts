import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request } from 'node:http';
import type { ClientRequest, IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import { forms, largestFile } from '../../server/middleware/forms.ts';

const multipart = { 'content-type': 'multipart/form-data; boundary=cut' };
const fileNamed = (name: string) =>
  `--cut\r\nContent-Disposition: form-data; name="${name}"; filename="${name}.pdf"\r\n\r\n`;

describe('A form with files', () => {
  let dataFolder: string;
  let server: Server;

  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'tz-uploads-'));
    const app = express();
    app.use((visitor, _response, next) => {
      visitor.user = {} as Express.User;
      next();
    });
    app.use(forms({ dataFolder }));
    app.use((_visitor, response) => void response.send('taken'));
    const tell: ErrorRequestHandler = (error: { code?: string }, _visitor, response, _next) =>
      void response.status(400).send(error.code);
    app.use(tell);
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(async () => {
    server.close();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const send = (headers = multipart): ClientRequest =>
    request({ port: (server.address() as AddressInfo).port, method: 'POST', headers });
  const arriving = () => readdir(join(dataFolder, 'arriving')).catch(() => []);
  const until = async (holds: (files: readonly string[]) => boolean) => {
    while (!holds(await arriving())) await setImmediate();
  };
  async function answerTo(sent: ClientRequest): Promise<string> {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return (await response.setEncoding('utf8').toArray()).join('');
  }

  it('is refused for a file that is too large, also where more is still to come after it', async () => {
    const sent = send();
    sent.write(fileNamed('large'));
    sent.write(Buffer.alloc(largestFile + 1, 'x'));
    await until((files) => files.length === 1);
    const [large = ''] = await arriving();
    sent.write(`\r\n${fileNamed('small')}x`);
    await until((files) => !files.includes(large));
    sent.end('\r\n--cut--\r\n');
    assert.equal(await answerTo(sent), 'TOO_LARGE');
    assert.deepEqual(await arriving(), []);
  });

  it('leaves nothing behind when it is cut off', async () => {
    const sent = send();
    sent.on('error', () => {});
    sent.write(`${fileNamed('first')}x\r\n${fileNamed('second')}x`);
    await until((files) => files.length === 2);
    sent.destroy();
    await until((files) => files.length === 0);
  });

  it('passes over a part without a name, whatever it holds', async () => {
    const sent = send();
    sent.end(
      [
        '--cut\r\nContent-Disposition: form-data\r\n\r\nx\r\n',
        '--cut\r\nContent-Disposition: form-data; filename="a.pdf"\r\n\r\nx\r\n',
        '--cut\r\nContent-Disposition: form-data; name=""\r\n\r\nx\r\n--cut--\r\n',
      ].join(''),
    );
    assert.equal(await answerTo(sent), 'taken');
    await until((files) => files.length === 0);
  });

  it('is refused when it does not say how its parts are divided', async () => {
    const sent = send({ 'content-type': 'multipart/form-data' });
    sent.end('x');
    assert.equal(await answerTo(sent), 'BAD_REQUEST');
  });
});
