/**
 * A browser without script on the running server: keeps cookies, sends forms, follows nothing by itself. Paths go out
 * as they are written, dots and percent signs and all.
 */
import assert from 'node:assert/strict';
import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { password } from '../support/app.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}
export type Fields = Readonly<Record<string, string | readonly string[]>>;
export type Browser = ReturnType<typeof makeBrowser>;

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** All browsers share the connections: the server keeps some open, and a test run has many visitors. */
const connections = new Agent({ keepAlive: true, maxSockets: 8 });

/** Ends the kept connections, so that a server can stop. */
export function closeConnections(): void {
  connections.destroy();
}

/** A browser that nobody has signed in at. */
export function makeBrowser(address: string) {
  const cookies = new Map<string, Cookie>();
  let csrf: string | null = null;

  const cookieHeader = (path: string) =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');

  function takeCookies(headers: IncomingHttpHeaders): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [pair = '', ...attributes] = line.split(/;\s*/);
      const at = pair.indexOf('=');
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
      const over = attributes.some(
        (one) => /^expires=/i.test(one) && new Date(one.slice(8)).getTime() < 1000,
      );
      if (over) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), path });
    }
  }

  async function send({ method, path, headers = {}, body }: Sent): Promise<Answer> {
    const cookie = cookieHeader(path);
    const answer = await exchange(address, {
      method,
      path,
      headers: { accept: 'text/html', ...(cookie !== '' && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    takeCookies(answer.headers);
    return answer;
  }

  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    send({ method: 'GET', path, headers });

  /** The token of this browser's forms: one page shows it, every form takes it. */
  async function token(): Promise<string> {
    csrf ??= /name="_csrf" value="([^"]+)"/.exec((await get('/look-up')).text)?.[1] ?? null;
    assert.ok(csrf, 'no form with a token on /look-up');
    return csrf;
  }

  const browser = {
    get,
    send,
    token,
    cookies,
    /** Sends a form as the browser would, with the token of its pages. */
    async post(path: string, fields: Fields = {}): Promise<Answer> {
      return browser.postRaw(path, encoded({ _csrf: await token(), ...fields }));
    },
    /** Sends what a form made, or something that no form could have made. */
    postRaw(
      path: string,
      body: string | Buffer,
      type = 'application/x-www-form-urlencoded',
    ): Promise<Answer> {
      return send({
        method: 'POST',
        path,
        headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) },
        body,
      });
    },
    /** Sends a form with a file. */
    async postFile(path: string, fields: Fields, file: SentFile): Promise<Answer> {
      const { body, type } = multipart({ _csrf: await token(), ...fields }, file);
      return browser.postRaw(path, body, type);
    },
    async signIn(username: string): Promise<void> {
      const answer = await browser.post('/sign-in', { username, password });
      assert.equal(answer.status, 303, `${username} cannot sign in`);
      // Tokens are bound to the session, and signing in began a new one.
      csrf = null;
    },
  };
  return browser;
}

function exchange(address: string, { method, path, headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ agent: connections, hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        // The answer may come before all was sent (a body that is too large): the rest is not waited for.
        if (!sent.writableFinished) sent.destroy();
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A form's body; a list arrives as the ticked boxes of `checkboxes` do. */
export function encoded(fields: Fields): string {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === 'string') body.append(name, value);
    else for (const one of value) body.append(`${name}[]`, one);
  return body.toString();
}

export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly content: Buffer;
}

const boundary = 'ends-here-4d1f';

export function multipart(fields: Fields, file: SentFile): { readonly body: Buffer; readonly type: string } {
  const parts = Object.entries(fields).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${one}\r\n`),
  );
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    body: Buffer.concat([
      Buffer.from(parts.join('') + head),
      file.content,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
    type: `multipart/form-data; boundary=${boundary}`,
  };
}

/** The smallest picture that is one. */
export const picture = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489',
  'hex',
);
