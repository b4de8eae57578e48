import assert from 'node:assert/strict';
import { once } from 'node:events';
import { limits } from '../../server/live/messages.ts';
import { disputeRoom } from '../../server/live/rooms.ts';
import {
  arbitrator,
  clerk,
  colleague,
  mediator,
  otherMediator,
  rider,
  supervisor,
} from '../support/people.ts';
import { askRecusal, begin, bodyNote, stories, tribunalNote, upholdRecusal } from './stories.ts';
import type { Story } from './stories.ts';
import { openTown } from './town.ts';
import type { Listener, Town } from './town.ts';

const mediated = stories['mediationBegins'] as Story;
const seated = stories['tribunalDeliberates'] as Story;
const refused = { ok: false, code: 'refused' };

/** Waits for the end of a connection; gives the reason. */
async function ended({ socket }: Listener): Promise<string> {
  if (socket.disconnected) return 'ended before';
  const [reason] = (await once(socket as never, 'disconnect')) as [string];
  return reason;
}

describe('The live connection', () => {
  let town: Town;
  beforeEach(async () => {
    town = await openTown();
  });
  afterEach(() => town.close());

  const roomsHeard = ({ changed }: Listener) => changed.map(({ room }) => room);

  describe('at the door', () => {
    it('takes in who is signed in, over a web socket and over polling', async () => {
      const cookie = await town.signIn('mediator');
      for (const transport of ['websocket', 'polling'] as const) {
        const listener = await town.listen({ cookie }, [transport]);
        assert.equal((await listener.join('queue:body-zhongnan')).ok, true, transport);
      }
    });

    it('refuses who is not signed in and has no token, or a false one', async () => {
      await assert.rejects(town.listen({}), /signed-out/);
      await assert.rejects(town.listen({ lookUpToken: 'false' }), /signed-out/);
      await assert.rejects(town.listen({ cookie: 'connect.sid=false' }), /signed-out/);
    });

    it('refuses somebody whose account was closed after signing in', async () => {
      const cookie = await town.signIn('mediator');
      town.accounts.delete('mediator');
      await assert.rejects(town.listen({ cookie }), /signed-out/);
    });

    it('refuses a page of another site, and takes our own address and the public one', async () => {
      const cookie = await town.signIn('mediator');
      await assert.rejects(town.listen({ cookie, origin: 'https://elsewhere.example' }));
      await assert.rejects(town.listen({ cookie, origin: 'null' }));
      await town.listen({ cookie, origin: town.address });
      await town.listen({ cookie, origin: 'https://tiaojie.example' });
    });

    it('serves the browser’s library', async () => {
      const response = await fetch(`${town.address}/live/socket.io.min.js`);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /javascript/);
    });

    it('answers polls such that no cache keeps them', async () => {
      const response = await fetch(`${town.address}/live/?EIO=4&transport=polling`);
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(response.headers.get('set-cookie'), null);
    });
  });

  describe('rooms', () => {
    it('gives the version of the room’s own audience', async () => {
      const number = await begin(town, seated);
      const stored = await town.store.load(number);
      const listener = await town.listenAs(rider);
      assert.deepEqual(await listener.join(disputeRoom(number, 'parties')), {
        ok: true,
        version: stored?.audienceVersions.parties,
      });
    });

    it('gives the same answer for a foreign dispute, one that is not there, and nonsense', async () => {
      const number = await begin(town, mediated);
      const stranger = await town.listenAs(otherMediator);
      const wishes = [
        disputeRoom(number, 'bodyDesk'),
        disputeRoom('420106-2022-99999', 'bodyDesk'),
        'nonsense',
        null,
        { room: 'queue:body-shuiguohu' },
      ];
      for (const wish of wishes) assert.deepEqual(await stranger.join(wish), refused, JSON.stringify(wish));
    });

    it('survives messages of any shape', async () => {
      const listener = await town.listenAs(mediator);
      for (const wish of [
        undefined,
        null,
        7,
        'x',
        [],
        { room: { $ne: null } },
        { room: ['queue:body-zhongnan'] },
      ])
        assert.deepEqual(await listener.socket.emitWithAck('join', wish), refused);
      listener.socket.emit('join', { room: 'queue:body-zhongnan' });
      listener.socket.emit('leave');
      listener.socket.emit('leave', { room: listener.socket.id });
      listener.socket.emit('other', 'thing');
      assert.equal((await listener.join('queue:body-zhongnan')).ok, true);
    });

    it('tells nothing more to who has left', async () => {
      const number = await begin(town, mediated);
      const room = disputeRoom(number, 'bodyDesk');
      const listener = await town.listenAs(mediator);
      await listener.join(room);
      listener.socket.emit('leave', { room });
      await listener.settled();
      await bodyNote(mediator)(town, number);
      await listener.settled();
      assert.deepEqual(listener.changed, []);
    });

    it('bounds how many rooms a socket may be in', async () => {
      const listener = await town.listenAs(supervisor);
      const numbers: string[] = [];
      for (let count = 0; count <= limits.roomsPerSocket; count += 1)
        numbers.push(await begin(town, mediated));
      const rooms = numbers.map((number) => disputeRoom(number, 'supervision'));
      const answers = [];
      for (const room of rooms) answers.push(await listener.join(room));
      assert.deepEqual(answers.pop(), { ok: false, code: 'tooManyRooms' });
      assert.ok(answers.every(({ ok }) => ok));
      assert.equal((await listener.join(rooms[0])).ok, true);
    });

    it('ends a connection that talks without pause', async () => {
      town.messagesInOneInstant = true;
      const listener = await town.listenAs(mediator);
      for (let count = 0; count <= limits.burst; count += 1)
        listener.socket.emit('leave', { room: 'nonsense' });
      assert.equal(await ended(listener), 'io server disconnect');
    });

    it('ends a connection that sends more than any name of a room needs', async () => {
      const listener = await town.listenAs(mediator);
      listener.socket.emit('join', { room: 'x'.repeat(limits.messageBytes) });
      assert.match(await ended(listener), /transport/);
    });
  });

  describe('a look-up token', () => {
    it('opens the public room of its dispute and no other room', async () => {
      const number = await begin(town, mediated);
      const other = await begin(town, mediated);
      const listener = await town.listen({ lookUpToken: town.tokens.make(number, town.clock.now()) });
      assert.equal((await listener.join(disputeRoom(number, 'public'))).ok, true);
      for (const room of [disputeRoom(number, 'parties'), disputeRoom(other, 'public'), 'account:rider'])
        assert.deepEqual(await listener.join(room), refused, room);
    });

    it('hears nothing more once its thirty minutes are over', async () => {
      const number = await begin(town, mediated);
      const room = disputeRoom(number, 'public');
      const listener = await town.listen({ lookUpToken: town.tokens.make(number, town.clock.now()) });
      await listener.join(room);
      town.clock.set(new Date(town.clock.now().getTime() + 30 * 60_000));
      await mediated.rounds[0](town, number);
      await listener.settled();
      assert.deepEqual(listener.changed, []);
      assert.deepEqual(listener.left, [room]);
    });
  });

  describe('losing a right', () => {
    it('an arbitrator whose recusal is upheld leaves the tribunal’s room before it is told', async () => {
      const number = await begin(town, seated);
      const [tribunal, office] = [disputeRoom(number, 'tribunal'), disputeRoom(number, 'commissionDesk')];
      const [recused, stays] = [await town.listenAs(arbitrator), await town.listenAs(clerk)];
      for (const listener of [recused, stays])
        for (const room of [tribunal, office]) assert.equal((await listener.join(room)).ok, true);
      await askRecusal(rider)(town, number);
      town.timer.pass(1000);
      await upholdRecusal(town, number);
      town.timer.pass(1000);
      await tribunalNote(clerk)(town, number);
      town.timer.pass(1000);
      await Promise.all([recused.settled(), stays.settled()]);
      assert.deepEqual(recused.left, [tribunal]);
      assert.deepEqual(roomsHeard(recused).sort(), [office, office, tribunal].sort());
      assert.deepEqual(stays.left, []);
      assert.equal(roomsHeard(stays).filter((room) => room === tribunal).length, 3);
      assert.deepEqual(await recused.join(tribunal), refused);
    });

    it('a mediator whose grant is taken leaves the case and the queue', async () => {
      const number = await begin(town, mediated);
      const rooms = [disputeRoom(number, 'bodyDesk'), 'queue:body-zhongnan'];
      const listener = await town.listenAs(colleague);
      for (const room of rooms) await listener.join(room);
      await listener.join('account:colleague');
      town.accounts.set('colleague', { ...colleague, grants: [] });
      await town.live.recheck('colleague');
      await bodyNote(mediator)(town, number);
      await listener.settled();
      assert.deepEqual(listener.left.sort(), rooms.sort());
      assert.deepEqual(listener.changed, []);
    });

    it('a closed account loses its connections', async () => {
      const listener = await town.listenAs(colleague);
      town.accounts.delete('colleague');
      const end = ended(listener);
      await town.live.recheck('colleague');
      assert.equal(await end, 'io server disconnect');
    });

    it('signing out ends the connections of that session and of no other', async () => {
      const [here, there] = [await town.signIn('mediator'), await town.signIn('mediator')];
      const [listener, other] = [await town.listen({ cookie: here }), await town.listen({ cookie: there })];
      const end = ended(listener);
      await town.signOut(here);
      assert.equal(await end, 'io server disconnect');
      await other.settled();
      assert.equal(other.socket.connected, true);
      await assert.rejects(town.listen({ cookie: here }), /signed-out/);
    });

    it('ending an account’s sessions ends all its connections', async () => {
      const listeners = [await town.listenAs(mediator), await town.listenAs(mediator)];
      const ends = Promise.all(listeners.map(ended));
      town.live.disconnect({ accountId: 'mediator' });
      assert.deepEqual(await ends, ['io server disconnect', 'io server disconnect']);
    });

    it('a session that ran out in storage ends its connections when the job looks', async () => {
      const [cookie, lasting] = [await town.signIn('mediator'), await town.signIn('colleague')];
      const [listener, other] = [await town.listen({ cookie }), await town.listen({ cookie: lasting })];
      const end = ended(listener);
      await town.dropSession(cookie);
      await town.live.endExpired();
      assert.equal(await end, 'io server disconnect');
      await other.settled();
      assert.equal(other.socket.connected, true);
    });

    it('a right lost while a join still reads storage is a right lost', async () => {
      const number = await begin(town, seated);
      await askRecusal(rider)(town, number);
      const room = disputeRoom(number, 'tribunal');
      const listener = await town.listenAs(arbitrator);
      const { held, release } = town.holdReading();
      const answer = listener.join(room);
      await held;
      await upholdRecusal(town, number);
      release();
      assert.deepEqual(await answer, refused);
    });

    it('a change that comes while a join still reads storage is in the version that it gives', async () => {
      const number = await begin(town, mediated);
      const listener = await town.listenAs(mediator);
      const { held, release } = town.holdReading();
      const answer = listener.join(disputeRoom(number, 'bodyDesk'));
      await held;
      await bodyNote(mediator)(town, number);
      release();
      const version = (await town.store.load(number))?.audienceVersions.bodyDesk;
      assert.deepEqual(await answer, { ok: true, version });
    });
  });

  describe('a restart', () => {
    // 'io server disconnect' would tell the browser that nobody is signed in any more
    it('breaks the transport, after which a browser comes back by itself', async () => {
      const listener = await town.listenAs(mediator);
      const end = ended(listener);
      town.live.close();
      assert.equal(await end, 'transport close');
    });
  });
});
