/** 对照表 of a case on a page of its own, to be printed and laid before both sides. */
import { Router } from 'express';
import { HttpError } from '../server/errors.ts';
import { claimsFacts } from './caseView/claims.ts';
import { contextOf, openCase } from './caseView/context.ts';
import { headOf } from './caseView.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';

export function claimSheetRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.get('/disputes/:number/claim-sheet', signedIn, async (request, response) => {
    const opened = await openCase(services, request);
    // A supervisor sees figures, not what the sides say to each other.
    if (opened.viewer.side === 'supervision') throw new HttpError('NOT_FOUND');
    const context = await contextOf(services, response, opened);
    response.set('Cache-Control', 'private, no-store');
    response.render('disputes/claimSheet', {
      room: opened.viewer.side === 'party' ? 'public' : 'desk',
      head: headOf(context),
      backHref: `/disputes/${context.dispute.number}`,
      facts: claimsFacts(context),
    });
  });
  return routes;
}
