/** The work queue: ordered by what is due, in views of one's own, the unit's, what awaits approval, what has ended. */
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { deskView } from './deskView.ts';
import type { RouteServices } from './index.ts';
import { onlyFor } from './guards.ts';
import { isUnchanged } from './panelsTag.ts';

export function deskRoutes(services: RouteServices): Router {
  const routes = Router();
  const staff = onlyFor('mediator', 'bodyHead', 'clerk', 'arbitrator', 'commissionHead');
  routes.get('/desk', staff, showDesk(services));
  routes.get('/desk/panels/queue', staff, showQueue(services));
  return routes;
}

function showDesk(services: RouteServices): RequestHandler {
  return async (request: Request, response: Response) => {
    response.set('Cache-Control', 'private, no-store');
    response.render('desk/index', await deskView(services, request, response));
  };
}

/** The list by itself, for the live connection. */
function showQueue(services: RouteServices): RequestHandler {
  return async (request: Request, response: Response) => {
    const view = await deskView(services, request, response);
    const facts = JSON.stringify([view.panel, view.tabs, response.locals.locale]);
    if (isUnchanged(request, response, facts)) return;
    response.render('desk/panels/queue', view);
  };
}
