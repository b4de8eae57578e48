/**
 * Plays a story through the real desk: the same policy, stage guards, decisions, chain of hashes and counters as for
 * any other act, each at the moment of the story. The desk works over a store of one dispute in memory, and what comes
 * of it is written to storage with one insert. Twenty writes a case, flushed one by one, would keep a tenth of the
 * city busy for many minutes and slow down whoever is looking on; one insert of the same commit takes a few
 * milliseconds, and the readers find it in `pendingFor` like any other.
 */
import { makeSetClock } from '../clock.ts';
import { makeDesk } from '../desk.ts';
import type { Commit, DeskParts, DisputeStore, StoredDispute } from '../desk.ts';
import type { Command } from '../disputes/command.ts';
import { commandNamed } from '../disputes/commands.ts';
import type { FiledParty } from '../disputes/commands/intake/fileApplication.ts';
import type { SealedText } from '../disputes/dispute.ts';
import type { DisputeEvent } from '../disputes/events.ts';
import type { Serial, TakenSerial } from '../disputes/serials.ts';
import { serialKey, serialPrefix } from '../disputes/serials.ts';
import { instantOf } from './story.ts';
import type { Step, Story, StoryParty } from './story.ts';

export type PlayParts = Pick<DeskParts, 'calendar' | 'settings' | 'rates' | 'directory' | 'seal'> & {
  /** What is stored of the query code that belongs to this filing and party. */
  readonly queryCodeHmac: (commandId: string, partyIndex: number) => string;
};

/** Numbers for one story: the next of a unit, kind and year. */
export type NumberSource = (serial: Serial) => Promise<number>;

/** The numbers laid aside for the story; what it asks beyond them is a fault. */
export function fromPlan(numbers: readonly TakenSerial[]): NumberSource {
  const left = [...numbers];
  return async (serial) => {
    const prefix = serialPrefix(serial);
    const index = left.findIndex((number) => serialPrefix(number) === prefix);
    const [found] = index === -1 ? [] : left.splice(index, 1);
    if (found === undefined) throw new Error(`No number is laid aside for ${serialKey({ ...serial, n: 0 })}`);
    // A command that takes two of a kind counts on from the first.
    const twin = left.findIndex((number) => serialPrefix(number) === prefix && number.n === found.n + 1);
    if (twin !== -1 && serial.kind === 'award') left.splice(twin, 1);
    return found.n;
  };
}

/**
 * One commit that opens the dispute and brings it to where the story ends.
 * @throws {Refusal} when the story asks for what the law does not allow.
 */
export async function playStory(parts: PlayParts, story: Story, nextNumber: NumberSource): Promise<Commit> {
  const played = makePlayedStore(nextNumber);
  const clock = makeSetClock(instantOf(story.filing));
  const desk = makeDesk({ ...parts, store: played.store, clock, announce: () => undefined });
  const { by: actor, commandId } = story.filing;
  const { parties, ...rest } = story.application;
  const filed = parties.map((party, index) => filedParty(parts, party, { commandId, index }));
  const { number } = await desk.file({ application: { ...rest, parties: filed }, actor, commandId });
  for (const step of story.steps) {
    clock.set(instantOf(step));
    await desk.run({ ...step, number, actor: step.by, command: commandOf(step) });
  }
  return played.commit();
}

function commandOf({ command, procedure }: Step): Command<string, unknown> {
  const found = commandNamed(procedure, command) ?? commandNamed('dispute', command);
  if (found === undefined) throw new Error(`No command ${command}`);
  // Its input was held to it by the compiler when the story was written.
  return found as unknown as Command<string, unknown>;
}

function filedParty(
  { seal, queryCodeHmac }: PlayParts,
  party: StoryParty,
  { commandId, index }: { readonly commandId: string; readonly index: number },
): FiledParty {
  const sealed = (text: string | null): SealedText | null => (text === null ? null : seal(text));
  const { identityNumber, telephone, address } = party.personal;
  return {
    ...party,
    personal: {
      identityNumber: sealed(identityNumber),
      telephone: sealed(telephone),
      address: sealed(address),
      bankAccount: null,
    },
    queryCodeHmac: queryCodeHmac(commandId, index),
  };
}

/** A store of one dispute; in the end it gives all its commits as one that opens the dispute. */
function makePlayedStore(nextNumber: NumberSource): { readonly store: DisputeStore; commit(): Commit } {
  let last: Commit | null = null;
  let opened: Commit | null = null;
  const events: DisputeEvent[] = [];
  const serials: TakenSerial[] = [];
  const keep = (commit: Commit): 'committed' => {
    last = commit;
    opened ??= commit;
    events.push(...commit.events);
    serials.push(...commit.serials);
    return 'committed';
  };
  const stored = (): StoredDispute | null => last?.stored ?? null;
  return {
    store: {
      load: async () => stored(),
      loadOpenedBy: async () => null,
      insert: async (commit) => keep(commit),
      replace: async (commit) => keep(commit),
      nextNumber,
      events: async () => events,
    },
    commit() {
      if (last === null || opened === null) throw new Error('Nothing was played');
      return { ...last, previous: null, commandId: opened.commandId, events, serials };
    },
  };
}
