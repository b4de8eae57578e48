import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { AccountRecord } from '../../models/account.ts';
import { actorOf } from '../auth/accounts.ts';
import type { Accounts } from '../auth/accounts.ts';
import type { SignIn } from '../auth/signIns.ts';
import type { Actor } from '../disputes/actor.ts';
import type { Services } from '../services.ts';

export type SignInCheck = ReturnType<typeof makePassport>;

declare global {
  // Passport declares its user in this namespace.
  // eslint-disable-next-line typescript/no-namespace
  namespace Express {
    interface User {
      readonly account: AccountRecord;
      readonly actor: Actor;
    }
  }
}

/** Passport over our accounts. A session names an account and the generation of its rights. */
export function makePassport({
  accounts,
  signIns,
  config,
}: Pick<Services, 'accounts' | 'signIns' | 'config'>) {
  const passport = new Passport();
  const fields = { usernameField: 'username', passwordField: 'password', passReqToCallback: true } as const;
  passport.use(
    new Strategy(fields, (request, username, password, done) => {
      const { ip: address = 'unknown' } = request;
      const device = deviceCookie(config.secureCookies);
      const known = (request.cookies as Record<string, unknown>)[device.name];
      signIns.attempt({ username, password, address, device: known }).then((answer) => {
        if (answer.outcome !== 'signedIn') return done(null, false, answer as never);
        request.res?.cookie(device.name, answer.device, device.options);
        return done(null, userOf(answer.account));
      }, done);
    }),
  );
  passport.serializeUser((user, done) => done(null, `${user.account._id}:${user.account.generation}`));
  passport.deserializeUser((key: string, done) => {
    userOfSession(accounts, key).then((user) => done(null, user ?? false), done);
  });
  return passport;
}

/** The user a session was made for; null once the account's rights or password changed or it was ended. */
export async function userOfSession(accounts: Accounts, key: string): Promise<Express.User | null> {
  const [id = '', generation] = key.split(':');
  const account = await accounts.byId(id);
  return account?.active && String(account.generation) === generation ? userOf(account) : null;
}

/** What a refused sign-in says: wrong, or to wait for some minutes. */
export type RefusedSignIn = Exclude<SignIn, { outcome: 'signedIn' }>;

function userOf(account: AccountRecord): Express.User {
  return { account, actor: actorOf(account) };
}

const halfAYearMs = 180 * 86_400_000;

/** Kept through signing out: it opens nothing, and spares its owner the waits that strangers cause. */
function deviceCookie(secure: boolean) {
  const options = { maxAge: halfAYearMs, sameSite: 'lax', secure, httpOnly: true, path: '/' } as const;
  return { name: secure ? '__Host-device' : 'device', options };
}
