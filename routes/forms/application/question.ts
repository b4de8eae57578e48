/** What a page of the application asks, and how its answer is read. */
import type { Actor } from '../../../server/disputes/actor.ts';
import type { Directory } from '../../../server/disputes/directory.ts';
import type { LocalDate } from '../../../server/law/localDate.ts';
import type { Locale, TextParams } from '../../../server/locales/index.ts';
import type { Bilingual } from '../../../server/law/statutes.ts';
import type { Answers } from './answers.ts';
import type { Body, Parsed } from './reading.ts';

/** What a parser may know besides what was typed. */
export interface Asked {
  readonly answers: Answers;
  readonly directory: Directory;
  readonly actor: Actor | null;
  readonly today: LocalDate;
}

/** What a page is written with. */
export interface Writing extends Asked {
  readonly locale: Locale;
  readonly t: (key: string, params?: TextParams) => string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** A field as `views/_partials/field.ejs` takes it. */
export interface Field {
  readonly kind?:
    'text' | 'textarea' | 'select' | 'radios' | 'checkboxes' | 'date' | 'dayParts' | 'money' | 'password';
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly Choice[];
  readonly optional?: boolean;
  /** Its label is the question of the page. */
  readonly page?: boolean;
  readonly width?: 4 | 8 | 12 | 20;
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly rows?: number;
  readonly spellcheck?: boolean;
}

/** What stands in the fields: as typed, or as stored. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export interface Question {
  readonly fields: (writing: Writing) => readonly Field[];
  /** What stands in the fields when the page is opened. */
  readonly typed: (answers: Answers, asked: Asked) => Typed;
  readonly parse: (body: Body, asked: Asked) => Parsed<Partial<Answers>>;
}

/** The one of two languages that the page is in. */
export function inLocale({ locale }: Pick<Writing, 'locale'>, { zh, en }: Bilingual): string {
  return locale === 'en' ? en : zh;
}
