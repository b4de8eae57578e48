/**
 * What administrators do to units, people and roles. Each act is put on record with what it changed; whoever works
 * with the directory sees it at once, and whoever lost a right loses pages and live rooms with it.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { AccountRecord } from '../models/account.ts';
import type { AdministrationAct, AdministrationRecord } from '../models/administrationRecord.ts';
import type { Models } from '../models/connect.ts';
import type { MediatorRecord } from '../models/mediator.ts';
import { noteAct } from './administrationNotes.ts';
import type { Accounts } from './auth/accounts.ts';
import type { Clock } from './clock.ts';
import type { Grant } from './disputes/actor.ts';
import type { BodyEntry, CommissionEntry } from './disputes/directory.ts';

export interface AdministrationParts {
  readonly models: Models;
  readonly accounts: Accounts;
  readonly clock: Clock;
  readonly refreshDirectory: () => Promise<void>;
  /** Somebody's rights changed: their live rooms are to be looked at again. */
  readonly recheck: (accountId: string) => Promise<void>;
}

export type Administration = ReturnType<typeof makeAdministration>;

/** `taken`: somebody or something has this name already. */
export type Saved = { readonly id: string } | 'taken';

type BodyFields = Omit<BodyEntry, 'id' | 'active'>;
type CommissionFields = Omit<CommissionEntry, 'id'>;
type MediatorFields = Pick<MediatorRecord, 'name' | 'bodyId' | 'certificateNumber' | 'fullTime'>;
interface Staff {
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}
export interface Invited {
  readonly accountId: string;
  readonly token: string;
}

const duplicateKey = 11_000;

