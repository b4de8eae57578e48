import assert from 'node:assert/strict';
import { openTestApp, password } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { company, lawyer, mediator, rider } from '../support/people.ts';
import { faultsOn, visitor } from '../support/visitor.ts';
import type { Answers } from '../support/visitor.ts';

const script = '<script>alert(1)</script>';
const fresh = 'rain umbrella noodles';
const signUp = { role: 'worker', name: '新工', username: 'xin-gong', password: fresh, again: fresh };

describe('Accounts of the public', () => {
  let app: TestApp;

  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  const accountOf = (username: string) => app.services.accounts.byUsername(username);

  it('are made with user name, name and password, and are signed in at once', async () => {
    const person = visitor(app);
    assert.equal(await person.proceed('/accounts', signUp), '/disputes');
    const account = await accountOf('xin-gong');
    assert.deepEqual(account?.grants, [{ role: 'worker', unitId: null }]);
    assert.match(account?.passwordHash ?? '', /^\$argon2id\$/);
    assert.match((await person.get('/account')).text, /新工/);
  });

  it('never give a role of staff', async () => {
    for (const role of ['administrator', 'mediator', 'supervisor', '']) {
      const response = await visitor(app).post('/accounts', { ...signUp, username: 'would-be', role });
      assert.equal(response.status, 422);
    }
    assert.equal(await accountOf('would-be'), null);
  });

  const bad: Readonly<Record<string, readonly [Answers, number]>> = {
    empty: [{}, 4],
    'a user name that is taken': [{ ...signUp, username: 'RIDER' }, 1],
    'a mobile number for a user name': [{ ...signUp, username: '13900000000' }, 1],
    'an identity number for a user name': [{ ...signUp, username: '11010519491231002X' }, 1],
    'too short a user name': [{ ...signUp, username: 'ab' }, 1],
    'too short a password': [{ ...signUp, password: 'short', again: 'short' }, 1],
    'a password that everybody has': [{ ...signUp, password: '1234567890', again: '1234567890' }, 1],
    'two different passwords': [{ ...signUp, again: `${fresh}s` }, 1],
    'too long': [
      { ...signUp, name: '长'.repeat(500), username: 'x'.repeat(500), password: 'x'.repeat(500) },
      3,
    ],
    'script text': [{ ...signUp, name: script, username: script }, 2],
    'the wrong type': [{ ...signUp, username: ['a', 'b'], 'password[x]': 'y' }, 2],
  };
  for (const [name, [answers, faults]] of Object.entries(bad))
    it(`${name}: a sentence beside the field, nothing stored, no password in the page`, async () => {
      const before = await app.services.models.accounts.countDocuments({});
      const response = await visitor(app).post('/accounts', answers);
      assert.equal(response.status, 422);
      assert.equal(faultsOn(response).length, faults, faultsOn(response).join(' | '));
      assert.ok(!response.text.includes(fresh) && !response.text.includes(script));
      assert.equal(await app.services.models.accounts.countDocuments({}), before);
    });

  it('change their password; every other device is signed out, this one stays', async () => {
    const [here, there] = [visitor(app), visitor(app)];
    await here.signIn(rider);
    await there.signIn(rider);
    const wish = { current: password, password: fresh, again: fresh };
    assert.equal(await here.proceed('/account/password', wish), '/account?changed=1');
    assert.match((await here.get('/account?changed=1')).text, /密码已经修改/);
    assert.equal((await there.get('/account')).headers.location, '/sign-in?next=%2Faccount');
    const again = { username: 'rider', password };
    assert.equal((await visitor(app).post('/sign-in', again)).status, 422);
    assert.equal(await visitor(app).proceed('/sign-in', { ...again, password: fresh }), '/disputes');
  });

  it('lose the live connections of the old password with its sessions', async () => {
    const rechecked: string[] = [];
    const recheck = async (accountId: string) => void rechecked.push(accountId);
    app.services.live.attach({ recheck, disconnect() {}, async endExpired() {}, close() {} });
    const person = visitor(app);
    await person.signIn(company);
    await person.proceed('/account/password', { current: password, password: fresh, again: fresh });
    assert.deepEqual(rechecked, [company.accountId]);
  });

  it('do not change it without the present one, and wait after five failures', async () => {
    const person = visitor(app);
    await person.signIn(mediator);
    const hash = (await accountOf('mediator'))?.passwordHash;
    for (let n = 0; n < 5; n += 1) {
      const response = await person.post('/account/password', {
        current: 'wrong',
        password: fresh,
        again: fresh,
      });
      assert.equal(response.status, 422);
      assert.match(faultsOn(response)[0] ?? '', /现在的密码不对/);
    }
    const response = await person.post('/account/password', {
      current: password,
      password: fresh,
      again: fresh,
    });
    assert.match(faultsOn(response)[0] ?? '', /分钟再试/);
    assert.equal((await accountOf('mediator'))?.passwordHash, hash);
  });

  it('are asked to sign in for their account page', async () => {
    assert.equal((await visitor(app).get('/account')).status, 303);
    assert.equal((await visitor(app).post('/account/password', { password: fresh })).status, 401);
  });
});

