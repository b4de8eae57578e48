/** The site map. */
import { Router } from 'express';
import type { SignInCheck } from '../server/middleware/signIn.ts';
import type { Services } from '../server/services.ts';
import { accountRoutes } from './accounts.ts';
import { administrationRoutes } from './administration.ts';
import { applicationRoutes } from './applications.ts';
import { claimSheetRoutes } from './claimSheets.ts';
import { caseFileRoutes } from './caseFiles.ts';
import { deskRoutes } from './desk.ts';
import { disputeRoutes } from './disputes.ts';
import { disputeFormRoutes } from './disputesForms.ts';
import { queryCodeRoutes } from './disputesQueryCodes.ts';
import { entitlementRoutes } from './entitlements.ts';
import { fileRoutes } from './files.ts';
import { guideRoutes } from './guide.ts';
import { healthRoutes } from './health.ts';
import { filedCaseRoutes } from './filedCases.ts';
import { homeRoutes } from './home.ts';
import { jurisdictionRoutes } from './jurisdiction.ts';
import { lawRoutes } from './law.ts';
import { lookUpRoutes } from './lookUp.ts';
import { noticeCount, noticeRoutes } from './notices.ts';
import { paperRoutes } from './papers.ts';
import { preparedRoutes } from './prepared.ts';
import { signInRoutes } from './signIn.ts';
import { windowApplicationRoutes } from './windowApplications.ts';
import { supervisionRoutes } from './supervision.ts';

export type RouteServices = Services & { readonly passport: SignInCheck };

export function makeRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.use(healthRoutes(services));
  routes.use(noticeCount(services));
  // Public
  routes.use(homeRoutes());
  routes.use(signInRoutes(services));
  routes.use(accountRoutes(services));
  routes.use(applicationRoutes(services));
  routes.use(lookUpRoutes(services));
  routes.use(guideRoutes(services));
  routes.use(entitlementRoutes(services));
  routes.use(jurisdictionRoutes(services));
  routes.use(lawRoutes(services));
  // Cases
  routes.use(deskRoutes(services));
  routes.use(filedCaseRoutes(services));
  routes.use(windowApplicationRoutes(services));
  routes.use(disputeRoutes(services));
  routes.use(claimSheetRoutes(services));
  routes.use(disputeFormRoutes(services));
  routes.use(queryCodeRoutes(services));
  routes.use(fileRoutes(services));
  routes.use(paperRoutes(services));
  routes.use(caseFileRoutes(services));
  routes.use(preparedRoutes(services));
  routes.use(noticeRoutes(services));
  // Supervision and administration
  routes.use(supervisionRoutes(services));
  routes.use(administrationRoutes(services));
  return routes;
}
