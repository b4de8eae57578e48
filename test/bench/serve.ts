/** The process under load: the whole server with its embedded store, and beside it the bare things it is compared with. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ejs from 'ejs';
import express from 'express';
import { systemClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { addNote } from '../../server/disputes/commands/intake/addNote.ts';
import { commandNamed } from '../../server/disputes/commands.ts';
import { makeLog } from '../../server/log.ts';
import { startServer } from '../../server/server.ts';
import type { Services } from '../../server/services.ts';
import { seed } from '../support/app.ts';
import { riderAsParty, companyAsParty, wageApplication } from '../support/disputes.ts';
import { mediator, rider } from '../support/people.ts';

export interface Prepared {
  readonly address: string;
  readonly bare: string;
  readonly ordinary: string;
  readonly large: string;
}
/** What the bench asks this process to do; it answers with the result under the same id. */
export interface Task {
  readonly id: number;
  readonly name: 'commits' | 'bareUpdates' | 'largeCommit' | 'memory' | 'stop';
}

const cases = 300;
const workersOfLarge = 300;
const eventsOfLarge = 2000;
const writers = 16;
const secondsOfWriting = 5;
let notes = 0;

const dataFolder = await mkdtemp(join(tmpdir(), 'tz-bench-'));
const server = await startServer({
  config: readConfig({ DATA_FOLDER: dataFolder, PORT: '0' }),
  clock: systemClock,
  log: makeLog('silent'),
  limitScale: 1_000_000,
});
await seed(server.services);
const numbers = await fileCases(server.services);
const large = await fileLarge(server.services);
const bare = await serveBare();
process.on('message', (task: Task) => {
  void perform(task.name).then((result) => process.send?.({ id: task.id, result }));
});
process.send?.({
  prepared: { address: server.address, bare, ordinary: numbers[0], large } satisfies Record<string, unknown>,
});

async function perform(name: Task['name']): Promise<number> {
  if (name === 'commits')
    return perSecond((index) => note(server.services, numbers[index % numbers.length] ?? ''));
  if (name === 'bareUpdates') return bareUpdates(server.services);
  if (name === 'largeCommit') return medianMs(50, () => note(server.services, large));
  if (name === 'memory') return process.memoryUsage().rss;
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
  process.disconnect();
  process.exit(0);
}

async function fileCases(services: Services): Promise<readonly string[]> {
  const filed: string[] = [];
  for (let index = 0; index < cases; index += 1) {
    const application = wageApplication(services.clock.today());
    const { number } = await services.desk.file({
      application,
      actor: rider,
      commandId: `bench-file-${index}`,
    });
    await consentAndAccept(services, number);
    filed.push(number);
  }
  return filed;
}

async function consentAndAccept({ desk, clock }: Services, number: string): Promise<void> {
  const run = (name: string, input: object, actor: Actor = mediator) =>
    desk.run({
      command: commandNamed('mediation', name as never) as never,
      procedure: 'mediation',
      number,
      input: input as never,
      actor,
      commandId: `${number}-${name}`,
    });
  const consent = { partyId: 'p2', answer: 'consents', givenOn: clock.today(), way: 'telephone' };
  await run('recordConsent', consent);
  await run('acceptMediation', { inScope: true });
  await run('assignMediator', { mediatorId: mediator.accountId });
}

async function fileLarge(services: Services): Promise<string> {
  const workers = Array.from({ length: workersOfLarge }, (_, index) => ({
    ...riderAsParty,
    name: `测试劳动者${index + 1}`,
    accountId: index === 0 ? riderAsParty.accountId : null,
  }));
  const application = wageApplication(services.clock.today(), { parties: [...workers, companyAsParty] });
  const { number } = await services.desk.file({ application, actor: rider, commandId: 'bench-large' });
  for (let event = 1; event < eventsOfLarge; event += 1) await note(services, number);
  return number;
}

async function note({ desk }: Services, number: string): Promise<void> {
  notes += 1;
  await desk.run({
    command: addNote,
    procedure: 'mediation',
    number,
    input: { text: '电话联系双方，约定下周面谈。', audience: 'desk' },
    actor: mediator,
    commandId: `bench-note-${notes}`,
  });
}

/** What the driver does alone: the same guarded update of a document of the same size, without law or events. */
async function bareUpdates({ storage, models }: Services): Promise<number> {
  const collection = storage.connection.collection('bench');
  const sample = await models.disputes.findOne({ number: numbers[0] }).lean();
  await collection.insertMany(
    numbers.map((number) => ({ ...sample, _id: number, number, version: 0 }) as never),
  );
  const versions = new Map<string, number>();
  return perSecond(async (index) => {
    const number = numbers[index % numbers.length] ?? '';
    const version = versions.get(number) ?? 0;
    versions.set(number, version + 1);
    await collection.findOne({ _id: number as never });
    await collection.updateOne({ _id: number as never, version }, { $set: { version: version + 1 } });
  });
}

async function perSecond(act: (index: number) => Promise<void>): Promise<number> {
  const until = performance.now() + secondsOfWriting * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      // Each writer keeps to its own cases, so that the figure is of commits and not of conflicts.
      for (let index = writer; performance.now() < until; index += writers) {
        await act(index);
        done += 1;
      }
    }),
  );
  return done / secondsOfWriting;
}

async function medianMs(times: number, act: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const from = performance.now();
    await act();
    taken.push(performance.now() - from);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Express and EJS with one short page and nothing else. */
async function serveBare(): Promise<string> {
  const app = express();
  const page =
    '<!doctype html><html lang="zh"><title><%= title %></title><h1><%= title %></h1><ul><% for (const row of rows) { %><li><%= row %></li><% } %></ul></html>';
  const render = ejs.compile(page);
  const rows = Array.from({ length: 50 }, (_, index) => `第 ${index + 1} 行`);
  app.get('/', (_request, response) => {
    response.send(render({ title: '空白页', rows }));
  });
  const http = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => http.once('listening', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}
