/**
 * From commits to rooms. Two ways lead here: the desk announces a commit of this process, and storage names what is
 * still pending (after a crash, or committed by another process). Both may tell the same thing; a room hears it once.
 *
 * A room hears only when the version of its own audience has moved, and only of panels that its audience has: neither
 * a message nor a jump tells anybody of what they may not see.
 */
import type { AudienceVersions, Commit, DisputeStore, StoredDispute } from '../desk.ts';
import { audiences } from '../disputes/audiences.ts';
import type { Audience } from '../disputes/audiences.ts';
import { wholeCity } from '../disputes/capacities.ts';
import type { Dispute } from '../disputes/dispute.ts';
import { audiencesOfEvent } from '../disputes/events.ts';
import type { DisputeEvent } from '../disputes/events.ts';
import type { Changed } from './messages.ts';
import { makePace } from './pace.ts';
import type { Later } from './pace.ts';
import { panelsByAudience, panelsTouched } from './panels.ts';
import type { PanelName } from './panels.ts';
import { makeRecent } from './recent.ts';
import { accountRoom, disputeRoom, queueRoom, supervisionRoom } from './rooms.ts';

/** Disputes with commits that this reader has not taken in; `done` holds only while the version is still the same. */
export interface PendingReader {
  next(limit: number): Promise<readonly PendingRow[]>;
  doneAll(rows: readonly PendingRow[]): Promise<void>;
}
interface PendingRow {
  readonly number: string;
  readonly version: number;
}

