/**
 * Fifty disputes on the running server, with unmistakable marks in everything that somebody may not read, and by hand:
 * who is in which room of them, and which act is heard there.
 */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Actor } from '../../server/disputes/actor.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import type { Command } from '../../server/disputes/command.ts';
import type { Application } from '../../server/disputes/commands/intake/fileApplication.ts';
import type { Changed, JoinAnswer } from '../../server/live/messages.ts';
import { disputeRoom } from '../../server/live/rooms.ts';
import { stories } from '../live/stories.ts';
import type { Story } from '../live/stories.ts';
import type { Town as LiveTown } from '../live/town.ts';
import { nextCommandId } from './accessTown.ts';
import type { Town } from './accessTown.ts';
import type { Browser } from './accessBrowser.ts';

/** Thursday 18 August 2022, ten in the morning in Wuhan: the day on which the stories are told. */
export const storyDay = new Date('2022-08-18T02:00:00Z');
export const disputeCount = 50;

// ── By hand: who is where ────────────────────────────────────────────────────────────────────────────

/** Nobody where an audience is not named. */
type Rooms = Readonly<Partial<Record<Audience, string>>>;
const wuchangDesk = 'clerk second-clerk arbitrator second-arbitrator third-arbitrator commission-head';
const hanyangDesk = 'other-clerk other-arbitrator other-commission-head';
const zhongnanDesk = 'mediator colleague body-head';
const ownDistrict = 'supervisor district-supervisor';

/** Who may be in the rooms of a story's dispute when it begins, and where that is another, when it has been told. */
export const presence: Readonly<Record<string, { readonly first: Rooms; readonly last: Partial<Rooms> }>> = {
  mediationBegins: {
    first: {
      public: 'look-up',
      parties: 'rider company',
      bodyDesk: zhongnanDesk,
      commissionDesk: '',
      tribunal: '',
      supervision: ownDistrict,
    },
    last: {},
  },
  mediationGivesWay: {
    first: {
      public: 'look-up',
      parties: 'rider company',
      bodyDesk: zhongnanDesk,
      commissionDesk: '',
      tribunal: '',
      supervision: ownDistrict,
    },
    last: { commissionDesk: wuchangDesk, tribunal: 'clerk commission-head' },
  },
  tribunalDeliberates: {
    first: {
      public: 'look-up',
      parties: 'rider company',
      bodyDesk: '',
      commissionDesk: wuchangDesk,
      tribunal: 'arbitrator clerk commission-head',
      supervision: ownDistrict,
    },
    last: {},
  },
  arbitratorLeaves: {
    first: {
      public: 'look-up',
      parties: 'rider company',
      bodyDesk: '',
      commissionDesk: wuchangDesk,
      tribunal: 'arbitrator clerk commission-head',
      supervision: ownDistrict,
    },
    last: { tribunal: 'second-arbitrator clerk commission-head' },
  },
  respondentJoins: {
    first: {
      public: 'look-up',
      parties: 'rider',
      bodyDesk: '',
      commissionDesk: wuchangDesk,
      tribunal: 'commission-head',
      supervision: ownDistrict,
    },
    last: { parties: 'rider company', tribunal: 'arbitrator clerk commission-head' },
  },
  elsewhereMediated: {
    first: {
      public: 'look-up',
      parties: 'other-worker other-company',
      bodyDesk: 'other-mediator other-body-head',
      commissionDesk: '',
      tribunal: '',
      supervision: ownDistrict,
    },
    last: {},
  },
  elsewhereArbitrated: {
    first: {
      public: 'look-up',
      parties: 'other-worker other-company',
      bodyDesk: '',
      commissionDesk: hanyangDesk,
      tribunal: 'other-commission-head',
      supervision: 'supervisor other-supervisor',
    },
    last: { tribunal: 'other-clerk other-commission-head' },
  },
};

const bodyStep = 'public parties bodyDesk supervision';
const courtStep = 'public parties commissionDesk tribunal supervision';
const inCommission = 'commissionDesk tribunal';
const asked = 'commissionDesk tribunal supervision';

/** Which audiences hear of the act of each round. */
export const hearing: Readonly<Record<string, readonly [string, string, string, string]>> = {
  mediationBegins: [bodyStep, bodyStep, bodyStep, 'bodyDesk'],
  mediationGivesWay: [
    'parties bodyDesk',
    'bodyDesk',
    'public parties bodyDesk commissionDesk tribunal supervision',
    courtStep,
  ],
  tribunalDeliberates: ['tribunal', asked, asked, inCommission],
  arbitratorLeaves: [
    'parties commissionDesk tribunal',
    'parties commissionDesk tribunal',
    'tribunal',
    courtStep,
  ],
  respondentJoins: [courtStep, 'tribunal', 'parties commissionDesk tribunal', courtStep],
  elsewhereMediated: ['bodyDesk', bodyStep, bodyStep, 'bodyDesk'],
  elsewhereArbitrated: [courtStep, inCommission, 'tribunal', inCommission],
};

