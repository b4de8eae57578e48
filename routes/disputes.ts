/** A party's cases, the case page and its panels, revealing a value, joining a case by its letter. */
import { createHash } from 'node:crypto';
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { joinDispute } from '../server/disputes/commands/intake/joinDispute.ts';
import { systemActor } from '../server/disputes/actor.ts';
import { Refusal } from '../server/disputes/refusals.ts';
import { HttpError } from '../server/errors.ts';
import { personalFieldNames } from '../server/masks.ts';
import { contextOf, openCase } from './caseView/context.ts';
import type { CaseContext, OpenedCase } from './caseView/context.ts';
import { mayReveal } from './caseView/parties.ts';
import type { PartiesAsked } from './caseView/parties.ts';
import { timelineEntries } from './caseView/timeline.ts';
import { headOf, isPanel, panelView, panelsFor, roomsOf } from './caseView.ts';
import { disputeCards } from './disputesCards.ts';
import { actorOn, onlyFor, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';
import { partyWithCode } from './partyProof.ts';
import { isUnchanged } from './panelsTag.ts';
import { refusalWords } from './refusalWords.ts';
import type { T } from './words.ts';

export function disputeRoutes(services: RouteServices): Router {
  const routes = Router();
  const partiesOnly = onlyFor('worker', 'employer', 'agent');
  routes.get('/disputes', partiesOnly, showCases(services));
  routes.get('/disputes/panels/cases', partiesOnly, showCasesPanel(services));
  routes.post('/disputes/join', partiesOnly, join(services));
  routes.get('/disputes/:number', signedIn, showCase(services));
  routes.get('/disputes/:number/timeline', signedIn, showTimeline(services));
  routes.get('/disputes/:number/panels/:panel', signedIn, showPanel(services));
  routes.post('/disputes/:number/parties/:partyId/reveal', signedIn, reveal(services));
  return routes;
}

// ── The case page ────────────────────────────────────────────────────────────────────────────────────

function showCase(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    await noteOpening(services, opened);
    const context = await contextOf(services, response, opened);
    const asked = typeof request.query.party === 'string' ? request.query.party : null;
    renderCase(response, context, { done: doneWords(context, request.query.done), revealed: null, asked });
  };
}

/** A party may read its own case unrecorded; whoever works on it or supervises it is noted. */
async function noteOpening({ accessLog }: RouteServices, { viewer, stored }: OpenedCase): Promise<void> {
  if (viewer.side !== 'party') await accessLog.opened(viewer.actor.accountId ?? '', stored.dispute.number);
}

function renderCase(
  response: Response,
  context: CaseContext,
  { done, ...asked }: PartiesAsked & { readonly done: string | null },
): void {
  const { viewer } = context;
  response.set('Cache-Control', 'private, no-store');
  response.render('disputes/show', {
    room: viewer.side === 'party' ? 'public' : 'desk',
    head: headOf(context),
    side: viewer.side,
    done,
    backHref: viewer.side === 'party' ? '/disputes' : viewer.side === 'desk' ? '/desk' : '/supervision',
    panels: panelsFor(viewer).map((name) => panelView(name, context, asked)),
    rooms: roomsOf(context),
  });
}

/** What the act that led here has brought about: read from the record, never from the address alone. */
function doneWords(context: CaseContext, commandId: unknown): string | null {
  const event = context.events.findLast((candidate) => candidate.commandId === commandId);
  return event === undefined ? null : context.say(context.lineOf(event));
}

/** A part of the page by itself, for the live connection; 304 while nothing that the viewer may see has changed. */
function showPanel(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    const { panel } = request.params;
    if (!isPanel(panel) || !panelsFor(opened.viewer).includes(panel)) throw new HttpError('NOT_FOUND');
    const context = await contextOf(services, response, opened);
    if (isUnchanged(request, response, factsOf(panel, context))) return;
    response.render(`disputes/panels/${panel}`, {
      panel: panelView(panel, context),
      side: opened.viewer.side,
    });
  };
}

/** The viewer's own counters only, so that the tag tells nothing of what they may not see. */
function factsOf(panel: string, { viewer, stored, today, locale, papers }: CaseContext): string {
  const versions = viewer.audiences.map((audience) => stored.audienceVersions[audience]);
  const { actor, audiences } = viewer;
  // Papers are issued a moment after their event; no other panel shows them.
  const issued = panel === 'papers' ? papers.length : 0;
  return JSON.stringify([panel, actor.accountId, audiences, versions, today, locale, issued]);
}

const linesOnPage = 100;

