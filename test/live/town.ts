/** The desk, the relay and a real Socket.IO server over disputes in memory, with real clients to listen. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import session from 'express-session';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { makeSetClock } from '../../server/clock.ts';
import { makeDesk } from '../../server/desk.ts';
import type { Commit } from '../../server/desk.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { SealedText } from '../../server/disputes/dispute.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import { nationalCalendar } from '../../server/law/calendar.ts';
import { defaultRates } from '../../server/law/rates/rates.ts';
import { defaultSettings } from '../../server/law/settings.ts';
import { attachLive } from '../../server/live/attach.ts';
import type { Changed, JoinAnswer } from '../../server/live/messages.ts';
import { makeRelay } from '../../server/live/relay.ts';
import { makeLookUpTokens } from '../../server/lookUpToken.ts';
import { directory, everybody } from '../support/people.ts';
import { makeHandTimer } from './handTimer.ts';
import { makeMemoryStore } from './memoryStore.ts';

/** Thursday 18 August 2022, ten in the morning in Wuhan. */
const townNow = new Date('2022-08-18T02:00:00Z');
const noSuchRoom = 'no such room';

export interface Step<Input> {
  readonly by: Actor;
  readonly input: Input;
  readonly procedure?: Procedure;
}

/** What one client heard, and what it can do. */
export interface Listener {
  readonly socket: Socket;
  readonly changed: Changed[];
  readonly left: string[];
  join(room: unknown): Promise<JoinAnswer>;
  /** Waits until everything that was sent to this client before has arrived. */
  settled(): Promise<void>;
}

export type Town = Awaited<ReturnType<typeof openTown>>;

/** Opens a town; close it in `after`. */
export async function openTown() {
  const clock = makeSetClock(townNow);
  const timer = makeHandTimer(townNow.getTime());
  const store = makeMemoryStore();
  const faults: unknown[] = [];
  const report = (error: unknown) => faults.push(error);
  const relay = makeRelay({ pending: store.pending, store, later: timer.later, now: timer.now, report });
  const commits: Commit[] = [];
  const desk = makeDesk({
    store,
    clock,
    calendar: () => nationalCalendar,
    settings: () => defaultSettings,
    rates: () => defaultRates,
    directory: () => directory,
    seal: (text) => text as SealedText,
    announce(commit) {
      commits.push(commit);
      relay.announce(commit);
    },
  });

  const accounts = new Map(everybody.map((actor) => [actor.accountId as string, actor]));
  const sessions = session({
    secret: 'town',
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/' },
  });
  const app = express();
  app.use(sessions);
  app.post('/sign-in/:accountId', (request, response) => {
    Object.assign(request.session, { passport: { user: request.params.accountId } });
    response.json(request.sessionID);
  });
  app.post('/drop-session', (request, response) => {
    request.session.destroy(() => response.end());
  });
  app.post('/sign-out', (request, response) => {
    const { sessionID } = request;
    request.session.destroy(() => {
      live.disconnect({ sessionId: sessionID });
      response.end();
    });
  });
  const http = createServer(app);
  const tokens = makeLookUpTokens('a secret of the town');
  let messageTime = 0;
  let heldReading: (() => Promise<void>) | null = null;
  const live = attachLive(http, {
    relay,
    session: sessions,
    userOf: async (userKey) => accounts.get(userKey) ?? null,
    readLookUpToken(token) {
      const number = tokens.read(token, clock.now());
      return number === null ? null : { number };
    },
    async load(number) {
      const stored = await store.load(number);
      await heldReading?.();
      return stored;
    },
    districts: () => new Set(directory.bodies.map(({ district }) => district)),
    origins: ['https://tiaojie.example'],
    // every message comes a second after the one before, unless a test stops this clock
    now: () => (town.messagesInOneInstant ? messageTime : (messageTime += 1000)),
    report,
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const sockets: Socket[] = [];
  let commandCount = 0;
  const commandId = () => `town-command-${String((commandCount += 1)).padStart(6, '0')}`;

  const town = {
    address,
    clock,
    timer,
    store,
    relay,
    live,
    faults,
    commits,
    accounts,
    tokens,
    messagesInOneInstant: false,

    async file(application: Application, actor: Actor): Promise<string> {
      return (await desk.file({ application, actor, commandId: commandId() })).number;
    },
    async run<Input>(number: string, command: Command<string, Input>, step: Step<Input>): Promise<void> {
      const { by, input, procedure = 'mediation' } = step;
      await desk.run({ command, procedure, number, input, actor: by, commandId: commandId() });
    },

    async signIn(accountId: string): Promise<string> {
      const response = await fetch(`${address}/sign-in/${accountId}`, { method: 'POST' });
      return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    },
    /** Holds the next reading of a dispute when it has read, until released: what it read grows old. */
    holdReading(): { readonly held: Promise<void>; readonly release: () => void } {
      const [held, released] = [signal(), signal()];
      heldReading = () => {
        heldReading = null;
        held.give();
        return released.given;
      };
      return { held: held.given, release: released.give };
    },
    /** The session runs out, without a word to anybody. */
    async dropSession(cookie: string): Promise<void> {
      await fetch(`${address}/drop-session`, { method: 'POST', headers: { cookie } });
    },
    async signOut(cookie: string): Promise<void> {
      await fetch(`${address}/sign-out`, { method: 'POST', headers: { cookie } });
    },

    /** Opens a connection; rejects with the server's word when it is refused. */
    async listen(
      who: { cookie?: string; lookUpToken?: string; origin?: string },
      transports: ('websocket' | 'polling')[] = ['websocket'],
    ): Promise<Listener> {
      const { cookie, lookUpToken, origin } = who;
      const socket = io(address, {
        path: '/live',
        transports,
        forceNew: true,
        reconnection: false,
        auth: { ...(lookUpToken !== undefined && { lookUpToken }) },
        extraHeaders: { ...(cookie !== undefined && { cookie }), ...(origin !== undefined && { origin }) },
      });
      sockets.push(socket);
      const listener = listenerOn(socket);
      await connected(socket);
      return listener;
    },
    /** A connection of somebody of the cast. */
    async listenAs({ accountId }: Actor): Promise<Listener> {
      return town.listen({ cookie: await town.signIn(accountId as string) });
    },

    async close(): Promise<void> {
      for (const socket of sockets) socket.close();
      await relay.stop();
      live.close();
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
      assert.deepEqual(faults, []);
    },
  };
  return town;
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give };
}

/** Waits for the connection. */
export function connected(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
}

function listenerOn(socket: Socket): Listener {
  const changed: Changed[] = [];
  const left: string[] = [];
  socket.on('changed', (message: Changed) => changed.push(message));
  socket.on('left', ({ room }: { room: string }) => left.push(room));
  const join = (room: unknown): Promise<JoinAnswer> => socket.emitWithAck('join', { room });
  return {
    socket,
    changed,
    left,
    join,
    // the server answers in order, after what it sent before
    async settled() {
      await join(noSuchRoom);
    },
  };
}