export interface RelayParts {
  readonly pending: PendingReader;
  readonly store: Pick<DisputeStore, 'load' | 'events'>;
  readonly later: Later;
  /** Milliseconds; the counters of queues, cases and figures begin here, so that a restart never repeats one. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** Where the sockets are. */
export interface Outlet {
  /** A dispute has moved: whoever lost the right to hear of it must go before anything is told. */
  moved(dispute: Dispute): void;
  send(message: Changed): void;
}

export type Relay = ReturnType<typeof makeRelay>;

/** A dispute after one or more commits, with its newest events (oldest first). */
interface Change {
  readonly dispute: Dispute;
  readonly version: number;
  readonly audienceVersions: AudienceVersions;
  readonly events: readonly DisputeEvent[];
}

/** A room that a change may concern. */
interface Listener {
  readonly room: string;
  /** Under what its last version is remembered: a queue hears of many disputes. */
  readonly key: string;
  /** Whose eyes it has. */
  readonly audience: Audience;
  /** The one panel of a list's room; null for the rooms of the dispute itself, which have its panels. */
  readonly list: PanelName | null;
}

const remembered = 50_000;
const batch = 100;
const lookAgainAfter = 1000;
/** Who learns in what capacity the last act was done (the public side is told by its timeline). */
const desks: readonly Audience[] = ['bodyDesk', 'commissionDesk', 'tribunal', 'reviewDesk'];

/** Builds the relay; nothing is sent before an outlet is connected. */
export function makeRelay(parts: RelayParts) {
  const told = makeRecent<number>(remembered);
  const newest = makeRecent<number>(remembered);
  const counters = makeRecent<number>(remembered);
  const startedAt = parts.now();
  let outlet: Outlet | null = null;
  let stopping = false;
  let cancelLook = () => {};
  let looking: Promise<void> = Promise.resolve();
  const pace = makePace({ later: parts.later, send: (message) => outlet?.send(message) });

  function take(change: Change): void {
    const { number } = change.dispute;
    if (change.version > (newest.get(number) ?? 0)) {
      newest.set(number, change.version);
      outlet?.moved(change.dispute);
    }
    for (const listener of listenersOf(change.dispute)) tell(listener, change);
  }

  function tell(listener: Listener, change: Change): void {
    const version = change.audienceVersions[listener.audience];
    const known = told.get(listener.key);
    if (known !== undefined && known >= version) return;
    told.set(listener.key, version);
    const news = newsFor(listener, change, { known, startedAt });
    if (news === null) return;
    const { room, list } = listener;
    if (list === null) pace.push({ room, version, ...news });
    else pace.push({ room, version: countUp(room), panels: [list] });
  }

  function versionOf(room: string): number {
    const counted = counters.get(room) ?? parts.now();
    counters.set(room, counted);
    return counted;
  }

  function countUp(room: string): number {
    const counted = versionOf(room) + 1;
    counters.set(room, counted);
    return counted;
  }

  /** Takes one in; gives the version taken. */
  async function takePending({ number, version }: PendingRow): Promise<PendingRow> {
    if ((newest.get(number) ?? 0) >= version) return { number, version };
    const stored = await parts.store.load(number);
    if (stored === null) return { number, version };
    const events = await parts.store.events(number);
    take(
      changeOf(
        stored,
        events.filter(({ seq }) => seq <= stored.chain.seq),
      ),
    );
    return { number, version: stored.version };
  }

  async function catchUp(): Promise<void> {
    const waiting = await parts.pending.next(batch);
    if (waiting.length === 0) return;
    // One dispute that cannot be read must not hold up the others.
    const results = await Promise.allSettled(waiting.map(takePending));
    for (const result of results) if (result.status === 'rejected') parts.report(result.reason);
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    if (taken.length > 0) await parts.pending.doneAll(taken);
    if (taken.length === batch && !stopping) await catchUp();
  }

  function lookAfter(milliseconds: number): void {
    cancelLook = parts.later(milliseconds, () => {
      looking = look();
    });
  }

  async function look(): Promise<void> {
    await catchUp().catch(parts.report);
    if (!stopping) lookAfter(lookAgainAfter);
  }

  return {
    /** Tells the rooms of a commit of this process; never throws. */
    announce({ stored, events }: Commit): void {
      try {
        take(changeOf(stored, events));
      } catch (error) {
        parts.report(error);
      }
    },

    /** Tells the supervisors of these districts, and of the whole city, that figures have moved. */
    figuresChanged(areas: readonly string[]): void {
      for (const area of new Set([...areas, wholeCity])) {
        const room = supervisionRoom(area);
        pace.push({ room, version: countUp(room), panels: ['figures'] });
      }
    },

    /**
     * The counter of a queue's, an account's or a supervision room. A page must read it before it reads the list,
     * so that what happens in between is fetched again rather than missed.
     */
    versionOf,

    /** Somebody joined a dispute's room at this version of its audience. */
    joined(room: string, version: number): void {
      if (told.get(room) === undefined) told.set(room, version);
    },

    /** Takes in all that is pending in storage now. @throws whatever storage throws; to be called again later. */
    catchUp,

    connect(sockets: Outlet): void {
      outlet = sockets;
    },

    /** Begins to look for pending changes, each second. */
    start(): void {
      lookAfter(0);
    },

    /** Ends looking; what is under way is finished first. */
    async stop(): Promise<void> {
      stopping = true;
      cancelLook();
      pace.stop();
      await looking;
    },
  };
}

function changeOf(
  { dispute, version, audienceVersions }: StoredDispute,
  events: readonly DisputeEvent[],
): Change {
  return { dispute, version, audienceVersions, events };
}

function listenersOf(dispute: Dispute): readonly Listener[] {
  const { number, mediation, arbitration, agreementReview } = dispute;
  const own = audiences.map((audience): Listener => {
    const room = disputeRoom(number, audience);
    return { room, key: room, audience, list: null };
  });
  const onList = (room: string, audience: Audience, list: PanelName): Listener => {
    return { room, key: `${room} ${audience} ${number}`, audience, list };
  };
  return [
    ...own,
    ...(mediation === null ? [] : [onList(queueRoom(mediation.bodyId), 'bodyDesk', 'queue')]),
    ...(arbitration === null ? [] : [onList(queueRoom(arbitration.commissionId), 'commissionDesk', 'queue')]),
    ...(agreementReview === null
      ? []
      : [onList(queueRoom(agreementReview.commissionId), 'reviewDesk', 'queue')]),
    ...accountsOf(dispute).map((accountId) => onList(accountRoom(accountId), 'parties', 'cases')),
  ];
}

function accountsOf({ parties }: Dispute): readonly string[] {
  const ids = parties.flatMap((party) => [party.accountId, party.agent?.accountId ?? null]);
  return [...new Set(ids.filter((id) => id !== null))];
}

/**
 * What is new to a listener; null: nothing. As a version counts the events that an audience may see, those since
 * `known` are the last few of them. A listener that is not remembered has not been told anything since this relay
 * began. Where not all the new events are at hand, every panel that the audience has is named.
 */
function newsFor(
  { audience }: Listener,
  { audienceVersions, events }: Change,
  { known, startedAt }: { known: number | undefined; startedAt: number },
): Pick<Changed, 'panels' | 'by'> | null {
  const seen = events.filter((event) => audiencesOfEvent(event).includes(audience));
  const last = seen.at(-1);
  if (last === undefined) return null;
  const isNew = last.commandId === events.at(-1)?.commandId || last.recordedAt.getTime() >= startedAt;
  if (known === undefined && !isNew) return null;
  const missed = known === undefined ? Infinity : audienceVersions[audience] - known;
  const types = seen.slice(-missed).map(({ type }) => type);
  const panels = missed > seen.length ? panelsByAudience[audience] : panelsTouched(types, audience);
  return { panels, ...(desks.includes(audience) && { by: last.actor.role }) };
}
