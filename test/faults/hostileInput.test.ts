/**
 * Bad input at every form of the application, on the running server: each POST that Express knows has a door in
 * `hostileDoors.ts`, and before each door the same is tried. The right status, a sentence beside the field, nothing
 * stored, nothing told of the inside.
 */
import assert from 'node:assert/strict';
import { createApp } from '../../server/app.ts';
import type { Services } from '../../server/services.ts';
import * as cast from '../support/people.ts';
import { encoded } from '../routes/accessBrowser.ts';
import type { Answer, Browser } from '../routes/accessBrowser.ts';
import { routesOf } from '../routes/accessRoutes.ts';
import { openTown } from '../routes/accessTown.ts';
import type { Town } from '../routes/accessTown.ts';
import { attacks } from '../routes/hostileAttacks.ts';
import { browserOf, doors } from '../routes/hostileDoors.ts';
import type { Door, Stand } from '../routes/hostileDoors.ts';
import { controlsOf, filledIn } from '../routes/hostileForms.ts';
import type { Control } from '../routes/hostileForms.ts';

const twentyMegabytes = Buffer.alloc(20 * 1024 * 1024, 'x');

describe('Bad input at every form', function () {
  this.timeout(120_000);
  let town: Town;
  before(async () => {
    town = await openTown();
  });
  after(() => town.close());

  it('has a door for every POST of the application', () => {
    const posts = routesOf(createApp(town.services).express)
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => `POST ${path}`);
    assert.deepEqual(posts.filter((route) => !doors.some((door) => door.route === route)).sort(), []);
    assert.deepEqual(
      doors.map(({ route }) => route).filter((route) => !posts.includes(route)),
      [],
    );
  });

  for (const door of doors)
    describe(door.route, () => {
      let stand: Stand;
      let controls: readonly Control[];
      let stored: string;
      before(async () => {
        stand = await door.open(town);
        controls = await formBefore(stand);
        await town.services.readers.papers.idle();
        stored = await storedIn(town.services);
      });

      it('refuses what no form of ours has sent', async () => {
        const { browser, action } = stand;
        const body = encoded({ ...filledIn(controls), ...door.good });
        const withoutToken = new URLSearchParams(body);
        withoutToken.delete('_csrf');
        const wrongToken = new URLSearchParams(body);
        wrongToken.set('_csrf', 'a'.repeat(64));
        hold(await browser.postRaw(action, withoutToken.toString()), [403]);
        hold(await browser.postRaw(action, wrongToken.toString()), [403]);
        hold(await browser.postRaw(action, JSON.stringify(filledIn(controls)), 'application/json'), [415]);
        hold(await browser.postRaw(action, body, 'text/plain'), [415]);
        hold(await browser.postRaw(action, body, 'application/x-www-form-urlencoded; charset=utf-16'), [415]);
        hold(
          await browser.postRaw(action, Buffer.concat([Buffer.from(`${body}&much=`), twentyMegabytes])),
          [413],
        );
        hold(await browser.postRaw(action, body + '&a=1'.repeat(5001)), [413]);
        assert.equal(await storedIn(town.services), stored);
      });

      if (!door.buttonOnly) tryAttacks();

      if (door.good !== undefined)
        it('right, and sent twice in one moment: counts once', async () => {
          const { browser, action } = stand;
          const fields = { ...filledIn(controls), ...door.good };
          const before = await countsIn(town.services);
          const send = () =>
            door.file === undefined
              ? browser.postRaw(action, encoded(fields))
              : browser.postFile(action, fields, door.file);
          const answers = await Promise.all([send(), send()]);
          for (const answer of answers) hold(answer, [200, 303, 404, 422]);
          assert.ok(
            answers.some(({ status }) => status === 303 || status === 200),
            answers.map(({ status, text }) => `${status} ${faultIn(text)}`).join(' | '),
          );
          assert.deepEqual(grownBy(before, await countsIn(town.services)), grownOnce(door), action);
        });

      function tryAttacks(): void {
        for (const [name, spoil] of Object.entries(attacks)) {
          if (door.takesAnyText && name === 'script') continue;
          if (door.takesAnyText === 'nothingElse' && /^(days|what cannot)/.test(name)) continue;
          it(`${name}: refused beside the field`, async () => {
            const answer = await stand.browser.postRaw(stand.action, spoil(controls));
            hold(answer, door.refusal ?? [422]);
            if (answer.status === 422)
              assert.match(answer.text, /class="(field__error|error-summary|notice[^"]*refused)/);
          });
        }
        // Looked at once for all of them: what one had stored would still be there.
        it('stored nothing of all that', async () => assert.equal(await storedIn(town.services), stored));
      }
    });

  it('takes no file of twenty megabytes, no file of a stranger, and nothing that is no sheet', async () => {
    const path = '/administration/imports/bodies';
    const stored = await storedIn(town.services);
    const administrator = await browserOf(town, cast.administrator);
    const sheet = { field: 'file', name: '../../名单.xlsx', content: twentyMegabytes };
    const post = (browser: Browser, content: Buffer) => browser.postFile(path, {}, { ...sheet, content });
    hold(await post(administrator, twentyMegabytes), [413]);
    hold(await post(await browserOf(town, cast.clerk), Buffer.from('a,b')), [403]);
    hold(await post(town.nobody(), Buffer.from('a,b')), [401]);
    for (const content of ['', 'PK\u0003\u0004 no zip', '<script>alert(1)</script>,b\nc,d', '\u0000\u0001'])
      hold(await post(administrator, Buffer.from(content)), [422]);
    const cut = await administrator.postRaw(path, '--x\r\ncontent-dis', 'multipart/form-data; boundary=x');
    hold(cut, [400, 403]);
    hold(await administrator.postRaw(path, 'no parts', 'multipart/form-data'), [400]);
    assert.equal(await storedIn(town.services), stored);
  });

  describe('Addresses that nobody of ours wrote', () => {
    const people = [null, cast.rider, cast.mediator, cast.supervisor, cast.administrator];
    let browsers: readonly Browser[];
    before(async () => {
      browsers = await Promise.all(
        people.map((person) => (person === null ? town.nobody() : browserOf(town, person))),
      );
    });

    const nasty = [
      '%00',
      '..%2f..%2fetc%2fpasswd',
      '%2e%2e',
      'a'.repeat(3000),
      '%F0%A0%AE%B7%E2%80%AE',
      '%ff%fe',
      '%',
      '__proto__',
      'constructor',
      '$where',
      '%24gt',
      "'%20or%201%3D1",
      '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      '%0d%0aSet-Cookie:%20x=1',
    ];

    it('in the place of every parameter: refused, never broken', async () => {
      const routes = routesOf(createApp(town.services).express).filter(
        ({ method, path }) => method === 'GET' && path.includes(':'),
      );
      assert.ok(routes.length > 50);
      // Forms all open their dispute in the same place: two of them stand for the others.
      const several = routes.filter(({ path }) => !path.endsWith('/new'));
      const some = [...several, ...routes.filter(({ path }) => path.endsWith('/new')).slice(0, 2)];
      for (const { path } of some)
        for (const value of nasty)
          await everybody(path.replaceAll(/:\w+/g, value), [200, 303, 400, 403, 404, 414, 431]);
    });

    it('as a query of every page: answered or refused, never broken', async () => {
      const routes = routesOf(createApp(town.services).express).filter(
        ({ method, path }) => method === 'GET' && !path.includes(':'),
      );
      const names = [
        'after',
        'area',
        'asOf',
        'before',
        'by',
        'cause',
        'done',
        'figure',
        'for',
        'from',
        'kind',
      ];
      const more = [
        'lang',
        'next',
        'number',
        'order',
        'page',
        'period',
        'q',
        'side',
        'sort',
        'tab',
        'to',
        'unit',
        ...['trouble', 'ending', 'district', 'street', 'work', 'employer', 'claim', 'formula'],
      ];
      const all = [...names, ...more];
      const queries = [
        ...['%00%ff', '__proto__', '%F0%A0%AE%B7%E2%80%AE', '9'.repeat(40), '2022-02-30'].map((value) =>
          all.map((name) => `${name}=${value}`).join('&'),
        ),
        all.map((name) => `${name}[$gt]=&${name}[__proto__][x]=1`).join('&'),
        all.map((name) => `${name}[]=${'x'.repeat(200)}`).join('&'),
        '__proto__[admin]=1&constructor[prototype][admin]=1&a=%',
      ];
      for (const { path } of routes)
        for (const query of queries)
          await everybody(`${path}?${query}`, [200, 303, 400, 401, 403, 404, 422, 429]);
      assert.equal(({} as { admin?: unknown }).admin, undefined);
    });

    it('past the folder of the files that everybody may have: not found', async () => {
      for (const path of [
        '/css/..%2f..%2fpackage.json',
        '/..%2f..%2f..%2fetc/passwd',
        '/%2e%2e/%2e%2e/package.json',
        '/../server/config.ts',
        '//evil.example/',
        '/css/%00.css',
        '/.env',
        '/secrets.json',
      ])
        for (const browser of browsers.slice(0, 2)) {
          const answer = await browser.get(path);
          hold(answer, [400, 403, 404]);
        }
    });

    it('leads nobody to another site after signing in', async () => {
      for (const next of [
        '//evil.example',
        'https://evil.example',
        '/\\evil.example',
        '/%0d%0aSet-Cookie:x=1',
      ]) {
        const visitor = town.nobody();
        const answer = await visitor.post('/sign-in', {
          username: cast.otherWorker.accountId as string,
          password: 'open-sesame-1',
          next,
        });
        hold(answer, [303]);
        assert.equal(answer.headers.location, '/disputes', next);
      }
    });

    async function everybody(path: string, statuses: readonly number[]): Promise<void> {
      const answers = await Promise.all(browsers.map((browser) => browser.get(path)));
      for (const answer of answers) hold(answer, statuses, path);
    }
  });

  it('never let a body reach the prototype of everything', () => {
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });
});

