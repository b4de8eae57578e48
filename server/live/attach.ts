/** Socket.IO on the application's own server, under `/live`. What is said in the rooms comes from the relay. */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import { Server } from 'socket.io';
import { makeBucket } from './bucket.ts';
import { makeDoorkeeper, refused } from './doorkeeper.ts';
import type { Doorkeeper, DoorkeeperParts, LiveServer, LiveSocket } from './doorkeeper.ts';
import { isOwnOrigin, opensConnection } from './handshake.ts';
import { limits, signedOut } from './messages.ts';
import type { Relay } from './relay.ts';
import { readRoom } from './rooms.ts';

export interface LiveParts extends DoorkeeperParts {
  readonly relay: Pick<Relay, 'connect' | 'joined' | 'versionOf'>;
  /** The express-session middleware of the pages. */
  readonly session: RequestHandler;
  /** Our own origins besides the one that a request names as its host, e.g. `https://tiaojie.example.cn`. */
  readonly origins: readonly string[];
  /** Milliseconds, for the bound on how often a socket may speak. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

export interface Live extends Pick<Doorkeeper, 'recheck' | 'disconnect' | 'endExpired'> {
  /** Ends all connections such that the pages connect again: for a restart. The HTTP server is left to its owner. */
  close(): void;
}

/** Opens the live connection on a server; the browser's library is served there too (`/live/socket.io.min.js`). */
export function attachLive(httpServer: HttpServer, parts: LiveParts): Live {
  const io: LiveServer = new Server(httpServer, {
    path: '/live',
    maxHttpBufferSize: limits.messageBytes,
    allowRequest: (request, done) => done(null, isOwnOrigin(request, parts.origins)),
  });
  const doorkeeper = makeDoorkeeper(io, parts);
  readSessions(io, parts.session);
  io.use((socket, next) => {
    doorkeeper.admit(socket).then(
      (admitted) => next(admitted ? undefined : new Error(signedOut)),
      (error: unknown) => {
        parts.report(error);
        next(new Error('unavailable'));
      },
    );
  });
  io.on('connection', (socket) => attend(socket, { ...parts, doorkeeper }));
  parts.relay.connect({
    moved: doorkeeper.moved,
    send: (message) => io.to(message.room).emit('changed', message),
  });
  return {
    recheck: doorkeeper.recheck,
    disconnect: doorkeeper.disconnect,
    endExpired: doorkeeper.endExpired,
    close: () => void io.engine.close(),
  };
}

function readSessions(io: LiveServer, session: RequestHandler): void {
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (opensConnection(request)) session(request as never, response as never, next);
    else next();
  });
  io.engine.on('headers', (headers: Record<string, string>) => {
    headers['cache-control'] = 'no-store';
    headers['x-content-type-options'] = 'nosniff';
  });
}

interface Attendance extends Pick<LiveParts, 'now' | 'report'> {
  readonly doorkeeper: Doorkeeper;
}

function attend(socket: LiveSocket, { doorkeeper, now, report }: Attendance): void {
  const mayTalk = makeBucket({ ...limits, now });
  socket.use((_message, next) => {
    if (mayTalk()) next();
    else socket.disconnect(true);
  });
  socket.on('join', (wish, answer) => {
    if (typeof answer !== 'function') return;
    doorkeeper.join(socket, roomIn(wish)).then(
      (joined) => answer(joined),
      (error: unknown) => {
        report(error);
        answer(refused);
      },
    );
  });
  socket.on('leave', (wish) => {
    const name = roomIn(wish);
    if (typeof name === 'string' && readRoom(name) !== null) void socket.leave(name);
  });
}

function roomIn(wish: unknown): unknown {
  return typeof wish === 'object' && wish !== null && 'room' in wish ? wish.room : null;
}
