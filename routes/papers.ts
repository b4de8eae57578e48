import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { PaperRecord } from '../models/paper.ts';
import { audiencesFor } from '../server/disputes/audiences.ts';
import type { Audience } from '../server/disputes/audiences.ts';
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
    if (paper === null || !isFor(paper, audiences)) throw new HttpError('NOT_FOUND');
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

const desks: readonly Audience[] = ['bodyDesk', 'commissionDesk', 'tribunal'];

/** 副卷 stays on the desks, whatever its audiences say (规则 22–25). */
function isFor(
  { volume, audiences }: Pick<PaperRecord, 'volume' | 'audiences'>,
  viewer: readonly Audience[],
) {
  const own = volume === 'sub' ? viewer.filter((audience) => desks.includes(audience)) : viewer;
  return audiences.some((audience) => own.includes(audience));
}
