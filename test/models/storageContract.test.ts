import assert from 'node:assert/strict';
import { Double, Int32, Long, MongoClient, ObjectId } from 'mongodb';
import type { Collection, Db, Document } from 'mongodb';
import mongoose from 'mongoose';
import type { TestStorage } from '../support/storage.ts';
import { openTestStorage } from '../support/storage.ts';

/** What the application relies on, on whatever storage it runs: MONGODB_URI, or the embedded store. */
describe('storage contract', () => {
  let storage: TestStorage;
  let client: MongoClient;
  let db: Db;
  let collection: Collection<Document>;
  let nth = 0;

  before(async () => {
    storage = await openTestStorage();
    client = await MongoClient.connect(storage.uri);
    db = client.db();
  });
  after(async () => {
    await client.close();
    await storage.close();
  });
  beforeEach(() => {
    nth += 1;
    collection = db.collection<Document>(`c${nth}`);
  });

  const ids = async (filter: Document, sort: Document = { _id: 1 }): Promise<unknown[]> =>
    (
      await collection
        .find(filter)
        .sort(sort as never)
        .toArray()
    ).map(({ _id }) => _id);

  describe('finding', () => {
    const documents: Document[] = [
      { _id: 1, name: '张三', stage: 'filed', due: '2026-03-01', tags: ['工资', '加班'], amount: 1200 },
      { _id: 2, name: '李四', stage: 'filed', due: '2026-02-01', tags: [], amount: 5.5, note: null },
      {
        _id: 3,
        name: '王五',
        stage: 'closed',
        due: '2026-04-01',
        tags: ['工资'],
        parties: [{ kind: 'worker', n: 1 }],
      },
      {
        _id: 4,
        name: '赵六',
        stage: 'mediating',
        parties: [
          { kind: 'worker', n: 2 },
          { kind: 'employer', n: 1 },
        ],
      },
    ];
    beforeEach(() => collection.insertMany(documents.map((document) => ({ ...document })) as never));

    const cases: [string, Document, number[]][] = [
      ['everything', {}, [1, 2, 3, 4]],
      ['equality', { stage: 'filed' }, [1, 2]],
      ['equality with an array element', { tags: '工资' }, [1, 3]],
      ['equality with a whole array', { tags: ['工资'] }, [3]],
      ['null matches missing and null', { note: null }, [1, 2, 3, 4]],
      ['$exists true sees null', { note: { $exists: true } }, [2]],
      ['$exists false', { due: { $exists: false } }, [4]],
      ['$ne matches missing', { due: { $ne: '2026-03-01' } }, [2, 3, 4]],
      ['$gt stays within the type', { amount: { $gt: 5 } }, [1, 2]],
      ['$gt of a string sees no numbers', { amount: { $gt: '' } }, []],
      ['$gte and $lt together', { due: { $gte: '2026-02-01', $lt: '2026-04-01' } }, [1, 2]],
      ['$lte', { amount: { $lte: 5.5 } }, [2]],
      ['$in', { stage: { $in: ['closed', 'mediating'] } }, [3, 4]],
      ['$nin matches missing', { amount: { $nin: [1200] } }, [2, 3, 4]],
      ['$and', { $and: [{ stage: 'filed' }, { amount: 1200 }] }, [1]],
      ['$or', { $or: [{ stage: 'closed' }, { amount: 1200 }] }, [1, 3]],
      ['$nor', { $nor: [{ stage: 'closed' }, { amount: 1200 }] }, [2, 4]],
      ['$not', { amount: { $not: { $gt: 100 } } }, [2, 3, 4]],
      ['$all', { tags: { $all: ['工资', '加班'] } }, [1]],
      ['$size', { tags: { $size: 0 } }, [2]],
      ['$elemMatch asks one element', { parties: { $elemMatch: { kind: 'worker', n: 1 } } }, [3]],
      ['two paths may be met by two elements', { 'parties.kind': 'worker', 'parties.n': 1 }, [3, 4]],
      ['a number in a path names an element', { 'tags.1': '加班' }, [1]],
      ['an anchored $regex', { name: { $regex: '^张' } }, [1]],
      ['a RegExp without regard to case', { stage: /^FILED$/i }, [1, 2]],
      ['$regex with $options', { stage: { $regex: 'CLOS', $options: 'i' } }, [3]],
    ];
    for (const [name, filter, expected] of cases)
      it(name, async () => assert.deepEqual(await ids(filter), expected));

    it('sorts with missing values first, skips and limits', async () => {
      assert.deepEqual(await ids({}, { due: 1, _id: 1 }), [4, 2, 1, 3]);
      const page = await collection.find({}).sort({ due: -1, _id: -1 }).skip(1).limit(2).toArray();
      assert.deepEqual(
        page.map(({ _id }) => _id),
        [1, 2],
      );
    });
    it('includes and excludes fields, inside arrays too', async () => {
      const [included] = await collection
        .find({ _id: 4 } as never, { projection: { 'parties.kind': 1, _id: 0 } })
        .toArray();
      assert.deepEqual(included, { parties: [{ kind: 'worker' }, { kind: 'employer' }] });
      const [excluded] = await collection
        .find({ _id: 3 } as never, { projection: { parties: 0, tags: 0 } })
        .toArray();
      assert.deepEqual(excluded, { _id: 3, name: '王五', stage: 'closed', due: '2026-04-01' });
    });
    it('gives a slice of an array', async () => {
      const [sliced] = await collection
        .find({ _id: 1 } as never, { projection: { tags: { $slice: -1 }, amount: 1 } })
        .toArray();
      assert.deepEqual(sliced, { _id: 1, tags: ['加班'], amount: 1200 });
    });
    it('counts and lists distinct values', async () => {
      assert.equal(await collection.countDocuments({ stage: 'filed' }), 2);
      assert.equal(await collection.estimatedDocumentCount(), 4);
      assert.deepEqual((await collection.distinct('tags')).sort(), ['加班', '工资']);
    });
  });

  it('reads through a cursor in batches, in order, each document once', async () => {
    await collection.insertMany(
      Array.from({ length: 2500 }, (_, i) => ({ _id: i, even: i % 2 === 0 })) as never,
    );
    const found: unknown[] = [];
    for await (const { _id } of collection.find({ even: true }).sort({ _id: 1 }).batchSize(100))
      found.push(_id);
    assert.deepEqual(
      found,
      Array.from({ length: 1250 }, (_, i) => i * 2),
    );
  });

  it('pages by key without skip', async () => {
    await collection.createIndex({ unit: 1, due: 1, _id: 1 });
    await collection.insertMany(
      Array.from({ length: 60 }, (_, i) => ({
        _id: i,
        unit: 'a',
        due: `d${Math.floor(i / 7) % 4}`,
      })) as never,
    );
    const seen: unknown[] = [];
    let last: Document | undefined;
    do {
      const after: Document = last
        ? { $or: [{ due: { $gt: last.due } }, { due: last.due, _id: { $gt: last._id } }] }
        : {};
      const page = await collection
        .find({ unit: 'a', ...after })
        .sort({ due: 1, _id: 1 })
        .limit(9)
        .toArray();
      seen.push(...page.map(({ _id }) => _id));
      last = page.at(-1);
    } while (last);
    assert.deepEqual(seen, await ids({}, { due: 1, _id: 1 }));
    assert.equal(seen.length, 60);
  });

  describe('writing', () => {
    const update = async (before: Document, change: Document): Promise<Document | null> => {
      await collection.insertOne({ _id: 1, ...before } as never);
      return collection.findOneAndUpdate({ _id: 1 } as never, change, {
        returnDocument: 'after',
        projection: { _id: 0 },
      });
    };
    const updates: [string, Document, Document, Document][] = [
      ['$set makes objects on its way', { a: 1 }, { $set: { 'b.c.d': 2 } }, { a: 1, b: { c: { d: 2 } } }],
      ['$set of an array element', { a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
      ['$unset', { a: 1, b: { c: 2, d: 3 } }, { $unset: { 'b.c': '', a: '' } }, { b: { d: 3 } }],
      ['$inc', { n: 1 }, { $inc: { n: 2, m: -1 } }, { n: 3, m: -1 }],
      ['$min and $max', { low: 5, high: 5 }, { $min: { low: 3 }, $max: { high: 4 } }, { low: 3, high: 5 }],
      ['$push', { a: [1] }, { $push: { a: 2, b: 1 } }, { a: [1, 2], b: [1] }],
      ['$push $each', { a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
      ['$push $slice', { a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
      ['$push $position', { a: [1, 2] }, { $push: { a: { $each: [0], $position: 0 } } }, { a: [0, 1, 2] }],
      ['$addToSet', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
      ['$pull of a value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
      ['$pull by operator', { a: [1, 2, 3] }, { $pull: { a: { $in: [1, 3] } } }, { a: [2] }],
      [
        '$pull by fields',
        {
          a: [
            { k: 1, v: 1 },
            { k: 2, v: 1 },
          ],
        },
        { $pull: { a: { k: 1 } } },
        { a: [{ k: 2, v: 1 }] },
      ],
      [
        '$setOnInsert leaves what is there',
        { a: 1 },
        { $set: { b: 1 }, $setOnInsert: { a: 2 } },
        { a: 1, b: 1 },
      ],
    ];
    for (const [name, before, change, after] of updates)
      it(name, async () => assert.deepEqual(await update(before, change), after));

    it('keeps the number types of fields it does not touch, and int stays int', async () => {
      await collection.insertOne({
        _id: 1,
        d: new Double(5),
        l: Long.fromNumber(7),
        i: new Int32(1),
        o: { d: new Double(2) },
        n: 1,
      } as never);
      await collection.updateOne({ _id: 1 } as never, { $inc: { n: 1 }, $set: { 'o.x': 1 } });
      const kept = await collection.findOne({ _id: 1 } as never, { promoteValues: false });
      assert.ok(kept?.d instanceof Double && kept.o.d instanceof Double && kept.l instanceof Long);
      assert.ok(kept.n instanceof Int32 && kept.n.value === 2);
    });
    it('commits a dispute guarded by its version: state, events and readers in one step', async () => {
      await collection.insertOne({
        _id: 'd1',
        version: 1,
        state: { stage: 'filed' },
        events: [{ seq: 1 }],
        pendingFor: [],
      } as never);
      const commit = (version: number) =>
        collection.findOneAndUpdate(
          { _id: 'd1', version } as never,
          {
            $set: { version: version + 1, state: { stage: 'accepted' } },
            $push: { events: { $each: [{ seq: version + 1 }] } } as never,
            $addToSet: { pendingFor: { $each: ['live', 'figures'] } },
          },
          { returnDocument: 'after', projection: { events: 0 } },
        );
      const results = await Promise.all([commit(1), commit(1), commit(1)]);
      assert.equal(results.filter((result) => result !== null).length, 1);
      const stored = await collection.findOne({ _id: 'd1' } as never);
      assert.deepEqual(stored, {
        _id: 'd1',
        version: 2,
        state: { stage: 'accepted' },
        events: [{ seq: 1 }, { seq: 2 }],
        pendingFor: ['live', 'figures'],
      });
    });
    it('upserts with the equalities of the query and $setOnInsert', async () => {
      const result = await collection.updateOne(
        { key: 'k', 'a.b': 1 },
        { $inc: { points: 1 }, $setOnInsert: { first: true } },
        { upsert: true },
      );
      assert.ok(result.upsertedId);
      const { _id, ...stored } = (await collection.findOne({ key: 'k' }))!;
      assert.deepEqual(stored, { key: 'k', a: { b: 1 }, points: 1, first: true });
    });
    it('replaces a whole document and keeps its _id', async () => {
      await collection.insertOne({ _id: 1, a: 1, b: 2 } as never);
      const result = await collection.replaceOne({ _id: 1 } as never, { c: 3 });
      assert.equal(result.modifiedCount, 1);
      assert.deepEqual(await collection.findOne({}), { _id: 1, c: 3 });
    });
    it('gives the document before or after, by sort, and null where none matches', async () => {
      await collection.insertMany([
        { _id: 1, n: 2 },
        { _id: 2, n: 1 },
      ] as never);
      const before = await collection.findOneAndUpdate(
        {},
        { $set: { taken: true } },
        { sort: { n: 1 }, returnDocument: 'before' },
      );
      assert.deepEqual(before, { _id: 2, n: 1 });
      assert.equal(await collection.findOneAndUpdate({ n: 9 }, { $set: { n: 1 } }), null);
      assert.deepEqual(await collection.findOneAndDelete({ n: 2 }), { _id: 1, n: 2 });
    });
    it('changes and deletes many, and tells how many', async () => {
      await collection.insertMany(Array.from({ length: 10 }, (_, i) => ({ _id: i, n: i })) as never);
      const changed = await collection.updateMany({ n: { $gte: 5 } }, { $set: { n: 5 } });
      assert.deepEqual([changed.matchedCount, changed.modifiedCount], [5, 4]);
      assert.equal((await collection.deleteMany({ n: 5 })).deletedCount, 5);
      assert.equal((await collection.deleteOne({})).deletedCount, 1);
    });
    it('goes on after a duplicate where the order does not matter, and stops where it does', async () => {
      await collection.insertOne({ _id: 2 } as never);
      const batch = () => [{ _id: 1 }, { _id: 2 }, { _id: 3 }] as never;
      await assert.rejects(collection.insertMany(batch(), { ordered: false }), { code: 11000 });
      assert.deepEqual(await ids({}), [1, 2, 3]);
      await collection.deleteMany({ _id: { $ne: 2 } } as never);
      await assert.rejects(collection.insertMany(batch()), { code: 11000 });
      assert.deepEqual(await ids({}), [1, 2]);
    });
    it('mixes kinds of writes in one bulk', async () => {
      const result = await collection.bulkWrite([
        { insertOne: { document: { _id: 1, n: 1 } as never } },
        { updateOne: { filter: { n: 1 }, update: { $set: { n: 2 } } } },
        { updateOne: { filter: { _id: 2 } as never, update: { $set: { n: 1 } }, upsert: true } },
        { deleteOne: { filter: { n: 2 } } },
      ]);
      assert.deepEqual(
        [result.insertedCount, result.modifiedCount, result.upsertedCount, result.deletedCount],
        [1, 1, 1, 1],
      );
    });
    const refusals: [string, Document, Document, number][] = [
      ['$inc of a text', { a: 'x' }, { $inc: { a: 1 } }, 14],
      ['$push to something that is no array', { a: 1 }, { $push: { a: 1 } }, 2],
      ['$set through a plain value', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
      ['two changes of one path', { a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
      ['another _id', { a: 1 }, { $set: { _id: 2 } }, 66],
    ];
    for (const [name, before, change, code] of refusals)
      it(`refuses ${name} and leaves the document as it was`, async () => {
        await assert.rejects(update(before, change), { code });
        assert.deepEqual(await collection.findOne({}), { _id: 1, ...before });
      });
  });

  describe('indexes', () => {
    it('a unique index refuses the second, also in an update, and names the key', async () => {
      await collection.createIndex({ unit: 1, year: 1, n: 1 }, { unique: true });
      await collection.insertOne({ unit: 'a', year: 2026, n: 1 });
      await collection.insertOne({ unit: 'a', year: 2026, n: 2 });
      await assert.rejects(collection.insertOne({ unit: 'a', year: 2026, n: 1 }), (error: Document) => {
        assert.equal(error.code, 11000);
        assert.deepEqual(error.keyPattern, { unit: 1, year: 1, n: 1 });
        return true;
      });
      await assert.rejects(collection.updateOne({ n: 2 }, { $set: { n: 1 } }), { code: 11000 });
      assert.equal(await collection.countDocuments({ n: 1 }), 1);
    });
    it('takes numbers without gaps under a unique index by trying again', async () => {
      await collection.createIndex({ unit: 1, n: 1 }, { unique: true });
      const take = async (): Promise<void> => {
        const [highest] = await collection.find({ unit: 'a' }).sort({ n: -1 }).limit(1).toArray();
        await collection.insertOne({ unit: 'a', n: (highest?.n ?? 0) + 1 }).catch((error: Document) => {
          if (error.code !== 11000) throw error;
          return take();
        });
      };
      await Promise.all(Array.from({ length: 12 }, take));
      const taken = (await collection.find({}).toArray()).map(({ n }) => Number(n)).sort((a, b) => a - b);
      assert.deepEqual(
        taken,
        Array.from({ length: 12 }, (_, i) => i + 1),
      );
    });
    it('a partial unique index holds only for the documents it names', async () => {
      await collection.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { open: true } });
      await collection.insertMany([
        { code: 'x', open: false },
        { code: 'x', open: false },
        { code: 'x', open: true },
      ]);
      await assert.rejects(collection.insertOne({ code: 'x', open: true }), { code: 11000 });
      assert.equal(await collection.countDocuments({ code: 'x', open: true }), 1);
      assert.equal(await collection.countDocuments({ code: 'x' }), 3);
    });
    it('an index on an array finds by each element and follows changes', async () => {
      await collection.createIndex({ pendingFor: 1 });
      await collection.insertMany([
        { _id: 1, pendingFor: ['live', 'figures'] },
        { _id: 2, pendingFor: [] },
      ] as never);
      assert.deepEqual(await ids({ pendingFor: 'live' }), [1]);
      await collection.updateOne({ _id: 1 } as never, { $pull: { pendingFor: 'live' } } as never);
      assert.deepEqual(await ids({ pendingFor: 'live' }), []);
      assert.deepEqual(await ids({ pendingFor: 'figures' }), [1]);
    });
    it('an index made late covers what is there; a duplicate prevents a unique one', async () => {
      await collection.insertMany([{ k: 1 }, { k: 1 }]);
      await assert.rejects(collection.createIndex({ k: 1 }, { unique: true }), { code: 11000 });
      assert.equal(await collection.createIndex({ k: 1 }), 'k_1');
      assert.equal(await collection.countDocuments({ k: 1 }), 2);
      assert.deepEqual(
        (await collection.indexes()).map(({ name }) => name),
        ['_id_', 'k_1'],
      );
      await collection.dropIndex('k_1');
      assert.equal(await collection.countDocuments({ k: 1 }), 2);
    });
    it('very long texts are found and told apart', async () => {
      await collection.createIndex({ text: 1 }, { unique: true });
      const long = '长'.repeat(900);
      await collection.insertMany([
        { _id: 1, text: `${long}甲` },
        { _id: 2, text: `${long}乙` },
      ] as never);
      assert.deepEqual(await ids({ text: `${long}乙` }), [2]);
      assert.deepEqual(await ids({ text: { $gt: `${long}人` } }), [1]);
      assert.deepEqual(await ids({}, { text: 1 }), [2, 1]);
      await assert.rejects(collection.insertOne({ text: `${long}甲` }), { code: 11000 });
    });
  });

  describe('aggregation', () => {
    beforeEach(() =>
      collection.insertMany([
        { unit: 'a', month: '2026-01', n: 2, tags: ['x', 'y'] },
        { unit: 'a', month: '2026-02', n: 3, tags: [] },
        { unit: 'b', month: '2026-01', n: 5, tags: ['x'] },
      ]),
    );
    const run = (pipeline: Document[]) => collection.aggregate(pipeline).toArray();

    it('groups, sums, averages, sorts', async () =>
      assert.deepEqual(
        await run([
          {
            $group: {
              _id: '$unit',
              n: { $sum: '$n' },
              count: { $sum: 1 },
              mean: { $avg: '$n' },
              most: { $max: '$n' },
              least: { $min: '$n' },
            },
          },
          { $sort: { _id: 1 } },
        ]),
        [
          { _id: 'a', n: 5, count: 2, mean: 2.5, most: 3, least: 2 },
          { _id: 'b', n: 5, count: 1, mean: 5, most: 5, least: 5 },
        ],
      ));
    it('groups by several fields', async () =>
      assert.deepEqual(
        await run([
          { $group: { _id: { unit: '$unit', month: '$month' }, n: { $sum: '$n' } } },
          { $sort: { '_id.unit': 1, '_id.month': -1 } },
          { $limit: 1 },
        ]),
        [{ _id: { unit: 'a', month: '2026-02' }, n: 3 }],
      ));
    it('collects first, last, all and distinct values', async () =>
      assert.deepEqual(
        await run([
          { $sort: { n: 1 } },
          {
            $group: {
              _id: null,
              first: { $first: '$n' },
              last: { $last: '$n' },
              all: { $push: '$n' },
              units: { $addToSet: '$unit' },
            },
          },
          { $project: { _id: 0, first: 1, last: 1, all: 1, kinds: { $size: '$units' } } },
        ]),
        [{ first: 2, last: 5, all: [2, 3, 5], kinds: 2 }],
      ));
    it('unwinds and counts', async () =>
      assert.deepEqual(
        await run([{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { n: -1 } }]),
        [
          { _id: 'x', n: 2 },
          { _id: 'y', n: 1 },
        ],
      ));
    it('computes with conditions and missing values', async () =>
      assert.deepEqual(
        await run([
          { $match: { unit: 'a' } },
          {
            $group: {
              _id: null,
              big: { $sum: { $cond: [{ $gte: ['$n', 3] }, 1, 0] } },
              none: { $sum: { $ifNull: ['$missing', 10] } },
            },
          },
        ]),
        [{ _id: null, big: 1, none: 20 }],
      ));
    it('counts what passes', async () =>
      assert.deepEqual(await run([{ $match: { n: { $gt: 2 } } }, { $count: 'n' }]), [{ n: 2 }]));
  });

  it('Mongoose saves, refuses a stale copy, populates by second query and pages with lean', async () => {
    const connection = await mongoose.createConnection(storage.uri).asPromise();
    try {
      const schema = new mongoose.Schema(
        { number: { type: String, unique: true }, parties: [{ name: String }], sum: Number },
        { timestamps: true, optimisticConcurrency: true },
      );
      const Case = connection.model('Case', schema);
      await Case.init();
      const made = await Case.create({ number: '2026-1', parties: [{ name: '甲' }], sum: 3_000_000_000 });
      const [one, two] = [await Case.findById(made._id), await Case.findById(made._id)];
      one!.parties.push({ name: '乙' });
      await one!.save();
      two!.sum = 1;
      await assert.rejects(two!.save(), { name: 'VersionError' });
      await assert.rejects(Case.create({ number: '2026-1' }), { code: 11000 });
      const [lean] = await Case.find({ number: /^2026-/ })
        .select('parties.name sum')
        .lean();
      assert.deepEqual(
        lean?.parties.map(({ name }) => name),
        ['甲', '乙'],
      );
      assert.equal(lean?.sum, 3_000_000_000);
      assert.ok(made._id instanceof mongoose.Types.ObjectId && ObjectId.isValid(String(made._id)));
    } finally {
      await connection.close();
    }
  });
});