const listed = (names: string) => names.split(' ').filter((name) => name !== '');

/** The people in a room of a story's dispute at its beginning. */
export function inRoomAtFirst(story: string, audience: Audience): readonly string[] {
  return listed(presence[story]?.first[audience] ?? '');
}

/** Whether somebody belongs to an audience of a story's dispute once it has been told. */
export function belongsAtLast(story: string, audience: Audience, who: string): boolean {
  const { first, last } = presence[story] as { first: Rooms; last: Partial<Rooms> };
  return listed(last[audience] ?? first[audience] ?? '').includes(who);
}

export function hears(story: string, round: number, audience: Audience): boolean {
  return listed(hearing[story]?.[round] ?? '').includes(audience);
}

// ── Marks ────────────────────────────────────────────────────────────────────────────────────────────

const desks: readonly Audience[] = ['bodyDesk', 'commissionDesk', 'tribunal'];

/** Who may read what a mark stands in; a personal value, and a name, also on a paper that is theirs. */
export const readers: Readonly<Record<string, readonly Audience[]>> = {
  facts: ['parties', ...desks],
  claim: ['parties', ...desks],
  name: ['parties', ...desks],
  address: [],
  bank: [],
  bodynote: ['bodyDesk'],
  officenote: ['commissionDesk', 'tribunal'],
  tribunalnote: ['tribunal'],
  session: ['bodyDesk'],
  extension: ['commissionDesk', 'tribunal'],
  recusal: ['parties', 'commissionDesk', 'tribunal'],
};

/** What stands in full on the papers of a case, for whom they are. */
export const onPapers: readonly string[] = ['address'];

export interface Marked {
  readonly kind: string;
  readonly dispute: number;
}

export function markOf(kind: string, dispute: number): string {
  return `Zz9${kind}${dispute}zZ`;
}

/** Every mark in a text. */
export function marksIn(text: string): readonly Marked[] {
  const found = new Set([...text.matchAll(/Zz9([a-z]+\d+)zZ/g)].map((match) => match[1] ?? ''));
  return [...found].map((mark) => {
    const [, kind = '', dispute = ''] = /^([a-z]+)(\d+)$/.exec(mark) ?? [];
    return { kind, dispute: Number(dispute) };
  });
}

// ── The disputes ─────────────────────────────────────────────────────────────────────────────────────

export interface Case {
  readonly index: number;
  readonly number: string;
  readonly name: string;
  readonly story: Story;
}

interface Step {
  readonly by: Actor;
  readonly input: Readonly<Record<string, unknown>>;
  readonly procedure?: 'mediation' | 'arbitration';
}

/** The desk of the running server as the stories know it; whatever is written gets its mark. */
function teller({ services }: Town, index: number): LiveTown {
  const told = {
    store: services.disputes,
    file: async (application: Application, actor: Actor) => {
      const marked = markedApplication(application, index, services.vault.seal);
      return (await services.desk.file({ application: marked, actor, commandId: nextCommandId() })).number;
    },
    run: (number: string, command: Command<string, unknown>, { by, input, procedure = 'mediation' }: Step) =>
      services.desk.run({
        command,
        procedure,
        number,
        input: { ...input, ...markedInput(command.name, input, index) },
        actor: by,
        commandId: nextCommandId(),
      }),
  };
  return told as unknown as LiveTown;
}

function markedApplication(
  application: Application,
  index: number,
  seal: Town['services']['vault']['seal'],
): Application {
  return {
    ...application,
    facts: markOf('facts', index),
    claims: application.claims.map((claim) => ({ ...claim, text: markOf('claim', index) })),
    parties: application.parties.map((party) => ({
      ...party,
      ...(party.kind === 'worker' && { name: `高${markOf('name', index)}` }),
      personal: {
        ...party.personal,
        address: seal(`武汉市武昌区示例路${markOf('address', index)}号`),
        bankAccount: seal(`62220000${markOf('bank', index)}0000`),
      },
    })),
  };
}

function markedInput(command: string, input: Step['input'], index: number): Readonly<Record<string, string>> {
  if (command === 'recordSession') return { text: markOf('session', index) };
  if (command === 'requestExtension') return { reason: markOf('extension', index) };
  if (command === 'requestRecusal') return { reason: markOf('recusal', index) };
  if (command !== 'addNote') return {};
  return { text: input.audience === 'tribunal' ? markOf('tribunalnote', index) : String(input.text) };
}

/** Files the disputes, each to where its story begins. */
export async function beginStories(town: Town): Promise<readonly Case[]> {
  town.clock.set(storyDay);
  const named = Object.entries(stories);
  const cases: Case[] = [];
  for (let index = 0; index < disputeCount; index += 1) {
    const [name, story] = named[index % named.length] as [string, Story];
    const told = teller(town, index);
    const number = await told.file(story.application, story.filedBy);
    for (const act of story.before) await act(told, number);
    cases.push({ index, number, name, story });
  }
  return cases;
}

