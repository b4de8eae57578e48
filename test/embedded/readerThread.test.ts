import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import type { Collection } from 'mongodb';
import { startOwnStore } from './ownStore.ts';

type Row = { _id: number; unit: string; day: string; n: number };

describe('long reads of the embedded store', () => {
  const rows = 30_000;
  let client: MongoClient;
  let stop: () => Promise<void>;
  let collection: Collection<Row>;

  before(async () => {
    const own = await startOwnStore();
    stop = own.stop;
    client = await MongoClient.connect(own.store.uri);
    collection = client.db().collection<Row>('rows');
    const row = (i: number): Row => ({ _id: i, unit: `u${i % 200}`, day: `d${i % 365}`, n: i % 7 });
    for (let i = 0; i < rows; i += 10_000)
      await collection.insertMany(Array.from({ length: 10_000 }, (_, k) => row(i + k)));
  });
  after(async () => {
    await client.close();
    await stop();
  });

  it('a report over everything does not hold up short reads and writes', async () => {
    const report = { done: false };
    const result = collection
      .aggregate([
        { $group: { _id: { unit: '$unit', day: '$day' }, n: { $sum: '$n' } } },
        { $count: 'groups' },
      ])
      .toArray()
      .then((groups) => {
        report.done = true;
        return groups;
      });
    let answered = 0;
    while (!report.done && answered < 40) {
      await collection.findOne({ _id: answered });
      await collection.updateOne({ _id: answered }, { $inc: { n: 0 } });
      answered += 1;
    }
    // On one thread the first of them would have waited for the report.
    assert.ok(answered >= 3, `${answered} pairs of a read and a write during the report`);
    assert.deepEqual(await result, [{ groups: await countGroups() }]);
  });

  it('a report sees what was answered before it began', async () => {
    for (let n = 1; n <= 5; n += 1) {
      await collection.insertOne({ _id: rows + n, unit: 'late', day: 'late', n: 1 });
      const [late] = await collection
        .aggregate([{ $match: { n: { $gte: 0 } } }, { $group: { _id: null, all: { $sum: 1 } } }])
        .toArray();
      assert.equal(late?.all, rows + n);
    }
    await collection.deleteMany({ unit: 'late' });
  });

  it('a cursor gives every document once while others are written and deleted', async () => {
    const seen = new Set<number>();
    for await (const { _id } of collection.find({}).batchSize(1000)) {
      assert.ok(!seen.has(_id));
      seen.add(_id);
      if (seen.size % 5000 === 0) {
        await collection.insertOne({ _id: -seen.size, unit: 'x', day: 'x', n: 0 });
        await collection.deleteOne({ _id: -seen.size });
      }
    }
    assert.equal([...seen].filter((id) => id >= 0 && id < rows).length, rows);
  });

  async function countGroups(): Promise<number> {
    const groups = new Set<string>();
    for await (const { unit, day } of collection.find({})) groups.add(`${unit} ${day}`);
    return groups.size;
  }
});
