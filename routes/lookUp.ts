/**
 * Looking a case up by number and query code, without an account and without a session: a signed token of thirty
 * minutes in a cookie opens one dispute's public page.
 */
import { Router } from 'express';
import type { Request, Response } from 'express';
import type { DisputeRecord } from '../models/dispute.ts';
import type { StoredDispute } from '../server/desk.ts';
import { disputeRoom } from '../server/live/rooms.ts';
import { lookUpMinutes } from '../server/lookUpToken.ts';
import { plainCode, textIn } from './forms/application/reading.ts';
import type { Body } from './forms/application/reading.ts';
import type { RouteServices } from './index.ts';
import { limited } from './limited.ts';
import { publicView } from './lookUpView.ts';
import type { PublicView, Reader } from './lookUpView.ts';
import { sendPanel } from './lookUpPanel.ts';

const cookieName = 'look-up';
const panels = ['standing', 'timeline'] as const;
/** Every refusal takes this long, whether the number exists or not. */
const refusalMs = 300;
const longestInput = 60;

export function lookUpRoutes(services: RouteServices): Router {
  const routes = Router();
  const { limits, clock, lookUpTokens, config } = services;
  const cookie = { httpOnly: true, sameSite: 'lax', secure: config.secureCookies, path: '/look-up' } as const;

  routes.get('/look-up', (request, response) => {
    const number =
      typeof request.query.number === 'string' ? request.query.number.slice(0, longestInput) : '';
    response.render('lookUp/form', {
      form: { values: { number }, errors: {} },
      over: request.query.over === '1',
    });
  });

  routes.post('/look-up', limited(limits, 'lookUp'), async (request, response) => {
    const startedAt = performance.now();
    const { number, code } = typedIn(request.body as Body | undefined);
    const faults = missingIn({ number, code });
    if (Object.keys(faults).length > 0) return refuseForm(request, response, faults);
    await limits.check('lookUpOfOne', number);
    if (!(await fits(services, { number, code }))) {
      await limits.count('lookUpOfOne', number);
      await until(startedAt + refusalMs);
      return refuseForm(request, response, { number: 'lookUp.fault.wrong' });
    }
    const maxAge = lookUpMinutes * 60_000;
    response.cookie(cookieName, lookUpTokens.make(number, clock.now()), { ...cookie, maxAge });
    return response.redirect(303, '/look-up/case');
  });

  routes.get('/look-up/case', async (request, response) => {
    const found = await foundBy(services, request);
    if (found === null) return response.redirect(303, '/look-up?over=1');
    const { number } = found.stored.dispute;
    response.set('Cache-Control', 'no-store');
    return response.render('lookUp/case', {
      view: await viewOf(services, found.stored, readerOn(services, response)),
      version: found.stored.audienceVersions.public,
      live: {
        rooms: [{ name: disputeRoom(number, 'public'), version: found.stored.audienceVersions.public }],
        token: found.token,
      },
    });
  });

  for (const panel of panels)
    routes.get(`/look-up/panels/${panel}`, async (request, response) => {
      const found = await foundBy(services, request);
      if (found === null) return response.status(401).type('text').send('');
      const view = await viewOf(services, found.stored, readerOn(services, response));
      const version = found.stored.audienceVersions.public;
      return sendPanel(request, response, { view: `lookUp/_${panel}`, locals: { view, version } });
    });

  routes.post('/look-up/close', (_request, response) => {
    response.clearCookie(cookieName, cookie);
    response.redirect(303, '/look-up');
  });

  return routes;
}

interface Typed {
  readonly number: string;
  readonly code: string;
}

/** Spaces, full-width digits and long dashes are put right: the number may have been copied from paper. */
function typedIn(body: Body | undefined): Typed {
  const digits = plainCode(textIn(body ?? {}, 'number').slice(0, longestInput));
  const number = digits.replace(/^(\d{6})(\d{4})(\d{5})$/, '$1-$2-$3');
  return { number, code: plainCode(textIn(body ?? {}, 'code').slice(0, longestInput)) };
}

function missingIn({ number, code }: Typed): Readonly<Record<string, string>> {
  return {
    ...(number === '' && { number: 'lookUp.fault.numberMissing' }),
    ...(number !== '' && !/^\d{6}-\d{4}-\d{5}$/.test(number) && { number: 'lookUp.fault.numberShape' }),
    ...(code === '' && { code: 'lookUp.fault.codeMissing' }),
  };
}

/** Compares with every party's code, and with a hash that no code gives: there is work to do for any number. */
async function fits({ models, vault }: RouteServices, { number, code }: Typed): Promise<boolean> {
  const found = await models.disputes
    .findOne({ number }, { 'parties.queryCodeHmac': 1 })
    .lean<Pick<DisputeRecord, 'parties'>>();
  const stored = found?.parties.map(({ queryCodeHmac }) => queryCodeHmac) ?? [];
  const given = vault.queryCodeHmac(code);
  const known = [vault.hash('no code', number), ...stored.filter((hmac) => hmac !== null)];
  return known.map((hmac) => vault.same(hmac, given)).includes(true);
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
}

function refuseForm(request: Request, response: Response, faults: Readonly<Record<string, string>>): void {
  const { t } = response.locals as { t: Reader['t'] };
  const typed = textIn((request.body ?? {}) as Body, 'number').slice(0, longestInput);
  const errors = Object.fromEntries(Object.entries(faults).map(([name, key]) => [name, t(key)]));
  response.status(422).render('lookUp/form', { form: { values: { number: typed }, errors }, over: false });
}

interface Found {
  readonly token: string;
  readonly stored: StoredDispute;
}

async function foundBy(
  { lookUpTokens, disputes, clock }: RouteServices,
  request: Request,
): Promise<Found | null> {
  const token = (request.cookies as Record<string, unknown>)[cookieName];
  if (typeof token !== 'string') return null;
  const number = lookUpTokens.read(token, clock.now());
  const stored = number === null ? null : await disputes.load(number);
  return stored && { token, stored };
}

async function viewOf(services: RouteServices, stored: StoredDispute, reader: Reader): Promise<PublicView> {
  const events = await services.disputes.events(stored.dispute.number);
  return publicView(services, stored, { events, reader });
}

function readerOn({ clock }: RouteServices, response: Response): Reader {
  const { locale, t } = response.locals as Pick<Reader, 'locale' | 't'>;
  return { locale, t, asOf: clock.today() };
}
