/**
 * Role × route × relation, on the running server: every GET, POST, panel, paper, file and room, asked for by everybody.
 * What is expected stands in `accessTable.ts`, by hand; docs/access.md is drawn from it.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { createApp } from '../../server/app.ts';
import { casePanels } from '../../server/live/panels.ts';
import { readRoom } from '../../server/live/rooms.ts';
import * as cast from '../support/people.ts';
import { accessPage } from '../support/accessPage.ts';
import { answersOf, pages } from '../support/filing.ts';
import { encoded } from './accessBrowser.ts';
import type { Browser } from './accessBrowser.ts';
import { routeFor, routesOf } from './accessRoutes.ts';
import type { FoundRoute } from './accessRoutes.ts';
import {
  administrationRows,
  caseRows,
  draftColumns,
  draftRows,
  formRows,
  lookUpColumns,
  lookUpRows,
  publicRows,
  roomRows,
  supervisionRows,
} from './accessTable.ts';
import type { FormRow, Row } from './accessTable.ts';
import { nextCommandId, openCases, openTown } from './accessTown.ts';
import type { Cases, Town } from './accessTown.ts';
import { columns, lettersOf, statusOf } from './accessViewers.ts';

const singleLetters = (cells: string) => [...cells.replaceAll(' ', '')];

describe('Who may open and do what', function () {
  this.timeout(120_000);
  let town: Town;
  let cases: Cases;
  let browsers: readonly Browser[];
  let routes: readonly FoundRoute[];
  let versions: readonly (number | undefined)[];
  const versionsNow = () =>
    Promise.all(
      [cases.M, cases.A, cases.S, cases.R].map(
        async (number) => (await town.services.disputes.load(number))?.version,
      ),
    );
  before(async () => {
    town = await openTown();
    cases = await openCases(town);
    browsers = await Promise.all(
      columns.map(({ person }) => (person === null ? town.nobody() : town.signedIn(person))),
    );
    routes = routesOf(createApp(town.services).express);
    versions = await versionsNow();
  });
  after(() => town.close());

  const real = (path: string): string =>
    path
      .replace(
        /^\/disputes\/([MASR])(?=\/|$)/,
        (_all, letter: 'M' | 'A' | 'S' | 'R') => `/disputes/${cases[letter]}`,
      )
      .replace('{scan}', cases.scan)
      .replace('{notice}', cases.notice)
      .replace('{undelivered}', cases.undelivered)
      .replace('{approval}', cases.approval);

  const ask = async (browser: Browser, { method, path, body = {} }: Omit<Row, 'cells'>): Promise<string> => {
    const answer =
      method === 'GET'
        ? await browser.get(path)
        : await browser.post(path, { commandId: nextCommandId(), ...body });
    return said(answer.status, String(answer.headers.location ?? ''));
  };

  /** One answer a column, all columns at once; each cell is held to its letter. */
  async function hold(row: Omit<Row, 'cells'>, letters: readonly string[]): Promise<void> {
    const path = real(row.path);
    const answers = await Promise.all(browsers.map((browser) => ask(browser, { ...row, path })));
    assert.deepEqual(told(answers), told(letters.map(expected)), `${row.method} ${row.path}`);
  }

  const told = (answers: readonly string[]) =>
    Object.fromEntries(columns.map(({ role, relation }, index) => [`${role}: ${relation}`, answers[index]]));

  for (const row of [...publicRows, ...caseRows, ...supervisionRows, ...administrationRows])
    it(`${row.method} ${row.path}`, () => hold(row, lettersOf(row.cells)));

  for (const row of formRows)
    it(`${row.of} ${row.address}: its form and what it sends`, async () => {
      const letters = lettersOf(row.cells);
      const path = `/disputes/${row.of}/${row.address}`;
      await hold({ method: 'GET', path: `${path}/new` }, formLetters(letters, row.at === 'now' ? 'o' : 'x'));
      const sent = letters.map((letter) => (letter === 's' ? 'l' : letter));
      await hold({ method: 'POST', path }, formLetters(sent, 'x'));
    });

  it('refused every empty form without leaving a trace in the disputes', async () => {
    assert.deepEqual(await versionsNow(), versions);
  });

  describe('in the rooms of the live connection', () => {
    const sockets: (Socket | null)[] = [];
    before(async () => {
      for (const [index, browser] of browsers.entries())
        sockets.push(columns[index]?.person === null ? null : await connect(town.address, browser));
    });
    after(() => sockets.forEach((socket) => socket?.close()));

    it('lets nobody in who has neither signed in nor looked a case up', async () => {
      await assert.rejects(connect(town.address, town.nobody()), /signed-out/);
    });

    for (const { room, cells } of roomRows)
      it(room, async () => {
        const name = room.replace(/(?<=^dispute:)[MAR](?=:)/, (letter) => cases[letter as 'M' | 'A' | 'R']);
        const answers = await Promise.all(
          sockets.map(async (socket) => {
            const answer: { ok: boolean } | null =
              (await socket?.emitWithAck('join', { room: name })) ?? null;
            if (answer?.ok !== true) return '.';
            socket?.emit('leave', { room: name });
            return 'y';
          }),
        );
        assert.deepEqual(told(answers), told(lettersOf(cells)));
      });

    it('opens the public room to the token of that one dispute alone', async () => {
      const token = town.services.lookUpTokens.make(cases.M, town.clock.now());
      const socket = await connect(town.address, town.nobody(), token);
      const joined = async (room: string) =>
        ((await socket.emitWithAck('join', { room })) as { ok: boolean }).ok;
      assert.equal(await joined(`dispute:${cases.M}:public`), true);
      for (const room of [
        `dispute:${cases.A}:public`,
        `dispute:${cases.M}:parties`,
        'queue:body-zhongnan',
        'supervision:city',
        'account:rider',
      ])
        assert.equal(await joined(room), false, room);
      socket.close();
    });
  });

  describe('on the pages of an application, by whose draft the browser holds', () => {
    let visitors: readonly Browser[];
    let entries: readonly Readonly<Record<string, string>>[];
    before(async () => {
      const [noDraft, own, stolen] = [town.nobody(), town.nobody(), town.nobody()];
      const [rider, otherWorker, mediator, desk] = await Promise.all(
        [cast.rider, cast.otherWorker, cast.mediator, cast.mediator].map((person) => town.signedIn(person)),
      );
      assert.ok(rider && otherWorker && mediator && desk);
      await fillIn(own);
      await fillIn(rider);
      for (const browser of [otherWorker, mediator, stolen]) giveDraft(rider, browser);
      await desk.post('/applications', { for: 'desk' });
      visitors = [noDraft, own, rider, otherWorker, mediator, stolen, desk];
      entries = await Promise.all(visitors.map(entriesOf));
    });

    for (const row of draftRows)
      it(`${row.method} ${row.path}`, async () => {
        const answers: string[] = [];
        for (const [index, browser] of visitors.entries()) {
          const own = entries[index] ?? {};
          const path = row.path.replace(/\{(\w+)\}/, (_all, name: string) => own[name] ?? 'unknown');
          answers.push(await ask(browser, { ...row, path }));
        }
        const letters = singleLetters(row.cells);
        assert.equal(letters.length, draftColumns.length);
        assert.deepEqual(answers, letters.map(expected));
      });
  });

  describe('on the pages of a look-up, by the token', () => {
    let visitors: readonly Browser[];
    before(async () => {
      const [nobody, looking] = [town.nobody(), town.nobody()];
      const [party, stranger] = await Promise.all([
        town.signedIn(cast.rider),
        town.signedIn(cast.otherWorker),
      ]);
      visitors = [nobody, looking, party, stranger];
      const value = town.services.lookUpTokens.make(cases.M, town.clock.now());
      for (const browser of [looking, stranger]) browser.cookies.set('look-up', { value, path: '/look-up' });
    });

    for (const row of lookUpRows)
      it(`${row.method} ${row.path}`, async () => {
        const answers = [];
        for (const browser of visitors) answers.push(await ask(browser, row));
        const letters = singleLetters(row.cells);
        assert.equal(letters.length, lookUpColumns.length);
        assert.deepEqual(answers, letters.map(expected));
      });
  });

  it('POST /sign-out lets everybody out', async () => {
    const visitor = await town.signedIn(cast.otherCompany);
    assert.equal((await visitor.post('/sign-out')).status, 303);
    assert.equal((await visitor.get('/account')).headers.location, '/sign-in?next=%2Faccount');
    assert.equal((await town.nobody().post('/sign-out')).status, 303);
  });

  // ── The table is whole ─────────────────────────────────────────────────────────────────────────────

  const rowsOfForms = ({ of, address }: FormRow) => [
    { method: 'GET', path: `/disputes/${of}/${address}/new` },
    { method: 'POST', path: `/disputes/${of}/${address}` },
  ];
  const asked = () => [
    ...[
      ...publicRows,
      ...caseRows,
      ...supervisionRows,
      ...administrationRows,
      ...draftRows,
      ...lookUpRows,
    ].map(({ method, path }) => ({ method, path })),
    ...formRows.flatMap(rowsOfForms),
    { method: 'POST', path: '/sign-out' },
  ];

  it('has a row for every route of the application', () => {
    const covered = new Set(asked().map((row) => routeFor(routes, { ...row, path: real(row.path) })));
    const missing = routes.filter((route) => !covered.has(route));
    assert.deepEqual(
      missing.map(({ method, path }) => `${method} ${path}`),
      [],
    );
    assert.ok(routes.length > 150, `${routes.length} routes`);
  });

  it('has a row for every panel of a case, in mediation and before the commission', () => {
    const held = new Set(caseRows.map(({ path }) => path));
    for (const panel of casePanels)
      for (const of of ['M', 'A']) assert.ok(held.has(`/disputes/${of}/panels/${panel}`), `${of} ${panel}`);
  });

  it('has a room of every kind, and no row for what is none', () => {
    const kinds = roomRows.map(({ room }) => readRoom(room.replace(/:[MAR]:/, ':420106-2022-00001:'))?.kind);
    assert.deepEqual([...new Set(kinds)].sort(), ['account', 'dispute', 'queue', 'supervision']);
  });

  it('is what docs/access.md shows', () => {
    const page = readFileSync(new URL('../../docs/access.md', import.meta.url), 'utf8');
    assert.equal(page, accessPage(), 'run: node --import tsx test/support/writeDocs.ts');
  });
});

