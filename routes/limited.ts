import type { RequestHandler } from 'express';
import type { LimitName, Limits } from '../server/limits.ts';

/** Counts a request against a limit of its address. */
export function limited(limits: Limits, name: LimitName): RequestHandler {
  return (request, _response, next) => {
    limits.count(name, request.ip ?? 'unknown').then(() => next(), next);
  };
}
