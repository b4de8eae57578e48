/** What administrators keep: units, the register of mediators, people and their roles, and the record of it all. */
import { Router } from 'express';
import { administrationBodyRoutes } from './administrationBodies.ts';
import { administrationCommissionRoutes } from './administrationCommissions.ts';
import { administrationImportRoutes } from './administrationImports.ts';
import { administrationLawRoutes } from './administrationLaw.ts';
import { administrationMediatorRoutes } from './administrationMediators.ts';
import { administrationPeopleRoutes } from './administrationPeople.ts';
import { administrationRecordRoutes } from './administrationRecords.ts';
import { onlyFor } from './guards.ts';
import type { RouteServices } from './index.ts';

export function administrationRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.use('/administration', onlyFor('administrator'));
  routes.get('/administration', (_request, response) => response.redirect(303, '/administration/bodies'));
  routes.use(administrationBodyRoutes(services));
  routes.use(administrationImportRoutes(services));
  routes.use(administrationMediatorRoutes(services));
  routes.use(administrationCommissionRoutes(services));
  routes.use(administrationPeopleRoutes(services));
  routes.use(administrationLawRoutes(services));
  routes.use(administrationRecordRoutes(services));
  return routes;
}
