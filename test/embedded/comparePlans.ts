import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document } from '../../server/embedded/bson/decode.ts';
import { decodeDocument, encodeDocument } from '../../server/embedded/bson/decode.ts';
import { findDocuments } from '../../server/embedded/plan/find.ts';
import { isExact } from '../../server/embedded/plan/exact.ts';
import { makePace } from '../../server/embedded/plan/pace.ts';
import type { Plan } from '../../server/embedded/plan/planner.ts';
import { planQuery, planScan } from '../../server/embedded/plan/planner.ts';
import { countEntries } from '../../server/embedded/plan/scan.ts';
import { parseSort, sortKeyOf } from '../../server/embedded/plan/sort.ts';
import { parseCondition } from '../../server/embedded/query/condition.ts';
import { isRefusal } from '../../server/embedded/refusal.ts';
import type { Collection } from '../../server/embedded/storage/catalog.ts';
import { makeIndex, openCatalog } from '../../server/embedded/storage/catalog.ts';
import type { Storage } from '../../server/embedded/storage/collection.ts';
import { insertDocument } from '../../server/embedded/storage/collection.ts';
import { openEngine } from '../../server/embedded/storage/engine.ts';
import { makeRandom } from './randomQueries.ts';

type Definition = {
  readonly fields: readonly [string, 1 | -1][];
  readonly unique?: boolean;
  readonly filter?: Document;
};

const definitions: readonly Definition[] = [
  { fields: [['a', 1]] },
  {
    fields: [
      ['b', 1],
      ['a', -1],
    ],
  },
  {
    fields: [
      ['b', 1],
      ['c', 1],
      ['_id', 1],
    ],
  },
  {
    fields: [
      ['b', -1],
      ['text', 1],
    ],
  },
  {
    fields: [
      ['d.x', 1],
      ['d.y', 1],
    ],
  },
  {
    fields: [
      ['b', 1],
      ['tags', 1],
      ['c', -1],
    ],
  },
  {
    fields: [
      ['tags', 1],
      ['b', 1],
    ],
  },
  {
    fields: [
      ['text', 1],
      ['b', 1],
      ['_id', 1],
    ],
    unique: true,
  },
  { fields: [['c', 1]], filter: { b: { $gte: 2 } } },
  {
    fields: [
      ['c', -1],
      ['a', 1],
    ],
    filter: { text: { $exists: true } },
  },
  {
    fields: [
      ['a', 1],
      ['c', 1],
    ],
    filter: { b: 3 },
  },
  { fields: [['d.z.w', 1]] },
];

export type Comparison = {
  readonly compared: number;
  readonly withIndex: number;
  readonly sortedByIndex: number;
  /** How many could be counted by their index alone. */
  readonly counted: number;
};

/** Asks `queries` random questions by index and by plain scan; throws at the first that differs. */
export async function comparePlans(seed: number, queries: number): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'tz-plans-'));
  const engine = openEngine(join(folder, 'store.mdb'));
  try {
    return compareIn({ engine, catalog: openCatalog(engine) }, seed, queries);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true });
  }
}

function compareIn(storage: Storage, seed: number, queries: number): Comparison {
  const random = makeRandom(seed);
  const collections = Array.from({ length: 4 }, (_, i) =>
    fill({ storage, name: `c${i}`, random, withLong: i % 2 === 1 }),
  );
  let withIndex = 0;
  let sortedByIndex = 0;
  let counted = 0;
  for (let i = 0; i < queries; i += 1) {
    const collection = collections[i % collections.length]!;
    const filter = random.filter();
    for (const asked of [filter, random.countable()])
      if (compareCount({ storage, collection, filter: asked })) counted += 1;
    const sort = random.chance(0.5) ? { ...random.sort(), _id: random.chance(0.5) ? 1 : -1 } : random.sort();
    const plan = planQuery({ collection, condition: parseCondition(filter), sort: parseSort(sort) });
    if (plan.accesses.some(({ bounded }) => bounded)) withIndex += 1;
    if (plan.accesses.some(({ order }) => order !== 'none')) sortedByIndex += 1;
    compareOne({
      storage,
      collection,
      filter,
      sort,
      plan,
      limit: random.chance(0.3) ? 1 + random.below(20) : Infinity,
    });
  }
  return { compared: queries, withIndex, sortedByIndex, counted };
}

