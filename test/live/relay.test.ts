import assert from 'node:assert/strict';
import type { Dispute } from '../../server/disputes/dispute.ts';
import type { Changed } from '../../server/live/messages.ts';
import { makeRelay } from '../../server/live/relay.ts';
import type { PendingReader, RelayParts } from '../../server/live/relay.ts';
import { disputeRoom } from '../../server/live/rooms.ts';
import { arbitrator, clerk, mediator, rider } from '../support/people.ts';
import { apply, begin, bodyNote, docket, officeNote, session, stories, tribunalNote } from './stories.ts';
import type { Act, Story } from './stories.ts';
import { openTown } from './town.ts';
import type { Town } from './town.ts';

const seated = stories['tribunalDeliberates'] as Story;
const mediated = stories['mediationBegins'] as Story;

describe('The relay', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.close());

  /** A relay as another process has it, or this one after a crash: it knows only what storage says. */
  function makeOther(changes: Partial<RelayParts> = {}) {
    const { store, timer } = town;
    const faults: unknown[] = [];
    const sent: Changed[] = [];
    const order: string[] = [];
    const report = (fault: unknown) => faults.push(fault);
    const parts = { pending: store.pending, store, later: timer.later, now: timer.now, report, ...changes };
    const relay = makeRelay(parts);
    relay.connect({
      moved: ({ number }: Dispute) => order.push(`moved ${number}`),
      send(message) {
        sent.push(message);
        order.push(message.room);
      },
    });
    const roomsOf = (number: string) =>
      sent.filter(({ room }) => room.startsWith(`dispute:${number}:`)).map(({ room }) => room.split(':')[2]);
    return { relay, sent, order, faults, roomsOf };
  }

  it('tells each room once, though a commit is announced and pending in storage too', async () => {
    const { relay, sent } = makeOther();
    await begin(town, mediated);
    for (const commit of town.commits) relay.announce(commit);
    const count = sent.length;
    assert.ok(count > 0);
    await relay.catchUp();
    await relay.catchUp();
    for (const commit of town.commits) relay.announce(commit);
    town.timer.pass(5000);
    assert.equal(sent.length, count);
  });

  it('leaves nothing pending once it has told it', async () => {
    const { relay } = makeOther();
    const number = await begin(town, mediated);
    assert.deepEqual(town.store.waiting(), [number]);
    await relay.catchUp();
    assert.deepEqual(town.store.waiting(), []);
  });

  it('tells what another process committed: to the rooms of the dispute, the queue and the parties’ lists', async () => {
    const { relay, sent } = makeOther();
    const number = await begin(town, mediated);
    await relay.catchUp();
    assert.deepEqual(
      sent.map(({ room }) => room).sort(),
      [
        'account:company',
        'account:rider',
        ...['bodyDesk', 'commissionDesk', 'parties', 'public', 'reviewDesk', 'supervision'].map((audience) =>
          disputeRoom(number, audience as never),
        ),
        'queue:body-zhongnan',
      ].sort(),
    );
  });

  it('after a crash tells of a tribunal’s note to the tribunal alone', async () => {
    const number = await begin(town, seated);
    town.timer.pass(60_000);
    const { relay, roomsOf, sent } = makeOther();
    await tribunalNote(arbitrator)(town, number);
    await relay.catchUp();
    assert.deepEqual(roomsOf(number), ['tribunal']);
    assert.equal(sent.length, 1);
  });

  it('moves a desk’s queue and a party’s list only by what they may see', async () => {
    const { relay, sent } = makeOther();
    const told = async (act: Act, number: string) => {
      for (const commit of town.commits) relay.announce(commit);
      town.timer.pass(5000);
      sent.length = 0;
      await act(town, number);
      relay.announce(town.commits.at(-1) as never);
      return sent
        .map(({ room }) => room)
        .filter((room) => !room.startsWith('dispute:'))
        .sort();
    };
    const both = await begin(town, stories['mediationGivesWay'] as Story);
    await apply(rider)(town, both);
    await docket(clerk)(town, both);
    assert.deepEqual(await told(session(mediator), both), [
      'account:company',
      'account:rider',
      'queue:body-zhongnan',
    ]);
    assert.deepEqual(await told(bodyNote(mediator), both), ['queue:body-zhongnan']);
    assert.deepEqual(await told(officeNote(clerk), both), ['queue:commission-wuchang']);
    assert.deepEqual(await told(tribunalNote(clerk), both), []);
  });

  it('names exactly the panels of what a room has not heard of, also over several commits', async () => {
    const number = await begin(town, seated);
    const room = disputeRoom(number, 'commissionDesk');
    const { relay, sent } = makeOther();
    const stored = await town.store.load(number);
    relay.joined(room, stored?.audienceVersions.commissionDesk ?? 0);
    await officeNote(clerk)(town, number);
    await tribunalNote(arbitrator)(town, number);
    await relay.catchUp();
    const heard = sent.filter((message) => message.room === room);
    assert.deepEqual(
      heard.map(({ panels }) => panels),
      [['timeline', 'notes']],
    );
  });

  it('misses no panel when a later commit is announced before an earlier one', async () => {
    const number = await begin(town, mediated);
    const room = disputeRoom(number, 'bodyDesk');
    const { relay, sent } = makeOther();
    relay.joined(room, (await town.store.load(number))?.audienceVersions.bodyDesk ?? 0);
    await mediated.rounds[0](town, number);
    await bodyNote(mediator)(town, number);
    const [earlier, later] = town.commits.slice(-2);
    assert.ok(earlier && later);
    relay.announce(later);
    relay.announce(earlier);
    town.timer.pass(5000);
    const heard = sent.filter((message) => message.room === room);
    assert.equal(heard.length, 1);
    for (const panel of ['standing', 'timeline', 'actions', 'mediation', 'notes'] as const)
      assert.ok(heard[0]?.panels.includes(panel), panel);
  });

  it('says at the desks who acted, and elsewhere nothing of the kind', async () => {
    const { relay, sent } = makeOther();
    const number = await begin(town, seated);
    await officeNote(clerk)(town, number);
    for (const commit of town.commits) relay.announce(commit);
    const told = new Set(sent.filter(({ by }) => by !== undefined).map(({ room }) => room.split(':')[2]));
    assert.deepEqual([...told].sort(), ['bodyDesk', 'commissionDesk', 'tribunal']);
  });

  it('says no more than room, version, panels and capacity', async () => {
    const { relay, sent } = makeOther();
    await begin(town, seated);
    for (const commit of town.commits) relay.announce(commit);
    relay.figuresChanged(['420106']);
    const keys = new Set(sent.flatMap((message) => Object.keys(message)));
    assert.deepEqual([...keys].sort(), ['by', 'panels', 'room', 'version']);
  });

  it('lets those go who lost the right before it tells anybody', async () => {
    const { relay, order } = makeOther();
    const number = await begin(town, mediated);
    relay.announce(town.commits.at(-1) as never);
    assert.equal(order[0], `moved ${number}`);
  });

  it('moves the figures of a district together with those of the city, each with its own counter', () => {
    const { relay, sent } = makeOther();
    relay.figuresChanged(['420106']);
    relay.figuresChanged(['420105']);
    town.timer.pass(1000);
    const heard = sent.map(({ room, panels }) => `${room} ${panels.join()}`);
    assert.deepEqual(heard, [
      'supervision:420106 figures',
      'supervision:city figures',
      'supervision:420105 figures',
      'supervision:city figures',
    ]);
    assert.equal(relay.versionOf('supervision:city'), sent.at(-1)?.version);
  });

  it('never repeats a counter after a restart', async () => {
    await begin(town, mediated);
    const before = town.relay.versionOf('queue:body-zhongnan');
    town.timer.pass(60_000);
    assert.ok(makeOther().relay.versionOf('queue:body-zhongnan') > before);
  });

  it('reports a dispute that cannot be read, tells the others, and tries it again', async () => {
    const first = await begin(town, mediated);
    const second = await begin(town, mediated);
    let broken = true;
    const { relay, faults, roomsOf } = makeOther({
      store: {
        events: town.store.events,
        load(number) {
          if (broken && number === first) throw new Error('cannot be read');
          return town.store.load(number);
        },
      },
    });
    await relay.catchUp();
    assert.equal(faults.length, 1);
    assert.deepEqual(roomsOf(first), []);
    assert.ok(roomsOf(second).includes('parties'));
    broken = false;
    await relay.catchUp();
    assert.ok(roomsOf(first).includes('parties'));
    assert.deepEqual(town.store.waiting(), []);
  });

  it('looks again each second for what is pending, also after a look that failed', async () => {
    let looks = 0;
    const looked: (() => void)[] = [];
    const pending: PendingReader = {
      async next() {
        looks += 1;
        setImmediate(() => looked.shift()?.());
        if (looks === 1) throw new Error('storage is away');
        return [];
      },
      doneAll: async () => {},
    };
    const { relay, faults } = makeOther({ pending });
    relay.start();
    for (let second = 1; second <= 3; second += 1) {
      const look = new Promise<void>((resolve) => looked.push(resolve));
      town.timer.pass(1000);
      await look;
      assert.equal(looks, second);
    }
    assert.equal(faults.length, 1);
    await relay.stop();
    town.timer.pass(10_000);
    assert.equal(looks, 3);
  });
});
