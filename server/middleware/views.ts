import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Clock } from '../clock.ts';
import { formatFor } from '../format.ts';
import type { Locale, Translate } from '../locales/index.ts';
import { navigationFor, roleLabelOf } from '../navigation.ts';
import type { Assets } from './assets.ts';
import type { Csrf } from './csrf.ts';

export interface ViewParts {
  readonly translate: Translate;
  readonly assets: Assets;
  readonly csrf: Csrf;
  readonly clock: Clock;
}

/** The locals of every view, as views/README.md lists them. */
export function views({ translate, assets, csrf, clock }: ViewParts): RequestHandler {
  const formats = { 'zh-CN': formatFor('zh-CN'), en: formatFor('en') };
  return (request, response, next) => {
    const locale = response.locals.locale as Locale;
    const t = (key: string, params?: Record<string, string | number>) => translate(locale, key, params);
    const { user } = request;
    let token: string | undefined;
    Object.assign(response.locals, {
      t,
      fmt: formats[locale],
      path: request.path,
      asset: assets.address,
      today: clock.today(),
      newCommandId: randomUUID,
      user: user
        ? {
            name: user.account.name,
            roleLabel: roleLabelOf(user.actor, t),
            roles: user.actor.grants.map(({ role }) => role),
          }
        : null,
      nav: navigationFor(user?.actor ?? null, request.path, t),
      // Made when a form asks for it: pages without a form set no cookie. Once a page, so that all its forms agree.
      csrfToken: { toString: () => (token ??= csrf.token(request, response)) },
    });
    next();
  };
}
