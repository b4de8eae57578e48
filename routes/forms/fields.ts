/**
 * The questions of a form as data, each with its reader: from what was typed to a value, or to a sentence that says
 * what to do. Pure, so that every form can be tried without a server.
 */
import { isLocalDate } from '../../server/law/localDate.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { Sentence } from '../../server/disputes/textParams.ts';
import type { Words } from '../words.ts';
import { fenOf } from './money.ts';

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: Words;
  readonly hint?: Words;
}

/** How the question is drawn; the names are those of `_partials/field`. */
export interface Look {
  readonly rows?: number;
  readonly width?: 4 | 8 | 12 | 20;
  readonly inputmode?: 'numeric' | 'decimal';
  readonly min?: string;
  readonly max?: string;
  readonly maxlength?: number;
  readonly accept?: string;
  readonly unit?: Words;
}

export type FieldKind =
  | 'text'
  | 'textarea'
  | 'select'
  | 'radios'
  | 'checkboxes'
  | 'date'
  | 'dayParts'
  | 'money'
  | 'file'
  | 'hidden';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Sentence };

/** A file that came with the form, looked at but not yet kept. */
export interface Attached {
  readonly attachedId: string;
  /** null: none of the types that are taken. */
  readonly mediaType: string | null;
}

export interface Field<T> {
  readonly kind: FieldKind;
  /** Else `forms.<command>.<name>`. */
  readonly label?: Words;
  /** `true`: `forms.<command>.<name>.hint`. */
  readonly hint?: Words | true;
  readonly optional?: boolean;
  readonly initial?: string | readonly string[];
  readonly choices?: readonly Choice[];
  readonly look?: Look;
  /** `typed` is a text, a list of texts, an `Attached`, or undefined where nothing arrived. */
  readonly read: (typed: unknown) => Read<T>;
}

/** The same questions for each of several things (claims, parties). */
export interface Each<F extends Fields> {
  readonly kind: 'each';
  readonly items: readonly { readonly id: string; readonly label: Words; readonly fields: F }[];
}

export type Fields = { readonly [name: string]: Field<unknown> | Each<Fields> | undefined };

export type AnswersOf<F> = {
  readonly [Name in keyof F]: NonNullable<F[Name]> extends Field<infer T>
    ? T
    : NonNullable<F[Name]> extends Each<infer Inner>
      ? readonly ({ readonly id: string } & AnswersOf<Inner>)[]
      : never;
};

export const longestText = 5000;
const longestLine = 200;

const value = <T>(read: T): Read<T> => ({ ok: true, value: read });
const fault = (key: string, params: Sentence['params'] = {}): { ok: false; fault: Sentence } => ({
  ok: false,
  fault: { key: `forms.fault.${key}`, params },
});

type Asked = Pick<Field<unknown>, 'label' | 'hint' | 'initial' | 'look'>;

/** Several lines. */
export function longText({ most = longestText, ...asked }: Asked & { most?: number } = {}): Field<string> {
  return { kind: 'textarea', ...asked, read: (typed) => readText(typed, most) };
}

/** One line. */
export function line(asked: Asked = {}): Field<string> {
  return { kind: 'text', ...asked, read: (typed) => readText(typed, longestLine) };
}

function readText(typed: unknown, atMost: number): Read<string> {
  if (typed !== undefined && typeof typed !== 'string') return fault('notText');
  const text = (typed ?? '').replace(/\r\n?/g, '\n').trim();
  if (text === '') return fault('missing');
  return text.length > atMost ? fault('tooLong', { most: atMost, length: text.length }) : value(text);
}

/** What the form is about: sent along, asked of nobody. */
export function fixed(about: string): Field<string> {
  return {
    kind: 'hidden',
    label: '',
    initial: about,
    read: (typed) => (typed === about ? value(about) : fault('notAChoice')),
  };
}

/** A day near today. */
export function day(asked: Asked = {}): Field<LocalDate> {
  return { kind: 'date', ...asked, read: readDay };
}

/** A day long ago, in three parts: no wheel to turn back years. */
export function rememberedDay(asked: Asked = {}): Field<LocalDate> {
  return { ...day(asked), kind: 'dayParts' };
}

function readDay(typed: unknown): Read<LocalDate> {
  if (typed === undefined || typed === '') return fault('dayMissing');
  return isLocalDate(typed) && typed < '2200' ? value(typed) : fault('notADay');
}

/** A time of day, 'HH:MM'. */
export function time(asked: Asked = {}): Field<string> {
  return {
    kind: 'text',
    look: { width: 8, inputmode: 'numeric' },
    ...asked,
    read(typed) {
      const shape = typeof typed === 'string' ? /^([01]?\d|2[0-3])[:：]([0-5]\d)$/.exec(typed.trim()) : null;
      return shape === null ? fault('notATime') : value(`${(shape[1] ?? '').padStart(2, '0')}:${shape[2]}`);
    },
  };
}

