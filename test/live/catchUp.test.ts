import assert from 'node:assert/strict';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import { audiencesOfEvent } from '../../server/disputes/events.ts';
import { disputeRoom } from '../../server/live/rooms.ts';
import { arbitrator, bodyHead, clerk, commissionHead, company, mediator, rider } from '../support/people.ts';
import {
  accept,
  assign,
  begin,
  bodyNote,
  consent,
  officeNote,
  session,
  stories,
  tribunalNote,
} from './stories.ts';
import type { Act, Story } from './stories.ts';
import { connected, openTown } from './town.ts';
import type { Listener, Town } from './town.ts';

/** A page that follows one room as the browser's script does: by version, reading anew what it has not. */
interface Page {
  readonly listener: Listener;
  /** What each reading brought: the numbers of the events that were new. */
  readonly readings: (readonly number[])[];
  shown(): readonly number[];
  /** Breaks the transport under the connection, without a word to the server. */
  break(): void;
  reconnect(): Promise<void>;
  settled(): Promise<void>;
}

describe('Catching up after a break', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.close());

  async function visible(number: string, audience: Audience): Promise<readonly number[]> {
    const events = await town.store.events(number);
    return events.filter((event) => audiencesOfEvent(event).includes(audience)).map(({ seq }) => seq);
  }

  async function openPage(actor: Actor, number: string, audience: Audience): Promise<Page> {
    const room = disputeRoom(number, audience);
    let shown = await visible(number, audience);
    let version = (await town.store.load(number))?.audienceVersions[audience] ?? 0;
    const readings: (readonly number[])[] = [];
    let reading = Promise.resolve();
    const listener = await town.listenAs(actor);
    const read = () => {
      reading = reading.then(async () => {
        const now = await visible(number, audience);
        readings.push(now.filter((seq) => !shown.includes(seq)));
        shown = now;
      });
    };
    const join = async () => {
      const answer = await listener.join(room);
      assert.ok(answer.ok);
      if (answer.version !== version) read();
      version = answer.version;
    };
    listener.socket.on('changed', (message: { version: number }) => {
      if (message.version <= version) return;
      version = message.version;
      read();
    });
    await join();
    return {
      listener,
      readings,
      shown: () => shown,
      break: () => listener.socket.io.engine.close(),
      async reconnect() {
        listener.socket.connect();
        await connected(listener.socket);
        await join();
      },
      async settled() {
        if (listener.socket.connected) await listener.settled();
        await reading;
      },
    };
  }

  const steps: readonly Act[] = [
    consent(company),
    bodyNote(mediator),
    accept(mediator),
    bodyNote(mediator),
    assign(bodyHead, mediator),
    session(mediator),
    bodyNote(mediator),
    session(mediator),
    bodyNote(mediator),
    session(mediator),
  ];

  const pages: readonly (readonly [who: string, actor: Actor, audience: Audience])[] = [
    ['a party', rider, 'parties'],
    ['a mediator', mediator, 'bodyDesk'],
  ];

  for (const [who, actor, audience] of pages)
    for (let brokenFrom = 0; brokenFrom < steps.length; brokenFrom += 3)
      for (const brokenFor of [1, 4])
        it(`${who} misses nothing and reads nothing twice, broken at step ${brokenFrom + 1} for ${brokenFor}`, async () => {
          const number = await begin(town, stories['mediationBegins'] as Story);
          const page = await openPage(actor, number, audience);
          for (const [index, act] of steps.entries()) {
            if (index === brokenFrom) page.break();
            if (index === brokenFrom + brokenFor) await page.reconnect();
            await act(town, number);
            town.timer.pass(1000);
            await page.settled();
          }
          if (!page.listener.socket.connected) await page.reconnect();
          await page.settled();
          assert.deepEqual(page.shown(), await visible(number, audience));
          assert.ok(
            page.readings.every((reading) => reading.length > 0),
            JSON.stringify(page.readings),
          );
        });

  it('a message that was still waiting for its second when the transport broke is made up for', async () => {
    const number = await begin(town, stories['mediationBegins'] as Story);
    town.timer.pass(1000);
    const page = await openPage(mediator, number, 'bodyDesk');
    await bodyNote(mediator)(town, number);
    await page.settled();
    await bodyNote(mediator)(town, number);
    page.break();
    town.timer.pass(1000);
    await page.reconnect();
    await page.settled();
    assert.deepEqual(page.shown(), await visible(number, 'bodyDesk'));
    assert.equal(page.readings.length, 2);
  });

  it('who joins while a message waits for its second reads once, not twice', async () => {
    const number = await begin(town, stories['mediationBegins'] as Story);
    const page = await openPage(mediator, number, 'bodyDesk');
    page.break();
    await bodyNote(mediator)(town, number);
    await bodyNote(mediator)(town, number);
    await page.reconnect();
    town.timer.pass(1000);
    await page.settled();
    assert.deepEqual(
      page.readings.map((reading) => reading.length),
      [2],
    );
  });

  it('a party that was away during deliberations comes back to the same version', async () => {
    const number = await begin(town, stories['tribunalDeliberates'] as Story);
    const page = await openPage(rider, number, 'parties');
    page.break();
    for (const act of [tribunalNote(arbitrator), officeNote(clerk), tribunalNote(commissionHead)])
      await act(town, number);
    await page.reconnect();
    await page.settled();
    assert.deepEqual(page.readings, []);
  });
});
