import { Router } from 'express';
import type { RouteServices } from './index.ts';

/** `/healthz`: the process answers. `/readyz`: storage answers too, and the process is not stopping. */
export function healthRoutes({ storage }: RouteServices): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.type('text').send('ok');
  });
  routes.get('/readyz', async (request, response) => {
    const stopping = request.app.get('stopping') === true;
    const ready = !stopping && (await storage.isReady());
    response
      .status(ready ? 200 : 503)
      .type('text')
      .send(ready ? 'ready' : 'not ready');
  });
  return routes;
}
