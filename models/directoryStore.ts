/** The directory of units and staff, read from storage as a whole: a city has some hundred entries. */
import type { Role } from '../server/disputes/actor.ts';
import { makeDirectory } from '../server/disputes/directory.ts';
import type { BodyEntry, CommissionEntry, Directory } from '../server/disputes/directory.ts';
import type { Models } from './connect.ts';

const staffRoles: readonly Role[] = [
  'mediator',
  'bodyHead',
  'arbitrator',
  'clerk',
  'commissionHead',
  'supervisor',
];

/** Reads the directory. */
export async function loadDirectory(models: Models): Promise<Directory> {
  const [bodies, commissions, accounts] = await Promise.all([
    models.mediationBodies.find().sort({ name: 1 }).lean(),
    models.commissions.find().sort({ _id: 1 }).lean(),
    models.accounts
      .find({ 'grants.role': { $in: staffRoles } }, { name: 1, grants: 1, active: 1 })
      .sort({ username: 1 })
      .lean(),
  ]);
  return makeDirectory({
    bodies: bodies.map(({ _id, ...rest }): BodyEntry => ({ ...rest, id: _id })),
    commissions: commissions.map(({ _id, ...rest }): CommissionEntry => ({ ...rest, id: _id })),
    staff: accounts
      .filter(({ active }) => active)
      .map(({ _id, name, grants }) => ({ accountId: _id, name, grants })),
  });
}
