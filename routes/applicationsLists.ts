/** The steps that are lists: claims, applicants, respondents. Each entry has a page; entries are added and removed. */
import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { Request, Response } from 'express';
import { claimKinds } from '../server/law/claimKinds.ts';
import type { ClaimKind } from '../server/law/claimKinds.ts';
import { formulas, formulasFor } from '../server/law/entitlements/formulas.ts';
import { formatFor } from '../server/format.ts';
import { HttpError } from '../server/errors.ts';
import type { Draft } from './applicationsDraft.ts';
import { askedBy, bodyOf, formOf, goOn, isChanging, pageBase, pathAfter } from './applicationsPage.ts';
import { kindOf, withEntry } from './forms/application/answers.ts';
import type { Answers, ClaimAnswer, PartyAnswer } from './forms/application/answers.ts';
import {
  claimFields,
  isClaimKind,
  kindsFor,
  mostClaims,
  parseClaim,
  typedClaim,
} from './forms/application/claim.ts';
import { mostParties, parseParty, partyFields, typedParty } from './forms/application/party.ts';
import type { PartyAsked } from './forms/application/party.ts';
import { inLocale } from './forms/application/question.ts';
import type { Field, Typed, Writing } from './forms/application/question.ts';
import type { Parsed } from './forms/application/reading.ts';
import { isOpenStep, listNames } from './forms/application/steps.ts';
import type { ListName } from './forms/application/steps.ts';
import type { Open, Parts } from './applications.ts';

interface Visit extends Parts {
  readonly request: Request;
  readonly response: Response;
  readonly draft: Draft;
  readonly list: ListName;
}
type Entry = ClaimAnswer | PartyAnswer;

export function listPages({ services, drafts, open }: Parts & { readonly open: Open }): Router {
  const routes = Router();
  for (const list of listNames) {
    const path = `/applications/${list}`;
    const page = (show: (visit: Visit) => unknown) =>
      open((request, response, draft) => {
        const asked = askedBy(services, request, draft);
        if (!isOpenStep(list, asked)) return response.redirect(303, '/applications/tasks');
        return show({ services, drafts, request, response, draft, list });
      });
    routes.get(path, page(showList));
    routes.get(`${path}/new`, page(showNew));
    routes.post(path, page(add));
    routes.get(`${path}/:id`, page(showEntry));
    routes.post(`${path}/:id`, page(change));
    routes.post(`${path}/:id/remove`, page(remove));
  }
  return routes;
}

// ── The pages ────────────────────────────────────────────────────────────────────────────────────────

function showList(visit: Visit): void {
  const { response, list, draft, request, services } = visit;
  const entries = draft.answers[list];
  if (entries.length === 0) return response.redirect(303, goOn(request, `/applications/${list}/new`));
  const writing = writingOf(visit);
  const asked = askedBy(services, request, draft);
  return response.render('applications/list', {
    ...pageBase(list, { request, response, asked }),
    entries: entries.map((entry) => ({ id: entry.id, ...describeEntry(entry, writing) })),
    mayAdd: entries.length < mostOf(list),
    most: mostOf(list),
    next: goOn(request, pathAfter(list, asked)),
  });
}

function showNew(visit: Visit): void {
  const { response, list, draft, request } = visit;
  if (draft.answers[list].length >= mostOf(list))
    return response.redirect(303, goOn(request, `/applications/${list}`));
  if (list !== 'claims') return renderEntry(visit, { entry: null, kind: null });
  const { kind } = request.query;
  if (isClaimKind(kind)) return renderEntry(visit, { entry: null, kind });
  return response.render('applications/claimKinds', claimKindsPage(visit));
}

function showEntry(visit: Visit): void {
  const entry = entryOf(visit);
  renderEntry(visit, { entry, kind: claimKindOf(entry) });
}

async function add(visit: Visit): Promise<void> {
  const { draft, list, request } = visit;
  const { commandId, kind } = bodyOf(request);
  const id = typeof commandId === 'string' && /^[\w-]{8,64}$/.test(commandId) ? commandId : randomUUID();
  const known = draft.answers[list].some((entry) => entry.id === id);
  if (!known && draft.answers[list].length >= mostOf(list)) throw new HttpError('BAD_REQUEST');
  const claimKind = list === 'claims' && isClaimKind(kind) ? kind : null;
  if (list === 'claims' && claimKind === null) throw new HttpError('BAD_REQUEST');
  await take(visit, { id, kind: claimKind, entry: null });
}

