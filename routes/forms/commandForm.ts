/**
 * A form for a command: its questions as data and its reading, pure. One declaration a command, in
 * `intake/`, `mediation/` and `arbitration/`; `siteMap.ts` says under which address each stands.
 */
import type { Actor } from '../../server/disputes/actor.ts';
import { actingParties } from '../../server/disputes/capacities.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Directory } from '../../server/disputes/directory.ts';
import type { Dispute, Party } from '../../server/disputes/dispute.ts';
import type { RefusalCode } from '../../server/disputes/refusals.ts';
import type { Procedure } from '../../server/disputes/stages.ts';
import type { Sentence } from '../../server/disputes/textParams.ts';
import type { Calendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { OfficeReadings } from '../../server/law/settings.ts';
import type { Words } from '../words.ts';
import { dayOf } from './dayOf.ts';
import type { AnswersOf, Each, Field, FieldKind, Fields } from './fields.ts';

/** What the questions of a form may depend on. */
export interface FormView {
  readonly dispute: Dispute;
  readonly procedure: Procedure;
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly calendar: Calendar;
  readonly settings: OfficeReadings;
  readonly directory: Directory;
  /** What the address or the sent form names beyond the questions, such as which claim it is about. */
  readonly asked: Readonly<Record<string, unknown>>;
  /** A free text of the dispute in clear, for a form that goes on from it; empty where there is none. */
  readonly openText: (textId: string | null) => string;
}

/** A question ready to be drawn; `name` is the name of its control. */
export interface Question extends Omit<Field<unknown>, 'read' | 'label' | 'hint'> {
  readonly name: string;
  readonly label: Words;
  readonly hint?: Words;
}

/** Questions that belong together under a heading of their own, or stand alone under none. */
export interface QuestionGroup {
  readonly heading: Words | null;
  readonly questions: readonly Question[];
}

export type Faults = Readonly<Record<string, Sentence>>;
export type Parsed =
  { readonly ok: true; readonly input: unknown } | { readonly ok: false; readonly faults: Faults };

export interface CommandForm {
  readonly command: Command<string, unknown>;
  /** What binds is pressed with the seal's colour. */
  readonly seals: boolean;
  readonly upload: boolean;
  /** What the person decides on is shown above the questions. */
  readonly shows: 'agreement' | 'proposal' | null;
  /** Rare, and long where a case is: drawn on its own page alone, with a way to it at the desk. */
  readonly apart: boolean;
  /** A public page that helps with the answer, opened for the dispute at hand. */
  readonly guide: 'jurisdiction' | null;
  /** Beside the claims that it is about, or among what can be done now. */
  readonly stands: 'actions' | 'claims';
  /** Before the name of an element, where the form asks for the facts of a calculation. */
  readonly elementsUnder: string | null;
  /** The question beside which a refusal of the command is told. */
  readonly beside: Readonly<Partial<Record<RefusalCode, string>>>;
  questions(view: FormView): readonly QuestionGroup[];
  /** Reads a body into the command's input, or tells for each faulty question what to do. */
  parse(body: Readonly<Record<string, unknown>>, view: FormView): Parsed;
}

interface Declaration<Input, F extends Fields> {
  readonly command: Command<string, Input>;
  readonly fields: (view: FormView) => F;
  readonly input: (answers: AnswersOf<F>, view: FormView) => Input;
  /** Answers that are each right and do not fit together, by the question to look at. */
  readonly check?: (answers: AnswersOf<F>, view: FormView) => Faults;
  readonly seals?: boolean;
  readonly upload?: boolean;
  readonly shows?: 'agreement' | 'proposal';
  readonly apart?: boolean;
  readonly guide?: 'jurisdiction';
  readonly stands?: 'claims';
  readonly elementsUnder?: string;
  readonly beside?: Readonly<Partial<Record<RefusalCode, string>>>;
}

/** Declares the form of a command; the compiler holds questions, answers and the command's input together. */
export function defineForm<Input, F extends Fields>(declared: Declaration<Input, F>): CommandForm {
  const { command, fields, input } = declared;
  return {
    // Its input comes from `parse` below and from nowhere else, so that the two agree.
    command: command as unknown as Command<string, unknown>,
    seals: declared.seals ?? false,
    upload: declared.upload ?? false,
    shows: declared.shows ?? null,
    apart: declared.apart ?? false,
    guide: declared.guide ?? null,
    stands: declared.stands ?? 'actions',
    elementsUnder: declared.elementsUnder ?? null,
    beside: declared.beside ?? {},
    questions: (view) => groupsOf(fields(view), command.name),
    parse(body, view) {
      const read = readAll(fields(view), body, '');
      if (!read.ok) return read;
      const answers = read.answers as AnswersOf<F>;
      const faults = declared.check?.(answers, view) ?? {};
      if (Object.keys(faults).length > 0) return { ok: false, faults };
      return { ok: true, input: input(answers, view) };
    },
  };
}

/** A form without a question: pressing the button is all. */
export const noFields = () => ({});

// ── Drawing ──────────────────────────────────────────────────────────────────────────────────────────

function groupsOf(fields: Fields, command: string): readonly QuestionGroup[] {
  const groups: QuestionGroup[] = [];
  for (const [name, field] of asked(fields)) {
    if (isEach(field)) groups.push(...groupsOfEach(field, name, command));
    else addToLast(groups, questionOf(field, { name, key: `forms.${command}.${name}` }));
  }
  return groups;
}

function groupsOfEach({ items }: Each<Fields>, name: string, command: string): readonly QuestionGroup[] {
  return items.map(({ id, label, fields }) => ({
    heading: label,
    questions: asked(fields).flatMap(([inner, field]) =>
      isEach(field)
        ? []
        : [questionOf(field, { name: `${name}-${id}-${inner}`, key: `forms.${command}.${name}.${inner}` })],
    ),
  }));
}

function addToLast(groups: QuestionGroup[], question: Question): void {
  const last = groups.at(-1);
  if (last === undefined || last.heading !== null) groups.push({ heading: null, questions: [question] });
  else groups[groups.length - 1] = { heading: null, questions: [...last.questions, question] };
}

function questionOf(field: Field<unknown>, { name, key }: { name: string; key: string }): Question {
  const { read: _, label, hint, ...rest } = field;
  return {
    ...rest,
    name,
    label: label ?? { key, params: {} },
    ...(hint !== undefined && { hint: hint === true ? { key: `${key}.hint`, params: {} } : hint }),
  };
}

// ── Reading ──────────────────────────────────────────────────────────────────────────────────────────

type ReadAll =
  | { readonly ok: true; readonly answers: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly faults: Faults };

function readAll(fields: Fields, body: Readonly<Record<string, unknown>>, prefix: string): ReadAll {
  const answers: Record<string, unknown> = {};
  const faults: Record<string, Sentence> = {};
  for (const [name, field] of asked(fields)) {
    const read = isEach(field)
      ? readEach(field, body, `${prefix}${name}-`)
      : readOne(field, body, `${prefix}${name}`);
    if (read.ok) answers[name] = read.value;
    else Object.assign(faults, read.faults);
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, answers };
}

type ReadPart =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly faults: Faults };

