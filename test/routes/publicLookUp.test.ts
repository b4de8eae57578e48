import assert from 'node:assert/strict';
import request from 'supertest';
import { acceptMediation } from '../../server/disputes/commands/mediation/acceptMediation.ts';
import { recordConsent } from '../../server/disputes/commands/mediation/recordConsent.ts';
import { openTestApp, testNow } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { fillIn, identityNumber, submit } from '../support/filing.ts';
import { bodyHead } from '../support/people.ts';
import { faultsOn, visitor } from '../support/visitor.ts';
import type { Visitor } from '../support/visitor.ts';

describe('Looking a case up by number and query code', () => {
  let app: TestApp;
  let number: string;
  let code: string;
  let person: Visitor;

  before(async () => {
    app = await openTestApp();
    const filer = visitor(app);
    await fillIn(filer);
    const receipt = await submit(filer);
    number = receipt.number;
    code = receipt.codes[0] ?? '';
  });
  after(() => app.close());
  beforeEach(() => {
    app.clock.set(testNow);
    person = visitor(app);
  });

  it('opens with the code as it stands on the receipt, in small letters and with spaces too', async () => {
    for (const typed of [code, code.toLowerCase(), code.replace(' ', '-')])
      assert.equal(await person.proceed('/look-up', { number, code: typed }), '/look-up/case');
    assert.equal(
      await person.proceed('/look-up', { number: number.replaceAll('-', ' '), code }),
      '/look-up/case',
    );
  });

  it('tells where it stands, what next and by when, with masked names and no personal data', async () => {
    await person.proceed('/look-up', { number, code });
    const { text, headers } = await person.get('/look-up/case');
    assert.match(text, /高某 与 测试……公司/);
    assert.match(text, /2022年9月19日 星期一/);
    assert.match(text, /提交申请[^]*受理[^]*调解[^]*签署协议[^]*结束/);
    for (const secret of ['高骑', '速送', identityNumber, '19900001234', '示例路 8 号', '三月入职'])
      assert.ok(!text.includes(secret), secret);
    assert.equal(headers['cache-control'], 'no-store');
    assert.match(text, new RegExp(`data-live-room="dispute:${number}:public" data-live-version="1"`));
    const token = /data-live-token="([^"]+)"/.exec(text)?.[1] ?? '';
    assert.equal(app.services.lookUpTokens.read(token, app.clock.now()), number);
  });

  it('writes no session: a signed token in a cookie for the pages of the look-up alone', async () => {
    const response = await person.post('/look-up', { number, code });
    const cookies = response.headers['set-cookie'] as unknown as string[];
    assert.equal(cookies.length, 1);
    assert.match(cookies[0] ?? '', /^look-up=[^;]+; Max-Age=1800; Path=\/look-up;.*HttpOnly; SameSite=Lax$/);
    assert.ok(!(cookies[0] ?? '').includes(code.replace(' ', '')));
    assert.equal(await app.services.storage.connection.collection('sessions').countDocuments({}), 0);
  });

  it('closes after thirty minutes, and when the reader leaves', async () => {
    await person.proceed('/look-up', { number, code });
    app.clock.set(new Date(testNow.getTime() + 30 * 60_000));
    assert.equal((await person.get('/look-up/case')).headers.location, '/look-up?over=1');
    assert.equal((await person.get('/look-up/panels/standing')).status, 401);
    app.clock.set(testNow);
    assert.equal((await person.get('/look-up/case')).status, 200);
    await person.proceed('/look-up/close');
    assert.equal((await person.get('/look-up/case')).status, 303);
  });

  it('does not believe a token that somebody else signed', async () => {
    const until = testNow.getTime() + 60_000;
    const forged = await request(app.express)
      .get('/look-up/case')
      .set('Cookie', `look-up=${number}.${until}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`);
    assert.equal(forged.status, 303);
  });

  it('refuses a wrong code and a wrong number alike: same sentence, same page, about the same time', async () => {
    const answers = [];
    for (const [typedNumber, typedCode] of [
      [number, 'AAAAAAAAAA'],
      ['420106-2022-99999', code],
      [number, 'x'],
      // What the comparison itself is made of must open nothing.
      [number, `nobody ${number}`],
      [number, number],
    ] as const) {
      const startedAt = performance.now();
      const response = await person.post('/look-up', { number: typedNumber, code: typedCode });
      assert.ok(performance.now() - startedAt >= 300);
      assert.equal(response.status, 422);
      answers.push(
        response.text.replaceAll(typedNumber, '').replace(/name="(_csrf|commandId)" value="[^"]*"/g, ''),
      );
      assert.match(faultsOn(response)[0] ?? '', /对不上/);
    }
    assert.equal(new Set(answers).size, 1);
  });

  for (const [name, answers, faults] of [
    ['empty', {}, 2],
    ['no code', { number: '420106-2022-00001' }, 1],
    ['not a number', { number: '我的案件', code: 'AAAAAAAAAA' }, 1],
    ['script text', { number: '<script>alert(1)</script>', code: '<script>' }, 1],
    ['the wrong type', { 'number[]': '420106-2022-00001', 'code[a]': 'x' }, 2],
    ['too long', { number: '4'.repeat(5000), code: 'A'.repeat(5000) }, 1],
  ] as const)
    it(`${name}: a sentence beside the field`, async () => {
      const response = await person.post('/look-up', answers);
      assert.equal(response.status, 422);
      assert.equal(faultsOn(response).length, faults, faultsOn(response).join(' | '));
      assert.ok(!response.text.includes('<script>alert'));
    });

  it('refuses a body of 20 MB', async () => {
    assert.equal((await person.post('/look-up', { number: '4'.repeat(20 * 1024 * 1024) })).status, 413);
  });

  it('has the number filled in from the printed code, and never asks for the query code in an address', async () => {
    const { text } = await person.get(`/look-up?number=${number}&code=${code.replace(' ', '')}`);
    assert.ok(text.includes(`value="${number}"`));
    assert.ok(!text.includes(code.replace(' ', '')));
  });

  it('fetches a panel again only when it has changed', async () => {
    await person.proceed('/look-up', { number, code });
    const cookie = await cookieFor();
    const panel = (tag?: string) => {
      const asked = request(app.express).get('/look-up/panels/standing').set('Cookie', cookie);
      // As the live connection fetches: past the browser's cache.
      return asked.set('Cache-Control', 'no-cache').set('If-None-Match', tag ?? '""');
    };
    const first = await panel();
    assert.equal(first.status, 200);
    assert.match(first.text, /^<section class="panel" id="panel-standing" data-panel="standing"/);
    const tag = String(first.headers.etag);
    assert.equal((await panel(tag)).status, 304);
    assert.equal((await panel(`W/${tag}`)).status, 304);
    await accept();
    const changed = await panel(tag);
    assert.equal(changed.status, 200);
    assert.match(changed.text, /data-version="3"/);
    assert.match(changed.text, /申请已受理/);
  });

  async function cookieFor(): Promise<string> {
    const response = await person.post('/look-up', { number, code });
    return String((response.headers['set-cookie'] as unknown as string[])[0]).split(';')[0] ?? '';
  }

  /** Accepted by the body's head, after the other side agreed to mediate. */
  async function accept(): Promise<void> {
    const run = { procedure: 'mediation', number, actor: bodyHead } as const;
    await app.services.desk.run({
      ...run,
      command: recordConsent,
      input: { partyId: 'p2', answer: 'consents', givenOn: '2022-09-14', way: 'telephone' },
      commandId: 'consent-by-telephone',
    });
    await app.services.desk.run({
      ...run,
      command: acceptMediation,
      input: { inScope: true },
      commandId: 'acceptance-1',
    });
  }
});

