import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Sends one panel of a page, or 304 when the browser has it already. Express's own check is not asked: the live
 * connection fetches past the cache (`no-cache`), to which Express would always answer in full.
 */
export async function sendPanel(
  request: Request,
  response: Response,
  { view, locals }: { readonly view: string; readonly locals: Readonly<Record<string, unknown>> },
): Promise<void> {
  const html = await rendered(response, view, locals);
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  response.set({ ETag: etag, 'Cache-Control': 'private, no-cache' });
  if (given(request).includes(etag)) response.status(304).end();
  else response.type('html').send(html);
}

function rendered(
  response: Response,
  view: string,
  locals: Readonly<Record<string, unknown>>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    response.render(view, locals, (error: Error | null, html: string) =>
      error ? reject(error) : resolve(html),
    );
  });
}

/** Compression weakens a tag on its way out; the browser gives it back that way. */
function given(request: Request): readonly string[] {
  return (request.get('If-None-Match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
