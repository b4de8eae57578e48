/**
 * The one write path: load in scope (else 404) → allow (else 403) → decide (pure) → commit with version →
 * announce. The same commandId again gives the first answer and no second event.
 */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { audiencesFor } from './disputes/audiences.ts';
import type { Audience } from './disputes/audiences.ts';
import type { Actor } from './disputes/actor.ts';
import { capacitiesOf } from './disputes/capacities.ts';
import { chainEvents, chainStart } from './disputes/chain.ts';
import type { ChainEnd } from './disputes/chain.ts';
import type { AppliedEvent } from './disputes/apply.ts';
import type { Command, CommandContext, PlainPersonalFields } from './disputes/command.ts';
import { filingSerials, openDispute } from './disputes/commands/intake/fileApplication.ts';
import type { Application } from './disputes/commands/intake/fileApplication.ts';
import { decideCommand, stageOf } from './disputes/decide.ts';
import { nextDue } from './disputes/deadlines.ts';
import { aimsOf } from './disputes/targets.ts';
import type { Aim } from './disputes/targets.ts';
import type { DeadlineContext, DeadlineId } from './disputes/deadlines.ts';
import type { Directory } from './disputes/directory.ts';
import type { Dispute, SealedText } from './disputes/dispute.ts';
import { audiencesOfEvent } from './disputes/events.ts';
import type { DisputeEvent, EventActor } from './disputes/events.ts';
import { policyRefusal } from './disputes/policy.ts';
import { Refusal, refuse } from './disputes/refusals.ts';
import type { Serial, TakenSerial } from './disputes/serials.ts';
import { maySee } from './disputes/sight.ts';
import type { Procedure } from './disputes/stages.ts';
import type { Calendar } from './law/calendar.ts';
import type { LocalDate } from './law/localDate.ts';
import type { Rates } from './law/rates/rates.ts';
import type { OfficeReadings } from './law/settings.ts';

/** What says whose readings a case follows: its commission, or the one in charge of its district. */
export interface OfficePlace {
  readonly district: string;
  readonly arbitration: { readonly commissionId: string } | null;
}

export type AudienceVersions = Readonly<Record<Audience, number>>;

/** A dispute with what storage keeps about it; without its events. */
export interface StoredDispute {
  readonly dispute: Dispute;
  readonly version: number;
  /** How many events each audience may see: what live rooms and pages call their version. */
  readonly audienceVersions: AudienceVersions;
  readonly chain: ChainEnd;
  /** The newest commands that were answered, to recognise a repeat. */
  readonly answered: readonly string[];
  /** Bytes of state at filing, events and texts since, as JSON. */
  readonly size: number;
}

/** The day that a proceeding's desk must mind next, as its queue is ordered by it. */
export interface Due {
  readonly period: DeadlineId;
  readonly dueOn: LocalDate;
  readonly provisional: boolean;
}
export type Dues = Readonly<Record<Procedure, Due | null>>;
/** What each desk aims at now, in whatever number of days its commission has chosen. */
export type Aims = Readonly<Record<Procedure, readonly Aim[]>>;

export interface Commit {
  /** The dispute before; null when this commit opens it. */
  readonly previous: Dispute | null;
  readonly stored: StoredDispute;
  readonly dues: Dues;
  readonly aims: Aims;
  readonly commandId: string;
  readonly events: readonly DisputeEvent[];
  readonly serials: readonly TakenSerial[];
}

/** What the desk needs of storage; `models/disputeStore.ts` fulfils it. */
export interface DisputeStore {
  load(number: string): Promise<StoredDispute | null>;
  loadOpenedBy(commandId: string): Promise<StoredDispute | null>;
  insert(commit: Commit): Promise<'committed' | 'duplicate'>;
  /** Writes only if the version is still `commit.stored.version - 1`. */
  replace(commit: Commit): Promise<'committed' | 'conflict' | 'duplicate'>;
  /** One more than the highest taken. */
  nextNumber(serial: Serial): Promise<number>;
  /** Events in order; all of them, or those recorded after an instant. */
  events(number: string, recordedAfter?: Date): Promise<readonly DisputeEvent[]>;
}