/** The whole course of a long case, page by page. */
function showTimeline(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    const context = await contextOf(services, response, opened);
    const before = Number(request.query.before) || Number.POSITIVE_INFINITY;
    const earlier = context.events.filter(({ seq }) => seq < before);
    const shown = earlier.slice(-linesOnPage);
    const { number } = context.dispute;
    const next =
      earlier.length > shown.length ? `/disputes/${number}/timeline?before=${shown[0]?.seq}` : null;
    response.set('Cache-Control', 'private, no-store');
    response.render('disputes/timeline', {
      room: opened.viewer.side === 'party' ? 'public' : 'desk',
      head: headOf(context),
      backHref: `/disputes/${number}`,
      entries: timelineEntries(context, shown),
      next,
      newer: Number.isFinite(before) ? `/disputes/${number}/timeline` : null,
    });
  };
}

// ── Revealing a value ────────────────────────────────────────────────────────────────────────────────

function reveal(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const opened = await openCase(services, request);
    const { number, parties } = opened.stored.dispute;
    const party = parties.find(({ id }) => id === request.params.partyId);
    const field = personalFieldNames.find((name) => name === request.query.field);
    if (party === undefined || field === undefined) throw new HttpError('NOT_FOUND');
    if (!mayReveal(opened, party)) throw new HttpError('NOT_ALLOWED');
    await services.accessLog.revealed(opened.viewer.actor.accountId ?? '', number, `${party.id}/${field}`);
    const context = await contextOf(services, response, opened);
    renderCase(response, context, { done: null, revealed: { partyId: party.id, field }, asked: party.id });
  };
}

// ── A party's cases ──────────────────────────────────────────────────────────────────────────────────

function showCases(services: RouteServices): RequestHandler {
  return async (request, response) => {
    await renderCases(services, { request, response, status: 200, form: { values: {}, errors: {} } });
  };
}

interface CasesPage {
  readonly request: Request;
  readonly response: Response;
  readonly status: number;
  readonly form: { readonly values: object; readonly errors: Readonly<Record<string, string>> };
}

async function renderCases(
  services: RouteServices,
  { request, response, status, form }: CasesPage,
): Promise<void> {
  const cards = await disputeCards(services, request, response);
  response.status(status).set('Cache-Control', 'private, no-store');
  response.render('disputes/index', { ...cards, form: { id: 'join', ...form } });
}

function showCasesPanel(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const cards = await disputeCards(services, request, response);
    const facts = JSON.stringify([cards.panel, response.locals.locale]);
    if (isUnchanged(request, response, facts)) return;
    response.render('disputes/panels/cases', cards);
  };
}

/** Links the signed-in account to the party whose number and query code were typed from the letter. */
function join(services: RouteServices): RequestHandler {
  return async (request, response) => {
    const { t } = response.locals as { t: T };
    const typed = typedLetter(request);
    const back = (status: number, errors: Readonly<Record<string, string>>) =>
      renderCases(services, {
        request,
        response,
        status,
        form: { values: { number: typed.number }, errors },
      });
    const missing = missingIn(typed, t);
    if (Object.keys(missing).length > 0) return back(422, missing);
    await services.limits.count('lookUp', request.ip ?? 'unknown');
    await services.limits.check('lookUpOfOne', typed.number);
    const { disputes, vault } = services;
    const stored = await disputes.load(typed.number);
    const partyId = partyWithCode(vault, stored?.dispute.parties ?? [], typed);
    if (partyId === null) {
      await services.limits.count('lookUpOfOne', typed.number);
      return back(422, { code: t('case.join.wrong') });
    }
    try {
      await runJoin(services, { request, number: typed.number, partyId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message } = refusalWords(error, response);
      return back(status, { number: message });
    }
    return response.redirect(303, `/disputes/${typed.number}`);
  };
}

interface Typed {
  readonly number: string;
  readonly code: string;
}

function typedLetter(request: Request): Typed {
  const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string) => (typeof body[name] === 'string' ? body[name].trim().slice(0, 64) : '');
  return { number: text('number'), code: text('code') };
}

function missingIn({ number, code }: Typed, t: T): Readonly<Record<string, string>> {
  return {
    ...(/^\d{6}-\d{4}-\d{5,8}$/.test(number) ? {} : { number: t('case.join.numberShape') }),
    ...(code === '' ? { code: t('case.join.codeMissing') } : {}),
  };
}

async function runJoin(
  { desk, disputes }: RouteServices,
  { request, number, partyId }: { request: Request; number: string; partyId: string },
): Promise<void> {
  const accountId = actorOn(request).accountId ?? '';
  const stored = await disputes.load(number);
  const party = stored?.dispute.parties.find(({ id }) => id === partyId);
  if (party?.accountId === accountId) return;
  await desk.run({
    command: joinDispute,
    procedure: stored?.dispute.arbitration ? 'arbitration' : 'mediation',
    number,
    input: { partyId, accountId },
    actor: systemActor,
    // The same account joins the same party once, however often the form is sent.
    commandId: createHash('sha256')
      .update(`join/${number}/${partyId}/${accountId}`)
      .digest('hex')
      .slice(0, 32),
  });
}