function readOne(field: Field<unknown>, body: Readonly<Record<string, unknown>>, name: string): ReadPart {
  const read = field.read(typedFor(field.kind, body, name));
  return read.ok ? read : { ok: false, faults: { [name]: read.fault } };
}

/** What was typed for a question: a day in three parts as one text. */
export function typedFor(kind: FieldKind, body: Readonly<Record<string, unknown>>, name: string): unknown {
  if (kind === 'dayParts') return dayOf(body, name);
  return Object.hasOwn(body, name) ? body[name] : undefined;
}

function readEach(
  { items }: Each<Fields>,
  body: Readonly<Record<string, unknown>>,
  prefix: string,
): ReadPart {
  const values: unknown[] = [];
  const faults: Record<string, Sentence> = {};
  for (const { id, fields } of items) {
    const read = readAll(fields, body, `${prefix}${id}-`);
    if (read.ok) values.push({ id, ...read.answers });
    else Object.assign(faults, read.faults);
  }
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, value: values };
}

/** The questions that this viewer is asked, in their order. */
function asked(fields: Fields): readonly [string, Field<unknown> | Each<Fields>][] {
  return Object.entries(fields).flatMap(([name, field]) => (field === undefined ? [] : [[name, field]]));
}

function isEach(field: Field<unknown> | Each<Fields>): field is Each<Fields> {
  return field.kind === 'each';
}

// ── What many forms ask ──────────────────────────────────────────────────────────────────────────────

/** The parties for whom the viewer acts; empty at a desk. */
export function ownParties({ actor, dispute }: FormView): readonly Party[] {
  return actingParties(actor, dispute);
}
