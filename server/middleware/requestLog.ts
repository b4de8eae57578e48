import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

/** Gives every request a reference and writes one line when it has been answered; paths carry no query, no secret. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const reference = randomBytes(6).toString('base64url');
    const startedAt = performance.now();
    response.locals.reference = reference;
    response.on('close', () => {
      log.info({
        reference,
        method: request.method,
        path: withoutToken(request.path),
        status: response.statusCode,
        finished: response.writableFinished,
        ms: Math.round(performance.now() - startedAt),
      });
    });
    next();
  };
}

/** The token of an invitation opens an account to whoever reads it. */
function withoutToken(path: string): string {
  return path.replace(/^(\/invitations\/).+/i, '$1…');
}
