/** Everything that the parts of a case page are made from, loaded once a request. */
import type { Request, Response } from 'express';
import { NoSuchDispute } from '../../server/desk.ts';
import type { StoredDispute } from '../../server/desk.ts';
import type { PaperRecord } from '../../models/paper.ts';
import { isPaperFor } from '../../server/disputes/audiences.ts';
import { describeEvent } from '../../server/disputes/describe.ts';
import type { EventLine } from '../../server/disputes/describe.ts';
import type { Dispute } from '../../server/disputes/dispute.ts';
import { partyById } from '../../server/disputes/dispute.ts';
import type { DisputeEvent } from '../../server/disputes/events.ts';
import { sealedAgreement } from '../../server/disputes/reviews.ts';
import { asSeenBy, isTold, mayRead, maySee } from '../../server/disputes/sight.ts';
import { interruptionsOf } from '../../server/disputes/limitation.ts';
import type { Interruption } from '../../server/disputes/limitation.ts';
import type { Sight } from '../../server/disputes/sight.ts';
import type { Directory } from '../../server/disputes/directory.ts';
import type { Fmt } from '../../server/format.ts';
import type { Calendar } from '../../server/law/calendar.ts';
import type { LocalDate } from '../../server/law/localDate.ts';
import type { OfficeReadings } from '../../server/law/settings.ts';
import type { Locale } from '../../server/locales/index.ts';
import { maskedName } from '../../server/masks.ts';
import { actorOn } from '../guards.ts';
import type { RouteServices } from '../index.ts';
import { sayIn } from '../words.ts';
import type { Say, T } from '../words.ts';
import { draftTextsSeen } from './drafts.ts';
import { sheetSeen } from './sheetSeen.ts';
import { viewerOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';

export type PaperLine = Pick<
  PaperRecord,
  | '_id'
  | 'kind'
  | 'title'
  | 'paperNumber'
  | 'issuedOn'
  | 'opensTo'
  | 'hearingId'
  | 'ownPartyId'
  | 'voided'
  | 'volume'
  | 'audiences'
>;

export interface CaseContext {
  /** As it is: for deciding what may be done, never for showing. */
  readonly stored: StoredDispute;
  /** What the viewer may see of it: a party, what has reached it. */
  readonly dispute: Dispute;
  readonly viewer: Viewer;
  /** The sentence of an event, as far as the viewer is told what it says. */
  readonly lineOf: (event: DisputeEvent) => EventLine;
  /** What the viewer may learn of, in order. */
  readonly events: readonly DisputeEvent[];
  readonly papers: readonly PaperLine[];
  /** 时效中断 in the case itself, whoever may see the step that brought it. */
  readonly interruptions: readonly Interruption[];
  readonly locale: Locale;
  readonly t: T;
  readonly say: Say;
  readonly fmt: Fmt;
  readonly today: LocalDate;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly settings: OfficeReadings;
  readonly directory: Directory;
  readonly nameOf: (partyId: string) => string;
  /** A free text in clear; empty for one that is not there or not this viewer's to read. */
  readonly openText: (textId: string | null) => string;
  readonly open: RouteServices['vault']['open'];
}

export interface OpenedCase {
  readonly stored: StoredDispute;
  readonly viewer: Viewer;
}

/**
 * The dispute of the request for whoever asks.
 * @throws {NoSuchDispute} when there is none, or none for them: the two look the same.
 */
export async function openCase(services: RouteServices, request: Request): Promise<OpenedCase> {
  const number = String(request.params.number);
  const stored = await services.disputes.load(number);
  const viewer = stored === null ? null : viewerOf(actorOn(request), stored.dispute);
  if (stored === null || viewer === null) throw new NoSuchDispute(number);
  return { stored, viewer };
}

/** What can be told of a case without reading its history: enough for a card. */
export type Glance = Omit<CaseContext, 'events' | 'papers' | 'openText' | 'interruptions'>;

export function glanceOf(
  services: RouteServices,
  response: Response,
  { stored, viewer }: OpenedCase,
): Glance {
  const { locale, t, fmt } = response.locals as { locale: Locale; t: T; fmt: Fmt };
  const directory = services.directory();
  const nameOf = namesFor(viewer, stored.dispute);
  const sight = sightOf(viewer, services.clock.today());
  return {
    stored,
    dispute: sight === null ? stored.dispute : asSeenBy(stored.dispute, sight),
    viewer,
    lineOf: (event) =>
      describeEvent(event, viewer.audiences, sight === null || isTold(stored.dispute, event, sight)),
    locale,
    t,
    fmt,
    say: sayIn({ locale, t, directory, nameOf }),
    today: services.clock.today(),
    now: services.clock.now(),
    calendar: services.calendar(),
    settings: services.settings(stored.dispute),
    directory,
    nameOf,
    open: services.vault.open,
  };
}

/** Loads what else the page needs. */
export async function contextOf(
  services: RouteServices,
  response: Response,
  opened: OpenedCase,
): Promise<CaseContext> {
  const { stored, viewer } = opened;
  const { number } = stored.dispute;
  const [all, papers] = await Promise.all([
    services.disputes.events(number),
    papersFor(services, number, viewer),
  ]);
  const sight = sightOf(viewer, services.clock.today());
  const glance = glanceOf(services, response, opened);
  const events = all.filter((event) => maySee(event, viewer.actor, stored.dispute));
  return {
    ...glance,
    events,
    papers: sight === null ? papers : papers.filter((paper) => mayRead(stored.dispute, sight, paper)),
    interruptions: interruptionsOf(all),
    openText: textsFor(glance, events),
  };
}

/** A party sees by what has reached it; the offices see what they issue. */
export function sightOf({ side, own }: Viewer, asOf: LocalDate): Sight | null {
  return side === 'party' ? { partyIds: own.map(({ id }) => id), asOf } : null;
}

async function papersFor({ models }: RouteServices, number: string, { audiences }: Viewer) {
  const papers = await models.papers
    .find(
      { number },
      {
        kind: 1,
        title: 1,
        paperNumber: 1,
        issuedOn: 1,
        opensTo: 1,
        hearingId: 1,
        ownPartyId: 1,
        voided: 1,
        volume: 1,
        audiences: 1,
      },
    )
    .sort({ seq: 1, _id: 1 })
    .lean<PaperLine[]>();
  return papers.filter((paper) => isPaperFor(paper, audiences));
}

/** A supervisor sees figures, not people. */
function namesFor({ side }: Viewer, dispute: Dispute): (partyId: string) => string {
  return (partyId) => {
    const party = partyById(dispute, partyId);
    if (party === undefined) return partyId;
    return side === 'supervision' ? maskedName(party) : party.name;
  };
}

/** The application's own words are for the parties and the desks; any other text for whom its event says. */
function textsFor(
  { dispute, viewer, lineOf, open }: Glance,
  events: readonly DisputeEvent[],
): CaseContext['openText'] {
  const readable = new Set(events.map((event) => lineOf(event).textId));
  if (viewer.side !== 'supervision') {
    readable.add(dispute.factsTextId);
    for (const { textId } of dispute.claims) readable.add(textId);
    for (const { textId } of sheetSeen({ dispute, viewer })?.answers ?? []) readable.add(textId);
    for (const textId of draftTextsSeen({ dispute, viewer })) readable.add(textId);
  }
  // Whom a request names is for those who decide on it; a party reads the name with the notice.
  if (viewer.side === 'desk')
    for (const { nameTextId } of dispute.arbitration?.incidents.joinders ?? []) readable.add(nameTextId);
  // Whoever reviews an agreement reads it; the events that tell how it came about are not theirs (协调规 24).
  if (viewer.audiences.includes('reviewDesk')) readable.add(sealedAgreement(dispute)?.termsTextId ?? null);
  return (textId) => {
    const sealed = textId !== null && readable.has(textId) ? dispute.texts[textId] : undefined;
    return sealed === undefined ? '' : open(sealed);
  };
}
