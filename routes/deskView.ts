/** The work queue as finished facts: which desk, which view, its rows, how many are late. */
import type { Request, Response } from 'express';
import type { DisputeRow, ListScope, Page } from '../models/disputeLists.ts';
import { holds } from '../server/disputes/actor.ts';
import type { Actor, Role } from '../server/disputes/actor.ts';
import { dueSoonDays } from '../server/disputes/deadlines.ts';
import type { DeadlineContext } from '../server/disputes/deadlines.ts';
import type { Procedure } from '../server/disputes/stages.ts';
import type { Fmt } from '../server/format.ts';
import { addDays } from '../server/law/localDate.ts';
import { queueRoom } from '../server/live/rooms.ts';
import type { Locale } from '../server/locales/index.ts';
import { queueColumns, queueRow } from './deskRows.ts';
import { actorOn } from './guards.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

/** One unit in which somebody works, with the procedure that is done there. */
interface DeskAt {
  readonly procedure: Procedure;
  readonly unitId: string;
  /** A head approves; others have a queue of their own. */
  readonly head: boolean;
  readonly own: boolean;
}

const deskRoles: Readonly<Partial<Record<Role, Procedure>>> = {
  mediator: 'mediation',
  bodyHead: 'mediation',
  clerk: 'arbitration',
  arbitrator: 'arbitration',
  commissionHead: 'arbitration',
};

/** Who enters applications that come in on paper or by referral. */
const filingRoles: readonly Role[] = ['mediator', 'bodyHead', 'clerk'];

type Tab = 'mine' | 'unit' | 'approvals' | 'reviews' | 'closed' | 'reviewsEnded';

export interface Asking {
  readonly services: RouteServices;
  readonly actor: Actor;
  readonly at: DeskAt;
  readonly tab: Tab;
  readonly query: string;
  readonly after: string | undefined;
}

const rowsOnPage = 50;

/** Everything that the page of the desk shows. */
export async function deskView(services: RouteServices, request: Request, response: Response) {
  const { t, fmt, locale } = response.locals as { t: T; fmt: Fmt; locale: Locale };
  const actor = actorOn(request);
  const desks = desksOf(actor);
  const asking = askingOf(services, { actor, desks, request });
  const { at, tab, query, after } = asking;
  // Read before the list, so that what happens in between is fetched again rather than missed.
  const version = services.relay.versionOf(queueRoom(at.unitId));
  const [page, counts] = await Promise.all([rowsFor(asking), countsFor(asking)]);
  const today = services.clock.today();
  const telling = {
    ...{ t, fmt, locale, today },
    directory: services.directory(),
    days: daysAt(services, at),
  };
  const unit = services.directory().body(at.unitId) ?? services.directory().commission(at.unitId);
  return {
    unitName: unit?.name ?? at.unitId,
    mayTake: holds(actor, 'clerk', at.unitId),
    filesHref:
      holds(actor, 'clerk', at.unitId) || holds(actor, 'commissionHead', at.unitId)
        ? `/desk/files?unit=${encodeURIComponent(at.unitId)}`
        : null,
    mayFile: actor.grants.some(({ role, unitId }) => unitId === at.unitId && filingRoles.includes(role)),
    units: desks.length > 1 ? desks.map((desk) => unitLink(desk, asking)) : [],
    counts,
    tabs: { label: t('desk.tabs'), items: tabsFor(asking, counts, t) },
    query,
    unitId: at.unitId,
    tab,
    panel: {
      name: 'queue',
      title: t(query === '' ? `desk.tab.${tab}` : 'desk.found', { q: query }),
      href: hrefOf('/desk/panels/queue', { at, tab, query, after }),
      version,
      facts: {
        columns: queueColumns(t, {
          showStaff: tab !== 'mine',
          closed: tab === 'closed' || tab === 'reviewsEnded',
        }),
        rows: page.rows.map((row) => queueRow(row, { ...telling, procedure: procedureOfRow(row, asking) })),
        empty: emptyFor(asking, t),
        pager: {
          ...(after !== undefined && { previous: hrefOf('/desk', { at, tab, query, after: undefined }) }),
          ...(page.next !== null && { next: hrefOf('/desk', { at, tab, query, after: page.next }) }),
          shown: page.rows.length,
        },
      },
    },
    rooms: [{ name: queueRoom(at.unitId), version }],
  };
}

