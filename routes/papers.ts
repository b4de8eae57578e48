import { Router } from 'express';
import type { Request } from 'express';
import type { PaperRecord } from '../models/paper.ts';
import { mayRead } from '../server/disputes/sight.ts';
import type { Audience } from '../server/disputes/audiences.ts';
import { HttpError } from '../server/errors.ts';
import type { SealedText } from '../server/disputes/dispute.ts';
import { sightOf } from './caseView/context.ts';
import { viewerOf } from './caseView/viewer.ts';
import { actorOn, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/**
 * Issued papers, to read and to print: each to the audiences that it is for, to a party from when it has reached it. Every
 * fetch is recorded.
 */
export function paperRoutes(services: RouteServices): Router {
  const { vault, prints } = services;
  const routes = Router();

  routes.get('/disputes/:number/papers/:seq/:kind/:n', signedIn, async (request, response) => {
    const paper = await paperFor(services, request);
    const html = vault.open(paper.html as SealedText);
    const [backHref, pdfHref] = [`/disputes/${paper.number}`, `${request.path}/pdf`];
    response.set('Cache-Control', 'private, no-store');
    response.render('documents/paper', { paper: { ...paper, html, backHref, pdfHref } });
  });

  routes.get('/disputes/:number/papers/:seq/:kind/:n/pdf', signedIn, async (request, response) => {
    const paper = await paperFor(services, request);
    const { pdf, hash } = await prints.of(paper);
    response.set({
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Repr-Digest': `sha-256=:${Buffer.from(hash, 'base64url').toString('base64')}:`,
    });
    response.attachment(`${paper.title} ${paper.paperNumber || paper.number}.pdf`);
    response.send(pdf);
  });

  return routes;
}

/**
 * The paper of the address for whoever asks; its being fetched is noted.
 * @throws {HttpError} NOT_FOUND when there is none, or none for them: the two look the same.
 */
async function paperFor(services: RouteServices, request: Request): Promise<PaperRecord> {
  const { models, disputes, accessLog, clock } = services;
  const { number, seq, kind, n } = request.params as Record<'number' | 'seq' | 'kind' | 'n', string>;
  const actor = actorOn(request);
  const [stored, paper] = await Promise.all([
    disputes.load(number),
    models.papers.findById(`${number}/${seq}/${kind}/${n}`).lean<PaperRecord>(),
  ]);
  const viewer = stored === null ? null : viewerOf(actor, stored.dispute);
  if (stored === null || viewer === null || paper === null || !isFor(paper, viewer.audiences))
    throw new HttpError('NOT_FOUND');
  const sight = sightOf(viewer, clock.today());
  if (sight !== null && !mayRead(stored.dispute, sight, paper)) throw new HttpError('NOT_FOUND');
  await accessLog.downloaded(actor.accountId ?? '', number, paper._id);
  return paper;
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
