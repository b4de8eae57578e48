/** The facts of a calculation on a page: typed, read, refused, drawn again. */
import type { ElementValue } from '../server/law/entitlements/elements.ts';
import { isFactError } from '../server/law/entitlements/refuse.ts';
import { isLawError } from '../server/law/lawError.ts';
import type { Locale } from '../server/locales/index.ts';
import { dayOf } from './forms/dayOf.ts';
import type { Field } from './forms/fields.ts';
import type { Say } from './words.ts';

export type Body = Readonly<Record<string, unknown>>;

/** A refusal in words: beside one field, or of the whole. */
export interface Told {
  readonly errors?: Readonly<Record<string, string>>;
  readonly refused?: string | null;
}

/** What was typed for a field, as it stands there again. */
export function typedIn(body: Body, name: string, { kind }: Field<ElementValue>): string {
  if (kind === 'date') return dayOf(body, name);
  const typed = Object.hasOwn(body, name) ? body[name] : '';
  return typeof typed === 'string' ? typed.trim().slice(0, 60) : '';
}

/** The facts, or the sentence beside each that is none. */
export function readAll(
  fields: Readonly<Record<string, Field<ElementValue>>>,
  values: Readonly<Record<string, string>>,
  say: Say,
): { readonly facts: Record<string, ElementValue> } | { readonly errors: Record<string, string> } {
  const facts: Record<string, ElementValue> = {};
  const errors: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const answer = field.read(values[name]);
    if (answer.ok) facts[name] = answer.value;
    else errors[name] = say(answer.fault);
  }
  return Object.keys(errors).length > 0 ? { errors } : { facts };
}

/** What the facts do not settle stands beside its question; a rate that nobody has loaded above the form. */
export function told(error: unknown, locale: Locale): Told {
  if (!isLawError(error)) throw error;
  const sentence = locale === 'en' ? error.says.en : error.says.zh;
  return !isFactError(error) || error.element === null
    ? { refused: sentence }
    : { errors: { [error.element]: sentence } };
}

/** A field as `_partials/field` draws it. */
export function drawn(name: string, field: Field<ElementValue>, say: Say): object {
  const { label = '', hint, look, choices, kind, optional } = field;
  const { unit, ...plainLook } = look ?? {};
  return {
    name,
    // A remembered day: no wheel to turn back years.
    kind: kind === 'date' ? 'dayParts' : kind,
    optional,
    ...plainLook,
    label: say(label),
    ...(hint !== undefined && hint !== true && { hint: say(hint) }),
    ...(unit !== undefined && { unit: say(unit) }),
    ...(choices && { choices: choices.map((one) => ({ value: one.value, label: say(one.label) })) }),
  };
}