export interface DeskParts {
  readonly store: DisputeStore;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** The readings of the office in charge of a case. */
  readonly settings: (place: OfficePlace) => OfficeReadings;
  readonly rates: () => Rates;
  readonly directory: () => Directory;
  readonly seal: (text: string) => SealedText;
  /** Told after each commit; must not throw. */
  readonly announce: (commit: Commit) => void;
}

export interface Outcome {
  readonly number: string;
  readonly events: readonly DisputeEvent[];
  /** The command had been answered before. */
  readonly repeated: boolean;
}

/** What a form knew when it was shown. */
export interface Seen {
  readonly basis: string;
  readonly shownAt: Date;
}

export interface Run<Input> {
  readonly command: Command<string, Input>;
  readonly procedure: Procedure;
  readonly number: string;
  readonly input: Input;
  readonly actor: Actor;
  readonly commandId: string;
  readonly seen?: Seen;
}

/** The dispute is not there, or not for this viewer: the two must look the same. */
export class NoSuchDispute extends Error {}

/** A fact that the form showed has changed; carries what happened since, as far as the person may see it. */
export class FactsChanged extends Error {
  readonly events: readonly DisputeEvent[];
  constructor(events: readonly DisputeEvent[]) {
    super('FACTS_CHANGED');
    this.events = events;
  }
}

/** Enough for some dozens of people who write to one case, or take numbers of one unit, in the same moment. */
const attempts = 40;
const longestPauseMs = 5;
const answeredKept = 200;
/** Half of what a document may hold, so that a case never meets the hard limit unannounced. */
const largestDispute = 8 * 1024 * 1024;
const noVersions: AudienceVersions = {
  public: 0,
  parties: 0,
  bodyDesk: 0,
  commissionDesk: 0,
  tribunal: 0,
  reviewDesk: 0,
  supervision: 0,
};

export type Desk = ReturnType<typeof makeDesk>;

/** Builds the desk over its parts. */
export function makeDesk(parts: DeskParts) {
  return {
    /**
     * Files an application as a new dispute.
     * @throws {Refusal} with the code of the rule that does not allow it.
     */
    async file(filing: { application: Application; actor: Actor; commandId: string }): Promise<Outcome> {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const known = await parts.store.loadOpenedBy(filing.commandId);
        if (known !== null) return { number: known.dispute.number, events: [], repeated: true };
        const commit = await openingCommit(parts, filing);
        if ((await parts.store.insert(commit)) === 'committed') return announced(parts, commit);
        await stepAside(attempt);
      }
      throw new Error('No free number was found for the filing');
    },

    /**
     * Runs a command on a dispute.
     * @throws {NoSuchDispute} when the actor may not see it. @throws {Refusal} when policy, stage or law refuse.
     * @throws {FactsChanged} when a fact that the form showed is no longer so.
     */
    async run<Input>(run: Run<Input>): Promise<Outcome> {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const stored = await parts.store.load(run.number);
        if (stored === null || !inScope(run.actor, stored.dispute)) throw new NoSuchDispute(run.number);
        if (stored.answered.includes(run.commandId))
          return { number: run.number, events: [], repeated: true };
        guardPolicy(run, stored.dispute);
        await guardSeen(parts, run, stored.dispute);
        const commit = await commandCommit(parts, run, stored);
        if (commit.events.length === 0) return { number: run.number, events: [], repeated: false };
        if ((await parts.store.replace(commit)) === 'committed') return announced(parts, commit);
        await stepAside(attempt);
      }
      throw new Refusal('FACTS_CHANGED');
    },
  };
}

/** Lets the others finish: they are tried again at different moments. */
function stepAside(attempt: number): Promise<void> {
  return setTimeout(Math.random() * attempt * longestPauseMs);
}

