import type { Role } from '../../../server/disputes/actor.ts';
import { readCompanyName, readPersonName } from '../application/names.ts';
import { oneOf, textIn } from '../application/reading.ts';
import type { Body, Read } from '../application/reading.ts';
import { passwordFaults } from './password.ts';

/** Those who make their own account; staff are invited. */
export const openRoles = ['worker', 'employer', 'agent'] as const satisfies readonly Role[];

export interface NewPartyAccount {
  readonly role: (typeof openRoles)[number];
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

type Parsed = { readonly value: NewPartyAccount } | { readonly faults: Readonly<Record<string, string>> };

/** A new account as typed, or what is wrong with it by field. */
export function parseNewAccount(body: Body): Parsed {
  const role = oneOf(textIn(body, 'role'), { choices: openRoles, missing: 'accounts.fault.role' });
  const username = readUsername(textIn(body, 'username'));
  const name = readName(textIn(body, 'name'), 'value' in role ? role.value : 'worker');
  const password = typeof body.password === 'string' ? body.password : '';
  const again = typeof body.again === 'string' ? body.again : '';
  const about = [username, name].flatMap((read) => ('value' in read ? [read.value] : []));
  const faults = { ...faultsIn({ role, name, username }), ...passwordFaults({ password, again, about }) };
  if (Object.keys(faults).length > 0 || 'fault' in role || 'fault' in username || 'fault' in name)
    return { faults };
  return { value: { role: role.value, username: username.value, name: name.value, password } };
}

function faultsIn(reads: Readonly<Record<string, Read<unknown>>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(reads).flatMap(([name, read]) => ('fault' in read ? [[name, read.fault] as const] : [])),
  );
}

const usernameShape = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{2,39}$/u;

/** Not a mobile or identity number: whoever finds a list of accounts should learn nothing from it. */
export function readUsername(text: string): Read<string> {
  if (text === '') return { fault: 'accounts.fault.usernameMissing' };
  if (!usernameShape.test(text)) return { fault: 'accounts.fault.usernameShape' };
  if (/^1[3-9]\d{9}$|^\d{15}$|^\d{17}[\dXx]$/.test(text)) return { fault: 'accounts.fault.usernameNumber' };
  return { value: text };
}

function readName(text: string, role: NewPartyAccount['role']): Read<string> {
  const missing = 'accounts.fault.nameMissing';
  const read = role === 'employer' ? readCompanyName(text, missing) : readPersonName(text, missing);
  return 'fault' in read && read.fault === 'application.fault.tooLong'
    ? { fault: 'accounts.fault.nameLong' }
    : read;
}
