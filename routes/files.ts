import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { audiencesFor } from '../server/disputes/audiences.ts';
import { actingParties } from '../server/disputes/capacities.ts';
import { tookPart } from '../server/disputes/sight.ts';
import { HttpError } from '../server/errors.ts';
import { actorOn, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/** Files that were handed in, each to the audiences that it is for; every fetch is recorded. */
export function fileRoutes({ files, disputes, accessLog }: RouteServices): Router {
  const routes = Router();

  routes.get('/files/:id', signedIn, async (request, response) => {
    const actor = actorOn(request);
    const file = await files.find(String(request.params.id));
    const stored = file === null ? null : await disputes.load(file.number);
    const audiences = stored === null ? [] : audiencesFor(actor, stored.dispute);
    if (file === null || stored === null || !file.audiences.some((audience) => audiences.includes(audience)))
      throw new HttpError('NOT_FOUND');
    // What was handed in for the mediation is for those who were there.
    const own = actingParties(actor, stored.dispute).map(({ id }) => id);
    const procedure = file.audiences.includes('bodyDesk') ? 'mediation' : 'arbitration';
    if (!tookPart(stored.dispute, own, procedure)) throw new HttpError('NOT_FOUND');
    await accessLog.downloaded(actor.accountId ?? '', file.number, file._id);
    response.attachment(file.name);
    response.type(file.mediaType);
    response.set({
      'Content-Length': String(file.bytes),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    await pipeline(createReadStream(files.pathOf(file)), response);
  });

  return routes;
}
