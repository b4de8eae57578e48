import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Tags a panel by the facts that it is drawn from and answers 304 when the browser has it already; true when it did.
 * Express's own check is not asked: the live connection fetches past the cache, to which it always answers in full.
 */
export function isUnchanged(request: Request, response: Response, facts: string): boolean {
  const tag = `"${createHash('sha256').update(facts).digest('base64url').slice(0, 22)}"`;
  response.set({ ETag: tag, 'Cache-Control': 'private, no-cache' });
  const given = (request.get('If-None-Match') ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!given.includes(tag)) return false;
  response.status(304).end();
  return true;
}
