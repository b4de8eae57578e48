import type { RequestHandler } from 'express';

const cookieName = 'type';
const yearMs = 365 * 86_400_000;

/** Large type for whoever asks for it: `?type=large` is remembered in a cookie that holds nothing else, `?type=usual` forgets it. */
export function typeSize({ secure }: { readonly secure: boolean }): RequestHandler {
  return (request, response, next) => {
    const asked = request.query.type;
    const chosen = (request.cookies as Record<string, unknown>)[cookieName];
    const options = { sameSite: 'lax', secure, httpOnly: true } as const;
    if (asked === 'large') response.cookie(cookieName, asked, { ...options, maxAge: yearMs });
    if (asked === 'usual') response.clearCookie(cookieName, options);
    response.locals.largeType = asked === 'large' || (asked !== 'usual' && chosen === 'large');
    next();
  };
}
