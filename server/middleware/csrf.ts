import { doubleCsrf } from 'csrf-csrf';
import type { Request, RequestHandler, Response } from 'express';
import { HttpError } from '../errors.ts';

export interface Csrf {
  /** The token for a form; sets its cookie the first time, so only pages with a form have one. */
  token(request: Request, response: Response): string;
  readonly protect: RequestHandler;
}

/** Signed double-submit tokens, bound to the session of whoever is signed in. */
export function makeCsrf({ secret, secure }: { readonly secret: string; readonly secure: boolean }): Csrf {
  const { generateCsrfToken, validateRequest } = doubleCsrf({
    getSecret: () => secret,
    getSessionIdentifier: (request) => (request.user ? request.sessionID : ''),
    cookieName: secure ? '__Host-form' : 'form',
    cookieOptions: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
    getCsrfTokenFromRequest: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
    size: 32,
  });
  return {
    token: (request, response) => generateCsrfToken(request, response, { validateOnReuse: false }),
    protect(request, _response, next) {
      if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || validateRequest(request)) next();
      else next(new HttpError('FORM_EXPIRED'));
    },
  };
}
