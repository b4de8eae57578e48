import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { audiencesFor } from '../server/disputes/audiences.ts';
import { HttpError } from '../server/errors.ts';
import type { SealedText } from '../server/disputes/dispute.ts';
import { actorOn, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/** Issued papers, each to the audiences that it is for. */
export function paperRoutes({ models, disputes, vault, clock }: RouteServices): Router {
  const routes = Router();

  routes.get('/disputes/:number/papers/:seq/:kind/:n', signedIn, async (request, response) => {
    const { number, seq, kind, n } = request.params as Record<'number' | 'seq' | 'kind' | 'n', string>;
    const actor = actorOn(request);
    const [stored, paper] = await Promise.all([
      disputes.load(number),
      models.papers.findById(`${number}/${seq}/${kind}/${n}`).lean(),
    ]);
    const audiences = stored === null ? [] : audiencesFor(actor, stored.dispute);
    if (paper === null || !paper.audiences.some((audience) => audiences.includes(audience)))
      throw new HttpError('NOT_FOUND');
    await models.accessRecords.create({
      _id: randomUUID(),
      accountId: actor.accountId ?? '',
      number,
      what: 'downloaded',
      subject: paper._id,
      at: clock.now(),
    });
    const html = vault.open(paper.html as SealedText);
    response.set('Cache-Control', 'private, no-store');
    response.render('documents/paper', { paper: { ...paper, html, backHref: `/disputes/${number}` } });
  });

  return routes;
}
