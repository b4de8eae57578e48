/**
 * 窗口收件: a paper application to the commission in a dispute that was, or still is, before a mediation body: for
 * arbitration, or for the review of the agreement. The clerk does not see that dispute; a party's number with query code or
 * identity card opens the way for this one act. A wrong number and a wrong proof are answered alike; every attempt is kept
 * in the access records.
 */
import { Router } from 'express';
import type { Request, RequestHandler, Response } from 'express';
import { systemActor } from '../server/disputes/actor.ts';
import type { Command } from '../server/disputes/command.ts';
import { takeApplication } from '../server/disputes/commands/intake/applyForArbitration.ts';
import type { ApplicationAtWindow } from '../server/disputes/commands/intake/applyForArbitration.ts';
import { takeReviewApplication } from '../server/disputes/commands/reviews/applyForReview.ts';
import { partiesIn } from '../server/disputes/dispute.ts';
import type { Dispute, Party } from '../server/disputes/dispute.ts';
import { Refusal } from '../server/disputes/refusals.ts';
import type { RefusalCode } from '../server/disputes/refusals.ts';
import type { Procedure } from '../server/disputes/stages.ts';
import { commandIdOf } from './disputesForms.ts';
import { textIn } from './forms/application/reading.ts';
import type { Body } from './forms/application/reading.ts';
import { readWindowApplication } from './forms/intake/takeApplication.ts';
import type { WindowApplication } from './forms/intake/takeApplication.ts';
import { actorOn, onlyFor } from './guards.ts';
import type { RouteServices } from './index.ts';
import { partyWithCode, partyWithIdentityNumber } from './partyProof.ts';
import { refusalWords } from './refusalWords.ts';
import type { T } from './words.ts';

/** What may be handed in at the window. */
interface Window {
  readonly address: string;
  /** What its page says, in the area `desk`. */
  readonly words: 'window' | 'reviewWindow';
  /** Whose proof counts. */
  readonly provers: (dispute: Dispute) => readonly Party[];
  readonly procedure: Procedure;
  readonly command: Command<string, ApplicationAtWindow>;
}

const windows: readonly Window[] = [
  {
    address: '/window/arbitration-applications',
    words: 'window',
    // The other side cannot take the case to the commission (规则 29).
    provers: (dispute) => partiesIn(dispute, 'applicant'),
    procedure: 'arbitration',
    command: takeApplication,
  },
  {
    address: '/window/review-applications',
    words: 'reviewWindow',
    // Both signed the one paper (规则 74); whoever brings it is one of them.
    provers: ({ parties }) => parties,
    procedure: 'agreementReview',
    command: takeReviewApplication,
  },
];

export function windowApplicationRoutes(services: RouteServices): Router {
  const routes = Router();
  const clerksOnly = onlyFor('clerk');
  for (const window of windows) {
    routes.get(`${window.address}/new`, clerksOnly, (request, response) => {
      const receivedOn = services.clock.today();
      renderWindow(services, window, { request, response, status: 200, values: { receivedOn }, errors: {} });
    });
    routes.post(window.address, clerksOnly, take(services, window));
  }
  return routes;
}

type Errors = Readonly<Record<string, string>>;

function take(services: RouteServices, window: Window): RequestHandler {
  return async (request, response) => {
    const { t } = response.locals as { t: T };
    const body = (request.body ?? {}) as Body;
    const back = (status: number, errors: Errors) =>
      renderWindow(services, window, { request, response, status, values: typedIn(body), errors });
    const read = readWindowApplication(body, windowsOf(request));
    if ('faults' in read) {
      const told = Object.entries(read.faults).map(([name, key]) => [name, t(key)] as const);
      return back(422, Object.fromEntries(told));
    }
    const commandId = commandIdOf(request);
    if (!(await isProved(services, window, { request, application: read.value })))
      return back(422, { number: t('desk.window.fault.wrong') });
    try {
      await runTaking(services, window, { request, application: read.value, commandId });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, message } = refusalWords(error, response);
      return back(status, { [besides[error.code] ?? 'number']: message });
    }
    return response.redirect(303, `/disputes/${read.value.number}?done=${commandId}`);
  };
}

const besides: Readonly<Partial<Record<RefusalCode, string>>> = {
  DAY_IN_FUTURE: 'receivedOn',
  DAY_TOO_EARLY: 'receivedOn',
};

/** The commissions at whose window the person sits. */
function windowsOf(request: Request): readonly string[] {
  const { grants } = actorOn(request);
  return grants.flatMap(({ role, unitId }) => (role === 'clerk' && unitId !== null ? [unitId] : []));
}

async function isProved(
  { disputes, vault, limits, accessLog }: RouteServices,
  { provers }: Window,
  { request, application }: { request: Request; application: WindowApplication },
): Promise<boolean> {
  const { number } = application;
  const accountId = actorOn(request).accountId ?? '';
  await limits.count('window', accountId);
  await limits.check('lookUpOfOne', number);
  const stored = await disputes.load(number);
  const proof = proofIn(vault, stored === null ? [] : provers(stored.dispute), application);
  if (proof === null) await limits.count('lookUpOfOne', number);
  await accessLog.proved(accountId, number, proof);
  return proof !== null;
}

function proofIn(
  vault: RouteServices['vault'],
  parties: readonly Party[],
  { number, code, identityNumber }: WindowApplication,
): string | null {
  const kind = code === null ? 'identityNumber' : 'code';
  const partyId =
    code === null
      ? partyWithIdentityNumber(vault, parties, identityNumber ?? '')
      : partyWithCode(vault, parties, { number, code });
  return partyId === null ? null : `${kind}/${partyId}`;
}

async function runTaking(
  { desk }: RouteServices,
  { command, procedure }: Window,
  {
    request,
    application: { number, commissionId, receivedOn },
    commandId,
  }: { request: Request; application: WindowApplication; commandId: string },
): Promise<void> {
  await desk.run({
    command,
    procedure,
    number,
    input: { commissionId, receivedOn, takenBy: actorOn(request).accountId ?? '' },
    actor: systemActor,
    commandId,
  });
}

/** What was typed, but the proof: it is typed again from what lies on the counter. */
function typedIn(body: Body) {
  return {
    number: textIn(body, 'number').slice(0, 60),
    receivedOn: textIn(body, 'receivedOn').slice(0, 60),
    commissionId: textIn(body, 'commissionId').slice(0, 60),
  };
}

function renderWindow(
  { directory, clock }: RouteServices,
  { address, words }: Window,
  page: {
    readonly request: Request;
    readonly response: Response;
    readonly status: number;
    readonly values: Readonly<Record<string, string>>;
    readonly errors: Errors;
  },
): void {
  const units = windowsOf(page.request);
  page.response.status(page.status).set('Cache-Control', 'no-store');
  page.response.render('desk/windowApplication', {
    action: address,
    words,
    form: { values: { commissionId: units[0] ?? '', ...page.values }, errors: page.errors },
    commissions: directory().commissions.filter(({ id }) => units.includes(id)),
    latest: clock.today(),
  });
}
