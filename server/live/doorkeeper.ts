/** Who may come in and into which room; and that they leave when the right is gone. */
import type { DefaultEventsMap, Server as AnyServer, Socket as AnySocket } from 'socket.io';
import type { StoredDispute } from '../desk.ts';
import type { Actor } from '../disputes/actor.ts';
import { audiences } from '../disputes/audiences.ts';
import type { Dispute } from '../disputes/dispute.ts';
import { makeAttempts } from './attempts.ts';
import { isStillSignedIn, lookUpTokenIn, signInOf } from './handshake.ts';
import type { SignIn } from './handshake.ts';
import { limits } from './messages.ts';
import type { FromClient, JoinAnswer, SocketData, ToClient } from './messages.ts';
import type { Relay } from './relay.ts';
import { disputeRoom, mayBeIn, readRoom } from './rooms.ts';
import type { Room, Viewer } from './rooms.ts';

export type LiveServer = AnyServer<FromClient, ToClient, DefaultEventsMap, SocketData>;
export type LiveSocket = AnySocket<FromClient, ToClient, DefaultEventsMap, SocketData>;

export interface DoorkeeperParts {
  readonly relay: Pick<Relay, 'joined' | 'versionOf'>;
  /** Whom Passport's entry in a session means, with the grants as they are now; null when it means nobody any more. */
  readonly userOf: (userKey: string) => Promise<Actor | null>;
  /** null when the token is not ours or has run out. */
  readonly readLookUpToken: (token: string) => { readonly number: string } | null;
  readonly load: (number: string) => Promise<StoredDispute | null>;
  /** The districts that have figures of their own. */
  readonly districts: () => ReadonlySet<string>;
}

export type Whose = { readonly sessionId: string } | { readonly accountId: string };

export const refused: JoinAnswer = { ok: false, code: 'refused' };

export type Doorkeeper = ReturnType<typeof makeDoorkeeper>;

/** Keeps the rooms of a server. */
export function makeDoorkeeper(io: LiveServer, parts: DoorkeeperParts) {
  const attempts = makeAttempts();

  function lookUpNumber(token: string | null): string | null {
    return token === null ? null : (parts.readLookUpToken(token)?.number ?? null);
  }

  /** The viewer of a socket, whose token may have run out since. */
  function viewerOf({ data }: LiveSocket): Viewer {
    return { ...data.viewer, lookUpNumber: lookUpNumber(data.lookUpToken) };
  }

  function allowed(socket: LiveSocket, room: Room, dispute: Dispute | null): boolean {
    return mayBeIn(viewerOf(socket), room, { dispute, districts: parts.districts() });
  }

  function userNow(signIn: SignIn | null): Promise<Actor | null> {
    return signIn === null ? Promise.resolve(null) : parts.userOf(signIn.userKey);
  }

  /** The user of a session that is still in storage. */
  function signedIn(signIn: SignIn, socket: LiveSocket): Promise<Actor | null> {
    return attempts.read({ number: null, accountId: null, sessionId: signIn.sessionId }, async () =>
      (await isStillSignedIn(socket.request, signIn)) ? userNow(signIn) : null,
    );
  }

  function versionAtJoin(name: string, room: Room, stored: StoredDispute | null): number {
    if (room.kind !== 'dispute' || stored === null) return parts.relay.versionOf(name);
    const version = stored.audienceVersions[room.audience];
    parts.relay.joined(name, version);
    return version;
  }

  function inRoom(name: string): readonly LiveSocket[] {
    const ids = [...(io.sockets.adapter.rooms.get(name) ?? [])];
    return ids.map((id) => io.sockets.sockets.get(id)).filter((socket) => socket !== undefined);
  }

  function socketsOf(whose: Whose): readonly LiveSocket[] {
    return [...io.sockets.sockets.values()].filter(({ data }) =>
      'sessionId' in whose
        ? data.signIn?.sessionId === whose.sessionId
        : data.viewer.actor?.accountId === whose.accountId,
    );
  }

  function expel(socket: LiveSocket, room: string): void {
    void socket.leave(room);
    socket.emit('left', { room });
  }

  async function recheckRooms(socket: LiveSocket): Promise<void> {
    const names = [...socket.rooms];
    for (const name of names) {
      const room = readRoom(name);
      if (room === null) continue;
      const stored = room.kind === 'dispute' ? await parts.load(room.number) : null;
      if (!allowed(socket, room, stored?.dispute ?? null)) expel(socket, name);
    }
  }

  return {
    /** Notes who is at the socket; false when neither session nor token names anybody. */
    async admit(socket: LiveSocket): Promise<boolean> {
      const signIn = signInOf(socket.request);
      const actor = signIn === null ? null : await signedIn(signIn, socket);
      const lookUpToken = lookUpTokenIn(socket.handshake.auth);
      const viewer: Viewer = { actor, lookUpNumber: lookUpNumber(lookUpToken) };
      socket.data = { viewer, lookUpToken, signIn: actor && signIn };
      return actor !== null || viewer.lookUpNumber !== null;
    },

    /** From the facts being read to the socket being in its room nothing waits, so nothing can come between. */
    async join(socket: LiveSocket, name: unknown): Promise<JoinAnswer> {
      const room = readRoom(name);
      if (room === null || typeof name !== 'string') return refused;
      const number = room.kind === 'dispute' ? room.number : null;
      const accountId = socket.data.viewer.actor?.accountId ?? null;
      const { actor, stored } = await attempts.read({ number, accountId, sessionId: null }, async () => ({
        actor: await userNow(socket.data.signIn),
        stored: number === null ? null : await parts.load(number),
      }));
      socket.data.viewer = { ...socket.data.viewer, actor };
      if (!socket.connected || !allowed(socket, room, stored?.dispute ?? null)) return refused;
      if (isFull(socket, name)) return { ok: false, code: 'tooManyRooms' };
      void socket.join(name);
      return { ok: true, version: versionAtJoin(name, room, stored) };
    },

    /** A dispute has moved: who may no longer be in one of its rooms leaves it. */
    moved(dispute: Dispute): void {
      const { number } = dispute;
      attempts.spoil({ number });
      for (const audience of audiences) {
        const name = disputeRoom(number, audience);
        for (const socket of inRoom(name))
          if (!allowed(socket, { kind: 'dispute', number, audience }, dispute)) expel(socket, name);
      }
    },

    /** An account's grants have changed, or it was closed. */
    async recheck(accountId: string): Promise<void> {
      attempts.spoil({ accountId });
      for (const socket of socketsOf({ accountId })) {
        const actor = await attempts.read({ number: null, accountId, sessionId: null }, () =>
          userNow(socket.data.signIn),
        );
        socket.data.viewer = { ...socket.data.viewer, actor };
        if (actor === null) socket.disconnect(true);
        else await recheckRooms(socket);
      }
    },

    /** Ends the connections whose session is no longer in storage; for the job that lets sessions expire. */
    async endExpired(): Promise<void> {
      for (const socket of io.sockets.sockets.values()) {
        const { signIn } = socket.data;
        if (signIn !== null && !(await isStillSignedIn(socket.request, signIn))) socket.disconnect(true);
      }
    },

    /** Ends the connections of a session or of an account. */
    disconnect(whose: Whose): void {
      attempts.spoil(whose);
      for (const socket of socketsOf(whose)) socket.disconnect(true);
    },
  };
}

/** A socket is always in the room of its own id, which does not count. */
function isFull({ rooms }: LiveSocket, name: string): boolean {
  return !rooms.has(name) && rooms.size > limits.roomsPerSocket;
}