/** A case stands in its unit's list by what the unit does in it: hearing it, or reviewing the agreement in it. */
function procedureOfRow(row: DisputeRow, { at, tab, query }: Asking): Procedure {
  if (at.procedure === 'mediation') return 'mediation';
  if (isOfReviews(tab) && query === '') return 'agreementReview';
  const isHeard = row.arbitration?.commissionId === at.unitId;
  if (tab === 'approvals' && query === '')
    return isHeard && row.queue.arbitration?.awaitsHead ? 'arbitration' : 'agreementReview';
  return isHeard ? 'arbitration' : 'agreementReview';
}

/** The desks of somebody's grants, each unit once. */
function desksOf({ grants }: Actor): readonly DeskAt[] {
  const desks = new Map<string, DeskAt>();
  for (const { role, unitId } of grants) {
    const procedure = deskRoles[role];
    if (procedure === undefined || unitId === null) continue;
    const before = desks.get(unitId);
    const head = role === 'commissionHead';
    const own = role !== 'commissionHead' && role !== 'bodyHead';
    desks.set(unitId, {
      procedure,
      unitId,
      head: head || before?.head === true,
      own: own || before?.own === true,
    });
  }
  return [...desks.values()];
}

const longestQuery = 60;

function askingOf(
  services: RouteServices,
  { actor, desks, request }: { actor: Actor; desks: readonly DeskAt[]; request: Request },
): Asking {
  const { unit, tab, q, after } = request.query;
  const at = desks.find(({ unitId }) => unitId === unit) ?? (desks[0] as DeskAt);
  const offered = offeredTabs(at);
  return {
    services,
    actor,
    at,
    tab: offered.find((name) => name === tab) ?? (offered[0] as Tab),
    query: typeof q === 'string' ? q.trim().slice(0, longestQuery) : '',
    after: typeof after === 'string' && after.length < 80 ? after : undefined,
  };
}

function offeredTabs({ head, own, procedure }: DeskAt): readonly Tab[] {
  return [
    ...(head ? (['approvals'] as const) : []),
    ...(own ? (['mine'] as const) : []),
    'unit',
    ...(procedure === 'arbitration' ? (['reviews'] as const) : []),
    'closed',
    ...(procedure === 'arbitration' ? (['reviewsEnded'] as const) : []),
  ];
}

/** The calendar, and the readings of the commission that the unit is or belongs to. */
function daysAt({ calendar, directory, law }: RouteServices, { procedure, unitId }: DeskAt): DeadlineContext {
  const district = directory().body(unitId)?.district ?? '';
  const commissionId = procedure === 'mediation' ? (directory().commissionOf(district)?.id ?? null) : unitId;
  return { calendar: calendar(), settings: law.data().settings(commissionId) };
}

const isOfReviews = (tab: Tab): boolean => tab === 'reviews' || tab === 'reviewsEnded';

function unitScope({ procedure, unitId }: DeskAt): ListScope {
  return { kind: procedure === 'mediation' ? 'body' : 'commission', unitId };
}

function scopeOf({ at, tab, actor }: Asking): ListScope {
  if (tab !== 'mine') return unitScope(at);
  const { procedure, unitId } = at;
  return { kind: 'staff', procedure, unitId, accountId: actor.accountId ?? '' };
}

async function rowsFor(asking: Asking): Promise<Page> {
  const { services, at, tab, query, after } = asking;
  const { lists } = services;
  if (query !== '') return { rows: await searched(asking), next: null };
  const from = { limit: rowsOnPage, ...(after !== undefined && { after }) };
  if (tab === 'reviews') return lists.queue(unitScope(at), 'agreementReview', from);
  if (tab === 'reviewsEnded') return lists.closed(unitScope(at), 'agreementReview', from);
  if (tab === 'closed') return lists.closed(scopeOf(asking), at.procedure, from);
  if (tab === 'approvals') return awaitingHead(asking, from);
  return lists.queue(scopeOf(asking), at.procedure, from);
}

