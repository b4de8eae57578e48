import assert from 'node:assert/strict';
import { MongoClient } from 'mongodb';
import type { Collection, Document, Sort } from 'mongodb';
import { startOwnStore } from './ownStore.ts';

describe('which index serves a query of the embedded store', () => {
  let client: MongoClient;
  let stop: () => Promise<void>;
  let collection: Collection<Document>;

  before(async () => {
    const own = await startOwnStore();
    stop = own.stop;
    client = await MongoClient.connect(own.store.uri);
    collection = client.db().collection('cases');
    await collection.createIndexes([
      { key: { number: 1 }, unique: true },
      { key: { unit: 1, due: 1, _id: 1 } },
      { key: { tokens: 1, due: 1 } },
      { key: { closedOn: -1 }, partialFilterExpression: { closedOn: { $exists: true } } },
    ]);
    const made = Array.from({ length: 900 }, (_, i) => ({
      _id: i,
      number: `N${i}`,
      unit: `u${i % 3}`,
      due: `d${String(i % 50).padStart(2, '0')}`,
      tokens: [`t${i % 10}`, `s${i % 7}`],
      ...(i % 10 === 0 ? { closedOn: `c${i}` } : {}),
    }));
    await collection.insertMany(made as never);
  });
  after(async () => {
    await client.close();
    await stop();
  });

  type Question = { filter: Document; sort?: Sort; limit?: number };
  const explain = async ({ filter, sort = {}, limit = 0 }: Question) => {
    const { queryPlanner, executionStats } = await collection
      .find(filter)
      .sort(sort)
      .limit(limit)
      .explain('executionStats');
    const { winningPlan } = queryPlanner;
    return {
      plan: winningPlan,
      index: winningPlan.inputStage?.indexName ?? winningPlan.stage,
      examined: executionStats.totalDocsExamined,
    };
  };

  const served: [string, Question, string, number][] = [
    ['a unique key', { filter: { number: 'N5' } }, 'number_1', 1],
    ['the _id', { filter: { _id: 7 } }, 'IDHACK', 1],
    [
      'a list of one unit in its order',
      { filter: { unit: 'u1' }, sort: { due: 1, _id: 1 }, limit: 20 },
      'unit_1_due_1__id_1',
      20,
    ],
    [
      'the same backwards',
      { filter: { unit: 'u1' }, sort: { due: -1, _id: -1 }, limit: 20 },
      'unit_1_due_1__id_1',
      20,
    ],
    [
      'two units merged in order',
      { filter: { unit: { $in: ['u1', 'u2'] } }, sort: { due: 1, _id: 1 }, limit: 20 },
      'unit_1_due_1__id_1',
      20,
    ],
    [
      'a range of days',
      { filter: { unit: 'u0', due: { $gte: 'd10', $lt: 'd12' } } },
      'unit_1_due_1__id_1',
      12,
    ],
    [
      'the next page by key',
      {
        filter: { unit: 'u1', $or: [{ due: { $gt: 'd48' } }, { due: 'd48', _id: { $gt: 400 } }] },
        sort: { due: 1, _id: 1 },
        limit: 5,
      },
      'unit_1_due_1__id_1',
      8,
    ],
    [
      'one word of the search, in order',
      { filter: { tokens: 't3' }, sort: { due: 1 }, limit: 10 },
      'tokens_1_due_1',
      10,
    ],
    [
      'a partial index where the query implies its filter',
      { filter: { closedOn: { $gte: 'c8' } } },
      'closedOn_-1',
      12,
    ],
    ['an anchored prefix', { filter: { number: /^N89/ } }, 'number_1', 11],
  ];
  for (const [name, question, index, most] of served)
    it(name, async () => {
      const found = await explain(question);
      assert.equal(found.index, index);
      assert.ok(found.examined <= most, `${found.examined} documents examined`);
    });

  it('says plainly where no index serves', async () => {
    assert.equal((await explain({ filter: { 'nobody.asked': 1 } })).index, 'COLLSCAN');
    assert.equal((await explain({ filter: { closedOn: { $ne: null } } })).index, 'COLLSCAN');
    assert.equal(
      (await explain({ filter: { unit: 'u1' }, sort: { number: 1, tokens: 1 } })).plan.stage,
      'SORT',
    );
  });
  it('reads both branches of an $or by their indexes', async () => {
    const { plan, examined } = await explain({ filter: { $or: [{ number: 'N1' }, { tokens: 't9' }] } });
    assert.equal(plan.stage, 'OR');
    assert.ok(examined <= 91);
  });
});
