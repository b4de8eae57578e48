import assert from 'node:assert/strict';
import { verify } from '@node-rs/argon2';
import { makeAccounts } from '../../server/auth/accounts.ts';
import { makeDevices } from '../../server/auth/devices.ts';
import { makePasswordCheck } from '../../server/auth/passwords.ts';
import { makeSignIns } from '../../server/auth/signIns.ts';
import { openTestApp, password, testNow } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';

const home = '203.0.113.7';
const elsewhere = '198.51.100.9';

describe('Signing in', () => {
  let app: TestApp;
  let verifications = 0;
  before(async () => {
    app = await openTestApp();
  });
  after(() => app.close());
  beforeEach(async () => {
    app.clock.set(testNow);
    verifications = 0;
    await app.services.storage.connection.collection('signInTries').deleteMany({});
  });

  /** The real rules, with the verifications counted. */
  function signIns() {
    const { models, clock, vault, tries } = app.services;
    const passwordFits = makePasswordCheck((hash, typed) => {
      verifications += 1;
      return verify(hash, typed);
    });
    const accounts = makeAccounts({ accounts: models.accounts, clock, vault, passwordFits });
    return makeSignIns({ accounts, tries, devices: makeDevices(vault), vault });
  }
  const attempt = (username: string, typed: string, { address = home, device = '' } = {}) =>
    signIns().attempt({ username, password: typed, address, device });
  async function fail(times: number, username: string, from: { address?: string; device?: string } = {}) {
    const outcomes = [];
    for (let n = 0; n < times; n += 1) outcomes.push(await attempt(username, 'not this one', from));
    return outcomes;
  }
  async function deviceOf(username: string): Promise<string> {
    const answer = await attempt(username, password);
    assert.ok(answer.outcome === 'signedIn');
    return answer.device;
  }
  const later = (seconds: number) => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000));

  it('answers a name that nobody has, an ended and an invited account as a wrong password, each time after one verification', async () => {
    const { accounts } = app.services;
    await accounts.create({ username: 'invited', name: '未设密码', grants: [] });
    const ended = await accounts.create({ username: 'ended', name: '已停用', grants: [], password });
    await accounts.change(ended?._id ?? '', { active: false });
    const answers = [];
    for (const username of ['rider', 'nobody-here', 'invited', 'ended']) {
      verifications = 0;
      answers.push({ said: await fail(7, username), verifications });
    }
    const [known] = answers;
    for (const answer of answers) assert.deepEqual(answer, known);
    assert.deepEqual(
      known?.said.map(({ outcome }) => outcome),
      ['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait', 'wait'],
    );
    assert.equal(known?.verifications, 5, 'none while there is a wait');
    const right = await attempt('ended', password, { address: elsewhere });
    assert.equal(right.outcome, 'wrong', 'also with the right password');
  });

  it('waits longer after each further failure, 15 minutes at the most', async () => {
    await fail(5, 'rider');
    const waits: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      let waited = 0;
      while ((await attempt('rider', 'not this one')).outcome === 'wait') {
        later(30);
        waited += 30;
      }
      waits.push(waited);
    }
    assert.deepEqual(waits, [30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('is not held up at a place by what a stranger tries elsewhere', async () => {
    await fail(12, 'rider', { address: elsewhere });
    assert.equal((await attempt('rider', password)).outcome, 'signedIn');
  });

  it('is held up for a minute at most where a stranger guesses from many addresses, and not at all at a known browser', async () => {
    const device = await deviceOf('rider');
    for (let n = 0; n < 40; n += 1) {
      await fail(1, 'rider', { address: `198.51.100.${n}` });
      later(60);
    }
    await fail(1, 'rider', { address: elsewhere });
    assert.deepEqual(await attempt('rider', password), { outcome: 'wait', minutes: 1 });
    assert.equal((await attempt('rider', password, { device })).outcome, 'signedIn');
    later(60);
    assert.equal((await attempt('rider', password)).outcome, 'signedIn');
  });

  it('counts the failures at a known browser too, by itself', async () => {
    const device = await deviceOf('rider');
    await fail(5, 'rider', { device });
    assert.equal((await attempt('rider', password, { device })).outcome, 'wait');
    assert.equal((await attempt('rider', password)).outcome, 'signedIn');
  });

  it('takes a browser for known only with the name that signed in there', async () => {
    const device = await deviceOf('rider');
    await fail(5, 'company');
    for (const cookie of [device, `${device}x`, device.replace('.', '.A'), '<script>', 'x'.repeat(5000)])
      assert.equal((await attempt('company', password, { device: cookie })).outcome, 'wait', cookie);
    const both = await attempt('company', password, { device, address: elsewhere });
    assert.ok(both.outcome === 'signedIn');
    assert.equal((await attempt('company', password, { device: both.device })).outcome, 'signedIn');
    await fail(5, 'rider');
    assert.equal((await attempt('rider', password, { device: both.device })).outcome, 'signedIn');
  });

  it('begins anew after a success, and after a day', async () => {
    await fail(4, 'rider');
    assert.equal((await attempt('rider', password)).outcome, 'signedIn');
    assert.ok((await fail(5, 'rider')).every(({ outcome }) => outcome === 'wrong'));
    later(24 * 3600);
    assert.ok((await fail(5, 'rider')).every(({ outcome }) => outcome === 'wrong'));
    later(24 * 3600);
    assert.ok((await app.services.tries.expire(app.clock.now())) > 0);
    assert.equal(await app.services.tries.expire(app.clock.now()), 0);
  });

  it('lets no guess slip by when many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt('rider', 'not this one')));
    assert.equal(answers.filter(({ outcome }) => outcome === 'wrong').length, 5);
    assert.equal(verifications, 5);
  });

  it('stores neither a name nor an address', async () => {
    await fail(1, 'my-password-by-mistake');
    const stored = await app.services.storage.connection.collection('signInTries').find().toArray();
    assert.equal(stored.length, 2);
    assert.doesNotMatch(JSON.stringify(stored), /mistake|203\.0/);
  });
});