describe('How often somebody may try', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp({ limitScale: 1 });
  });
  after(() => app.close());

  it('a hundred wrong codes for one case in fifteen minutes, from whatever addresses; then a page says how long to wait', async () => {
    const guess = { number: '420106-2022-00001', code: 'AAAAAAAAAA' };
    const { limits } = app.services;
    for (let n = 0; n < 100; n += 1) await limits.count('lookUpOfOne', guess.number);
    const response = await visitor(app).post('/look-up', guess);
    assert.equal(response.status, 429);
    assert.match(response.text, /15 分钟|分钟再试/);
  });

  it('twenty times from one address over all cases', async () => {
    const person = visitor(app);
    // One try of this address was counted above.
    for (let n = 0; n < 19; n += 1) {
      const number = `420106-2022-${String(n + 2).padStart(5, '0')}`;
      assert.equal((await person.post('/look-up', { number, code: 'AAAAAAAAAA' })).status, 422);
    }
    const number = '420106-2022-00099';
    assert.equal((await person.post('/look-up', { number, code: 'AAAAAAAAAA' })).status, 429);
  }).timeout(20_000);

  it('thirty applications begun in an hour from one address', async () => {
    const person = visitor(app);
    for (let n = 0; n < 30; n += 1) await person.proceed('/applications');
    assert.equal((await person.post('/applications')).status, 429);
  });

  it('twenty accounts in an hour from one address', async () => {
    const person = visitor(app);
    for (let n = 0; n < 20; n += 1) assert.equal((await person.post('/accounts')).status, 422);
    assert.equal((await person.post('/accounts')).status, 429);
  });
});
