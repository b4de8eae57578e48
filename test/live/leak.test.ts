/**
 * Two hundred changes over fifty disputes, with a socket of every role listening to all that it may hear. What the
 * policy allows is worked out here from the commits; who may hear of the delicate ones is also written down by hand.
 */
import assert from 'node:assert/strict';
import type { Commit } from '../../server/desk.ts';
import type { Actor } from '../../server/disputes/actor.ts';
import { audiences, audiencesFor } from '../../server/disputes/audiences.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import { audiencesOfEvent } from '../../server/disputes/events.ts';
import type { DisputeEvent, EventType } from '../../server/disputes/events.ts';
import type { Changed } from '../../server/live/messages.ts';
import { panelsByAudience } from '../../server/live/panels.ts';
import { disputeRoom } from '../../server/live/rooms.ts';
import { everybody } from '../support/people.ts';
import { begin, stories } from './stories.ts';
import type { Story } from './stories.ts';
import { openTown } from './town.ts';
import type { Listener, Town } from './town.ts';

const disputeCount = 50;
const rounds = [0, 1, 2, 3] as const;
const desks: readonly Audience[] = ['bodyDesk', 'commissionDesk', 'tribunal'];

interface Case {
  readonly number: string;
  readonly name: string;
  readonly story: Story;
}

/** Somebody with as many sockets as their rooms need. */
interface Person {
  readonly name: string;
  readonly actor: Actor | null;
  readonly listeners: readonly Listener[];
  /** Rooms in which they are, by their own and the policy's account. */
  readonly joined: Set<string>;
}

interface Heard {
  readonly room: string;
  readonly version: number;
}

/** Every room that there is, whoever asks. */
function everyRoom(cases: readonly Case[]): readonly string[] {
  return cases.flatMap(({ number }) => audiences.map((audience) => disputeRoom(number, audience)));
}

