/**
 * One visit at least to every page of the application, and who makes it. What the router answers with something else
 * than a page stands in `notPages`; the test fails for a route that is in neither.
 */
import type { Actor } from '../../server/disputes/actor.ts';
import { formulaIds } from '../../server/law/entitlements/formulas.ts';
import * as cast from '../support/people.ts';
import { scenes } from '../routes/caseScenes.ts';

/** GET routes whose answers are no pages: health, parts of pages, files, and those that only lead on. */
export const notPages = [
  /^\/healthz$/,
  /^\/readyz$/,
  /\/panels\//,
  /^\/files\//,
  /\.csv$/,
  /\.xlsx$/,
  /\/pdf$/,
  /\/file\/:procedure\//,
  /^\/applications$/,
  /^\/administration$/,
];

/** Somebody of the cast signed in; nobody in particular; with a draft; with a receipt and a looked-up case; entering at a desk. */
export type Visitor = Actor | 'nobody' | 'drafting' | 'filed' | 'atDesk';

export interface Visit {
  readonly by: Visitor;
  /** `{mediation/seal}` stands for the number of a dispute in which that form is open, `{claims}` for an entry of a list. */
  readonly path: string;
  readonly status?: number;
}

const of =
  (by: Visitor) =>
  (path: string, status = 200): Visit => ({ by, path, status });
const drafting = (step: string): Visit => ({ by: 'drafting', path: `/applications/${step}` });
const steps = [
  ...['tasks', 'side', 'district', 'street', 'road', 'cause', 'agent', 'facts', 'delivery', 'check'],
  ...['claims', 'claims/new', 'claims/new?kind=wages', 'claims/{claims}'],
  ...['applicants', 'applicants/new', 'applicants/{applicants}'],
  ...['respondents', 'respondents/new', 'respondents/{respondents}'],
];

const [rider, stranger, company] = [cast.rider, cast.otherWorker, cast.company].map(of) as [Go, Go, Go];
const [mediator, bodyHead] = [cast.mediator, cast.bodyHead].map(of) as [Go, Go];
const [clerk, arbitrator, head] = [cast.clerk, cast.arbitrator, cast.commissionHead].map(of) as [Go, Go, Go];
const supervisor = of(cast.supervisor);
const administrator = of(cast.administrator);
const nobody = of('nobody');
type Go = ReturnType<typeof of>;

export const visits: readonly Visit[] = [
  nobody('/'),
  nobody('/sign-in'),
  nobody('/accounts/new'),
  nobody('/invitations/{invitation}'),
  nobody('/invitations/unknown', 404),
  nobody('/nowhere', 404),
  nobody('/look-up'),
  { by: 'filed', path: '/look-up/case' },
  { by: 'filed', path: '/applications/receipt' },
  nobody('/entitlements'),
  ...formulaIds.map((id) => nobody(`/entitlements/${id}`)),
  nobody('/guide'),
  nobody('/guide/questions', 422),
  nobody('/guide/questions?trouble=noContract&trouble=overtime&ending=withReason&district=420106'),
  nobody('/jurisdiction'),
  nobody('/jurisdiction?ask=1&work=420106&employer=420105'),
  nobody('/jurisdiction?ask=1', 422),
  nobody('/law'),
  nobody('/applications/new'),
  ...steps.map(drafting),
  { by: 'atDesk', path: '/applications/intake' },

  rider('/account'),
  rider('/notices'),
  clerk('/notices'),
  rider('/disputes'),
  stranger('/disputes'),
  rider('/disputes/{mediation/answers}'),
  company('/disputes/{arbitration/closure}'),
  mediator('/disputes/{mediation/signatures}'),
  bodyHead('/disputes/{mediation/mediator}'),
  clerk('/disputes/{arbitration/hearings}'),
  arbitrator('/disputes/{arbitration/award}'),
  arbitrator('/disputes/{arbitration/archive}'),
  head('/disputes/{arbitration/extension-decisions}'),
  supervisor('/disputes/{arbitration/closure}'),
  rider('/disputes/{mediation/breaches}'),
  mediator('/disputes/{mediation/court-rulings}'),
  rider('/disputes/{mediation/court-steps}/prepared/judicial-confirmation'),
  rider('/disputes/{mediation/court-steps}/prepared/agreement-review'),
  company('/disputes/{agreement-review/applicants}'),
  arbitrator('/disputes/{agreement-review/statement}'),
  rider('/disputes/{agreement-review/effect-certificates}'),
  rider('/disputes/{arbitration/closure}/timeline'),
  rider('/disputes/{arbitration/closure}/claim-sheet'),
  arbitrator('/disputes/{arbitration/award}/claim-sheet'),
  clerk('/disputes/{arbitration/closure}/timeline'),
  clerk('{paper}'),
  stranger('/disputes/{arbitration/closure}', 404),

  mediator('/desk'),
  clerk('/desk/files'),
  clerk('/desk/files?show=kept'),
  clerk('/window/arbitration-applications/new'),
  clerk('/window/review-applications/new'),
  clerk('/desk?tab=reviews'),
  mediator('/desk?tab=closed'),
  mediator('/desk?q=高骑'),
  bodyHead('/desk?tab=unit'),
  clerk('/desk?tab=unit'),
  arbitrator('/desk'),
  head('/desk'),
  rider('/desk', 403),

  supervisor('/supervision'),
  supervisor('/supervision?by=unit&period=month'),
  supervisor('/supervision/cases?figure=arbitrationClosureRate&side=denominator'),
  supervisor('/supervision/pressing'),

  administrator('/administration/bodies'),
  administrator('/administration/bodies/new'),
  administrator('/administration/bodies/body-zhongnan'),
  administrator('/administration/commissions'),
  administrator('/administration/commissions/new'),
  administrator('/administration/commissions/commission-wuchang'),
  administrator('/administration/mediators'),
  administrator('/administration/mediators/new'),
  administrator('/administration/mediators/{mediator}'),
  administrator('/administration/accounts'),
  administrator('/administration/accounts/new'),
  administrator('/administration/accounts/rider', 404),
  administrator('/administration/accounts/clerk'),
  administrator('/administration/law'),
  administrator('/administration/law/readings/awardRollsOver'),
  administrator('/administration/law/texts/规则'),
  administrator('/administration/imports/holidays'),
  administrator('/administration/records'),
  administrator('/administration/records/access'),
  administrator('/administration/imports/bodies'),
  administrator('/administration/imports/mediators'),
  administrator('/administration/imports/mediators/{import}'),

  ...Object.entries(scenes).map(([form, { by }]) => of(by)(`/disputes/{${form}}/${form}/new`)),
];
