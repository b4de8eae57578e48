import assert from 'node:assert/strict';
import type { Commit } from '../../server/desk.ts';
import { loadCity, loadYear } from '../../server/demo/load.ts';
import type { DemoPorts, KeptScan } from '../../server/demo/load.ts';
import type { DemoAccount } from '../../server/demo/city.ts';
import type { World } from '../../server/demo/world.ts';
import { planYear } from '../../server/demo/year.ts';
import type { Year } from '../../server/demo/year.ts';
import { serialKey, serialPrefix } from '../../server/disputes/serials.ts';
import type { LawEntry } from '../../server/law/lawData.ts';
import type { Serial } from '../../server/disputes/serials.ts';
import { pureParts, worldEnding } from './playedYear.ts';

const world = worldEnding('2026-11-22');

/** A site in memory: unique numbers and commands, as storage holds them. */
function makeSite(of: World) {
  const commits = new Map<string, Commit>();
  const taken = new Set<string>();
  const accounts = new Map<string, DemoAccount & { readonly passwordHash: string }>();
  const scans: KeptScan[] = [];
  const law: LawEntry[] = [];
  const units = { bodies: 0, commissions: 0, mediators: 0 };
  const ports: DemoPorts = {
    play: pureParts(of),
    store: {
      async insert(commit) {
        const keys = commit.serials.map(serialKey);
        if (commits.has(commit.commandId) || keys.some((key) => taken.has(key))) return 'duplicate';
        commits.set(commit.commandId, commit);
        for (const key of keys) taken.add(key);
        return 'committed';
      },
      loadOpenedBy: async (commandId) => commits.get(commandId)?.stored ?? null,
      nextNumber: async (serial) => highest(taken, serial) + 1,
    },
    async keepUnits({ bodies, commissions, mediators }) {
      Object.assign(units, {
        bodies: bodies.length,
        commissions: commissions.length,
        mediators: mediators.length,
      });
    },
    async createAccount(account) {
      if (!accounts.has(account.accountId)) accounts.set(account.accountId, account);
    },
    async enterLaw(_by, entries) {
      law.push(...entries);
    },
    async keepScan(scan) {
      scans.push(scan);
    },
    wake: () => undefined,
  };
  return { ports, commits, taken, accounts, scans, units, law };
}

function highest(taken: ReadonlySet<string>, serial: Serial): number {
  const prefix = serialPrefix(serial);
  return [...taken].reduce(
    (most, key) => (key.startsWith(prefix) ? Math.max(most, Number(key.slice(prefix.length))) : most),
    0,
  );
}

const course = { from: 0, passwordHash: 'hash', onProgress: () => undefined, stopped: () => false };

describe('loading the demo', function () {
  this.timeout(60_000);
  let year: Year;
  before(async () => {
    // The front of a year is enough here: the cast's cases, what is open, and some of the rest.
    const planned = await planYear(world, 0.01);
    year = { cases: planned.cases.slice(0, 120) };
  });

  it('brings in units, staff and the cast before any case, all with the one hash', async () => {
    const site = makeSite(world);
    await loadCity(site.ports, world, 'hash');
    assert.deepEqual(site.units, { bodies: 200, commissions: 15, mediators: 189 });
    assert.deepEqual(
      site.law.map((entry) => entry.kind === 'reading' && entry.key),
      ['fastAcceptance', 'fastMediation', 'fastHearing', 'fastClosure'],
    );
    assert.equal(site.accounts.size, world.city.accounts.length);
    assert.ok([...site.accounts.values()].every(({ passwordHash }) => passwordHash === 'hash'));
  });

  it('loads every case with the numbers laid aside, and tells how far it is', async () => {
    const site = makeSite(world);
    const heard: number[] = [];
    await loadYear(site.ports, world, year, { ...course, onProgress: (loaded) => heard.push(loaded) });
    assert.equal(site.commits.size, 120);
    assert.equal(heard.at(-1), 120);
    assert.deepEqual(
      heard,
      heard.toSorted((a, b) => a - b),
    );
    const laidAside = year.cases.flatMap(({ numbers }) => numbers.map(serialKey)).sort();
    assert.deepEqual([...site.taken].sort(), laidAside);
  });

  it('keeps the scan of every signature on paper, and gives an account to whoever goes on by one', async () => {
    const site = makeSite(world);
    await loadYear(site.ports, world, year, course);
    const disputes = [...site.commits.values()].map(({ stored }) => stored.dispute);
    const fileIds = disputes.flatMap(({ mediation }) =>
      (mediation?.agreement?.signatures ?? []).flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
    );
    const kept = new Set(site.scans.map(({ fileId }) => fileId));
    assert.ok(fileIds.length > 0);
    assert.ok(fileIds.every((id) => kept.has(id)));
    const cast = world.city.accounts.map(({ accountId }) => accountId);
    const named = disputes.flatMap(({ parties }) =>
      parties.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    );
    assert.ok(named.every((id) => cast.includes(id) || site.accounts.has(id)));
  });

  it('stops between two cases and goes on without a case twice or missing', async () => {
    const site = makeSite(world);
    let loaded = 0;
    await loadYear(site.ports, world, year, {
      ...course,
      onProgress(count) {
        loaded = count;
      },
      stopped: () => loaded >= 30,
    });
    const first = site.commits.size;
    assert.ok(first >= 30 && first < 120, String(first));
    // The marker may lag behind what is in: those cases are met again and left alone.
    await loadYear(site.ports, world, year, { ...course, from: Math.max(0, loaded - 10) });
    assert.equal(site.commits.size, 120);
  });

  it('gives way to somebody who filed meanwhile: the case takes the next free numbers', async () => {
    const site = makeSite(world);
    const planned = year.cases[0];
    assert.ok(planned);
    const [own] = planned.numbers;
    assert.ok(own);
    site.taken.add(serialKey(own));
    await loadYear(site.ports, world, { cases: [planned] }, course);
    const [commit] = site.commits.values();
    assert.equal(commit?.serials[0]?.n, own.n + 1);
  });
});