async function change(visit: Visit): Promise<void> {
  const entry = entryOf(visit);
  await take(visit, { id: entry.id, kind: claimKindOf(entry), entry });
}

async function remove(visit: Visit): Promise<void> {
  const { draft, list, drafts, request, response } = visit;
  const { id } = entryOf(visit);
  const entries = (draft.answers[list] as readonly Entry[]).filter((entry) => entry.id !== id);
  await drafts.save(draft, { ...draft.answers, [list]: entries });
  response.redirect(303, goOn(request, `/applications/${list}`));
}

// ── One entry ────────────────────────────────────────────────────────────────────────────────────────

interface Taken {
  readonly id: string;
  readonly kind: ClaimKind | null;
  readonly entry: Entry | null;
}

async function take(visit: Visit, { id, kind, entry }: Taken): Promise<void> {
  const { services, drafts, draft, list, request, response } = visit;
  const parsed = parseEntry(visit, { id, kind });
  if ('faults' in parsed) {
    const fields = fieldsOf(visit, kind);
    const form = formOf(fields, { body: bodyOf(request), faults: parsed.faults, response });
    response.status(422);
    return renderEntry(visit, { entry, kind, form: { ...form, commandId: id } });
  }
  const answers = {
    ...draft.answers,
    [list]: withEntry(draft.answers[list] as readonly Entry[], parsed.value),
  } as Answers;
  await drafts.save(draft, answers);
  const asked = { ...askedBy(services, request, draft), answers };
  // From the check page one goes back there; else to the list, where another can be added.
  const path = isChanging(request) ? pathAfter(list, asked) : `/applications/${list}`;
  return response.redirect(303, goOn(request, path));
}

function parseEntry(visit: Visit, { id, kind }: Pick<Taken, 'id' | 'kind'>): Parsed<Entry> {
  const { services, request, list } = visit;
  const today = services.clock.today();
  if (list === 'claims' && kind !== null) return parseClaim(bodyOf(request), { id, kind, today });
  return parseParty(bodyOf(request), { ...partyAsked(visit), id, today });
}

function fieldsOf(visit: Visit, kind: ClaimKind | null): readonly Field[] {
  const writing = writingOf(visit);
  return visit.list === 'claims' && kind !== null
    ? claimFields(kind, writing)
    : partyFields(partyAsked(visit), writing);
}

function renderEntry(
  visit: Visit,
  shown: {
    readonly entry: Entry | null;
    readonly kind: ClaimKind | null;
    readonly form?: {
      readonly values: Typed;
      readonly errors: Readonly<Record<string, string>>;
      readonly commandId: string;
    };
  },
): void {
  const { request, response, draft, list, services } = visit;
  const { entry, kind } = shown;
  const writing = writingOf(visit);
  const base = pageBase(list, { request, response, asked: askedBy(services, request, draft) });
  const form = shown.form ?? { values: entry === null ? firstTyped(visit) : typedOf(entry), errors: {} };
  response.render('applications/entry', {
    ...base,
    ...entryHead(visit, kind, writing),
    action: entry === null ? `/applications/${list}` : `/applications/${list}/${entry.id}`,
    kind,
    sums: kind === null ? [] : sumsFor(kind, writing),
    back: backOf(visit, base.back),
    fields: fieldsOf(visit, kind),
    form,
  });
}

/** Where a claim of this kind can be worked out; opens beside the application, which stays as it is. */
function sumsFor(kind: ClaimKind, writing: Writing) {
  return formulasFor(kind).map((id) => ({
    href: `/entitlements/${id}`,
    label: inLocale(writing, formulas[id].name),
  }));
}

function backOf({ draft, list, request }: Visit, before: string): string {
  if (list === 'claims' && request.query.kind !== undefined) return goOn(request, '/applications/claims/new');
  return draft.answers[list].length > 0 ? goOn(request, `/applications/${list}`) : before;
}