describe('What leaks through the live connection', function () {
  this.timeout(60_000);
  let town: Town;
  let cases: readonly Case[];
  const people: Person[] = [];
  const perRound: {
    readonly commits: readonly Commit[];
    readonly heard: ReadonlyMap<string, readonly Changed[]>;
  }[] = [];

  before(async () => {
    town = await openTown();
    cases = await beginAll();
    town.timer.pass(1000);
    for (const actor of everybody) people.push(await joinAll(actor.accountId as string, { actor }));
    for (const { number, name } of cases.slice(0, Object.keys(stories).length))
      people.push(await joinAll(`look-up ${name}`, { number }));
    for (const round of rounds) perRound.push(await play(round));
  });
  after(() => town.close());

  async function beginAll(): Promise<readonly Case[]> {
    const begun: Case[] = [];
    const named = Object.entries(stories);
    for (let count = 0; count < disputeCount; count += 1) {
      const [name, story] = named[count % named.length] as [string, Story];
      begun.push({ number: await begin(town, story), name, story });
    }
    return begun;
  }

  async function joinAll(name: string, who: { actor?: Actor; number?: string }): Promise<Person> {
    const { actor = null, number } = who;
    const open = async () =>
      actor === null
        ? town.listen({ lookUpToken: town.tokens.make(number ?? '', town.clock.now()) })
        : town.listenAs(actor);
    const listeners = [await open()];
    const joined = new Set<string>();
    for (const room of everyRoom(cases)) {
      let answer = await listeners.at(-1)?.join(room);
      if (answer?.ok === false && answer.code === 'tooManyRooms') {
        listeners.push(await open());
        answer = await listeners.at(-1)?.join(room);
      }
      if (answer?.ok === true) joined.add(room);
    }
    return { name, actor, listeners, joined };
  }

  /** One act on every dispute; then the second passes and everything sent arrives. */
  async function play(round: 0 | 1 | 2 | 3) {
    const first = town.commits.length;
    for (const { number, story } of cases) await story.rounds[round](town, number);
    town.timer.pass(1000);
    const heard = new Map<string, readonly Changed[]>();
    for (const { name, listeners } of people) {
      await Promise.all(listeners.map((listener) => listener.settled()));
      heard.set(
        name,
        listeners.flatMap(({ changed }) => changed.splice(0)),
      );
    }
    return { commits: town.commits.slice(first), heard };
  }

  function mayHear({ actor, name }: Person, audience: Audience, { dispute }: Commit['stored']): boolean {
    if (actor === null) return audience === 'public' && name === lookUpName(dispute.number);
    return audiencesFor(actor, dispute).includes(audience);
  }

  /** Only the first case of each story has a look-up page open. */
  function lookUpName(number: string): string | null {
    const found = cases.slice(0, Object.keys(stories).length).find((each) => each.number === number);
    return found === undefined ? null : `look-up ${found.name}`;
  }

  function expectedOf(person: Person, inRooms: Set<string>, commits: readonly Commit[]): readonly Heard[] {
    const expected: Heard[] = [];
    for (const { stored, events } of commits) {
      for (const audience of audiences) {
        const room = disputeRoom(stored.dispute.number, audience);
        if (!mayHear(person, audience, stored)) inRooms.delete(room);
        const seen = events.some((event) => audiencesOfEvent(event).includes(audience));
        if (seen && inRooms.has(room)) expected.push({ room, version: stored.audienceVersions[audience] });
      }
    }
    return expected;
  }

  it('made two hundred changes over fifty disputes, of twenty-five people and pages', () => {
    assert.equal(cases.length, 50);
    assert.equal(
      perRound.reduce((count, { commits }) => count + commits.length, 0),
      200,
    );
    assert.equal(people.length, everybody.length + 7);
  });

  it('let each into exactly the rooms that the policy gives', async () => {
    const openings = new Map(cases.map(({ number }) => [number, town.commits.filter(at(number))]));
    for (const person of people) {
      const allowed = cases.flatMap(({ number }) => {
        const atJoin = openings.get(number)?.slice(0, -4).at(-1)?.stored;
        assert.ok(atJoin);
        return audiences
          .filter((audience) => mayHear(person, audience, atJoin))
          .map((audience) => disputeRoom(number, audience));
      });
      assert.deepEqual([...person.joined].sort(), allowed.sort(), person.name);
    }
  });

  it('told each exactly what the policy allows, once, and nothing else', () => {
    let told = 0;
    for (const person of people) {
      const inRooms = new Set(person.joined);
      for (const { commits, heard } of perRound) {
        const messages = heard.get(person.name) ?? [];
        const got = messages.map(({ room, version }) => ({ room, version }));
        assert.deepEqual(
          got.sort(byRoom),
          [...expectedOf(person, inRooms, commits)].sort(byRoom),
          person.name,
        );
        told += got.length;
      }
    }
    assert.ok(told > 500, `${told} messages`);
  });

  it('named only panels that the audience has, and who acted only at the desks', () => {
    for (const { heard } of perRound)
      for (const { room, panels, by } of [...heard.values()].flat()) {
        const audience = room.split(':')[2] as Audience;
        assert.ok(panels.length > 0);
        for (const panel of panels)
          assert.ok((panelsByAudience[audience] as readonly string[]).includes(panel));
        assert.equal(by !== undefined, desks.includes(audience), room);
      }
  });

  it('let no version jump: each counts by exactly the events that its audience may see', () => {
    for (const person of people)
      for (const room of person.joined) {
        const [, number = '', name] = room.split(':');
        const audience = name as Audience;
        let version = versionBefore(number, audience);
        for (const { commits, heard } of perRound) {
          const messages = heard.get(person.name)?.filter((message) => message.room === room) ?? [];
          const events = commits.filter(at(number)).flatMap((commit) => commit.events);
          const seen = events.filter((event) => audiencesOfEvent(event).includes(audience)).length;
          for (const message of messages)
            assert.equal(message.version, version + seen, `${person.name} ${room}`);
          version += seen;
        }
      }
  });

  function versionBefore(number: string, audience: Audience): number {
    return town.commits.filter(at(number)).slice(0, -4).at(-1)?.stored.audienceVersions[audience] ?? 0;
  }

  it('told those who left a room that they left, and nobody else', () => {
    const left = people.flatMap(({ name, listeners }) =>
      listeners.flatMap((listener) => listener.left.map((room) => `${name} ${room}`)),
    );
    const recused = cases.filter(({ name }) => name === 'arbitratorLeaves');
    assert.deepEqual(
      left.sort(),
      recused.map(({ number }) => `arbitrator ${disputeRoom(number, 'tribunal')}`).sort(),
    );
  });

  /** Who hears of an event, by hand: story, event, and the people, in any of their rooms. */
  const byHand: readonly (readonly [story: string, type: EventType, hearers: readonly string[]])[] = [
    ['tribunalDeliberates', 'noteAdded', ['arbitrator', 'clerk', 'commission-head']],
    ['tribunalDeliberates', 'extensionRequested', [...commissionOf(), 'supervisor']],
    ['tribunalDeliberates', 'extensionDecided', [...commissionOf(), 'supervisor']],
    ['arbitratorLeaves', 'noteAdded', ['clerk', 'commission-head']],
    ['arbitratorLeaves', 'recusalRequested', [...commissionOf(), 'rider', 'company']],
    // the clerk was assigned while the page was open: it asks for the tribunal's room when it is next opened
    ['respondentJoins', 'noteAdded', ['commission-head']],
    ['mediationBegins', 'noteAdded', ['mediator', 'colleague', 'body-head']],
    ['mediationGivesWay', 'noteAdded', ['mediator', 'colleague', 'body-head']],
    [
      'mediationGivesWay',
      'mediationSessionRecorded',
      ['mediator', 'colleague', 'body-head', 'rider', 'company'],
    ],
    ['elsewhereMediated', 'noteAdded', ['other-mediator']],
    ['elsewhereArbitrated', 'noteAdded', ['other-clerk']],
  ];

  for (const [name, type, hearers] of byHand)
    it(`told of ${type} in “${name}” ${hearers.join(', ')} alone`, () => {
      const number = cases.find((each) => each.name === name)?.number ?? '';
      const round = perRound.findIndex(({ commits }) => commits.filter(at(number)).some(holding(type)));
      assert.notEqual(round, -1);
      const heard = perRound[round]?.heard ?? new Map<string, readonly Changed[]>();
      const told = people.filter(({ name: person }) =>
        heard.get(person)?.some(({ room }) => room.startsWith(`dispute:${number}:`)),
      );
      assert.deepEqual(told.map(({ name: person }) => person).sort(), [...hearers].sort());
    });
});

function commissionOf(): readonly string[] {
  return ['clerk', 'second-clerk', 'arbitrator', 'second-arbitrator', 'third-arbitrator', 'commission-head'];
}

function at(number: string): (commit: Commit) => boolean {
  return ({ stored }) => stored.dispute.number === number;
}

function holding(type: EventType): (commit: Commit) => boolean {
  return ({ events }) => events.some((event: DisputeEvent) => event.type === type);
}

function byRoom(a: Heard, b: Heard): number {
  return a.room < b.room ? -1 : a.room > b.room ? 1 : a.version - b.version;
}
