/** Accounts: sign-up, invitation, passwords. Storage is Mongoose, rules are here. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import type { AccountRecord } from '../../models/account.ts';
import type { Clock } from '../clock.ts';
import type { Actor, Grant } from '../disputes/actor.ts';
import type { Vault } from '../vault.ts';
import { hashPassword } from './passwords.ts';
import type { PasswordCheck } from './passwords.ts';

const invitationDays = 7;

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Given where it was computed before (imports of many accounts). */
  readonly passwordHash?: string;
  readonly password?: string;
  readonly id?: string;
}

export type Accounts = ReturnType<typeof makeAccounts>;

/** Builds the account rules over storage. */
export function makeAccounts({
  accounts,
  clock,
  vault,
  passwordFits,
}: {
  accounts: Model<AccountRecord>;
  clock: Clock;
  vault: Vault;
  passwordFits: PasswordCheck;
}) {
  const tokenHash = (token: string) => vault.hash('invitation', token);

  return {
    byId: (id: string) => accounts.findById(id).lean<AccountRecord>(),
    byUsername: (username: string) =>
      accounts.findOne({ username: normalUsername(username) }).lean<AccountRecord>(),
    any: async () => (await accounts.findOne({ 'grants.role': 'administrator' }, { _id: 1 }).lean()) !== null,

    /** Creates an account. null when the user name is taken. */
    async create({
      id,
      username,
      name,
      grants,
      password,
      passwordHash,
    }: NewAccount): Promise<AccountRecord | null> {
      const record: AccountRecord = {
        _id: id ?? randomUUID(),
        username: normalUsername(username),
        name,
        passwordHash: passwordHash ?? (password === undefined ? null : await hashPassword(password)),
        grants,
        active: true,
        telephone: null,
        invitation: null,
        generation: 0,
        createdAt: clock.now(),
      };
      try {
        await accounts.create(record);
        return record;
      } catch (error) {
        if ((error as { code?: unknown }).code === 11_000) return null;
        throw error;
      }
    },

    /** A one-time link for an account: its token is shown once, its keyed hash is kept for seven days. */
    async invite(accountId: string): Promise<string> {
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + invitationDays * 86_400_000);
      await accounts.updateOne(
        { _id: accountId },
        { $set: { invitation: { tokenHash: tokenHash(token), expiresAt } } },
      );
      return token;
    },

    /** The account that a link was made for, while it holds; a closed account is not opened again by an old link. */
    async invited(token: string): Promise<AccountRecord | null> {
      const account = await accounts
        .findOne({ 'invitation.tokenHash': tokenHash(token) })
        .lean<AccountRecord>();
      if (!account?.invitation || !account.active) return null;
      return account.invitation.expiresAt > clock.now() ? account : null;
    },

    /** Takes up an invitation: sets the password and ends the link. false when the link was used meanwhile. */
    async acceptInvitation(
      token: string,
      { password, username }: { password: string; username?: string },
    ): Promise<boolean> {
      const passwordHash = await hashPassword(password);
      const result = await accounts.updateOne(
        { 'invitation.tokenHash': tokenHash(token), active: true },
        {
          $set: {
            passwordHash,
            invitation: null,
            ...(username !== undefined && { username: normalUsername(username) }),
          },
          $inc: { generation: 1 },
        },
      );
      return result.matchedCount === 1;
    },

    /** The account that name and password open; null for every way to fail, after the same one verification. */
    async check(username: string, password: string): Promise<AccountRecord | null> {
      const account = await accounts.findOne({ username: normalUsername(username) }).lean<AccountRecord>();
      const fits = await passwordFits(account?.active ? account.passwordHash : null, password);
      return fits ? account : null;
    },

    /** Sets a new password; all sessions of the old one end. */
    async changePassword(accountId: string, password: string): Promise<void> {
      const passwordHash = await hashPassword(password);
      await accounts.updateOne({ _id: accountId }, { $set: { passwordHash }, $inc: { generation: 1 } });
    },

    /** Changes rights or ends an account; its sessions end with the old generation, its open link with the account. */
    async change(
      accountId: string,
      changes: Partial<Pick<AccountRecord, 'name' | 'grants' | 'active'>>,
    ): Promise<void> {
      const ended = changes.active === false ? { invitation: null } : {};
      await accounts.updateOne(
        { _id: accountId },
        { $set: { ...changes, ...ended }, $inc: { generation: 1 } },
      );
    },
  };
}

/** The actor that an account is. */
export function actorOf({ _id, name, grants }: Pick<AccountRecord, '_id' | 'name' | 'grants'>): Actor {
  return { accountId: _id, name, grants, isSystem: false };
}

/** User names are the same in any case. */
export function normalUsername(username: string): string {
  return username.trim().toLowerCase();
}
