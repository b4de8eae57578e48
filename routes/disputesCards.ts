/** "My cases" as cards: between whom, where it stands, what comes next and by when. */
import type { Request, Response } from 'express';
import { accountRoom } from '../server/live/rooms.ts';
import { glanceOf } from './caseView/context.ts';
import type { Glance } from './caseView/context.ts';
import type { DeadlineFacts } from './caseView/deadlineFacts.ts';
import { standingFacts } from './caseView/standing.ts';
import { viewerOf } from './caseView/viewer.ts';
import { headOf } from './caseView.ts';
import { actorOn } from './guards.ts';
import type { RouteServices } from './index.ts';
import type { T } from './words.ts';

const cardsOnPage = 20;

export interface Card {
  readonly href: string;
  readonly head: ReturnType<typeof headOf>;
  readonly sentence: string;
  /** What is the reader's own to do; else what the others have to do next. */
  readonly deadline: DeadlineFacts | null;
  readonly next: string | null;
}

/** The cards of the signed-in account, the newest case first. */
export async function disputeCards(services: RouteServices, request: Request, response: Response) {
  const { t } = response.locals as { t: T };
  const actor = actorOn(request);
  const accountId = actor.accountId ?? '';
  const after = typeof request.query.after === 'string' ? request.query.after : undefined;
  // Read before the list, so that what happens in between is fetched again rather than missed.
  const version = services.relay.versionOf(accountRoom(accountId));
  const { rows, next } = await services.lists.ofAccount(accountId, {
    limit: cardsOnPage,
    ...(after !== undefined && { after }),
  });
  const cards = await Promise.all(rows.map(({ number }) => cardOf(services, request, { response, number })));
  const here = after === undefined ? '' : `?after=${encodeURIComponent(after)}`;
  return {
    panel: {
      name: 'cases',
      title: t('case.mine.title'),
      href: `/disputes/panels/cases${here}`,
      version,
      facts: {
        cards: cards.filter((card) => card !== null),
        next: next === null ? null : `/disputes?after=${encodeURIComponent(next)}`,
        first: after === undefined ? null : '/disputes',
      },
    },
    rooms: [{ name: accountRoom(accountId), version }],
  };
}

async function cardOf(
  services: RouteServices,
  request: Request,
  { response, number }: { readonly response: Response; readonly number: string },
): Promise<Card | null> {
  const stored = await services.disputes.load(number);
  const viewer = stored === null ? null : viewerOf(actorOn(request), stored.dispute);
  if (stored === null || viewer === null) return null;
  return cardFrom(glanceOf(services, response, { stored, viewer }));
}

function cardFrom(glance: Glance): Card {
  const { sentence, own, others } = standingFacts(glance);
  return {
    href: `/disputes/${glance.dispute.number}`,
    head: headOf(glance),
    sentence,
    deadline: own.deadlines[0] ?? others.deadlines[0] ?? null,
    next: own.undated[0] ?? (own.deadlines.length === 0 ? (others.undated[0] ?? null) : null),
  };
}
