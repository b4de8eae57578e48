/**
 * Signing in, at the pace that guessing is held to. A user name that nobody has is counted and answered as one that
 * somebody has, so that neither words nor time tell them apart; and nobody can be locked out by a stranger: a browser
 * where the person has signed in before keeps a count of its own.
 */
import type { AccountRecord } from '../../models/account.ts';
import type { Vault } from '../vault.ts';
import { normalUsername } from './accounts.ts';
import type { Accounts } from './accounts.ts';
import type { Devices } from './devices.ts';
import type { Tries, TryKey, WaitRule } from './tries.ts';

/** One person at one place, or at one browser: mistyping is free, guessing is not. */
const ownRule: WaitRule = { free: 4, first: 30, longest: 900 };
/**
 * One name from everywhere but known browsers: bounds a guess spread over many addresses to one a minute, and is all
 * that a stranger can do to somebody at a browser that is new to them.
 */
const nameRule: WaitRule = { free: 20, first: 1, longest: 60 };

export type SignIn =
  | { readonly outcome: 'signedIn'; readonly account: AccountRecord; readonly device: string }
  | { readonly outcome: 'wrong' }
  | { readonly outcome: 'wait'; readonly minutes: number };

export interface SignInTry {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** The device cookie as it came. */
  readonly device: unknown;
}

export type SignIns = ReturnType<typeof makeSignIns>;

export interface SignInParts {
  readonly accounts: Pick<Accounts, 'check'>;
  readonly tries: Tries;
  readonly devices: Devices;
  readonly vault: Pick<Vault, 'hash'>;
}

/** Builds signing in over accounts and counts. */
export function makeSignIns({ accounts, tries, devices, vault }: SignInParts) {
  /** A name is kept as a hash alone: what is typed there by mistake is now and then a password. */
  const keyOf = (...parts: readonly string[]) => vault.hash('sign-in', parts.join('\0'));

  return {
    /** Tries a sign-in; where it succeeds, `device` is the new value of the device cookie. */
    async attempt({ username, password, address, device }: SignInTry): Promise<SignIn> {
      const name = normalUsername(username);
      const proof = devices.proof(device, name);
      const own: TryKey = {
        key: proof === null ? keyOf('place', name, address) : keyOf('device', proof),
        rule: ownRule,
      };
      const everywhere: TryKey = { key: keyOf('name', name), rule: nameRule };
      const seconds = await tries.count(proof === null ? [own, everywhere] : [own]);
      if (seconds > 0) return { outcome: 'wait', minutes: minutesOf(seconds) };
      const account = await accounts.check(name, password);
      if (account === null) return { outcome: 'wrong' };
      await tries.forget([own]);
      if (proof === null) await tries.giveBack(everywhere);
      return { outcome: 'signedIn', account, device: devices.remember(device, name) };
    },

    /** The present password of somebody signed in, before it is changed: counted by account, which no stranger reaches. */
    async confirm({ _id, username }: AccountRecord, password: string): Promise<Confirmed> {
      const own: TryKey = { key: keyOf('account', _id), rule: ownRule };
      const seconds = await tries.count([own]);
      if (seconds > 0) return { outcome: 'wait', minutes: minutesOf(seconds) };
      if ((await accounts.check(username, password)) === null) return { outcome: 'wrong' };
      await tries.forget([own]);
      return { outcome: 'confirmed' };
    },
  };
}

export type Confirmed = Exclude<SignIn, { outcome: 'signedIn' }> | { readonly outcome: 'confirmed' };

function minutesOf(seconds: number): number {
  return Math.ceil(seconds / 60);
}
