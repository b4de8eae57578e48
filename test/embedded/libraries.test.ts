import assert from 'node:assert/strict';
import MongoStore from 'connect-mongo';
import type { SessionData } from 'express-session';
import { MongoClient } from 'mongodb';
import { RateLimiterMongo } from 'rate-limiter-flexible';
import type { TestStorage } from '../support/storage.ts';
import { openTestStorage } from '../support/storage.ts';

/** The two libraries that bring queries of their own, on whatever storage the tests run. */
describe('libraries on the storage', () => {
  let storage: TestStorage;
  let client: MongoClient;

  before(async () => {
    storage = await openTestStorage();
    client = await MongoClient.connect(storage.uri);
  });
  after(async () => {
    await client.close();
    await storage.close();
  });

  it('connect-mongo keeps, touches, counts, ends and clears sessions without a TTL index', async () => {
    const store = MongoStore.create({ client, dbName: client.db().databaseName, autoRemove: 'disabled' });
    const call = <T>(run: (done: (error?: unknown, value?: T) => void) => void): Promise<T | undefined> =>
      new Promise((resolve, reject) => run((error, value) => (error ? reject(error) : resolve(value))));
    const session = (account: string) =>
      ({ cookie: { maxAge: 60_000, originalMaxAge: 60_000 }, account }) as unknown as SessionData;
    await call((done) => store.set('one', session('a1'), done));
    await call((done) => store.set('one', session('a2'), done));
    await call((done) => store.set('two', session('b1'), done));
    await call((done) => store.touch('one', session('a2'), done));
    const kept = await call<SessionData | null>((done) => store.get('one', done));
    assert.equal((kept as unknown as { account: string }).account, 'a2');
    assert.equal(await call<number>((done) => store.length(done)), 2);
    assert.equal((await call<unknown[]>((done) => store.all(done as never)))?.length, 2);
    await call((done) => store.destroy('one', done));
    assert.equal(await call((done) => store.get('one', done)), null);
    await call((done) => store.clear(done));
    assert.equal(await call<number>((done) => store.length(done)), 0);
  });

  it('rate-limiter-flexible counts every attempt of many at once, blocks and forgets', async () => {
    const collection = client.db().collection('limits');
    await collection.createIndex({ key: 1 }, { unique: true });
    const limiter = new RateLimiterMongo({
      storeClient: client,
      dbName: client.db().databaseName,
      tableName: 'limits',
      points: 5,
      duration: 60,
      disableIndexesCreation: true,
    });
    const attempts = await Promise.allSettled(Array.from({ length: 12 }, () => limiter.consume('10.0.0.1')));
    assert.equal(attempts.filter(({ status }) => status === 'fulfilled').length, 5);
    assert.equal((await limiter.get('10.0.0.1'))?.consumedPoints, 12);
    await limiter.block('10.0.0.2', 60);
    await assert.rejects(limiter.consume('10.0.0.2'));
    await limiter.delete('10.0.0.1');
    assert.equal((await limiter.consume('10.0.0.1')).consumedPoints, 1);
  });

  it('rate-limiter-flexible starts anew where the time is over', async () => {
    const collection = client.db().collection<{ key: string; points: number; expire: Date }>('limits');
    const limiter = new RateLimiterMongo({
      storeClient: client,
      dbName: client.db().databaseName,
      tableName: 'limits',
      points: 5,
      duration: 60,
      disableIndexesCreation: true,
    });
    await limiter.consume('late', 4);
    await collection.updateOne({ key: { $regex: 'late$' } }, { $set: { expire: new Date(0) } });
    assert.equal((await limiter.consume('late', 2)).consumedPoints, 2);
  });
});