/** Builds the acts over storage; `by` is always the administrator's account. */
export function makeAdministration(parts: AdministrationParts) {
  const { models, accounts, refreshDirectory, recheck } = parts;

  const note = (
    by: string,
    act: AdministrationAct,
    subject: { readonly id: string; readonly name: string },
    changes: AdministrationRecord['changes'] = [],
  ): Promise<void> => noteAct(parts, { by, act, subject, changes });

  /** Changes an account, ends its sessions and looks at its live rooms again. */
  async function changeAccount(
    accountId: string,
    changes: Partial<Pick<AccountRecord, 'name' | 'grants' | 'active'>>,
  ): Promise<void> {
    await accounts.change(accountId, changes);
    await refreshDirectory();
    await recheck(accountId);
  }

  /** A new account that waits for its owner; null when the user name is taken. */
  async function invite(by: string, staff: Staff): Promise<Invited | null> {
    const account = await accounts.create(staff);
    if (account === null) return null;
    await note(by, 'accountCreated', { id: account._id, name: staff.name }, grantChanges([], staff.grants));
    return { accountId: account._id, token: await accounts.invite(account._id) };
  }

  return {
    async createBody(by: string, fields: BodyFields): Promise<Saved> {
      const id = `body-${fields.district}-${randomBytes(4).toString('hex')}`;
      const made = await unlessTaken(() =>
        models.mediationBodies.create({ ...fields, _id: id, active: true }),
      );
      if (!made) return 'taken';
      await note(by, 'bodyCreated', { id, name: fields.name });
      await refreshDirectory();
      return { id };
    },

    async changeBody(by: string, body: BodyEntry, fields: BodyFields): Promise<Saved> {
      const changed = await unlessTaken(() =>
        models.mediationBodies.updateOne({ _id: body.id }, { $set: fields }),
      );
      if (!changed) return 'taken';
      await note(by, 'bodyChanged', { id: body.id, name: fields.name }, differences(body, fields));
      await refreshDirectory();
      return { id: body.id };
    },

    /** A body that is not active takes no new applications; what it has goes on. */
    async setBodyActive(by: string, { id, name }: BodyEntry, active: boolean): Promise<void> {
      await models.mediationBodies.updateOne({ _id: id }, { $set: { active } });
      await note(by, active ? 'bodyActivated' : 'bodyDeactivated', { id, name });
      await refreshDirectory();
    },

    async createCommission(by: string, fields: CommissionFields): Promise<Saved> {
      const id = `commission-${randomBytes(4).toString('hex')}`;
      const made = await unlessTaken(() => models.commissions.create({ ...fields, _id: id }));
      if (!made) return 'taken';
      await note(by, 'commissionCreated', { id, name: fields.name });
      await refreshDirectory();
      return { id };
    },

    async changeCommission(
      by: string,
      commission: CommissionEntry,
      fields: CommissionFields,
    ): Promise<Saved> {
      const changed = await unlessTaken(() =>
        models.commissions.updateOne({ _id: commission.id }, { $set: fields }),
      );
      if (!changed) return 'taken';
      await note(
        by,
        'commissionChanged',
        { id: commission.id, name: fields.name },
        differences(commission, fields),
      );
      await refreshDirectory();
      return { id: commission.id };
    },

    /** Enters a mediator in the register, with an account that waits for its owner. */
    async createMediator(
      by: string,
      { username, ...fields }: MediatorFields & { readonly username: string },
    ): Promise<Invited | null> {
      const grants: readonly Grant[] = [{ role: 'mediator', unitId: fields.bodyId }];
      const invited = await invite(by, { username, name: fields.name, grants });
      if (invited === null) return null;
      const id = randomUUID();
      await models.mediators.create({ ...fields, _id: id, accountId: invited.accountId, active: true });
      await note(by, 'mediatorCreated', { id, name: fields.name });
      await refreshDirectory();
      return invited;
    },

    /** Changes an entry; who moves to another body works there from now on and no longer where they were. */
    async changeMediator(by: string, mediator: MediatorRecord, fields: MediatorFields): Promise<void> {
      await models.mediators.updateOne({ _id: mediator._id }, { $set: fields });
      await note(
        by,
        'mediatorChanged',
        { id: mediator._id, name: fields.name },
        differences(mediator, fields),
      );
      const account = await accounts.byId(mediator.accountId);
      if (account === null) return;
      const moved = fields.bodyId !== mediator.bodyId;
      if (!moved && account.name === fields.name) return;
      const grants = account.grants.map((grant) =>
        moved && grant.role === 'mediator' && grant.unitId === mediator.bodyId
          ? { ...grant, unitId: fields.bodyId }
          : grant,
      );
      await changeAccount(account._id, { name: fields.name, grants });
    },

    inviteStaff: async (by: string, staff: Staff): Promise<Invited | null> => {
      const invited = await invite(by, staff);
      await refreshDirectory();
      return invited;
    },

    /** A new one-time link; the one before is worth nothing any more. */
    async inviteAgain(by: string, account: AccountRecord): Promise<string> {
      await note(by, 'accountInvited', { id: account._id, name: account.name });
      return accounts.invite(account._id);
    },

    async giveRole(by: string, account: AccountRecord, grant: Grant): Promise<void> {
      if (account.grants.some((held) => sameGrant(held, grant))) return;
      const grants = [...account.grants.map(plainGrant), grant];
      await note(
        by,
        'roleGiven',
        { id: account._id, name: account.name },
        grantChanges(account.grants, grants),
      );
      await changeAccount(account._id, { grants });
    },

    async takeRole(by: string, account: AccountRecord, grant: Grant): Promise<void> {
      const grants = account.grants.filter((held) => !sameGrant(held, grant)).map(plainGrant);
      await note(
        by,
        'roleTaken',
        { id: account._id, name: account.name },
        grantChanges(account.grants, grants),
      );
      await changeAccount(account._id, { grants });
    },

    async setAccountActive(by: string, { _id, name }: AccountRecord, active: boolean): Promise<void> {
      await note(by, active ? 'accountReopened' : 'accountEnded', { id: _id, name });
      await changeAccount(_id, { active });
    },

    noteImport: (by: string, subject: { readonly id: string; readonly name: string }) =>
      note(by, 'imported', subject),
  };
}

function plainGrant({ role, unitId }: Grant): Grant {
  return { role, unitId };
}

function sameGrant(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.unitId === b.unitId;
}

function grantChanges(before: readonly Grant[], after: readonly Grant[]): AdministrationRecord['changes'] {
  const words = (grants: readonly Grant[]) =>
    grants.map(({ role, unitId }) => (unitId === null ? role : `${role}@${unitId}`)).join(', ');
  return [{ field: 'grants', before: words(before), after: words(after) }];
}

function differences<T extends object>(before: T, after: Partial<T>): AdministrationRecord['changes'] {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  return (Object.keys(after) as (keyof T & string)[])
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((change) => change.before !== change.after);
}

async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === duplicateKey) return false;
    throw error;
  }
}