describe('An invitation', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  async function invite(username: string): Promise<string> {
    const account = await app.services.accounts.create({
      username,
      name: '新管理员',
      grants: [{ role: 'administrator', unitId: null }],
    });
    return `/invitations/${await app.services.accounts.invite(account?._id ?? '')}`;
  }

  it('sets the password once and signs in; the link is spent', async () => {
    const link = await invite('new-administrator');
    const person = visitor(app);
    assert.match((await person.get(link)).text, /new-administrator/);
    assert.equal(await person.proceed(link, { password: fresh, again: fresh }), '/administration');
    const later = await visitor(app).get(link);
    assert.equal(later.status, 404);
    assert.match(later.text, /这个链接不能用了/);
    assert.equal(
      (await visitor(app).post(link, { password: 'another good one', again: 'another good one' })).status,
      404,
    );
    const signIn = { username: 'new-administrator', password: fresh };
    assert.equal(await visitor(app).proceed('/sign-in', signIn), '/administration');
  });

  it('stays open when the password will not do', async () => {
    const link = await invite('second-administrator');
    const wishes: readonly Answers[] = [
      {},
      { password: 'short', again: 'short' },
      { password: fresh, again: '' },
    ];
    for (const wish of wishes) {
      const response = await visitor(app).post(link, wish);
      assert.equal(response.status, 422);
      assert.equal(faultsOn(response).length, 1);
    }
    assert.equal((await visitor(app).get(link)).status, 200);
  });

  it('ends after seven days', async () => {
    const link = await invite('third-administrator');
    const now = app.clock.now();
    app.clock.set(new Date(now.getTime() + 7 * 86_400_000));
    assert.equal((await visitor(app).get(link)).status, 404);
    assert.equal((await visitor(app).post(link, { password: fresh, again: fresh })).status, 404);
    app.clock.set(now);
  });

  it('does not open an account again that was closed meanwhile', async () => {
    const link = await invite('fourth-administrator');
    const { accounts } = app.services;
    const account = await accounts.byUsername('fourth-administrator');
    await accounts.change(account?._id ?? '', { active: false });
    assert.equal((await visitor(app).get(link)).status, 404);
    assert.equal((await visitor(app).post(link, { password: fresh, again: fresh })).status, 404);
    assert.equal((await accounts.byUsername('fourth-administrator'))?.active, false);
    await accounts.change(account?._id ?? '', { active: true });
    assert.equal((await visitor(app).get(link)).status, 404, 'nor once it is open again');
  });

  it('that nobody sent is not found', async () => {
    for (const token of ['x', 'A'.repeat(32), '<script>', '%2e%2e'])
      assert.equal((await visitor(app).get(`/invitations/${encodeURIComponent(token)}`)).status, 404);
  });
});

describe('The sign-in page', () => {
  let app: TestApp;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());

  it('says the same of a wrong password and an unknown name, and keeps the name alone', async () => {
    const pages = [];
    for (const username of ['rider', 'nobody-here']) {
      const response = await visitor(app).post('/sign-in', { username, password: 'not this one' });
      assert.equal(response.status, 422);
      assert.ok(response.text.includes(`value="${username}"`));
      assert.ok(!response.text.includes('not this one'));
      pages.push(faultsOn(response).join());
    }
    assert.equal(new Set(pages).size, 1);
  });

  it('asks for patience in the same words whether the name exists or not, and not where one has signed in before', async () => {
    const own = visitor(app);
    await own.signIn(lawyer);
    await own.post('/sign-out');
    const answers = [];
    for (const username of ['lawyer', 'still-nobody']) {
      const stranger = visitor(app);
      const bad = { username, password: 'not this one' };
      for (let n = 0; n < 5; n += 1) assert.equal((await stranger.post('/sign-in', bad)).status, 422);
      const response = await stranger.post('/sign-in', bad);
      answers.push([response.status, ...faultsOn(response)]);
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.match(String(answers[0]), /^429,.*请过 1 分钟再试/);
    assert.equal(await own.proceed('/sign-in', { username: 'lawyer', password }), '/disputes');
  });

  it('leads back to where one wanted to go, and never to another site', async () => {
    for (const [next, to] of [
      ['/account', '/account'],
      ['//evil.example', '/disputes'],
      ['https://evil.example/', '/disputes'],
      ['/\\evil.example', '/disputes'],
    ] as const)
      assert.equal(await visitor(app).proceed('/sign-in', { username: 'company', password, next }), to);
  });

  it('is quieter for staff: no sign-up, but whom to ask', async () => {
    const { text } = await visitor(app).get('/sign-in?as=staff');
    assert.match(text, /工作人员的账号由本机构的管理员开通/);
    assert.doesNotMatch(text, /href="\/accounts\/new"/);
  });
});
