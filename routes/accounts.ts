/** Accounts: made by parties themselves, taken up by the invited, and the own password changed. */
import { Router } from 'express';
import type { Request, Response } from 'express';
import { actorOf } from '../server/auth/accounts.ts';
import { shortestPassword } from '../server/auth/passwords.ts';
import { HttpError } from '../server/errors.ts';
import { homeOf } from '../server/navigation.ts';
import type { AccountRecord } from '../models/account.ts';
import { openRoles, parseNewAccount } from './forms/accounts/newAccount.ts';
import { passwordFaults } from './forms/accounts/password.ts';
import { textIn } from './forms/application/reading.ts';
import type { Body } from './forms/application/reading.ts';
import { signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';
import { limited } from './limited.ts';
import type { T } from './words.ts';

type Faults = Readonly<Record<string, string>>;

export function accountRoutes(services: RouteServices): Router {
  const routes = Router();
  const { accounts, signIns, limits, live, log } = services;

  routes.get('/accounts/new', (request, response) => {
    if (request.user) return response.redirect(303, homeOf(request.user.actor));
    return showNew(response, { values: { role: textOf(request.query.role) } });
  });

  routes.post('/accounts', limited(limits, 'signUp'), async (request, response) => {
    const body = bodyOf(request);
    const values = typed(body, ['role', 'username', 'name']);
    const parsed = parseNewAccount(body);
    if ('faults' in parsed) return showNew(response, { values, faults: parsed.faults });
    const { role, username, name, password } = parsed.value;
    const account = await accounts.create({ username, name, password, grants: [{ role, unitId: null }] });
    if (account === null)
      return showNew(response, { values, faults: { username: 'accounts.fault.usernameTaken' } });
    log.info({ signedUp: account._id });
    await signIn(request, account);
    return response.redirect(303, homeOf(actorOf(account)));
  });

  routes.get('/invitations/:token', limited(limits, 'invitation'), async (request, response) => {
    const account = await accounts.invited(tokenOf(request));
    if (account === null) return response.status(404).render('accounts/invitationOver');
    return response.render('accounts/invitation', { account, ...pageOf(response, {}) });
  });

  routes.post('/invitations/:token', limited(limits, 'invitation'), async (request, response) => {
    const token = tokenOf(request);
    const account = await accounts.invited(token);
    if (account === null) return response.status(404).render('accounts/invitationOver');
    const { password, again } = passwordsIn(bodyOf(request));
    const faults = passwordFaults({ password, again, about: [account.username, account.name] });
    if (Object.keys(faults).length > 0)
      return response.status(422).render('accounts/invitation', { account, ...pageOf(response, { faults }) });
    if (!(await accounts.acceptInvitation(token, { password })))
      return response.status(404).render('accounts/invitationOver');
    const fresh = await existing(services, account._id);
    await live.recheck(account._id);
    log.info({ tookUpInvitation: account._id });
    await signIn(request, fresh);
    return response.redirect(303, homeOf(actorOf(fresh)));
  });

  routes.get('/account', signedIn, (request, response) => {
    showAccount(request, response, { changed: request.query.changed === '1' });
  });

  routes.post('/account/password', signedIn, limited(limits, 'signIn'), async (request, response) => {
    const account = request.user?.account;
    if (account === undefined) throw new HttpError('SIGN_IN_NEEDED');
    const body = bodyOf(request);
    const { password, again } = passwordsIn(body);
    const faults = passwordFaults({ password, again, about: [account.username, account.name] });
    if (Object.keys(faults).length > 0) return showAccount(request, response, { faults });
    const checked = await signIns.confirm(account, passwordIn(body, 'current'));
    if (checked.outcome === 'wait')
      return showAccount(request, response, {
        faults: { current: 'accounts.fault.currentWait' },
        params: { minutes: checked.minutes },
      });
    if (checked.outcome === 'wrong')
      return showAccount(request, response, { faults: { current: 'accounts.fault.currentWrong' } });
    await accounts.changePassword(account._id, password);
    await live.recheck(account._id);
    log.info({ changedPassword: account._id });
    // All sessions ended with the change; this one goes on under a new id.
    await signIn(request, await existing(services, account._id));
    return response.redirect(303, '/account?changed=1');
  });

  return routes;
}

function showNew(
  response: Response,
  { values, faults = {} }: { readonly values: Faults; readonly faults?: Faults },
): void {
  response.status(Object.keys(faults).length > 0 ? 422 : 200);
  response.render('accounts/new', { roles: openRoles, ...pageOf(response, { values, faults }) });
}

function showAccount(
  request: Request,
  response: Response,
  more: {
    readonly faults?: Faults;
    readonly params?: Readonly<Record<string, number>>;
    readonly changed?: boolean;
  },
): void {
  response.status(more.faults === undefined ? 200 : 422);
  response.render('accounts/account', {
    account: request.user?.account,
    changed: more.changed ?? false,
    ...pageOf(response, more),
  });
}

function pageOf(
  response: Response,
  {
    values = {},
    faults = {},
    params = {},
  }: {
    readonly values?: Faults;
    readonly faults?: Faults;
    readonly params?: Readonly<Record<string, number>>;
  },
) {
  const { t } = response.locals as { t: T };
  const limits = { least: shortestPassword, ...params };
  const errors = Object.fromEntries(Object.entries(faults).map(([name, key]) => [name, t(key, limits)]));
  return { form: { values, errors }, least: shortestPassword };
}

async function existing({ accounts }: RouteServices, id: string): Promise<AccountRecord> {
  const account = await accounts.byId(id);
  if (account === null) throw new HttpError('SIGN_IN_NEEDED');
  return account;
}

/** Passport makes a new session here, so that a session id from before is worth nothing. */
function signIn(request: Request, account: AccountRecord): Promise<void> {
  return new Promise((resolve, reject) => {
    request.logIn({ account, actor: actorOf(account) }, (error: unknown) => {
      if (error) reject(error as Error);
      else resolve();
    });
  });
}

function bodyOf(request: Request): Body {
  return (request.body ?? {}) as Body;
}

function typed(body: Body, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, textIn(body, name).slice(0, 200)]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : '';
}

function tokenOf(request: Request): string {
  return textOf(request.params.token);
}

/** A password as typed: its spaces are part of it. */
function passwordIn(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

function passwordsIn(body: Body): { readonly password: string; readonly again: string } {
  return { password: passwordIn(body, 'password'), again: passwordIn(body, 'again') };
}
