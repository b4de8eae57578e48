/** What supervisors look at: figures, the cases behind them, what presses, an export. */
import { Router } from 'express';
import type { RequestHandler } from 'express';
import { actorOn, onlyFor } from './guards.ts';
import type { RouteServices } from './index.ts';
import { isUnchanged } from './panelsTag.ts';
import { figureCasesView, pressingView } from './supervisionCases.ts';
import { exportText } from './supervisionExport.ts';
import { asked, figuresPanel, readSupervision, supervisionView } from './supervisionView.ts';

export function supervisionRoutes(services: RouteServices): Router {
  const routes = Router();
  const supervisors = onlyFor('supervisor');
  routes.get('/supervision', supervisors, showFigures(services));
  routes.get('/supervision/panels/figures', supervisors, showPanel(services));
  routes.get('/supervision/cases', supervisors, showCases(services));
  routes.get('/supervision/pressing', supervisors, showPressing(services));
  routes.get('/supervision/export.csv', supervisors, exportTable(services));
  return routes;
}

function showFigures(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const view = await supervisionView(services, asked(services, request, response));
    response.set('Cache-Control', 'private, no-store');
    response.render('supervision/index', view);
  };
}

/** The figures by themselves, for the live connection. */
function showPanel(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const panel = await figuresPanel(services, asked(services, request, response));
    if (isUnchanged(request, response, JSON.stringify([panel, response.locals.locale]))) return;
    response.render('supervision/panels/figures', { panel });
  };
}

function showCases(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const view = await figureCasesView(services, asked(services, request, response), request.query);
    response.set('Cache-Control', 'private, no-store');
    response.render('supervision/cases', view);
  };
}

function showPressing(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const view = await pressingView(services, asked(services, request, response), request.query);
    response.set('Cache-Control', 'private, no-store');
    response.render('supervision/cases', view);
  };
}

/** What leaves the system is put on record first. */
function exportTable(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const given = asked(services, request, response);
    const { area, period } = given.asking;
    const read = await readSupervision(services, given);
    const subject = `${period.from}/${period.to}`;
    await services.accessLog.exported(actorOn(request).accountId ?? '', `figures/${area}`, subject);
    response.set('Cache-Control', 'private, no-store');
    response.attachment(`figures-${area}-${period.from}-${period.to}.csv`);
    response.type('text/csv; charset=utf-8').send(exportText(given, read));
  };
}
