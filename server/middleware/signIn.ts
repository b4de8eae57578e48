import { Passport } from 'passport';
import { Strategy } from 'passport-local';
import type { AccountRecord } from '../../models/account.ts';
import { actorOf } from '../auth/accounts.ts';
import type { Accounts, SignIn } from '../auth/accounts.ts';
import type { Actor } from '../disputes/actor.ts';

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
export function makePassport(accounts: Accounts) {
  const passport = new Passport();
  passport.use(
    new Strategy({ usernameField: 'username', passwordField: 'password' }, (username, password, done) => {
      accounts.signIn(username, password).then((answer) => {
        if (answer.outcome === 'signedIn') done(null, userOf(answer.account));
        else done(null, false, answer as never);
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

/** What a refused sign-in says: wrong, or locked for some minutes. */
export type RefusedSignIn = Exclude<SignIn, { outcome: 'signedIn' }>;

function userOf(account: AccountRecord): Express.User {
  return { account, actor: actorOf(account) };
}
