import type { RequestHandler } from 'express';
import { isLocale, pickLocale } from '../locales/index.ts';

const cookieName = 'lang';
const yearMs = 365 * 86_400_000;

/** The page's language: `?lang=en` is remembered in a cookie that holds nothing else. */
export function locale({ secure }: { readonly secure: boolean }): RequestHandler {
  return (request, response, next) => {
    const asked = request.query.lang;
    if (isLocale(asked))
      response.cookie(cookieName, asked, { maxAge: yearMs, sameSite: 'lax', secure, httpOnly: true });
    response.locals.locale = pickLocale({
      asked,
      chosen: (request.cookies as Record<string, unknown>)[cookieName],
    });
    next();
  };
}
