/** Accounts of staff and their roles: each role in the kind of unit where it is held. */
import type { Grant, Role } from '../../../server/disputes/actor.ts';
import { wholeCity } from '../../../server/disputes/capacities.ts';
import type { Directory } from '../../../server/disputes/directory.ts';
import { readUsername } from '../accounts/newAccount.ts';
import { readPersonName } from '../application/names.ts';
import { districtsOf } from '../application/places.ts';
import { oneOf, textIn, together } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';

export const staffRoles = [
  'mediator',
  'bodyHead',
  'clerk',
  'arbitrator',
  'commissionHead',
  'supervisor',
  'administrator',
] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Where a role is held. */
export const placeOfRole: Readonly<Record<StaffRole, 'body' | 'commission' | 'area' | null>> = {
  mediator: 'body',
  bodyHead: 'body',
  clerk: 'commission',
  arbitrator: 'commission',
  commissionHead: 'commission',
  supervisor: 'area',
  administrator: null,
};

const fault = (name: string) => `administration.fault.${name}`;
/** A role as typed, in a unit of its kind. */
export function parseGrant(body: Body, directory: Directory): Parsed<{ readonly grant: Grant }> {
  const role = oneOf(textIn(body, 'role'), { choices: staffRoles, missing: fault('role') });
  if ('fault' in role) return { faults: { role } };
  const unit = readUnit(textIn(body, 'unitId'), role.value, directory);
  if ('fault' in unit) return { faults: { unitId: unit } };
  return { value: { grant: { role: role.value, unitId: unit.value } } };
}

function readUnit(text: string, role: StaffRole, directory: Directory): Read<string | null> {
  const place = placeOfRole[role];
  if (place === null) return { value: null };
  const known = unitsFor(place, directory).some(({ value }) => value === text);
  return known ? { value: text } : { fault: fault(`unit.${place}`) };
}

interface UnitChoice {
  readonly value: string;
  readonly label: string;
}

/** The units in which a role of this kind can be held; the whole city bears no name here. */
export function unitsFor(place: 'body' | 'commission' | 'area', directory: Directory): readonly UnitChoice[] {
  if (place === 'body') return directory.bodies.map(({ id, name }) => ({ value: id, label: name }));
  if (place === 'commission')
    return directory.commissions.map(({ id, name }) => ({ value: id, label: name }));
  const districts = districtsOf(directory).map(({ code, name }) => ({ value: code, label: name }));
  return [{ value: wholeCity, label: '' }, ...districts];
}

export interface NewStaff {
  readonly username: string;
  readonly name: string;
  readonly grant: Grant;
}

/** A new account of staff with its first role. */
export function parseNewStaff(body: Body, directory: Directory): Parsed<NewStaff> {
  const who = together({
    username: readUsername(textIn(body, 'username')),
    name: readPersonName(textIn(body, 'name'), fault('personName')),
  });
  const role = parseGrant(body, directory);
  if ('faults' in who || 'faults' in role)
    return { faults: { ...('faults' in who && who.faults), ...('faults' in role && role.faults) } };
  return { value: { ...who.value, ...role.value } };
}
