/** What happened in one's cases since one looked: a count in the head of every page, a list, read or unread. */
import { Router } from 'express';
import type { RequestHandler, Response } from 'express';
import type { NoticeRecord } from '../models/notice.ts';
import type { Actor, Role } from '../server/disputes/actor.ts';
import { maySee } from '../server/disputes/sight.ts';
import type { NavigationItem } from '../server/navigation.ts';
import { glanceOf } from './caseView/context.ts';
import { viewerOf } from './caseView/viewer.ts';
import { actorOn, signedIn } from './guards.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

const rowsOnPage = 30;
const mostCounted = 99;
const told: readonly Role[] = [
  'worker',
  'employer',
  'agent',
  'mediator',
  'bodyHead',
  'clerk',
  'arbitrator',
  'commissionHead',
];

export function noticeRoutes(services: RouteServices): Router {
  const routes = Router();
  const { models, clock } = services;

  routes.get('/notices', signedIn, async (request, response) => {
    const actor = actorOn(request);
    const all = request.query.all === '1';
    const notices = await models.notices
      .find({ accountId: actor.accountId ?? '', ...(!all && { readAt: null }) })
      .sort({ at: -1 })
      .limit(rowsOnPage)
      .lean<NoticeRecord[]>();
    const lines = await linesFor(services, response, { actor, notices });
    response.set('Cache-Control', 'private, no-store');
    response.render('notices/index', {
      room: actor.grants.some(({ role }) => ['worker', 'employer', 'agent'].includes(role))
        ? 'public'
        : 'desk',
      all,
      lines,
      unread: lines.filter(({ isRead }) => !isRead).length,
    });
  });

  /** One (`id`), or all of one's own up to now. */
  routes.post('/notices/read', signedIn, async (request, response) => {
    const { id } = (request.body ?? {}) as { id?: unknown };
    const accountId = actorOn(request).accountId ?? '';
    const which = typeof id === 'string' ? { _id: id } : { at: { $lte: clock.now() } };
    await models.notices.updateMany({ accountId, readAt: null, ...which }, { $set: { readAt: clock.now() } });
    response.redirect(303, '/notices');
  });

  return routes;
}

interface NoticeLine {
  readonly id: string;
  readonly at: Date;
  readonly text: string;
  readonly case: string;
  readonly href: string;
  readonly isRead: boolean;
}

/** Notices in words, each by the right that its reader has today: what they may no longer see is left out. */
async function linesFor(
  services: RouteServices,
  response: Response,
  { actor, notices }: { readonly actor: Actor; readonly notices: readonly NoticeRecord[] },
): Promise<readonly NoticeLine[]> {
  const numbers = [...new Set(notices.map(({ number }) => number))];
  const cases = new Map(
    await Promise.all(
      numbers.map(async (number) => {
        const [stored, events] = await Promise.all([
          services.disputes.load(number),
          services.disputes.events(number),
        ]);
        return [number, { stored, events }] as const;
      }),
    ),
  );
  return notices.flatMap((notice) => {
    const { stored = null, events = [] } = cases.get(notice.number) ?? {};
    const viewer = stored === null ? null : viewerOf(actor, stored.dispute);
    const event = events.find(({ seq }) => seq === notice.seq);
    if (stored === null || viewer === null || event === undefined) return [];
    if (!maySee(event, actor, stored.dispute)) return [];
    const { say, lineOf } = glanceOf(services, response, { stored, viewer });
    const { dispute } = stored;
    return {
      id: notice._id,
      at: notice.at,
      text: say(lineOf(event)),
      case: dispute[event.procedure]?.number ?? dispute.number,
      href: `/disputes/${dispute.number}`,
      isRead: notice.readAt !== null,
    };
  });
}

/** Puts the way to the notices, with how many are unread, among the items of the head. */
export function noticeCount({ models }: RouteServices): RequestHandler {
  return async (request, response, next) => {
    const { user } = request;
    const isPage = request.method === 'GET' && !request.path.includes('/panels/');
    if (!user || !isPage || !user.actor.grants.some(({ role }) => told.includes(role))) return next();
    const unread = await models.notices.countDocuments(
      { accountId: user.account._id, readAt: null },
      { limit: mostCounted + 1 },
    );
    const { t, nav } = response.locals as { t: T; nav: readonly NavigationItem[] };
    const item: NavigationItem = {
      href: '/notices',
      label: navLabel(t, unread),
      current: request.path === '/notices',
    };
    response.locals.nav = [...nav, item];
    return next();
  };
}

function navLabel(t: T, unread: number): string {
  if (unread === 0) return t('notices.nav');
  return t('notices.navCount', { n: unread > mostCounted ? `${mostCounted}+` : unread });
}
