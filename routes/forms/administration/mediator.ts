/** 调解员 (调仲法 11): the register's entry, as a form and as a row of a spreadsheet. */
import { readPersonName } from '../application/names.ts';
import { oneOf, optionalWords, textIn, together } from '../application/reading.ts';
import type { Body, Parsed, Read } from '../application/reading.ts';
import { readUsername } from '../accounts/newAccount.ts';

export interface MediatorFields {
  readonly name: string;
  readonly bodyId: string;
  readonly certificateNumber: string | null;
  readonly fullTime: boolean;
}

/** A new mediator gets an account to sign in with. */
export type NewMediator = MediatorFields & { readonly username: string };

export const mediatorColumns = ['name', 'username', 'body', 'certificateNumber', 'fullTime'] as const;

const missing = (name: string) => `administration.fault.${name}`;

interface KnownBodies {
  readonly bodyIds: readonly string[];
}

/** A register's entry as typed. */
export function parseMediator(body: Body, known: KnownBodies): Parsed<MediatorFields> {
  return together(
    reads(body, oneOf(textIn(body, 'bodyId'), { choices: known.bodyIds, missing: missing('body') })),
  );
}

/** A new mediator as typed, with the user name of the account. */
export function parseNewMediator(body: Body, known: KnownBodies): Parsed<NewMediator> {
  const bodyId = oneOf(textIn(body, 'bodyId'), { choices: known.bodyIds, missing: missing('body') });
  return together({ ...reads(body, bodyId), username: readUsername(textIn(body, 'username')) });
}

function reads(body: Body, bodyId: Read<string>) {
  return {
    name: readPersonName(textIn(body, 'name'), missing('personName')),
    bodyId,
    certificateNumber: optionalWords(textIn(body, 'certificateNumber'), 40),
    fullTime: readYesNo(textIn(body, 'fullTime')),
  };
}

const yes = ['是', 'yes', 'y', '1', 'true'];
const no = ['否', 'no', 'n', '0', 'false', ''];

/** 是 or 否; empty is 否. */
function readYesNo(text: string): Read<boolean> {
  const word = text.toLowerCase();
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { fault: missing('yesNo') };
}
