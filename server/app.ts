/** The application: middleware in order, routes, 404, error handler; nothing else. */
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import cookieParser from 'cookie-parser';
import express from 'express';
import type { Express, RequestHandler } from 'express';
import { makeRoutes } from '../routes/index.ts';
import { errorHandler } from './errorHandler.ts';
import { HttpError } from './errors.ts';
import { translate } from './locales/index.ts';
import type { Translate } from './locales/index.ts';
import { makeAssets } from './middleware/assets.ts';
import { makeCsrf } from './middleware/csrf.ts';
import { forms } from './middleware/forms.ts';
import { locale } from './middleware/locale.ts';
import { requestLog } from './middleware/requestLog.ts';
import { security } from './middleware/security.ts';
import { makeSession, quietPanels } from './middleware/session.ts';
import { makePassport } from './middleware/signIn.ts';
import { typeSize } from './middleware/typeSize.ts';
import { views } from './middleware/views.ts';
import { makeViewEngine } from './viewEngine.ts';
import type { Services } from './services.ts';

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface AppOptions {
  /** Throws on a missing text instead of showing another language; tests do. */
  readonly translate?: Translate;
}

export interface App {
  readonly express: Express;
  /** Shared with the live connection, so that both know the same sign-in. */
  readonly session: RequestHandler;
}

/** Builds the application over its services. */
export function createApp(services: Services, options: AppOptions = {}): App {
  const { config, secrets, clock, log } = services;
  const secure = config.secureCookies;
  const assets = makeAssets(folderOf('../public'), { fresh: config.logLevel === 'debug' });
  const csrf = makeCsrf({ secret: secrets.csrf, secure });
  const passport = makePassport(services);
  const session = makeSession({ connection: services.storage.connection, secret: secrets.session, secure });

  const app = express();
  app.set('trust proxy', config.trustedProxies);
  app.disable('x-powered-by');
  app.set('view engine', 'ejs');
  app.set('views', [folderOf('../views')]);
  app.engine('ejs', makeViewEngine());
  app.enable('view cache');

  app.use(requestLog(log));
  app.use(security({ secure }));
  app.use(compression());
  app.use(assets.serve);
  app.use(cookieParser());
  app.use(locale({ secure }));
  app.use(typeSize({ secure }));
  app.use(session);
  app.use(quietPanels);
  app.use(passport.session());
  app.use(views({ translate: options.translate ?? translate, assets, csrf, clock }));
  app.use(forms({ dataFolder: config.dataFolder }));
  app.use(csrf.protect);
  app.use(makeRoutes({ ...services, passport }));
  app.use((_request, _response, next) => next(new HttpError('NOT_FOUND')));
  app.use(errorHandler(log));
  return { express: app, session };
}
