import type { RequestHandler } from 'express';
import type { Actor, Role } from '../server/disputes/actor.ts';
import { HttpError } from '../server/errors.ts';

/** Whoever has not signed in is sent to do so and comes back afterwards. */
export const signedIn: RequestHandler = (request, response, next) => {
  if (request.user) next();
  else if (request.method === 'GET')
    response.redirect(303, `/sign-in?next=${encodeURIComponent(request.originalUrl)}`);
  else next(new HttpError('SIGN_IN_NEEDED'));
};

/** Only holders of one of these roles; the others are told so. */
export function onlyFor(...allowed: readonly Role[]): RequestHandler {
  return (request, response, next) => {
    signedIn(request, response, (error?: unknown) => {
      if (error) next(error);
      else if (actorOn(request).grants.some(({ role }) => allowed.includes(role))) next();
      else next(new HttpError('NOT_ALLOWED'));
    });
  };
}

/** The signed-in actor of a request that passed `signedIn`. */
export function actorOn(request: { readonly user?: Express.User | undefined }): Actor {
  if (!request.user) throw new HttpError('SIGN_IN_NEEDED');
  return request.user.actor;
}
