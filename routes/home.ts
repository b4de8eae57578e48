import { Router } from 'express';
import { periodOf } from '../server/law/periods.ts';
import { homeOf } from '../server/navigation.ts';

/** How long each step takes at most, as the law says it. */
const days = {
  mediationAcceptance: periodOf('mediationAcceptance').amount,
  mediation: periodOf('mediationConclusion').amount,
  acceptance: periodOf('acceptanceDecision').amount,
  award: periodOf('award').amount,
  extension: periodOf('award').extension?.atMost ?? 0,
} as const;

/** The first page. */
export function homeRoutes(): Router {
  const routes = Router();
  routes.get('/', (request, response) => {
    response.render('home', { days, homeHref: request.user ? homeOf(request.user.actor) : null });
  });
  return routes;
}
