/**
 * The file of a proceeding that has ended, as one PDF: the main volume for a party, as far as it has reached it (规则 23),
 * with the second one for the desk. Binding a large file takes a while: until it is done a page says so and asks again.
 */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { FileAsked } from '../server/caseFiles.ts';
import { stageOf } from '../server/disputes/decide.ts';
import type { Dispute } from '../server/disputes/dispute.ts';
import { isOpen, procedures } from '../server/disputes/stages.ts';
import type { Procedure } from '../server/disputes/stages.ts';
import { HttpError } from '../server/errors.ts';
import { openCase, sightOf } from './caseView/context.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

/** Whoever asks is answered with the file itself when it is bound by then. */
const patienceMs = 2500;
const askAgainSeconds = 2;

export function caseFileRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/disputes/:number/file/:procedure/:volume', signedIn, async (request, response) => {
    const asked = await askedFor(services, request);
    const pdf = await services.caseFiles.within(patienceMs, asked);
    response.set('Cache-Control', 'private, no-store');
    if (pdf === null) return stillBinding(request, response, asked);
    const { dispute, procedure, whole, accountId } = asked;
    await services.accessLog.downloaded(
      accountId,
      dispute.number,
      `file/${procedure}/${whole ? 'whole' : 'main'}`,
    );
    response.set('X-Content-Type-Options', 'nosniff');
    response.attachment(`案卷 ${dispute[procedure]?.number ?? dispute.number}${whole ? '' : '（正卷）'}.pdf`);
    response.type('application/pdf').send(pdf);
  });
  return routes;
}

/**
 * What is asked for, by whom.
 * @throws {HttpError} NOT_FOUND when there is nothing of it for them, or the proceeding has not ended: the two look the same.
 */
async function askedFor(services: RouteServices, request: Request): Promise<FileAsked> {
  const { stored, viewer } = await openCase(services, request);
  const { dispute, version } = stored;
  const procedure = procedures.find((name) => name === request.params.procedure);
  const whole = request.params.volume === 'whole';
  if (procedure === undefined || !(whole || request.params.volume === 'main'))
    throw new HttpError('NOT_FOUND');
  const today = services.clock.today();
  const asked: FileAsked = {
    dispute,
    version,
    procedure,
    whole,
    audiences: viewer.audiences,
    sight: sightOf(viewer, today),
    accountId: viewer.actor.accountId ?? '',
    today,
  };
  const open =
    hasEnded(dispute, procedure) && (viewer.side === 'desk' || (viewer.side === 'party' && !whole));
  if (!open || !(await services.caseFiles.isThere(asked))) throw new HttpError('NOT_FOUND');
  return asked;
}

/** Whether the file of this proceeding can be bound. */
export function hasEnded(dispute: Dispute, procedure: Procedure): boolean {
  const stage = stageOf(dispute, procedure);
  return stage !== null && !isOpen(procedure, stage);
}

/** Works without a script: the browser asks again by itself, and so can the reader. */
function stillBinding(request: Request, response: Response, { dispute }: FileAsked): void {
  response.status(202).set('Refresh', String(askAgainSeconds));
  response.render('documents/binding', {
    href: request.path,
    backHref: `/disputes/${dispute.number}`,
  });
}
