/**
 * A new query code for a party, on the letter that takes it there. The code is shown in the answer to the form and
 * kept nowhere; sent twice, the same form shows the same code.
 */
import { toString as drawQr } from 'qrcode';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { contextOf, openCase } from './caseView/context.ts';
import type { CaseContext } from './caseView/context.ts';
import { commandIdOf, guardAllowed, renderForm, tryForm } from './disputesForms.ts';
import { disputeForms } from './forms/siteMap.ts';
import type { PlacedForm } from './forms/siteMap.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';
import { headOf } from './caseView.ts';

const place: PlacedForm = { ...disputeForms.issueQueryCode, scope: 'dispute' };

export function queryCodeRoutes(services: RouteServices): Router {
  const routes = Router();
  routes.post(`/disputes/:number/${place.address}`, signedIn, async (request, response) => {
    const opened = await openCase(services, request);
    const commandId = commandIdOf(request);
    guardAllowed(place, opened);
    const code = codeFor(services, request, commandId);
    const answered = opened.stored.answered.includes(commandId);
    const complete = (input: unknown) => ({
      ...(input as { partyId: string }),
      queryCodeHmac: services.vault.queryCodeHmac(code),
    });
    const answer = answered
      ? null
      : await tryForm(services, { place, opened, request, response, commandId, complete });
    const context = await contextOf(services, response, await openCase(services, request));
    if (answer !== null) return renderForm(response, { place, context, answer });
    return showLetter(services, response, {
      context,
      code,
      partyId: partyIdIn(request),
      origin: originOf(services, request),
    });
  });
  return routes;
}

const partyIdIn = (request: Request): string => {
  const { partyId } = (request.body ?? {}) as { partyId?: unknown };
  return typeof partyId === 'string' ? partyId : '';
};

function codeFor({ vault }: RouteServices, request: Request, commandId: string): string {
  return vault.queryCode(commandId, partyIdIn(request));
}

interface Letter {
  readonly context: CaseContext;
  readonly code: string;
  readonly partyId: string;
  /** Where the site is reached, for the letter. */
  readonly origin: string;
}

function originOf({ config }: RouteServices, request: Request): string {
  return config.publicAddress ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`;
}

/** Only while it is the party's code: after a newer one the letter is worth nothing and is not drawn again. */
async function showLetter(
  { vault }: RouteServices,
  response: Response,
  { context, code, partyId, origin }: Letter,
): Promise<void> {
  const { dispute, nameOf, t } = context;
  const party = dispute.parties.find(({ id }) => id === partyId);
  const stored = party?.queryCodeHmac ?? '';
  if (party === undefined || !vault.same(stored, vault.queryCodeHmac(code)))
    return response.redirect(303, `/disputes/${dispute.number}`);
  const address = `${origin}/look-up?number=${dispute.number}`;
  response.set('Cache-Control', 'no-store');
  response.render('disputes/queryCode', {
    head: headOf(context),
    title: t('case.queryCode.title', { party: nameOf(partyId) }),
    party: { name: nameOf(partyId), position: t(`labels.position.${party.position}`) },
    number: dispute.number,
    code,
    address: `${origin}/look-up`,
    qr: await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
    backHref: `/disputes/${dispute.number}`,
  });
}
