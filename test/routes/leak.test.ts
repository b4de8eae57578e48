/**
 * Two hundred changes over fifty disputes on the running server, with everybody's sockets listening. Who hears what is
 * written by hand in `leakTown.ts`; everything that may not be read carries a mark, and every answer of every page,
 * panel, paper and list is looked through for marks and numbers that are not the reader's.
 */
import assert from 'node:assert/strict';
import { audiences } from '../../server/disputes/audiences.ts';
import type { Audience } from '../../server/disputes/audiences.ts';
import type { Changed } from '../../server/live/messages.ts';
import { casePanels } from '../../server/live/panels.ts';
import * as cast from '../support/people.ts';
import type { Answer, Browser } from './accessBrowser.ts';
import { openTown } from './accessTown.ts';
import type { Town } from './accessTown.ts';
import { columns } from './accessViewers.ts';
import * as told from './leakTown.ts';
import type { Case, Ear } from './leakTown.ts';

const rounds = [0, 1, 2, 3] as const;
/** In this round every line is broken before the acts, and made again after them. */
const brokenRound = 2;
const shown = Object.keys(told.presence).length;

interface Person {
  readonly name: string;
  readonly browser: Browser;
  readonly token?: string;
}

describe('What leaks to whom', function () {
  this.timeout(300_000);
  let town: Town;
  let cases: readonly Case[];
  let ears: readonly Ear[];
  const people: Person[] = [];
  /** What each heard in each round. */
  const heard: ReadonlyMap<string, readonly Changed[]>[] = [];

  before(async () => {
    town = await openTown();
    cases = await told.beginStories(town);
    for (const { person } of [...columns, { person: cast.thirdArbitrator }])
      if (person !== null)
        people.push({ name: person.accountId as string, browser: await town.signedIn(person) });
    for (const { number, index } of cases.slice(0, shown)) people.push(lookingUp(number, index));
    ears = await Promise.all(
      people.map((person) => told.listen(town.address, person, roomsAtFirst(person.name))),
    );
    for (const round of rounds) heard.push(await play(round));
  });
  after(async () => {
    for (const socket of told.socketsOf(ears)) socket.close();
    await town.close();
  });

  function lookingUp(number: string, index: number): Person {
    const token = town.services.lookUpTokens.make(number, town.clock.now());
    const browser = town.nobody();
    browser.cookies.set('look-up', { value: token, path: '/look-up' });
    return { name: `look-up ${index}`, browser, token };
  }

  /** The rooms that are somebody's by the table. */
  function roomsAtFirst(name: string): readonly string[] {
    return cases.flatMap((one) =>
      audiences
        .filter((audience) => isInAtFirst(one, audience, name))
        .map((audience) => told.roomOf(one, audience)),
    );
  }

  /** Only the first dispute of each story has its look-up page open. */
  function isInAtFirst({ name, index }: Case, audience: Audience, who: string): boolean {
    if (audience === 'public') return who === `look-up ${index}`;
    return told.inRoomAtFirst(name, audience).includes(who);
  }

  async function play(round: 0 | 1 | 2 | 3): Promise<ReadonlyMap<string, readonly Changed[]>> {
    if (round === brokenRound) {
      await told.breakLines(ears);
      await told.tellRound(town, cases, round);
      await told.joinAllAgain(ears);
    } else {
      await told.tellRound(town, cases, round);
      await told.until(ears, () => ears.every((ear) => ear.heard.length >= expectedOf(ear, round).length));
    }
    await told.settled(ears);
    return new Map(ears.map((ear) => [ear.name, ear.heard.splice(0)]));
  }

  /** The rooms in which somebody must hear of the acts of a round. */
  function expectedOf(ear: Pick<Ear, 'name'>, round: number): readonly string[] {
    return cases.flatMap((one) =>
      audiences
        .filter((audience) => told.hears(one.name, round, audience) && isInAtFirst(one, audience, ear.name))
        .map((audience) => told.roomOf(one, audience))
        .filter((room) => !hasLeft(ear, one, { room, round })),
    );
  }

  /** The arbitrator whose recusal was upheld leaves the tribunal's room with that act. */
  function hasLeft({ name }: Pick<Ear, 'name'>, one: Case, { room, round }: { room: string; round: number }) {
    const recused = one.name === 'arbitratorLeaves' && name === 'arbitrator';
    return recused && round >= 1 && room === told.roomOf(one, 'tribunal');
  }

  it('made two hundred changes over fifty disputes, before the ears of all', async () => {
    const stored = await town.services.models.disputes.countDocuments();
    assert.equal(stored, 50);
    assert.ok(people.length >= 25 + shown - 1, `${people.length} people`);
    assert.equal(told.socketsOf(ears).length > 30, true);
  });

  for (const round of rounds.filter((one) => one !== brokenRound))
    it(`told each exactly what is theirs, once, in round ${round + 1}`, () => {
      for (const ear of ears) {
        const got = (heard[round]?.get(ear.name) ?? []).map(({ room }) => room);
        assert.deepEqual([...got].sort(), [...expectedOf(ear, round)].sort(), ear.name);
      }
    });

  it('caught everybody up after the break: nothing missed, nothing told twice', async () => {
    for (const ear of ears) {
      assert.deepEqual(heard[brokenRound]?.get(ear.name), [], ear.name);
      assert.deepEqual(ear.repeated, [], ear.name);
    }
    for (const { number } of cases) {
      const stored = await town.services.disputes.load(number);
      for (const audience of audiences)
        for (const ear of ears) {
          const room = told.roomOf({ number }, audience);
          if (!ear.rooms.has(room)) continue;
          assert.equal(ear.versions.get(room), stored?.audienceVersions[audience], `${ear.name} ${room}`);
        }
    }
  });

  it('let no version tell of what is not theirs: each counts what its audience heard', () => {
    const last = new Map<string, number>();
    for (const round of rounds)
      for (const messages of heard[round]?.values() ?? [])
        for (const { room, version } of messages) {
          const [, number = '', audience = ''] = room.split(':');
          const one = cases.find((each) => each.number === number);
          assert.ok(one);
          const before = last.get(`${room} ${round - 1}`);
          const missed = round === 3 && told.hears(one.name, brokenRound, audience as Audience) ? 1 : 0;
          const silent = !told.hears(one.name, round - 1, audience as Audience) && round !== 3;
          if (before !== undefined && !silent) assert.equal(version, before + 1 + missed, room);
          last.set(`${room} ${round}`, version);
        }
  });

  it('let the recused arbitrator out of the tribunal’s rooms, and nobody else out of any', () => {
    const left = ears.flatMap(({ name, left: rooms }) => rooms.map((room) => `${name} ${room}`));
    const recused = cases.filter(({ name }) => name === 'arbitratorLeaves');
    assert.deepEqual(left.sort(), recused.map((one) => `arbitrator ${told.roomOf(one, 'tribunal')}`).sort());
  });

  // ── What is read ───────────────────────────────────────────────────────────────────────────────────

  /** Which kinds of marks were read at all by which audience: a search that finds nothing proves nothing. */
  const found = new Set<string>();

  function audiencesNow({ index, name }: Case, who: string): readonly Audience[] {
    const own = audiences.filter(
      (audience) => audience !== 'public' && told.belongsAtLast(name, audience, who),
    );
    return who === `look-up ${index}` ? [...own, 'public'] : own;
  }

  /** Looks an answer through: every mark and every number of a case must be the reader's. */
  function lookThrough({ text }: Answer, { name: who }: Person, path: string): void {
    const isPaper = path.includes('/papers/');
    for (const { kind, dispute } of told.marksIn(text)) {
      const one = cases[dispute];
      assert.ok(one);
      const now = audiencesNow(one, who);
      const allowed = isPaper && told.onPapers.includes(kind) ? [...papersFor] : (told.readers[kind] ?? []);
      const by = now.filter((audience) => allowed.includes(audience));
      assert.ok(by.length > 0, `${who} reads ${kind} of ${one.name} (${one.number}) at ${path}`);
      for (const audience of by) found.add(`${kind} ${audience}`);
    }
    for (const [number] of text.matchAll(/\b42010\d-2022-\d{5}\b/g)) {
      const one = cases.find((each) => each.number === number);
      assert.ok(one && audiencesNow(one, who).length > 0, `${who} reads the number ${number} at ${path}`);
    }
  }

  const papersFor: readonly Audience[] = ['parties', 'bodyDesk', 'commissionDesk'];

  async function read(person: Person, path: string): Promise<Answer> {
    const answer = await person.browser.get(path);
    assert.ok(answer.status < 500, `${person.name} ${path}: ${answer.status}`);
    // A path that was asked for is told back (where to go after signing in): that is no news.
    if (answer.status === 200) lookThrough(answer, person, path);
    return answer;
  }

  it('shows on no page, panel, paper or file what is not the reader’s', async () => {
    await town.services.readers.papers.idle();
    const papers = await town.services.models.papers.find({}, { _id: 1, number: 1 }).lean();
    for (const { number } of cases.slice(0, shown)) {
      const own = papers
        .filter((paper) => paper.number === number)
        .map(({ _id }) => _id.slice(number.length + 1));
      const paths = [
        '',
        '/timeline',
        ...casePanels.map((panel) => `/panels/${panel}`),
        ...own.map((paper) => `/papers/${paper}`),
      ];
      for (const path of paths)
        await Promise.all(people.map((person) => read(person, `/disputes/${number}${path}`)));
    }
  });

  it('shows on no list what is not the reader’s', async () => {
    const lists = [
      '/disputes',
      '/disputes/panels/cases',
      '/desk',
      ...['mine', 'unit', 'approvals', 'closed'].map((tab) => `/desk?tab=${tab}`),
      '/desk/panels/queue?tab=unit',
      '/desk?q=%E9%AB%98',
      '/desk?unit=body-zhongnan&tab=unit',
      '/desk?unit=commission-wuchang&tab=unit',
      '/supervision',
      '/supervision?area=420106&by=unit',
      '/supervision/cases?figure=mediationsAccepted',
      '/supervision/cases?figure=arbitrationsAccepted&area=420106',
      '/supervision/pressing',
      '/supervision/export.csv',
      '/account',
    ];
    for (const path of lists) await Promise.all(people.map((person) => read(person, path)));
  });

  it('shows on a look-up page no name, no text and no other case', async () => {
    for (const person of people.filter(({ token }) => token !== undefined))
      for (const path of ['/look-up/case', '/look-up/panels/standing', '/look-up/panels/timeline'])
        assert.equal((await read(person, path)).status, 200);
  });

  it('shows every kind of mark to those who may read it', () => {
    const missing = Object.entries(told.readers).flatMap(([kind, allowed]) =>
      allowed.map((audience) => `${kind} ${audience}`).filter((one) => !found.has(one)),
    );
    assert.deepEqual(missing, []);
    assert.ok(found.has('address parties'), 'the papers of a case name the address');
  });

  // ── 副卷 ───────────────────────────────────────────────────────────────────────────────────────────

  describe('The sub-volume of a case (副卷, 规则 22)', () => {
    const partyNames = ['rider', 'company', 'supervisor', 'district-supervisor'];
    let number: string;
    let approval: string;
    before(async () => {
      number = cases.find(({ name }) => name === 'tribunalDeliberates')?.number ?? '';
      const paper = await town.services.models.papers.findOne({ number, kind: 'extensionApproval' }).lean();
      assert.equal(paper?.volume, 'sub');
      approval = `/disputes/${number}/papers/${paper._id.slice(number.length + 1)}`;
    });

    const everywhere = (): readonly string[] => [
      `/disputes/${number}`,
      `/disputes/${number}/timeline`,
      ...casePanels.map((panel) => `/disputes/${number}/panels/${panel}`),
    ];

    async function reachesNobodyOutside(): Promise<void> {
      for (const person of people.filter(({ name }) => partyNames.includes(name))) {
        assert.equal((await person.browser.get(approval)).status, 404, person.name);
        for (const path of everywhere()) {
          const { text } = await person.browser.get(path);
          assert.ok(!text.includes('extensionApproval'), `${person.name} ${path}`);
          assert.ok(!text.includes('延期审批表'), `${person.name} ${path}`);
        }
      }
    }

    it('reaches the tribunal', async () => {
      const arbitrator = people.find(({ name }) => name === 'arbitrator');
      const page = await arbitrator?.browser.get(approval);
      assert.equal(page?.status, 200);
      assert.match(page.text, /延期审批表/);
      assert.match(
        (await arbitrator?.browser.get(`/disputes/${number}/panels/papers`))?.text ?? '',
        /延期审批表/,
      );
    });

    it('never reaches a party, by a list, a panel or its address', reachesNobodyOutside);

    it('not even when a record names the parties among its readers by mistake', async () => {
      const everybody = ['parties', 'tribunal', 'supervision'] as const;
      await town.services.models.papers.updateOne(
        { number, kind: 'extensionApproval' },
        { $set: { audiences: [...everybody] } },
      );
      await reachesNobodyOutside();
    });
  });
});
