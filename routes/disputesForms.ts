/**
 * The forms of a dispute, all run alike: load in scope, read, run, back to the case. What is not accepted comes back
 * with every typed word: faults beside their questions, a refusal with its article, a change with what happened.
 */
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { FactsChanged, basisOf } from '../server/desk.ts';
import type { Seen } from '../server/desk.ts';
import { guardStage } from '../server/disputes/decide.ts';
import type { DisputeEvent } from '../server/disputes/events.ts';
import { policyRefusal } from '../server/disputes/policy.ts';
import { Refusal, refuse } from '../server/disputes/refusals.ts';
import { maySee } from '../server/disputes/sight.ts';
import { HttpError } from '../server/errors.ts';
import { isFactError } from '../server/law/entitlements/refuse.ts';
import { isLawError } from '../server/law/lawError.ts';
import type { Locale } from '../server/locales/index.ts';
import { wordsOf } from './caseView/actions.ts';
import { contextOf, openCase } from './caseView/context.ts';
import type { CaseContext, OpenedCase } from './caseView/context.ts';
import { drawForm, formViewOf, procedureOf } from './caseView/drawForm.ts';
import type { CameBack } from './caseView/drawForm.ts';
import { agreementFacts, proposalFacts } from './caseView/mediation.ts';
import { timelineEntries } from './caseView/timeline.ts';
import { headOf } from './caseView.ts';
import { filesOf } from './disputesFiles.ts';
import { siteMap } from './forms/siteMap.ts';
import type { FormView } from './forms/commandForm.ts';
import type { PlacedForm } from './forms/siteMap.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';
import { refusalWords } from './refusalWords.ts';

/** Everything that a form may be answered with, besides the way back to the case. */
export interface Answer {
  readonly status: number;
  readonly cameBack?: CameBack;
  readonly refused?: { readonly message: string; readonly article: string | null };
  readonly changedSince?: readonly DisputeEvent[];
}

type Body = Readonly<Record<string, unknown>>;

/** `GET …/new` and `POST …` for every place of the site map. */
export function disputeFormRoutes(services: RouteServices): Router {
  const routes = Router();
  for (const place of siteMap) {
    routes.get(`/disputes/:number/${place.address}/new`, signedIn, showForm(services, place));
    if (place.form.command.name !== 'issueQueryCode')
      routes.post(`/disputes/:number/${place.address}`, signedIn, runForm(services, place));
  }
  return routes;
}

function showForm(services: RouteServices, place: PlacedForm): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    guardAllowed(place, opened);
    const context = await contextOf(services, response, opened);
    if (place.scope !== 'dispute') guardStage(opened.stored.dispute, place.scope, place.form.command.name);
    renderForm(response, { place, context, answer: { status: 200 }, asked: request.query });
  };
}

function runForm(services: RouteServices, place: PlacedForm): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    const commandId = commandIdOf(request);
    const number = opened.stored.dispute.number;
    const back = `/disputes/${number}?done=${commandId}`;
    if (opened.stored.answered.includes(commandId)) return response.redirect(303, back);
    guardAllowed(place, opened);
    const answer = await tryForm(services, { place, opened, request, response, commandId });
    if (answer === null) return response.redirect(303, back);
    // Read again: what the form shows now must be what is so now.
    const context = await contextOf(services, response, await openCase(services, request));
    return renderForm(response, { place, context, answer });
  };
}

export interface Attempt {
  readonly place: PlacedForm;
  readonly opened: OpenedCase;
  readonly request: Request;
  readonly response: Response;
  readonly commandId: string;
  /** What the form's input lacks and only the services can give. */
  readonly complete?: (input: unknown) => unknown;
}

/** Reads the form and runs its command; null when it was accepted. */
export async function tryForm(services: RouteServices, attempt: Attempt): Promise<Answer | null> {
  const { place, opened, request, response, commandId } = attempt;
  const context = await contextOf(services, response, opened);
  const files = await filesOf(services, { request, commandId, place, opened });
  const body: Body = { ...(request.body as Body | undefined), ...files.typed };
  const parsed = place.form.parse(body, formViewOf(place, context, body));
  const cameBack: CameBack = { body, commandId, faults: parsed.ok ? {} : parsed.faults };
  try {
    if (!parsed.ok) return await answerToFaults(services, { ...attempt, cameBack, context });
    await files.keep();
    await services.desk.run({
      command: place.form.command,
      procedure: procedureOf(place, context),
      number: context.dispute.number,
      input: attempt.complete?.(parsed.input) ?? parsed.input,
      actor: opened.viewer.actor,
      commandId,
      seen: seenIn(body, context),
    });
    return null;
  } catch (error) {
    // Of anything but a refusal it is not known whether the act was written: then its files stay.
    const answer = answerTo(error, { place, response, cameBack });
    await files.letGo();
    return answer;
  }
}

