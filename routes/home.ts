import { Router } from 'express';

/** The first page. */
export function homeRoutes(): Router {
  const routes = Router();
  routes.get('/', (_request, response) => response.render('home'));
  return routes;
}
