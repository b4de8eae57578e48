/**
 * `npm run bench`: how much the product costs over the bare things underneath, measured in one run on one machine.
 * Absolute figures say little on shared machines; the ratios say how far we are from what Express, EJS and the driver
 * can do at all. Prints a table; decides nothing.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { password } from '../support/app.ts';
import { mediator } from '../support/people.ts';
import type { Prepared, Task } from './serve.ts';

const connections = 8;
const seconds = 8;
let asked = 0;

const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)));
const prepared = await new Promise<Prepared>((resolve, reject) => {
  child.once('exit', (code) => reject(new Error(`The bench's server ended with ${code}`)));
  child.on('message', (message: { prepared?: Prepared }) => {
    if (message.prepared) resolve(message.prepared);
  });
});
const cookie = await signIn(prepared.address);

const bare = await load(prepared.bare);
say('');
say(`${connections} connections, ${seconds} s a page; the load shares the machine with the server`);
say('');
say('| page | requests/s | p99 ms | bare Express + EJS is faster by |');
say('|---|---|---|---|');
row('bare Express + EJS page', bare, bare);
row('home', await load(prepared.address), bare);
row('queue of 50 cases', await load(`${prepared.address}/desk`, cookie), bare);
row('case page', await load(`${prepared.address}/disputes/${prepared.ordinary}`, cookie), bare);
row(
  'case page, 300 workers and 2,000 events',
  await load(`${prepared.address}/disputes/${prepared.large}`, cookie),
  bare,
);

const commits = await ask('commits');
const updates = await ask('bareUpdates');
say('');
say('| writing, 16 at a time | per second | ratio |');
say('|---|---|---|');
say(`| bare driver: find, then guarded update of the same document | ${updates.toFixed(0)} | 1 |`);
say(
  `| commit: load, allow, decide, chain, seal, write, announce | ${commits.toFixed(0)} | ${(updates / commits).toFixed(1)} |`,
);
say('');
say(
  `One commit on the dispute of 300 workers and 2,000 events: ${(await ask('largeCommit')).toFixed(1)} ms (median of 50)`,
);
say(
  `Memory of the server process (without the store's): ${((await ask('memory')) / 1_048_576).toFixed(0)} MiB`,
);
child.removeAllListeners('exit');
child.send({ id: 0, name: 'stop' } satisfies Task);

interface Loaded {
  readonly perSecond: number;
  readonly p99: number;
  readonly failed: number;
}

async function load(url: string, session?: string): Promise<Loaded> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(session !== undefined && { headers: { cookie: session } }),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

function row(name: string, { perSecond, p99, failed }: Loaded, base: Loaded): void {
  const fault = failed > 0 ? ` (${failed} failed)` : '';
  say(
    `| ${name}${fault} | ${perSecond.toFixed(0)} | ${p99} | ${(base.perSecond / perSecond).toFixed(1)} × |`,
  );
}

function ask(name: Task['name']): Promise<number> {
  asked += 1;
  const id = asked;
  return new Promise((resolve) => {
    const hear = (message: { id?: number; result?: number }) => {
      if (message.id !== id) return;
      child.off('message', hear);
      resolve(message.result ?? 0);
    };
    child.on('message', hear);
    child.send({ id, name } satisfies Task);
  });
}

async function signIn(address: string): Promise<string> {
  const page = await fetch(`${address}/sign-in`);
  const form = cookiesOf(page);
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: form },
    body: new URLSearchParams({ _csrf: token, username: mediator.accountId ?? '', password }),
  });
  if (answer.status !== 303) throw new Error(`Signing in was answered with ${answer.status}`);
  return cookiesOf(answer);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