function entryHead(visit: Visit, kind: ClaimKind | null, writing: Writing) {
  const { list, draft } = visit;
  if (list === 'claims' && kind !== null)
    return {
      heading: inLocale(writing, claimKinds[kind].plain),
      law: inLocale(writing, claimKinds[kind].label),
    };
  const { kind: partyKind } = partyAsked(visit);
  const more = draft.answers[list].length > 0 ? 'more' : draft.answers.enteredBy;
  return {
    heading: writing.t(`application.${list}.heading.${partyKind}`),
    law: writing.t(`application.${list}.lead.${partyKind}.${more}`),
  };
}

/** An account's name is filled in for its own party. */
function firstTyped(visit: Visit): Typed {
  const { draft, list, request } = visit;
  const { side, enteredBy } = draft.answers;
  const own = request.user?.actor;
  const isOwn = list === 'applicants' && enteredBy === 'filer' && draft.answers.applicants.length === 0;
  return isOwn && own?.grants.some(({ role }) => role === side) ? { name: own.name } : {};
}

function typedOf(entry: Entry): Typed {
  return isClaim(entry) ? typedClaim(entry) : typedParty(entry);
}

function isClaim(entry: Entry): entry is ClaimAnswer {
  return 'fen' in entry;
}

function claimKindOf(entry: Entry): ClaimKind | null {
  return isClaim(entry) ? entry.kind : null;
}

function entryOf({ draft, list, request }: Visit): Entry {
  const entry = (draft.answers[list] as readonly Entry[]).find(({ id }) => id === request.params.id);
  if (entry === undefined) throw new HttpError('NOT_FOUND');
  return entry;
}

function partyAsked({ draft, list }: Visit): PartyAsked {
  const { side, enteredBy } = draft.answers;
  const position = list === 'applicants' ? 'applicant' : 'respondent';
  return { position, kind: kindOf(position, side ?? 'worker'), enteredBy };
}

function mostOf(list: ListName): number {
  if (list === 'claims') return mostClaims;
  return mostParties[list === 'applicants' ? 'applicant' : 'respondent'];
}

function writingOf({ services, request, response, draft }: Visit): Writing {
  const { locale, t } = response.locals as Pick<Writing, 'locale' | 't'>;
  return { ...askedBy(services, request, draft), locale, t };
}

// ── Words ────────────────────────────────────────────────────────────────────────────────────────────

/** An entry in two lines, for the list and the check page. */
export function describeEntry(
  entry: Entry,
  writing: Writing,
): { readonly title: string; readonly detail: string } {
  return isClaim(entry) ? describeClaim(entry, writing) : describeParty(entry);
}

export function describeClaim(claim: ClaimAnswer, writing: Writing) {
  const fmt = formatFor(writing.locale);
  const { fen, from, to, words } = claim;
  const span =
    from !== null && to !== null
      ? writing.t('application.claim.fromTo', { from: fmt.day(from), to: fmt.day(to) })
      : from !== null
        ? writing.t('application.claim.since', { from: fmt.day(from) })
        : to !== null
          ? writing.t('application.claim.until', { to: fmt.day(to) })
          : null;
  const [title, law] = [claimKinds[claim.kind].plain, claimKinds[claim.kind].label].map((pair) =>
    inLocale(writing, pair),
  );
  const lines = [law === title ? null : law, fen === null ? null : fmt.money(fen), span, words];
  return { title: title ?? '', detail: lines.filter((line) => typeof line === 'string').join('\n') };
}

export function describeParty(party: PartyAnswer) {
  const number = party.kind === 'worker' ? party.identityNumber : party.creditCode;
  const person = party.kind === 'employer' ? party.legalRepresentative : null;
  const lines = [number, person, party.telephone, party.address].filter((line) => line !== null);
  return { title: party.name, detail: lines.join('\n') };
}

function claimKindsPage(visit: Visit) {
  const { request, response, draft, services } = visit;
  const writing = writingOf(visit);
  const { usual, others } = kindsFor(draft.answers.cause);
  const link = (kind: ClaimKind) => ({
    href: goOn(request, `/applications/claims/new?kind=${kind}`),
    label: inLocale(writing, claimKinds[kind].plain),
    law: inLocale(writing, claimKinds[kind].label),
  });
  const base = pageBase('claims', { request, response, asked: askedBy(services, request, draft) });
  return {
    ...base,
    back: draft.answers.claims.length > 0 ? goOn(request, '/applications/claims') : base.back,
    usual: usual.map(link),
    others: others.map(link),
  };
}
