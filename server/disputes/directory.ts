/** Bodies, commissions and staff as the domain needs them; filled from storage by the services. */
import type { Grant, Role } from './actor.ts';

export type BodyLevel = 'city' | 'department' | 'district' | 'street';

export interface BodyEntry {
  readonly id: string;
  readonly name: string;
  /** Used in case numbers, e.g. 武昌中南路. */
  readonly shortName: string;
  readonly level: BodyLevel;
  readonly district: string;
  readonly street: string | null;
  readonly address: string;
  readonly telephone: string;
  readonly openingHours: string;
  readonly active: boolean;
}

export interface CommissionEntry {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  /** District codes for which it is in charge. */
  readonly districts: readonly string[];
  readonly address: string;
  readonly telephone: string;
  readonly openingHours: string;
}

export interface StaffEntry {
  readonly accountId: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

export interface Directory {
  readonly bodies: readonly BodyEntry[];
  readonly commissions: readonly CommissionEntry[];
  readonly staff: readonly StaffEntry[];
  body(id: string): BodyEntry | undefined;
  commission(id: string): CommissionEntry | undefined;
  person(accountId: string): StaffEntry | undefined;
  commissionOf(district: string): CommissionEntry | undefined;
  holders(role: Role, unitId: string): readonly StaffEntry[];
}

/** Builds the look-ups over plain lists. */
export function makeDirectory(lists: {
  readonly bodies: readonly BodyEntry[];
  readonly commissions: readonly CommissionEntry[];
  readonly staff: readonly StaffEntry[];
}): Directory {
  const { bodies, commissions, staff } = lists;
  const bodyById = new Map(bodies.map((body) => [body.id, body]));
  const commissionById = new Map(commissions.map((commission) => [commission.id, commission]));
  const personById = new Map(staff.map((person) => [person.accountId, person]));
  return {
    ...lists,
    body: (id) => bodyById.get(id),
    commission: (id) => commissionById.get(id),
    person: (accountId) => personById.get(accountId),
    commissionOf: (district) => commissions.find((commission) => commission.districts.includes(district)),
    holders: (role, unitId) =>
      staff.filter((person) => person.grants.some((grant) => grant.role === role && grant.unitId === unitId)),
  };
}
