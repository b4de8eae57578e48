import assert from 'node:assert/strict';
import { Decimal128, Long, MongoClient, MaxKey, Timestamp } from 'mongodb';
import type { Collection, Db, Document } from 'mongodb';
import type { EmbeddedStore } from '../../server/embedded/store.ts';
import { startOwnStore } from './ownStore.ts';

describe('what the embedded store refuses', () => {
  let store: EmbeddedStore;
  let stop: () => Promise<void>;
  let client: MongoClient;
  let db: Db;
  let collection: Collection<Document>;

  before(async () => {
    ({ store, stop } = await startOwnStore());
    client = await MongoClient.connect(store.uri);
    db = client.db();
    collection = db.collection<Document>('things');
    await collection.insertMany([
      { _id: 1, a: [1, 2], n: 1 },
      { _id: 2, n: 2 },
    ] as never);
  });
  after(async () => {
    await client.close();
    await stop();
  });

  const refuses = (name: string, code: number, run: () => Promise<unknown>) =>
    it(`${name}: ${code}`, () => assert.rejects(run, { code }));

  describe('commands', () => {
    for (const command of [
      'mapReduce',
      'collStats',
      'dbStats',
      'serverStatus',
      'renameCollection',
      'collMod',
      'bulkWrite',
      'createUser',
      'constructor',
      '__proto__',
      'listDatabases',
    ])
      refuses(command, 59, () => db.command({ [command]: 1 }));
    refuses('a field that a command does not know', 40415, () => db.command({ find: 'things', magic: true }));
    refuses('a collation', 40415, () => collection.find({}, { collation: { locale: 'zh' } }).toArray());
    refuses('a hint', 40415, () => collection.find({}, { hint: 'x' }).toArray());
    refuses('a tailable cursor', 40415, () => collection.find({}, { tailable: true }).toArray());
    refuses('update with arrayFilters', 40415, () =>
      collection.updateOne({}, { $set: { n: 1 } }, { arrayFilters: [{ x: 1 }] }),
    );
    refuses('a read concern of snapshots', 72, () =>
      db.command({ find: 'things', readConcern: { level: 'snapshot' } }),
    );
    refuses('a name of a collection with $', 73, () => db.command({ find: '$things' }));
    refuses('a cursor that is not there', 43, () =>
      db.command({ getMore: Long.fromNumber(991), collection: 'things' }),
    );
    refuses('a command of a transaction', 20, () =>
      db.command({
        insert: 'things',
        documents: [{ n: 9 }],
        txnNumber: Long.fromNumber(1),
        autocommit: false,
      }),
    );
    it("a driver's transaction, and writes nothing of it", async () => {
      const write = client.withSession((session) =>
        session.withTransaction(() => collection.insertOne({ n: 9 }, { session })),
      );
      await assert.rejects(write);
      assert.equal(await collection.countDocuments({ n: 9 }), 0);
    });
    refuses('a capped collection', 72, () => db.createCollection('log', { capped: true, size: 1000 }));
    refuses('a view', 72, () => db.createCollection('view', { viewOn: 'things', pipeline: [] }));
    refuses('a collection that is there already', 48, () => db.createCollection('things'));
    refuses('indexes of a collection that is not there', 26, () => db.command({ listIndexes: 'nowhere' }));
  });

  describe('queries', () => {
    const queries: [Document, number][] = [
      [{ $where: 'true' }, 2],
      [{ $text: { $search: 'x' } }, 2],
      [{ $expr: { $eq: ['$a', 1] } }, 2],
      [{ $jsonSchema: {} }, 2],
      [{ a: { $near: [0, 0] } }, 2],
      [{ a: { $type: 'string' } }, 2],
      [{ a: { $mod: [2, 0] } }, 2],
      [{ a: { $gt: [1] } }, 2],
      [{ a: { $in: 5 } }, 2],
      [{ a: { $regex: 'x', $options: 'x' } }, 2],
      [{ a: { $regex: '(' } }, 2],
      [{ a: { b: 1, $gt: 2 } }, 2],
      [{ $and: [] }, 2],
      [{ '__proto__.x': 1 }, 2],
      [{ a: new MaxKey() }, 2],
      [{ a: Decimal128.fromString('1') }, 2],
    ];
    for (const [query, code] of queries) {
      refuses(`find ${JSON.stringify(query)}`, code, () => collection.find(query).toArray());
      refuses(`find ${JSON.stringify(query)} where there is no collection`, code, () =>
        db.collection('nowhere').find(query).toArray(),
      );
    }
    refuses('delete by an unknown operator deletes nothing', 2, () =>
      collection.deleteMany({ $where: 'true' }),
    );
    refuses('a sort direction of its own', 2, () =>
      collection
        .find({})
        .sort({ n: { $meta: 'textScore' } })
        .toArray(),
    );
    refuses('a projection that computes', 2, () =>
      collection.find({}, { projection: { b: { $add: [1, '$n'] } } }).toArray(),
    );
    refuses('a positional projection', 2, () =>
      collection.find({ a: 1 }, { projection: { 'a.$': 1 } }).toArray(),
    );
    refuses('a mixed projection', 31254, () => collection.find({}, { projection: { a: 1, n: 0 } }).toArray());
  });

  describe('updates', () => {
    const updates: [string, Document | Document[], number][] = [
      ['$rename', { $rename: { n: 'm' } }, 9],
      ['$mul', { $mul: { n: 2 } }, 9],
      ['$pop', { $pop: { a: 1 } }, 9],
      ['$bit', { $bit: { n: { or: 1 } } }, 9],
      ['$currentDate', { $currentDate: { n: true } }, 9],
      ['a pipeline', [{ $set: { n: 1 } }], 2],
      ['a positional path', { $set: { 'a.$': 1 } }, 2],
      ['a path to all elements', { $set: { 'a.$[]': 1 } }, 2],
      ['$push with $sort', { $push: { a: { $each: [1], $sort: 1 } } }, 2],
      ['an empty path', { $set: { '': 1 } }, 56],
      ['a path with an empty step', { $set: { 'a..b': 1 } }, 56],
      ['a field with $', { $set: { 'x.$y': 1 } }, 52],
      ['a walk into prototypes', { $set: { '__proto__.x': 1 } }, 2],
      ['a text as an operand of $inc', { $inc: { n: 'x' } }, 14],
    ];
    for (const [name, change, code] of updates) {
      refuses(`updateOne with ${name}`, code, () =>
        collection.updateOne({ _id: 1 } as never, change as never),
      );
      refuses(`findOneAndUpdate with ${name}`, code, () =>
        collection.findOneAndUpdate({ _id: 1 } as never, change as never),
      );
      refuses(`${name} where nothing matches`, code, () =>
        collection.updateOne({ _id: 'none' } as never, change as never),
      );
    }
    it('leaves the documents as they were', async () =>
      assert.deepEqual(await collection.find({}).sort({ _id: 1 }).toArray(), [
        { _id: 1, a: [1, 2], n: 1 },
        { _id: 2, n: 2 },
      ]));
  });

  describe('values', () => {
    const values: [string, unknown, number][] = [
      ['Decimal128', Decimal128.fromString('1.5'), 2],
      ['a timestamp', new Timestamp({ t: 1, i: 1 }), 2],
      ['a whole number beyond 2^53', Long.fromString('9007199254740993'), 2],
      ['a pattern', /x/, 2],
    ];
    for (const [name, value, code] of values) {
      refuses(`insert of ${name}`, code, () => collection.insertOne({ deep: [{ value }] }));
      refuses(`update to ${name}`, code, () =>
        collection.updateOne({ _id: 1 } as never, { $set: { v: value } }),
      );
    }
    refuses('a document over 16 MB, grown by updates', 10334, async () => {
      await collection.insertOne({ _id: 'big', text: 'x'.repeat(9_000_000) } as never);
      await collection.updateOne({ _id: 'big' } as never, { $set: { more: 'x'.repeat(9_000_000) } });
    });
    refuses('an _id that is too long for its key', 17280, () =>
      collection.insertOne({ _id: 'x'.repeat(1000) } as never),
    );
  });

  describe('indexes', () => {
    const indexes: [string, Document, Document, number][] = [
      ['TTL', { at: 1 }, { expireAfterSeconds: 60 }, 67],
      ['text', { a: 'text' }, {}, 67],
      ['hashed', { a: 'hashed' }, {}, 67],
      ['geo', { a: '2dsphere' }, {}, 67],
      ['wildcard', { 'a.$**': 1 }, {}, 67],
      ['sparse', { s: 1 }, { sparse: true }, 67],
      ['collation', { c: 1 }, { collation: { locale: 'zh' } }, 67],
      ['hidden', { h: 1 }, { hidden: true }, 67],
      ['a partial filter with $in', { p: 1 }, { partialFilterExpression: { a: { $in: [1] } } }, 67],
      [
        'a partial filter with $exists: false',
        { p: 1 },
        { partialFilterExpression: { a: { $exists: false } } },
        67,
      ],
    ];
    for (const [name, key, options, code] of indexes)
      refuses(name, code, () => collection.createIndex(key as never, options));
    refuses('another index of the same name', 86, async () => {
      await collection.createIndex({ n: 1 }, { name: 'own' });
      await collection.createIndex({ n: -1 }, { name: 'own' });
    });
    refuses('the same key under another name', 85, () => collection.createIndex({ n: 1 }, { name: 'other' }));
    refuses('dropping what is not there', 27, () => collection.dropIndex('nothing'));
    refuses('two arrays in one index', 171, async () => {
      await collection.createIndex({ p: 1, q: 1 });
      await collection.insertOne({ p: [1], q: [1] });
    });
  });

  describe('pipelines', () => {
    const stages: [Document, number][] = [
      ...[
        '$lookup',
        '$facet',
        '$graphLookup',
        '$bucket',
        '$bucketAuto',
        '$setWindowFields',
        '$unionWith',
        '$merge',
        '$out',
        '$geoNear',
        '$redact',
        '$replaceRoot',
        '$sample',
        '$unset',
        '$sortByCount',
        '$densify',
        '$fill',
        '$documents',
        '$collStats',
        '$indexStats',
        '$constructor',
      ].map((name): [Document, number] => [{ [name]: {} }, 40324]),
      [{ $changeStream: {} }, 40573],
      [{ $match: {}, $limit: 1 }, 40323],
      [{ $group: { _id: null, x: { $stdDevPop: '$n' } } }, 15952],
      [{ $group: { _id: null, x: { $accumulator: {} } } }, 15952],
      [{ $group: { n: { $sum: 1 } } }, 15952],
      [{ $group: { _id: { $dateToString: { date: '$at' } } } }, 168],
      [{ $project: { x: { $function: {} } } }, 168],
      [{ $project: { x: { $toString: '$n' } } }, 168],
      [{ $addFields: { x: '$$ROOT' } }, 168],
      [{ $addFields: { 'a.b': 1 } }, 2],
      [{ $project: { a: 1, n: 0 } }, 31254],
      [{ $limit: 0 }, 2],
      [{ $skip: -1 }, 2],
      [{ $unwind: { path: '$a', includeArrayIndex: 'i' } }, 2],
      [{ $count: '' }, 2],
      [{ $match: { $where: 'true' } }, 2],
      [{ $project: { x: { $divide: ['$n', 0] } } }, 2],
      [{ $project: { x: { $size: '$n' } } }, 2],
    ];
    for (const [stage, code] of stages)
      refuses(JSON.stringify(stage), code, () => collection.aggregate([stage]).toArray());
    refuses('watching a collection', 40573, async () => {
      const stream = collection.watch();
      await stream.next().finally(() => stream.close());
    });
  });

  it('stops a read that takes longer than maxTimeMS: 50', async () => {
    const many = db.collection('many');
    for (let i = 0; i < 5; i += 1)
      await many.insertMany(Array.from({ length: 4000 }, (_, n) => ({ n, text: 'x'.repeat(50) })));
    await assert.rejects(many.find({ text: /y$/ }, { maxTimeMS: 1 }).toArray(), { code: 50 });
    assert.equal(await many.countDocuments({ text: /y$/ }, { maxTimeMS: 60_000 }), 0);
  });

  it('refuses a collection over 100 MB sorted in memory: 292', async () => {
    const wide = db.collection('wide');
    for (let i = 0; i < 8; i += 1)
      await wide.insertMany(Array.from({ length: 15 }, () => ({ key: 'x'.repeat(1_000_000) })));
    await assert.rejects(wide.find({}).sort({ key: 1 }).project({ _id: 1 }).toArray(), { code: 292 });
  });
});