/** Digest of the facts that a form of this command rests on; the stage unless the command says otherwise. */
export function basisOf<Input>(
  command: Command<string, Input>,
  dispute: Dispute,
  procedure: Procedure,
): string {
  const facts = command.basis?.(dispute, procedure) ?? [stageOf(dispute, procedure)];
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16);
}

function inScope(actor: Actor, dispute: Dispute): boolean {
  return actor.isSystem || audiencesFor(actor, dispute).length > 0;
}

function guardPolicy<Input>({ actor, command, procedure }: Run<Input>, dispute: Dispute): void {
  const scope = command.procedures.includes('dispute') ? 'dispute' : procedure;
  const code = policyRefusal(actor, dispute, { procedure: scope, command: command.name });
  if (code !== null) refuse(code);
}

async function guardSeen<Input>(parts: DeskParts, run: Run<Input>, dispute: Dispute): Promise<void> {
  if (run.seen === undefined || run.seen.basis === basisOf(run.command, dispute, run.procedure)) return;
  const since = await parts.store.events(run.number, run.seen.shownAt);
  throw new FactsChanged(since.filter((event) => maySee(event, run.actor, dispute)));
}

async function openingCommit(
  parts: DeskParts,
  { application, actor, commandId }: { application: Application; actor: Actor; commandId: string },
): Promise<Commit> {
  const serials = await takeSerials(parts, filingSerials(application));
  const { to, district } = application;
  const arbitration = to.procedure === 'arbitration' ? { commissionId: to.unitId } : null;
  const context = contextOf(parts, { arbitration, district }, { actor, commandId, serials });
  const { dispute, event, texts } = openDispute(application, context);
  const stored: StoredDispute = {
    dispute,
    version: 0,
    audienceVersions: noVersions,
    chain: chainStart(dispute.number),
    answered: [],
    size: bytesOf(dispute),
  };
  const by: EventActor = { accountId: actor.accountId, role: filingRole(actor) };
  const applied = { ...event, toStage: 'submitted', actor: by } as const;
  return makeCommit(parts, stored, { dispute, events: [applied], texts, commandId, serials });
}

/** A role in which somebody files: a stranger files for themselves, the system what another commission sent. */
function filingRole({ grants, isSystem }: Actor): string {
  return isSystem ? 'system' : (grants[0]?.role ?? 'applicant');
}

async function commandCommit<Input>(
  parts: DeskParts,
  { command, procedure, input, actor, commandId }: Run<Input>,
  stored: StoredDispute,
): Promise<Commit> {
  const { dispute } = stored;
  const unnumbered = {
    dispute,
    procedure,
    input,
    context: contextOf(parts, dispute, { actor, commandId, serials: [] }),
  };
  const serials = await takeSerials(parts, command.serials?.(unnumbered) ?? []);
  const act = { ...unnumbered, context: { ...unnumbered.context, serials } };
  const by: EventActor = { accountId: actor.accountId, role: capacitiesOf(actor, dispute)[0] ?? 'system' };
  const decided = decideCommand(command, act, by);
  return makeCommit(parts, stored, { ...decided, commandId, serials });
}

