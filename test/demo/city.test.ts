import assert from 'node:assert/strict';
import { castAccounts, castBodyId, castCommissionId } from '../../server/demo/castAccounts.ts';
import { buildCity } from '../../server/demo/city.ts';
import { districtPlans } from '../../server/demo/geography.ts';
import { roles } from '../../server/disputes/actor.ts';

const city = buildCity('wuhan');
const active = city.bodies.filter((body) => body.active);

describe('the city of the demo', () => {
  it('has 16 departments, 184 district and street bodies and 189 mediators', () => {
    const departments = city.bodies.filter(({ level }) => level === 'city' || level === 'department');
    assert.equal(departments.length, 16);
    assert.equal(active.length, 184);
    assert.equal(city.mediators.length, 189);
    assert.ok(active.every(({ level }) => level === 'district' || level === 'street'));
  });

  it('has a commission in charge of every district, the city’s own where there is none', () => {
    assert.equal(city.commissions.length, 15);
    for (const { code, ownCommission } of districtPlans) {
      const expected = ownCommission ? `commission-${code}` : 'commission-420100';
      assert.equal(city.directory.commissionOf(code)?.id, expected);
    }
  });

  it('gives every body a mediator and a head, every commission a head, clerks, and arbitrators for a full tribunal', () => {
    for (const { id } of active) {
      assert.ok(city.directory.holders('mediator', id).length >= 1, id);
      assert.equal(city.directory.holders('bodyHead', id).length, 1, id);
    }
    for (const { id } of city.commissions) {
      assert.equal(city.directory.holders('commissionHead', id).length, 1, id);
      assert.ok(city.directory.holders('clerk', id).length >= 2, id);
      // Three who sit, and one more for each of them who has to withdraw.
      assert.ok(city.directory.holders('arbitrator', id).length >= 4, id);
    }
  });

  it('loads its mediators unevenly', () => {
    const weights = city.bodyWeights.map(({ weight }) => weight).sort((a, b) => a - b);
    const [quiet, busy] = [
      weights[Math.floor(weights.length * 0.1)],
      weights[Math.floor(weights.length * 0.9)],
    ];
    assert.ok((busy ?? 0) > 3 * (quiet ?? 1));
  });

  it('names nobody and no unit twice, and no user name', () => {
    const unique = (list: readonly string[]) => new Set(list).size === list.length;
    assert.ok(unique(city.accounts.map(({ accountId }) => accountId)));
    assert.ok(unique(city.accounts.map(({ username }) => username)));
    assert.ok(unique(city.accounts.map(({ name }) => name)));
    assert.ok(unique(city.bodies.map(({ name }) => name)));
    // The number of a mediation begins with the short name.
    assert.ok(unique(city.bodies.map(({ shortName }) => shortName)));
  });

  it('has a sign-in for every role that somebody signs in with, at home where the cast is', () => {
    const held = new Set(castAccounts.flatMap(({ grants }) => grants.map(({ role }) => role)));
    assert.deepEqual(
      roles.filter((role) => !held.has(role)),
      ['agent'],
    );
    assert.ok(
      city.directory.holders('mediator', castBodyId).some(({ accountId }) => accountId === 'demo-mediator'),
    );
    assert.ok(
      city.directory
        .holders('arbitrator', castCommissionId)
        .some(({ accountId }) => accountId === 'demo-arbitrator'),
    );
  });

  it('is the same city for the same seed', () => {
    assert.deepEqual(buildCity('wuhan').accounts, city.accounts);
  });
});