/** One act on each dispute. */
export async function tellRound(town: Town, cases: readonly Case[], round: 0 | 1 | 2 | 3): Promise<void> {
  for (const { index, number, name, story } of cases) {
    const told = teller(town, index);
    const notes = name.includes('ediat') ? 'bodynote' : 'officenote';
    await story.rounds[round](withNotes(told, markOf(notes, index)), number);
  }
}

/** A desk's own note gets the mark of its desk. */
function withNotes(told: LiveTown, mark: string): LiveTown {
  const run: LiveTown['run'] = (number, command, step) => {
    const input = step.input as Readonly<Record<string, unknown>>;
    const isNote = command.name === 'addNote' && input.audience === 'desk';
    return told.run(number, command, isNote ? { ...step, input: { ...input, text: mark } as never } : step);
  };
  return { ...told, run };
}

// ── Listening ────────────────────────────────────────────────────────────────────────────────────────

/** Somebody with as many connections as their rooms need. */
export interface Ear {
  readonly name: string;
  readonly rooms: Map<string, Socket>;
  /** The version at which each room was joined or last heard. */
  readonly versions: Map<string, number>;
  /** The version of the last message of each room. */
  readonly told: Map<string, number>;
  readonly heard: Changed[];
  readonly left: string[];
  /** What this was told a second time, or after something newer. */
  readonly repeated: Changed[];
}

const roomsPerSocket = 16;

export async function listen(
  address: string,
  who: { readonly name: string; readonly browser: Browser; readonly token?: string },
  rooms: readonly string[],
): Promise<Ear> {
  const ear: Ear = {
    name: who.name,
    rooms: new Map(),
    versions: new Map(),
    told: new Map(),
    heard: [],
    left: [],
    repeated: [],
  };
  for (let from = 0; from < Math.max(rooms.length, 1); from += roomsPerSocket) {
    const socket = await connected(address, who);
    socket.on('changed', (message: Changed) => hear(ear, message));
    socket.on('left', ({ room }: { room: string }) => {
      ear.left.push(room);
      ear.rooms.delete(room);
    });
    for (const room of rooms.slice(from, from + roomsPerSocket)) {
      ear.rooms.set(room, socket);
      await joinAgain(ear, room);
    }
  }
  return ear;
}

/** As a page does: what it knows already is no news, for instance what the room was still owed when it was joined. */
function hear(ear: Ear, message: Changed): void {
  const { room, version } = message;
  if (version <= (ear.told.get(room) ?? 0)) ear.repeated.push(message);
  ear.told.set(room, version);
  if (version <= (ear.versions.get(room) ?? 0)) return;
  ear.versions.set(room, version);
  ear.heard.push(message);
}

async function connected(
  address: string,
  { browser, token }: { readonly browser: Browser; readonly token?: string },
): Promise<Socket> {
  const cookie = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const socket = io(address, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: token === undefined ? {} : { lookUpToken: token },
    extraHeaders: { cookie },
  });
  await comeBack(socket);
  return socket;
}

function comeBack(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
    if (!socket.connected) socket.connect();
  });
}

/**
 * Joins a room and notes at which version: in the answer's own call, as a page does. Several messages may lie in one
 * parcel, and what follows the answer there is heard before a promise of it is kept.
 */
function joinAgain(ear: Ear, room: string): Promise<void> {
  return new Promise((resolve, reject) => {
    ear.rooms.get(room)?.emit('join', { room }, (answer: JoinAnswer) => {
      if (!answer.ok) return reject(new Error(`${ear.name} is not let into ${room}`));
      ear.versions.set(room, answer.version);
      resolve();
    });
  });
}

export function socketsOf(ears: readonly Ear[]): readonly Socket[] {
  return [...new Set(ears.flatMap(({ rooms }) => [...rooms.values()]))];
}

/** Breaks every connection as a lost line does. */
export async function breakLines(ears: readonly Ear[]): Promise<void> {
  await Promise.all(
    socketsOf(ears).map((socket) => {
      const gone = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()));
      socket.io.engine.close();
      return gone;
    }),
  );
}

/** Connects again and joins the same rooms. */
export async function joinAllAgain(ears: readonly Ear[]): Promise<void> {
  await Promise.all(socketsOf(ears).map(comeBack));
  await Promise.all(
    ears.map(async (ear) => {
      for (const room of ear.rooms.keys()) await joinAgain(ear, room);
    }),
  );
}

/** Whatever was sent to these before has arrived: the server answers in order. */
export async function settled(ears: readonly Ear[]): Promise<void> {
  await Promise.all(socketsOf(ears).map((socket) => socket.emitWithAck('join', { room: 'no such room' })));
}

/** Waits until this holds of what was heard; looked at whenever something arrives. */
export function until(ears: readonly Ear[], holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      for (const socket of socketsOf(ears)) socket.off('changed', look);
      resolve();
    };
    for (const socket of socketsOf(ears)) socket.on('changed', look);
    look();
  });
}

export function roomOf({ number }: Pick<Case, 'number'>, audience: Audience): string {
  return disputeRoom(number, audience);
}