/** What awaits the head: the reviews first, which have the shorter days. */
async function awaitingHead(
  { services: { lists }, at }: Asking,
  from: { readonly limit: number; readonly after?: string },
): Promise<Page> {
  const page = await lists.awaitingHead(unitScope(at), at.procedure, from);
  if (from.after !== undefined) return page;
  const { rows } = await lists.awaitingHead(unitScope(at), 'agreementReview', from);
  return { ...page, rows: [...rows, ...page.rows] };
}

/** How many await the head, of what the commission hears and of what it reviews. */
async function countAwaiting({ services: { lists }, at }: Asking): Promise<number> {
  const counts = await Promise.all([
    lists.countAwaitingHead(unitScope(at), at.procedure),
    lists.countAwaitingHead(unitScope(at), 'agreementReview'),
  ]);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** A search looks through all of the unit, whatever tab it was typed in; one row a dispute. */
async function searched({ services, at, query }: Asking): Promise<readonly DisputeRow[]> {
  return services.lists.search([unitScope(at)], query, rowsOnPage);
}

export interface Counts {
  readonly open: number;
  readonly overdue: number;
  readonly soon: number;
  /** Shown on the tabs, whichever is open. */
  readonly mine: number | null;
  readonly approvals: number | null;
  readonly reviews: number | null;
}

/** Of the cases that the tab is about: one's own, or the unit's. */
async function countsFor(asking: Asking): Promise<Counts> {
  const { services, at, tab } = asking;
  const { lists, clock } = services;
  const scope = tab === 'mine' ? scopeOf(asking) : unitScope(at);
  const today = clock.today();
  const reviewing = isOfReviews(tab) ? 'agreementReview' : at.procedure;
  const [open, overdue, dueBySoon, mine, approvals, reviews] = await Promise.all([
    lists.countOpen(scope, reviewing),
    lists.countOpen(scope, reviewing, today),
    lists.countOpen(scope, reviewing, addDays(today, dueSoonDays + 1)),
    at.own ? lists.countOpen(scopeOf({ ...asking, tab: 'mine' }), at.procedure) : null,
    at.head ? countAwaiting(asking) : null,
    at.procedure === 'arbitration' ? lists.countOpen(unitScope(at), 'agreementReview') : null,
  ]);
  return { open, overdue, soon: dueBySoon - overdue, mine, approvals, reviews };
}

function tabsFor(asking: Asking, counts: Counts, t: T) {
  const { at, tab, query } = asking;
  const counted: Readonly<Partial<Record<Tab, number | null>>> = {
    approvals: counts.approvals,
    mine: counts.mine,
    reviews: counts.reviews,
  };
  return offeredTabs(at).map((name) => ({
    href: hrefOf('/desk', { at, tab: name, query: '', after: undefined }),
    label: t(`desk.tab.${name}`),
    current: name === tab && query === '',
    ...(typeof counted[name] === 'number' && { count: counted[name] }),
  }));
}

function unitLink({ unitId, ...rest }: DeskAt, { services, at }: Asking) {
  const directory = services.directory();
  return {
    href: hrefOf('/desk', { at: { unitId, ...rest }, tab: null, query: '', after: undefined }),
    label: (directory.body(unitId) ?? directory.commission(unitId))?.name ?? unitId,
    current: unitId === at.unitId,
  };
}

function emptyFor({ tab, query, at }: Asking, t: T) {
  if (query !== '')
    return {
      title: t('desk.empty.found', { q: query }),
      text: t('desk.empty.foundNext'),
      buttons: [
        { label: t('desk.empty.back'), href: `/desk?unit=${encodeURIComponent(at.unitId)}`, kind: 'second' },
      ],
    };
  return { title: t(`desk.empty.${tab}`), text: t(`desk.empty.${tab}Next`) };
}

function hrefOf(
  path: string,
  { at, tab, query, after }: { at: DeskAt; tab: Tab | null; query: string; after: string | undefined },
): string {
  const search = new URLSearchParams({
    unit: at.unitId,
    ...(tab !== null && { tab }),
    ...(query !== '' && { q: query }),
    ...(after !== undefined && { after }),
  });
  return `${path}?${search.toString()}`;
}
