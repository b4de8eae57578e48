/** What is said over a socket. It tells that something changed, never what: that is asked for over HTTP. */
import type { SignIn } from './handshake.ts';
import type { PanelName } from './panels.ts';
import type { Viewer } from './rooms.ts';

export interface Changed {
  readonly room: string;
  /** The room's own counter: how many events its audience may see, or how often its list moved. */
  readonly version: number;
  readonly panels: readonly PanelName[];
  /** In what capacity the last act was done; told at the desks only. */
  readonly by?: string;
}

export type JoinAnswer =
  | { readonly ok: true; readonly version: number }
  /** `refused` for every room that this viewer may not be in, whether it exists or not. */
  | { readonly ok: false; readonly code: 'refused' | 'tooManyRooms' };

export interface FromClient {
  join(wish: unknown, answer: unknown): void;
  leave(wish: unknown): void;
}

export interface ToClient {
  changed(message: Changed): void;
  /** The right to be in the room was lost. */
  left(message: { readonly room: string }): void;
}

export interface SocketData {
  viewer: Viewer;
  /** null for somebody with a look-up token only. */
  signIn: SignIn | null;
  lookUpToken: string | null;
}

/** Refused handshakes carry this; the page then says that it no longer updates itself. */
export const signedOut = 'signed-out';

export const limits = {
  /** The largest legitimate message is a room's name and a token. */
  messageBytes: 4096,
  roomsPerSocket: 16,
  /** Messages that may come at once, and how many more each second. */
  burst: 40,
  perSecond: 10,
} as const;
