import { MongoStore } from 'connect-mongo';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type { Connection } from 'mongoose';

const idleMinutes = 60;

/** The session of signed-in people, kept in storage; a visitor without an account never gets one. */
export function makeSession({
  connection,
  secret,
  secure,
}: {
  readonly connection: Connection;
  readonly secret: string;
  readonly secure: boolean;
}): RequestHandler {
  return session({
    name: secure ? '__Host-session' : 'session',
    secret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: idleMinutes * 60_000 },
    store: MongoStore.create({
      // The driver's own client: mongoose may carry another copy of its types.
      client: connection.getClient() as never,
      dbName: connection.name,
      collectionName: 'sessions',
      autoRemove: 'disabled',
      touchAfter: 60,
      stringify: false,
    }),
  });
}

/**
 * Panels are fetched by the page itself: they must not keep the session of an unattended desk alive. Stands behind
 * the session middleware.
 */
export const quietPanels: RequestHandler = (request, _response, next) => {
  if (request.path.includes('/panels/') && request.session) request.session.touch = () => request.session;
  next();
};