/** A faulty form that was also overtaken is told of both; one that is no longer in its place, of that alone. */
async function answerToFaults(
  services: RouteServices,
  { place, cameBack, context }: Attempt & { cameBack: CameBack; context: CaseContext },
): Promise<Answer> {
  const { stored, viewer } = context;
  const { dispute } = stored;
  const seen = seenIn(cameBack.body, context);
  if (seen.basis !== basisOf(place.form.command, dispute, procedureOf(place, context))) {
    const since = await services.disputes.events(dispute.number, seen.shownAt);
    return {
      status: 409,
      cameBack,
      changedSince: since.filter((event) => maySee(event, viewer.actor, dispute)),
    };
  }
  if (place.scope !== 'dispute') guardStage(dispute, place.scope, place.form.command.name);
  return { status: 422, cameBack };
}

function answerTo(
  error: unknown,
  { place, response, cameBack }: { place: PlacedForm; response: Response; cameBack: CameBack },
): Answer {
  if (error instanceof FactsChanged) return { status: 409, cameBack, changedSince: error.events };
  if (isLawError(error)) {
    const { locale } = response.locals as { locale: Locale };
    const message = locale === 'en' ? error.says.en : error.says.zh;
    const { elementsUnder } = place.form;
    if (elementsUnder !== null && isFactError(error) && error.element !== null)
      return {
        status: 422,
        cameBack: { ...cameBack, told: { [`${elementsUnder}${error.element}`]: message } },
      };
    return { status: 422, cameBack, refused: { message, article: null } };
  }
  if (!(error instanceof Refusal)) throw error;
  const { status, message, article } = refusalWords(error, response);
  const beside = place.form.beside[error.code];
  if (beside === undefined) return { status, cameBack, refused: { message, article } };
  return { status, cameBack: { ...cameBack, told: { [beside]: message } } };
}

/** Whoever may never do this is told so before anything of the form is looked at. */
export function guardAllowed({ scope, form }: PlacedForm, { viewer, stored }: OpenedCase): void {
  const code = policyRefusal(viewer.actor, stored.dispute, { procedure: scope, command: form.command.name });
  if (code !== null) refuse(code);
}

/** Forms carry the id under which they are answered once. */
export function commandIdOf(request: Request): string {
  const { commandId } = (request.body ?? {}) as { commandId?: unknown };
  if (typeof commandId === 'string' && /^[\w-]{16,64}$/.test(commandId)) return commandId;
  throw new HttpError('BAD_REQUEST');
}

/** What the form was shown. Without it nothing was shown, so that whatever is so now counts as a change. */
function seenIn({ basis, shownAt }: Body, { now }: CaseContext): Seen {
  const at = typeof shownAt === 'string' ? new Date(shownAt) : now;
  return { basis: typeof basis === 'string' ? basis : '', shownAt: Number.isNaN(at.getTime()) ? now : at };
}

export interface FormPage {
  readonly place: PlacedForm;
  readonly context: CaseContext;
  readonly answer: Answer;
  /** What the address names, where the form is fresh. */
  readonly asked?: FormView['asked'];
}

/** Draws the page of one form: alone for a party, and at a desk where it comes back. */
export function renderForm(response: Response, { place, context, answer, asked }: FormPage): void {
  const { viewer, dispute } = context;
  const { cameBack, refused, changedSince } = answer;
  const { shows, command } = place.form;
  response.status(answer.status).set('Cache-Control', 'no-store');
  response.render('disputes/form', {
    room: viewer.side === 'party' ? 'public' : 'desk',
    head: headOf(context),
    backHref: `/disputes/${dispute.number}`,
    words: wordsOf(command.name, context),
    drawn: drawForm(place, context, { cameBack, ...(asked && { asked }) }),
    agreement: shows === 'agreement' ? agreementFacts(context) : null,
    proposal: shows === 'proposal' ? (proposalFacts(context)[0] ?? null) : null,
    refused: refused ?? null,
    conflict: changedSince === undefined ? null : conflictOf(changedSince, context),
    needsFileAgain: cameBack !== undefined && place.form.upload,
  });
}

/** What happened since, in the order of the timeline. */
function conflictOf(events: readonly DisputeEvent[], context: CaseContext) {
  const entries = timelineEntries(context, events);
  const [newest] = entries;
  return { who: newest?.who ?? null, at: newest?.at ?? null, entries };
}