// ── What must hold for every answer ──────────────────────────────────────────────────────────────────

function hold(answer: Answer, statuses: readonly number[], what = ''): void {
  assert.ok(
    statuses.includes(answer.status),
    `${what} ${answer.status}, not ${statuses.join('/')}: ${faultIn(answer.text)}`,
  );
  for (const inside of [
    /node_modules/,
    /\bat [\w.<>]+ \(/,
    /\.ts:\d+/,
    /Mongo\w*Error/,
    /CastError/,
    /E11000/,
  ])
    assert.doesNotMatch(answer.text, inside, what);
  assert.ok(!answer.text.includes('<script>alert'), `script in ${what}`);
  assert.ok(!answer.text.includes('<img src=x'), `a tag in ${what}`);
  assert.equal(answer.headers['x-powered-by'], undefined);
  // Node itself answers what is no HTTP at all, with a bare line.
  if (answer.status === 431 || (answer.status === 400 && answer.text === '')) return;
  assert.match(String(answer.headers['content-security-policy']), /default-src 'self'/);
  assert.equal(answer.headers['x-content-type-options'], 'nosniff');
}

function faultIn(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

/** The open form; a form that is not drawn on the page (a hidden value's button) has its token alone. */
async function formBefore({ browser, page, action }: Stand): Promise<readonly Control[]> {
  const answer = await browser.get(page);
  assert.equal(answer.status, 200, `${page}: ${answer.status}`);
  if (action.includes('/reveal?') || action === '/applications/guided')
    return [{ name: '_csrf', kind: 'hidden', values: [await browser.token()] }];
  return controlsOf(answer.text, action);
}

/** Everything that a form could have changed; sessions and limits come and go by themselves. */
async function storedIn(services: Services): Promise<string> {
  const { models } = services;
  const [disputes, drafts, accounts, files, papers, ...units] = await Promise.all([
    models.disputes.find({}, { number: 1, version: 1 }).sort({ _id: 1 }).lean(),
    models.applicationDrafts.find({}, { answers: 1, filedAs: 1 }).sort({ _id: 1 }).lean(),
    models.accounts
      .find({}, { passwordHash: 1, grants: 1, generation: 1, active: 1 })
      .sort({ _id: 1 })
      .lean(),
    models.files.find({}, { _id: 1 }).sort({ _id: 1 }).lean(),
    models.papers.countDocuments(),
    models.mediationBodies.find().sort({ _id: 1 }).lean(),
    models.commissions.find().sort({ _id: 1 }).lean(),
    models.mediators.find().sort({ _id: 1 }).lean(),
    models.imports.find().sort({ _id: 1 }).lean(),
  ]);
  return JSON.stringify({ disputes, drafts, accounts, files, papers, units });
}

interface Counts {
  readonly disputes: number;
  readonly steps: number;
  readonly accounts: number;
  readonly units: number;
}

async function countsIn({ models }: Services): Promise<Counts> {
  const disputes = await models.disputes.find({}, { version: 1 }).lean<{ version: number }[]>();
  return {
    disputes: disputes.length,
    steps: disputes.reduce((sum, { version }) => sum + version, 0),
    accounts: await models.accounts.countDocuments(),
    units: (await models.mediationBodies.countDocuments()) + (await models.commissions.countDocuments()),
  };
}

function grownBy(before: Counts, now: Counts): Counts {
  return {
    disputes: now.disputes - before.disputes,
    steps: now.steps - before.steps,
    accounts: now.accounts - before.accounts,
    units: now.units - before.units,
  };
}

const nothing: Counts = { disputes: 0, steps: 0, accounts: 0, units: 0 };
const grown: Readonly<Record<string, Partial<Counts>>> = {
  'POST /applications/submission': { disputes: 1, steps: 1 },
  'POST /accounts': { accounts: 1 },
  'POST /administration/accounts': { accounts: 1 },
  'POST /administration/mediators': { accounts: 1 },
  'POST /administration/bodies': { units: 1 },
  'POST /administration/commissions': { units: 1 },
};

/** What going through a door once brings about; at a form of a dispute that is one step of it. */
function grownOnce({ route }: Door): Counts {
  return { ...nothing, ...(route.startsWith('POST /disputes') ? { steps: 1 } : grown[route]) };
}
