import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

const limit = 50 * 1024;
/** What we hold ourselves to: a page in a second where the network is slow. */
const aim = 25 * 1024;

describe('The weight of the pages that a worker sees first', () => {
  let app: TestApp;
  let server: Server;

  before(async () => {
    app = await openTestApp();
    server = createServer(app.express);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await app.close();
  });

  for (const path of ['/', '/applications/new', '/look-up', '/sign-in'])
    it(`${path} with everything it loads, on the wire`, async () => {
      const page = await fetched(path);
      const loads = [
        ...page.text.matchAll(
          /(?:<link rel="(?:stylesheet|icon)"[^>]*|<script[^>]*|<use[^>]*|<img[^>]*?)(?:href|src)="([^"#]+)/g,
        ),
      ];
      const files = new Set(loads.map((match) => match[1] ?? ''));
      assert.ok(files.size >= 6, 'style sheets, script, icon and signs were found');
      const sheets = [...files].filter((file) => file.includes('.css'));
      for (const sheet of sheets)
        for (const [, address] of (await fetched(sheet)).text.matchAll(/url\('\.\.(\/[^']+)'\)/g))
          files.add(address ?? '');
      let bytes = page.bytes;
      for (const file of files) bytes += (await fetched(file)).bytes;
      assert.ok(bytes < limit, `${bytes} bytes`);
      assert.ok(bytes < aim, `${bytes} bytes: over our own aim`);
    });

  interface Fetched {
    readonly text: string;
    /** Head and body as they come over the wire, compressed. */
    readonly bytes: number;
  }

  async function fetched(path: string): Promise<Fetched> {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    assert.equal(response.status, 200, path);
    return { text: await response.text(), bytes: await wireBytes(port, path) };
  }

  function wireBytes(port: number, path: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const headers = { 'Accept-Encoding': 'gzip, deflate, br', Connection: 'close' };
      get({ host: '127.0.0.1', port, path, headers }, (response) => {
        const { socket } = response;
        response.resume();
        response.on('end', () => resolve(socket.bytesRead));
        response.on('error', reject);
      }).on('error', reject);
    });
  }
});
