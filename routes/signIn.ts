import { Router } from 'express';
import type { Request, Response } from 'express';
import type { RefusedSignIn } from '../server/middleware/signIn.ts';
import { homeOf } from '../server/navigation.ts';
import { limited } from './limited.ts';
import type { RouteServices } from './index.ts';

/** Signing in and out. */
export function signInRoutes({ passport, limits, live, log }: RouteServices): Router {
  const routes = Router();

  routes.get('/sign-in', (request, response) => {
    if (request.user) response.redirect(303, homeOf(request.user.actor));
    else
      response.render('signIn', {
        form: { values: {}, errors: {} },
        next: localPath(request.query.next),
        forStaff: request.query.as === 'staff',
      });
  });

  routes.post('/sign-in', limited(limits, 'signIn'), (request, response, next) => {
    const check = passport.authenticate(
      'local',
      (error: unknown, user: Express.User | false, refused?: RefusedSignIn) => {
        if (error) return next(error);
        if (!user) return refuseSignIn(request, response, refused);
        // Passport makes a new session here, so that a session id from before is worth nothing.
        return request.logIn(user, (failure: unknown) => {
          if (failure) return next(failure);
          log.info({ signedIn: user.account._id });
          return response.redirect(303, localPath(bodyOf(request).next) ?? homeOf(user.actor));
        });
      },
    ) as (request: Request, response: Response, next: unknown) => void;
    check(request, response, next);
  });

  routes.post('/sign-out', (request, response, next) => {
    live.disconnect({ sessionId: request.sessionID });
    request.logOut((error: unknown) => {
      if (error) return next(error);
      return request.session.destroy((failure: unknown) =>
        failure ? next(failure) : response.redirect(303, '/'),
      );
    });
  });

  return routes;
}

function refuseSignIn(request: Request, response: Response, refused?: RefusedSignIn): void {
  const { t } = response.locals as { t: (key: string, params?: Record<string, number>) => string };
  const { username = '' } = bodyOf(request);
  const waits = refused?.outcome === 'wait';
  const message = waits ? t('signIn.wait', { minutes: refused.minutes }) : t('signIn.wrong');
  response.status(waits ? 429 : 422).render('signIn', {
    form: { values: { username }, errors: { username: message } },
    next: localPath(bodyOf(request).next),
    forStaff: bodyOf(request).as === 'staff',
  });
}

/** Only a path of this site: never an address elsewhere. */
function localPath(path: unknown): string | null {
  return typeof path === 'string' && /^\/(?![/\\])[\w\-/?=&%.]*$/.test(path) ? path : null;
}

function bodyOf(request: Request): {
  readonly username?: string;
  readonly next?: string;
  readonly as?: string;
} {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return {
    ...(typeof body.username === 'string' && { username: body.username }),
    ...(typeof body.next === 'string' && { next: body.next }),
    ...(typeof body.as === 'string' && { as: body.as }),
  };
}
