/** An application, one thing a page: the pages, their answers, check, filing and receipt. Works without script. */
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { anonymousActor } from '../server/disputes/actor.ts';
import { HttpError } from '../server/errors.ts';
import { listPages } from './applicationsLists.ts';
import { checkPage, receiptPage, tasksPage } from './applicationsPages.ts';
import { askedBy, bodyOf, formOf, goOn, pageBase, pathAfter, toCheck } from './applicationsPage.ts';
import { draftDays, makeDrafts } from './applicationsDraft.ts';
import type { Draft, Drafts } from './applicationsDraft.ts';
import { applicationFrom } from './applicationsFiling.ts';
import { parseDeclaration } from './forms/application/declaration.ts';
import { deskUnitsOf } from './forms/application/intake.ts';
import { bodyFor } from './forms/application/places.ts';
import type { Asked } from './forms/application/question.ts';
import { streetIn } from './forms/application/road.ts';
import { destinationOf, isOpenStep, openSteps, questions, stepsFor } from './forms/application/steps.ts';
import type { QuestionName } from './forms/application/steps.ts';
import { guidedAnswers } from './guide.ts';
import type { RouteServices } from './index.ts';

export type WithDraft = (request: Request, response: Response, draft: Draft) => unknown;

export function applicationRoutes(services: RouteServices): Router {
  const routes = Router();
  const drafts = makeDrafts(services);
  const open = opener(drafts);

  routes.get('/applications', (_request, response) => response.redirect(303, '/applications/new'));
  routes.get('/applications/new', (request, response) => showStart({ services, drafts }, request, response));
  routes.post('/applications', (request, response) => begin({ services, drafts }, request, response));
  routes.post('/applications/guided', (request, response) =>
    beginGuided({ services, drafts }, request, response),
  );
  routes.get(
    '/applications/tasks',
    open((request, response, draft) => {
      response.render('applications/tasks', tasksPage(askedBy(services, request, draft), response));
    }),
  );
  routes.get(
    '/applications/check',
    open((request, response, draft) => showCheck(services, { request, response, draft })),
  );
  routes.post(
    '/applications/submission',
    open((request, response, draft) => submit({ services, drafts }, { request, response, draft })),
  );
  routes.get('/applications/receipt', async (request, response) => {
    const draft = await drafts.of(request);
    if (draft === null || draft.filedAs === null) return response.redirect(303, '/applications/new');
    response.set('Cache-Control', 'no-store');
    return response.render('applications/receipt', await receiptPage(services, { request, response, draft }));
  });
  routes.post('/applications/discard', async (request, response) => {
    const draft = await drafts.of(request);
    await drafts.discard(draft, response);
    response.redirect(303, typeof draft?.filedAs === 'string' ? '/' : '/applications/new');
  });
  routes.use(listPages({ services, drafts, open }));
  for (const name of Object.keys(questions) as QuestionName[]) {
    routes.get(
      `/applications/${name}`,
      open((request, response, draft) => showQuestion(services, name, { request, response, draft })),
    );
    routes.post(
      `/applications/${name}`,
      open((request, response, draft) => answer({ services, drafts }, name, { request, response, draft })),
    );
  }
  return routes;
}

export interface Parts {
  readonly services: RouteServices;
  readonly drafts: Drafts;
}
interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly draft: Draft;
}

/** Runs a page on the visitor's draft; without one they begin anew, and once filed they see the receipt. */
function opener(drafts: Drafts) {
  return (page: WithDraft): RequestHandler =>
    async (request, response) => {
      const draft = await drafts.of(request);
      if (draft === null) return response.redirect(303, '/applications/new?lost=1');
      if (draft.filedAs !== null) return response.redirect(303, '/applications/receipt');
      response.set('Cache-Control', 'no-store');
      return page(request, response, draft);
    };
}
export type Open = ReturnType<typeof opener>;

async function showStart({ services, drafts }: Parts, request: Request, response: Response): Promise<void> {
  const draft = await drafts.of(request);
  const atDesk = request.query.for === 'desk';
  if (atDesk) guardDesk(services, request);
  response.render('applications/start', {
    atDesk,
    draft: draft === null || draft.filedAs !== null ? null : draft,
    filedAs: draft?.filedAs ?? null,
    lost: request.query.lost === '1',
    days: draftDays,
  });
}

function guardDesk(services: RouteServices, request: Request): void {
  if (!request.user) throw new HttpError('SIGN_IN_NEEDED');
  if (deskUnitsOf(request.user.actor, services.directory()).length === 0) throw new HttpError('NOT_ALLOWED');
}

