/** The first request of a socket: from our own pages only, and by somebody whom a session or a token names. */
import type { IncomingMessage } from 'node:http';

/** What the session middleware and Passport leave on a request. */
interface SessionRequest extends IncomingMessage {
  readonly sessionID?: string;
  readonly session?: StoredSession;
  readonly sessionStore?: {
    get(sessionId: string, done: (error: unknown, stored?: StoredSession | null) => void): void;
  };
}

interface StoredSession {
  readonly passport?: { readonly user?: unknown };
}

export interface SignIn {
  /** What Passport wrote into the session. */
  readonly userKey: string;
  readonly sessionId: string;
}

const longestToken = 1024;

/**
 * Whether the request comes from a page of ours. Browsers name the origin of every socket and every post; what names
 * none is no browser that another site could have misled.
 */
export function isOwnOrigin(request: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return origins.includes(origin) || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Whether this is the request that opens a connection; later ones of the same connection need no session. */
export function opensConnection(request: IncomingMessage): boolean {
  return !new URLSearchParams(request.url?.split('?')[1]).has('sid');
}

/** Whom the session of the request names; null when nobody is signed in. */
export function signInOf(request: IncomingMessage): SignIn | null {
  const { session, sessionID } = request as SessionRequest;
  const userKey = session?.passport?.user;
  if (typeof userKey !== 'string' || sessionID === undefined) return null;
  return { userKey, sessionId: sessionID };
}

/** Reads the session again: since a connection's first request somebody may have signed out, or time has run out. */
export function isStillSignedIn(request: IncomingMessage, { sessionId, userKey }: SignIn): Promise<boolean> {
  const { sessionStore } = request as SessionRequest;
  return new Promise((resolve, reject) => {
    if (sessionStore === undefined) return resolve(false);
    sessionStore.get(sessionId, (error, stored) => {
      if (error) reject(error as Error);
      else resolve(stored?.passport?.user === userKey);
    });
  });
}

/** The look-up token that the page sent along; null when there is none. */
export function lookUpTokenIn(auth: Readonly<Record<string, unknown>>): string | null {
  const token = auth['lookUpToken'];
  return typeof token === 'string' && token.length <= longestToken ? token : null;
}