/** A sum in yuan as typed, in fen as read. */
export function money(asked: Asked = {}): Field<number> {
  return {
    kind: 'money',
    ...asked,
    read(typed) {
      if (typed === undefined || typed === '') return fault('sumMissing');
      const fen = typeof typed === 'string' ? fenOf(typed) : null;
      return fen === null ? fault('notASum') : value(fen);
    },
  };
}

/** A whole number within bounds. */
export function count({ least, most, ...asked }: Asked & { least: number; most: number }): Field<number> {
  return {
    kind: 'text',
    ...asked,
    look: { width: 4, inputmode: 'numeric', ...asked.look },
    read(typed) {
      const text = typeof typed === 'string' ? typed.trim() : '';
      const n = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return n >= least && n <= most ? value(n) : fault('notACount', { least, most });
    },
  };
}

/** A number with two decimals at most. */
export function decimal({ most, ...asked }: Asked & { most: number }): Field<number> {
  return {
    kind: 'text',
    ...asked,
    look: { width: 8, inputmode: 'decimal', ...asked.look },
    read(typed) {
      const text = typeof typed === 'string' ? typed.trim() : '';
      const n = /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
      return n <= most ? value(n) : fault('notADecimal', { most });
    },
  };
}

/** One of a few (radios), or of many (a select). What is not on the list is never taken. */
export function choice<T extends string>(
  offered: readonly Choice<T>[],
  asked: Asked & { readonly kind?: 'radios' | 'select' } = {},
): Field<T> {
  const { kind = offered.length > 5 ? 'select' : 'radios', ...rest } = asked;
  return {
    kind,
    choices: offered,
    ...rest,
    read(typed) {
      if (typed === undefined || typed === '') return fault('choiceMissing');
      const found = offered.find((one) => one.value === typed);
      return found === undefined ? fault('notAChoice') : value(found.value);
    },
  };
}

/** Any of several, at least one unless made optional. */
export function choices<T extends string>(
  offered: readonly Choice<T>[],
  asked: Asked = {},
): Field<readonly T[]> {
  return {
    kind: 'checkboxes',
    choices: offered,
    ...asked,
    read(typed) {
      const picked = listOf(typed);
      if (picked === null) return fault('notAChoice');
      if (picked.length === 0) return fault('choicesMissing');
      const known = offered.filter((one) => picked.includes(one.value)).map((one) => one.value);
      return known.length === new Set(picked).size ? value(known) : fault('notAChoice');
    },
  };
}

/** Several ticked boxes arrive as a list, or as an object with numbers where there are very many. */
function listOf(typed: unknown): readonly string[] | null {
  if (typed === undefined) return [];
  const list = typeof typed === 'object' && typed !== null ? Object.values(typed) : [typed];
  return list.every((one) => typeof one === 'string') ? list : null;
}

/** One box to tick: ticked or not. */
export function tick(label: Words, asked: Asked & { readonly choiceHint?: Words } = {}): Field<boolean> {
  const { choiceHint, ...rest } = asked;
  return {
    kind: 'checkboxes',
    choices: [{ value: 'yes', label, ...(choiceHint !== undefined && { hint: choiceHint }) }],
    optional: true,
    ...rest,
    read(typed) {
      const picked = listOf(typed);
      if (picked === null || picked.some((one) => one !== 'yes')) return fault('notAChoice');
      return value(picked.length > 0);
    },
  };
}

/** A scan or photograph. */
export function scan(asked: Asked = {}): Field<string> {
  return {
    kind: 'file',
    ...asked,
    look: { accept: '.pdf,.jpg,.jpeg,.png,.webp' },
    read(typed) {
      if (typed === undefined || typed === '') return fault('fileMissing');
      if (!isAttached(typed)) return fault('fileMissing');
      return typed.mediaType === null ? fault('fileType') : value(typed.attachedId);
    },
  };
}

function isAttached(typed: unknown): typed is Attached {
  return typeof typed === 'object' && typed !== null && 'attachedId' in typed && 'mediaType' in typed;
}

/** May be left empty, which reads as null (as an empty list for `choices`). */
export function optional<T>(field: Field<T>): Field<T | null> {
  return {
    ...field,
    optional: true,
    read: (typed) => (isEmpty(typed) ? value(null) : field.read(typed)),
  };
}

function isEmpty(typed: unknown): boolean {
  return typed === undefined || (typeof typed === 'string' && typed.trim() === '');
}

/** The same questions for each of these. */
export function each<Item extends { readonly id: string }, F extends Fields>(
  items: readonly Item[],
  ask: (item: Item) => { readonly label: Words; readonly fields: F },
): Each<F> {
  return { kind: 'each', items: items.map((item) => ({ id: item.id, ...ask(item) })) };
}