/** A new draft takes the place of one that was begun in this browser. */
async function begin({ services, drafts }: Parts, request: Request, response: Response): Promise<void> {
  const atDesk = bodyOf(request).for === 'desk';
  if (atDesk) guardDesk(services, request);
  const accountId = request.user?.account._id ?? null;
  await services.limits.count('filing', accountId ?? request.ip ?? 'unknown');
  const old = await drafts.of(request);
  if (old !== null) await drafts.discard(old, response);
  await drafts.begin(response, { enteredBy: atDesk ? 'desk' : 'filer', accountId });
  response.redirect(303, atDesk ? '/applications/intake' : '/applications/side');
}

/** With the answers of the guide; where they do not hold any more, it asks again. */
async function beginGuided({ services, drafts }: Parts, request: Request, response: Response): Promise<void> {
  const known = guidedAnswers(services, response, bodyOf(request));
  if (known === null) return response.redirect(303, '/guide');
  const accountId = request.user?.account._id ?? null;
  await services.limits.count('filing', accountId ?? request.ip ?? 'unknown');
  await drafts.discard(await drafts.of(request), response);
  await drafts.begin(response, { ...known, enteredBy: 'filer', accountId });
  response.redirect(303, '/applications/tasks');
}

function showQuestion(
  services: RouteServices,
  name: QuestionName,
  { request, response, draft }: Visit,
): void {
  const asked = askedBy(services, request, draft);
  if (!stepsFor(draft.answers).includes(name)) throw new HttpError('NOT_FOUND');
  if (!isOpenStep(name, asked)) return response.redirect(303, '/applications/tasks');
  const writing = { ...asked, ...response.locals } as never;
  return response.render('applications/question', {
    ...pageBase(name, { request, response, asked }),
    units: unitsShown(name, asked),
    fields: questions[name].fields(writing),
    form: { values: questions[name].typed(draft.answers, asked), errors: {} },
  });
}

/** On the page of the road: who is in charge on either. */
function unitsShown(name: QuestionName, { answers, directory }: Asked) {
  const { district } = answers;
  if (name !== 'road' || district === null) return [];
  const units = [
    bodyFor(directory, { district, street: streetIn(answers) }),
    directory.commissionOf(district),
  ];
  return units.filter((unit) => unit !== undefined);
}

async function answer({ services, drafts }: Parts, name: QuestionName, visit: Visit): Promise<void> {
  const { request, response, draft } = visit;
  const asked = askedBy(services, request, draft);
  if (!stepsFor(draft.answers).includes(name)) throw new HttpError('NOT_FOUND');
  if (!isOpenStep(name, asked)) return response.redirect(303, '/applications/tasks');
  const parsed = questions[name].parse(bodyOf(request), asked);
  if ('faults' in parsed) {
    const fields = questions[name].fields({ ...asked, ...response.locals } as never);
    return response.status(422).render('applications/question', {
      ...pageBase(name, { request, response, asked }),
      units: unitsShown(name, asked),
      fields,
      form: formOf(fields, { body: bodyOf(request), faults: parsed.faults, response }),
    });
  }
  const answers = { ...draft.answers, ...parsed.value };
  await drafts.save(draft, answers);
  return response.redirect(303, goOn(request, pathAfter(name, { ...asked, answers })));
}

function showCheck(services: RouteServices, { request, response, draft }: Visit): void {
  const asked = askedBy(services, request, draft);
  response.render('applications/check', {
    ...checkPage(asked, response),
    form: { values: {}, errors: {} },
  });
}

async function submit({ services, drafts }: Parts, visit: Visit): Promise<void> {
  const { request, response, draft } = visit;
  const asked = askedBy(services, request, draft);
  if (draft.answers.enteredBy === 'desk') guardOwnUnit(services, visit);
  const destination = destinationOf(asked);
  if (openSteps(asked).length > 0 || destination === null) return response.redirect(303, toCheck);
  const declared = parseDeclaration(bodyOf(request));
  if ('faults' in declared)
    return response.status(422).render('applications/check', {
      ...checkPage(asked, response),
      form: formOf([], { body: {}, faults: declared.faults, response }),
    });
  const { vault, clock, desk } = services;
  const { answers, commandId } = draft;
  const actor = request.user?.actor ?? null;
  const application = applicationFrom({
    answers,
    destination,
    commandId,
    actor,
    today: clock.today(),
    vault,
  });
  const { number } = await desk.file({ application, actor: actor ?? anonymousActor, commandId });
  await drafts.markFiled(draft, number);
  return response.redirect(303, '/applications/receipt');
}

/** A desk files for its own unit alone; rights may have changed since the draft was begun. */
function guardOwnUnit(services: RouteServices, { request, draft }: Visit): void {
  const units = deskUnitsOf(request.user?.actor ?? null, services.directory());
  if (!units.some(({ id }) => id === draft.answers.intake?.unitId)) throw new HttpError('NOT_ALLOWED');
}