type Random = ReturnType<typeof makeRandom>;

type Filling = {
  readonly storage: Storage;
  readonly name: string;
  readonly random: Random;
  readonly withLong: boolean;
};

function fill({ storage: { engine, catalog }, name, random, withLong }: Filling): Collection {
  return engine.transaction(() => {
    catalog.refresh();
    const indexes = definitions.map(({ fields, unique = false, filter }) => {
      const multikey = fields.map(() => false);
      const indexName = fields.map(([path]) => path).join('_') + (filter ? '_partial' : '');
      return makeIndex({
        id: catalog.nextId(),
        name: indexName,
        fields,
        unique,
        multikey,
        cut: false,
        ...(filter ? { filter } : {}),
      });
    });
    catalog.save({ id: catalog.nextId(), database: 'test', name, indexes });
    for (let id = 0; id < 300; id += 1)
      insertRandom({ engine, catalog }, name, random.document(id, withLong));
    return catalog.find('test', name)!;
  });
}

function insertRandom(storage: Storage, name: string, document: Document): void {
  try {
    insertDocument(storage, storage.catalog.find('test', name)!, encodeDocument(document));
  } catch (error) {
    if (!isRefusal(error) || error.code !== 171) throw error;
  }
}

type Question = {
  readonly storage: Storage;
  readonly collection: Collection;
  readonly filter: Document;
  readonly sort: Document;
  readonly plan: Plan;
  readonly limit: number;
};

/** Counts by the index where that is exact, and by a plain scan; gives whether it is. */
function compareCount({
  storage,
  collection,
  filter,
}: Pick<Question, 'storage' | 'collection' | 'filter'>): boolean {
  const condition = parseCondition(filter);
  const plan = planQuery({ collection, condition, sort: [] });
  if (!isExact(plan, condition)) return false;
  const pace = makePace({ maxTimeMS: 0, budget: Infinity });
  const scan = { storage, collection, condition, sort: [], skip: 0, limit: Infinity, pace };
  const byScan = [...findDocuments({ ...scan, plan: planScan(collection, []) })].length;
  assert.equal(countEntries({ storage, plan, pace }), byScan, `count of ${show(filter)}`);
  return true;
}

function compareOne({ storage, collection, filter, sort, plan, limit }: Question): void {
  const fields = parseSort(sort);
  const total = fields.some(({ path }) => path === '_id');
  const ask = (chosen: Plan): Document[] => {
    const search = {
      storage,
      collection,
      condition: parseCondition(filter),
      sort: fields,
      skip: 0,
      limit: total ? limit : Infinity,
      pace: makePace({ maxTimeMS: 0, budget: Infinity }),
      plan: chosen,
    };
    return [...findDocuments(search)].map(decodeDocument);
  };
  const [byIndex, byScan] = [ask(plan), ask(planScan(collection, fields))];
  const idsOf = (documents: Document[]) => documents.map(({ _id }) => Number(_id));
  const unordered = (documents: Document[]) => idsOf(documents).sort((a, b) => a - b);
  const about = () =>
    `${show(filter)} sort ${show(sort)} by ${plan.accesses.map(({ index }) => index?.name ?? '_id').join(' or ')}`;
  if (total) assert.deepEqual(idsOf(byIndex), idsOf(byScan), about());
  else {
    assert.deepEqual(unordered(byIndex), unordered(byScan), about());
    const keys = (documents: Document[]) =>
      documents.map((document) => sortKeyOf(document, fields).toString('hex'));
    assert.deepEqual(keys(byIndex), keys(byScan), about());
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (inner instanceof RegExp ? String(inner) : inner));
}