function makeCommit(
  { clock, seal, calendar, settings }: DeskParts,
  stored: StoredDispute,
  made: {
    readonly dispute: Dispute;
    readonly events: readonly AppliedEvent[];
    readonly texts: Readonly<Record<string, string>>;
    readonly personal?: Readonly<Record<string, PlainPersonalFields>>;
    readonly commandId: string;
    readonly serials: readonly TakenSerial[];
  },
): Commit {
  const { commandId, personal = {} } = made;
  const events = chainEvents(stored.chain, made.events, { recordedAt: clock.now(), commandId });
  const last = events.at(-1);
  const sealed = Object.entries(made.texts).map(([id, text]) => [id, seal(text)] as const);
  const dispute = withPersonal(
    { ...made.dispute, texts: { ...made.dispute.texts, ...Object.fromEntries(sealed) } },
    personal,
    seal,
  );
  const days = { calendar: calendar(), settings: settings(dispute) };
  return {
    previous: stored.version === 0 ? null : stored.dispute,
    dues: duesOf(dispute, days),
    aims: aimsIn(dispute, days),
    commandId,
    stored: {
      dispute,
      version: stored.version + 1,
      audienceVersions: countSeen(stored.audienceVersions, events),
      chain: last === undefined ? stored.chain : { seq: last.seq, hash: last.hash },
      answered: [...stored.answered, commandId].slice(-answeredKept),
      size: guardSize(stored.size + bytesOf([events, sealed])),
    },
    events,
    serials: made.serials,
  };
}

/** The dispute with what was typed of its newcomers, sealed. */
function withPersonal(
  dispute: Dispute,
  personal: Readonly<Record<string, PlainPersonalFields>>,
  seal: DeskParts['seal'],
): Dispute {
  if (Object.keys(personal).length === 0) return dispute;
  const sealed = (typed: string | null) => (typed === null ? null : seal(typed));
  return {
    ...dispute,
    parties: dispute.parties.map((party) => {
      const typed = personal[party.id];
      if (typed === undefined) return party;
      const { identityNumber, telephone, address, bankAccount } = typed;
      return {
        ...party,
        personal: {
          identityNumber: sealed(identityNumber),
          telephone: sealed(telephone),
          address: sealed(address),
          bankAccount: sealed(bankAccount),
        },
      };
    }),
  };
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function guardSize(size: number): number {
  return size > largestDispute ? refuse('DISPUTE_TOO_LARGE') : size;
}

/** What each proceeding's desk must mind next. */
export function duesOf(dispute: Dispute, context: DeadlineContext): Dues {
  return {
    mediation: dueOf(dispute, 'mediation', context),
    arbitration: dueOf(dispute, 'arbitration', context),
    agreementReview: dueOf(dispute, 'agreementReview', context),
  };
}

function dueOf(dispute: Dispute, procedure: Procedure, context: DeadlineContext): Due | null {
  const next = nextDue(dispute, procedure, context);
  if (next === null || next.dueOn === null) return null;
  return { period: next.period, dueOn: next.dueOn, provisional: next.provisional };
}

function aimsIn(dispute: Dispute, context: DeadlineContext): Aims {
  return {
    mediation: aimsOf(dispute, 'mediation', context),
    arbitration: aimsOf(dispute, 'arbitration', context),
    agreementReview: aimsOf(dispute, 'agreementReview', context),
  };
}

function countSeen(versions: AudienceVersions, events: readonly DisputeEvent[]): AudienceVersions {
  const counted = { ...versions };
  for (const event of events) for (const audience of audiencesOfEvent(event)) counted[audience] += 1;
  return counted;
}

function contextOf(
  { clock, calendar, settings, rates, directory }: DeskParts,
  place: OfficePlace,
  act: Pick<CommandContext, 'actor' | 'commandId' | 'serials'>,
): CommandContext {
  return {
    ...act,
    today: clock.today(),
    calendar: calendar(),
    settings: settings(place),
    rates: rates(),
    directory: directory(),
  };
}

async function takeSerials(
  { store }: DeskParts,
  serials: readonly Serial[],
): Promise<readonly TakenSerial[]> {
  const next = new Map<string, number>();
  const taken: TakenSerial[] = [];
  for (const serial of serials) {
    const key = JSON.stringify(serial);
    const n = next.get(key) ?? (await store.nextNumber(serial));
    next.set(key, n + 1);
    taken.push({ ...serial, n });
  }
  return taken;
}

function announced({ announce }: DeskParts, commit: Commit): Outcome {
  announce(commit);
  return { number: commit.stored.dispute.number, events: commit.events, repeated: false };
}
