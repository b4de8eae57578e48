/** What all pages of administration share: reading bodies, faults in words, forms and lists for the two common views. */
import type { Request, Response } from 'express';
import type { Fmt } from '../server/format.ts';
import type { Locale } from '../server/locales/index.ts';
import type { Body, Fault } from './forms/application/reading.ts';
import { actorOn } from './guards.ts';
import type { T } from './words.ts';

export interface Page {
  readonly t: T;
  readonly fmt: Fmt;
  readonly locale: Locale;
}

export function pageOf(response: Response): Page {
  const { t, fmt, locale } = response.locals as Page;
  return { t, fmt, locale };
}

export function bodyOf(request: Request): Body {
  return (request.body ?? {}) as Body;
}

/** The account of the administrator who is at it. */
export function administratorOn(request: Request): string {
  return actorOn(request).accountId ?? '';
}

/** The texts that were typed, to be shown again. */
export function typedIn(body: Body, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, typeof body[name] === 'string' ? body[name] : '']));
}

/** Sentences beside their fields. */
export function faultWords(t: T, faults: Readonly<Record<string, Fault>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(faults).map(([name, { fault, params }]) => [name, t(fault, params)]),
  );
}

export interface FormPage {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly action: string;
  readonly fields: readonly object[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults?: Readonly<Record<string, Fault>>;
  readonly submit: string;
  readonly note?: string;
  readonly done?: string | null;
  /** Other things that can be done to it, each a form of one button. */
  readonly acts?: readonly { readonly action: string; readonly label: string; readonly explain: string }[];
}

/** Draws the view `administration/form`; with faults as 422. */
export function showForm(response: Response, { faults = {}, ...page }: FormPage): void {
  const { t } = pageOf(response);
  response.status(Object.keys(faults).length > 0 ? 422 : 200);
  response.set('Cache-Control', 'private, no-store');
  response.render('administration/form', {
    acts: [],
    note: null,
    done: null,
    ...page,
    form: { id: 'edit', values: page.values, errors: faultWords(t, faults) },
  });
}

export interface ListPage {
  readonly title: string;
  readonly meta?: readonly string[];
  readonly acts?: readonly { readonly href: string; readonly label: string; readonly kind?: string }[];
  readonly tab: AdministrationTab;
  readonly search?: {
    readonly action: string;
    readonly q: string;
    readonly label: string;
    readonly select?: object;
  };
  readonly table: object;
  readonly pager?: object;
  readonly done?: string | null;
}

export const administrationTabs = [
  'bodies',
  'mediators',
  'commissions',
  'accounts',
  'law',
  'records',
] as const;
export type AdministrationTab = (typeof administrationTabs)[number];

/** The tabs of administration as the partial takes them. */
export function administrationTabsOn(t: T, tab: AdministrationTab): object {
  const items = administrationTabs.map((name) => ({
    href: `/administration/${name}`,
    label: t(`administration.tab.${name}`),
    current: name === tab,
  }));
  return { label: t('administration.title'), items };
}

/** Draws the view `administration/list`. */
export function showList(response: Response, { tab, ...page }: ListPage): void {
  const { t } = pageOf(response);
  response.set('Cache-Control', 'private, no-store');
  response.render('administration/list', {
    meta: [],
    acts: [],
    search: null,
    pager: {},
    done: null,
    ...page,
    tabs: administrationTabsOn(t, tab),
  });
}

/** The sentence after an act, by a word in the address that must be one of ours. */
export function doneText(t: T, request: Request, words: readonly string[]): string | null {
  const { done } = request.query;
  return words.some((word) => word === done) ? t(`administration.done.${String(done)}`) : null;
}

/** A text in the address, short enough to be meant. */
export function queryText(request: Request, name: string, most = 80): string {
  const value = request.query[name];
  return typeof value === 'string' && value.length <= most ? value.trim() : '';
}