/** The answer in the words of the table: the way to the sign-in page is told from other ways. */
function said(status: number, location: string): string {
  return location.startsWith('/sign-in?') ? `${status} to sign in` : String(status);
}

function expected(letter: string): string {
  const status = statusOf[letter];
  if (status === undefined) throw new Error(`no letter of the table: ${letter}`);
  return letter === 's' ? `${status} to sign in` : String(status);
}

function formLetters(letters: readonly string[], theirs: string): readonly string[] {
  return letters.map((letter) => (letter === 'y' ? theirs : letter));
}

/** Opens a live connection with the sign-in of a browser; rejects with the server's word. */
function connect(address: string, browser: Browser, lookUpToken?: string): Promise<Socket> {
  const cookie = [...browser.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const socket = io(address, {
    path: '/live',
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    auth: lookUpToken === undefined ? {} : { lookUpToken },
    extraHeaders: { cookie },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
}

async function fillIn(browser: Browser): Promise<void> {
  await browser.post('/applications');
  for (const page of pages) {
    const answer = await browser.postRaw(
      `/applications/${page}`,
      encoded({ _csrf: await browser.token(), ...answersOf[page] }),
    );
    assert.equal(answer.status, 303, page);
  }
}

function giveDraft(from: Browser, to: Browser): void {
  const draft = from.cookies.get('application');
  assert.ok(draft);
  to.cookies.set('application', draft);
}

/** The entries of the lists of somebody's draft. */
async function entriesOf(browser: Browser): Promise<Readonly<Record<string, string>>> {
  const idIn = async (list: string) => {
    const { text } = await browser.get(`/applications/${list}`);
    return (
      new RegExp(`/applications/${list}/([\\w-]+)"`).exec(text.replaceAll(`/${list}/new"`, ''))?.[1] ??
      'unknown'
    );
  };
  return {
    claim: await idIn('claims'),
    applicant: await idIn('applicants'),
    respondent: await idIn('respondents'),
  };
}
