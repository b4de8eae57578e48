/**
 * Reading what was typed. A reader gives a value, or the key of a sentence that says what to do; a form is several
 * readers taken together.
 */
import type { TextParams } from '../../../server/locales/index.ts';

export type Body = Readonly<Record<string, unknown>>;

/** Key of a sentence in the area `application`, with what fills it. */
export interface Fault {
  readonly fault: string;
  readonly params?: TextParams;
}
export type Read<T> = { readonly value: T } | Fault;

/** A whole form: its value, or the fault of each field that has one. */
export type Parsed<T> = { readonly value: T } | { readonly faults: Readonly<Record<string, Fault>> };

type ValueOf<R> = R extends { readonly value: infer T } ? T : never;
type Values<R> = { readonly [K in keyof R]: ValueOf<R[K]> };

/** Several fields as one form: all of their values, or every fault under its field's name. */
export function together<R extends Readonly<Record<string, Read<unknown>>>>(reads: R): Parsed<Values<R>> {
  const faults: Record<string, Fault> = {};
  const values: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(reads)) {
    if ('fault' in read) faults[name] = read;
    else values[name] = read.value;
  }
  return Object.keys(faults).length > 0 ? { faults } : { value: values as Values<R> };
}

/** Control characters, and the marks that turn the direction of a line round: they could make a name look like another. */
// eslint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** The text of a field, trimmed, without characters that cannot be seen; empty for anything that is no text. */
export function textIn(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string') return '';
  return value.replace(/\r\n?/g, '\n').replace(unseen, '').trim();
}

/** Whether a box of `checkboxes` was ticked: it arrives as a list. */
export function isTicked(body: Body, name: string, value: string): boolean {
  const sent = body[name];
  return Array.isArray(sent) && sent.includes(value);
}

/** Digits and letters as a keyboard for Latin writes them, without the spaces and hyphens people put between. */
export function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-‐-―－]/g, '')
    .toUpperCase();
}

/** A text that must be there. */
export function words(text: string, rule: { readonly missing: string; readonly most: number }): Read<string> {
  if (text === '') return { fault: rule.missing };
  return optionalWords(text, rule.most) as Read<string>;
}

/** A text that may be left out. */
export function optionalWords(text: string, most: number): Read<string | null> {
  if (text.length > most)
    return { fault: 'application.fault.tooLong', params: { most, length: text.length } };
  return { value: text === '' ? null : text };
}

/** One of the values that the page offered. */
export function oneOf<T extends string>(
  text: string,
  { choices, missing }: { readonly choices: readonly T[]; readonly missing: string },
): Read<T> {
  const chosen = choices.find((choice) => choice === text);
  return chosen === undefined ? { fault: missing } : { value: chosen };
}

/** What may be left empty, read by the reader of what was typed. */
export function optional<T>(text: string, read: (text: string) => Read<T>): Read<T | null> {
  return text === '' ? { value: null } : read(text);
}
