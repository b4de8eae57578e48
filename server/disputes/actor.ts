/** Who acts or looks: an account with its grants, or the system itself. */

export const roles = [
  'worker',
  'employer',
  'agent',
  'mediator',
  'bodyHead',
  'arbitrator',
  'clerk',
  'commissionHead',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role, and for staff the unit in which it is held (a body's or a commission's id, a supervisor's area). */
export interface Grant {
  readonly role: Role;
  readonly unitId: string | null;
}

export interface Actor {
  /** null for the system and for somebody without an account. */
  readonly accountId: string | null;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly isSystem: boolean;
}

/** The jobs of the system act under this name. */
export const systemActor: Actor = { accountId: null, name: 'system', grants: [], isSystem: true };
/** Somebody who files without an account. */
export const anonymousActor: Actor = { accountId: null, name: '', grants: [], isSystem: false };

/** Whether the actor holds this role, in this unit if one is given. */
export function holds(actor: Actor, role: Role, unitId?: string): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && (unitId === undefined || grant.unitId === unitId),
  );
}
