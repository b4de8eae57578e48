import type { Document } from '../bson/decode.ts';
import { decodeDocument, encodeDocument } from '../bson/decode.ts';
import { isPlainObject } from '../bson/paths.ts';
import { readElements } from '../bson/raw.ts';
import { found } from '../plan/find.ts';
import { planScan } from '../plan/planner.ts';
import type { Condition, Test } from '../query/condition.ts';
import { conjuncts, parseCondition } from '../query/condition.ts';
import { refusal } from '../refusal.ts';
import type { Collection, Index, StoredIndex } from '../storage/catalog.ts';
import { keyPatternOf, makeIndex } from '../storage/catalog.ts';
import { indexDocument } from '../storage/collection.ts';
import type { Request } from '../wire.ts';
import { batchSizeOf, clearRegion, encoded } from './collections.ts';
import { firstBatchReply } from './cursors.ts';
import type { Command, Context } from './request.ts';
import {
  decodeField,
  documentField,
  documentsField,
  ensureCollection,
  findCollection,
  okReply,
  paceOf,
} from './request.ts';

export const createIndexes: Command = {
  kind: 'alone',
  fields: ['indexes', 'commitQuorum'],
  run: (context, request) => {
    const createdCollectionAutomatically = findCollection(context, request) === undefined;
    const before = ensureCollection(context, request).indexes.length + 1;
    for (const bytes of documentsField(request, 'indexes')) createIndex(context, request, bytes);
    const now = ensureCollection(context, request).indexes.length + 1;
    const note = now === before ? { note: 'all indexes already exist' } : {};
    return okReply({
      numIndexesBefore: before,
      numIndexesAfter: now,
      createdCollectionAutomatically,
      ...note,
    });
  },
};

export const dropIndexes: Command = {
  kind: 'alone',
  fields: ['index'],
  run: (context, request) => {
    const collection = findCollection(context, request);
    if (!collection) throw refusal(26, 'ns not found');
    const going = indexesNamed(collection, decodeField(request, 'index'));
    for (const { id } of going) clearRegion(context.storage, 'indexes', id);
    const indexes = collection.indexes.filter((index) => !going.includes(index));
    context.storage.catalog.save({ ...collection, indexes });
    return okReply({ nIndexesWas: collection.indexes.length + 1 });
  },
};

export const listIndexes: Command = {
  kind: 'read',
  fields: ['cursor'],
  run: (context, request) => {
    const collection = findCollection(context, request);
    if (!collection) throw refusal(26, `ns does not exist: ${request.database}`);
    return firstBatchReply({
      cursors: context.cursors,
      namespace: `${collection.database}.${collection.name}`,
      documents: encoded([{ v: 2, key: { _id: 1 }, name: '_id_' }, ...collection.indexes.map(describe)]),
      batchSize: batchSizeOf(documentField(request, 'cursor')),
      singleBatch: false,
    });
  },
};

/** The options of an index that are kept; `v`, `background` and `ns` are read over, all others refused. */
export const indexOptions = ['key', 'name', 'unique', 'partialFilterExpression'] as const;
const ignoredOptions = ['v', 'background', 'ns'];

function createIndex(context: Context, request: Request, bytes: Buffer): void {
  const definition = readDefinition(bytes);
  if (definition.fields.length === 1 && definition.fields[0]![0] === '_id') return;
  const collection = ensureCollection(context, request);
  if (alreadyThere(collection, definition)) return;
  const id = context.storage.catalog.nextId();
  const multikey = definition.fields.map(() => false);
  const index = makeIndex({ ...definition, id, multikey, cut: false });
  const filled = fillIndex({ context, request, collection, index });
  context.storage.catalog.save({ ...collection, indexes: [...collection.indexes, filled] });
}

type Definition = Omit<StoredIndex, 'id' | 'multikey' | 'cut'>;

function readDefinition(bytes: Buffer): Definition {
  const { key, name, unique, partialFilterExpression: filter, ...others } = decodeDocument(bytes);
  const refused = Object.keys(others).find((option) => !ignoredOptions.includes(option));
  if (refused)
    throw refusal(
      67,
      `the embedded store has no indexes with '${refused}' (no TTL, text, sparse, collation …)`,
    );
  if (!isPlainObject(key) || Object.keys(key).length === 0) throw refusal(67, 'an index needs a key');
  if (typeof name !== 'string') throw refusal(67, 'an index needs a name');
  if (filter !== undefined) checkFilter(filter);
  const fields = readElements(encodeDocument(key)).map(({ name: path }) => readField(path, key[path]));
  return { name, fields, unique: unique === true, ...(isPlainObject(filter) ? { filter } : {}) };
}

function readField(path: string, direction: unknown): readonly [string, 1 | -1] {
  if (path === '' || path.includes('$') || path.includes('__proto__'))
    throw refusal(67, `an index on '${path}' is not supported by the embedded store`);
  if (direction !== 1 && direction !== -1)
    throw refusal(67, `an index of kind '${String(direction)}' is not supported by the embedded store`);
  return [path, direction];
}

function checkFilter(filter: unknown): void {
  if (!isPlainObject(filter)) throw refusal(67, 'partialFilterExpression must be a document');
  if (!conjuncts(parseCondition(filter)).every(isSimple))
    throw refusal(67, 'a partial index may name equalities, $exists: true and ranges only');
}

const simpleTests: readonly Test['op'][] = ['eq', 'exists', 'gt', 'gte', 'lt', 'lte'];

function isSimple(condition: Condition): boolean {
  if (condition.kind !== 'field' || !simpleTests.includes(condition.test.op)) return false;
  return condition.test.op !== 'exists' || condition.test.value;
}

function alreadyThere({ indexes }: Collection, definition: Definition): boolean {
  const sameName = indexes.find(({ name }) => name === definition.name);
  const key = JSON.stringify(definition.fields);
  const sameKey = indexes.find((index) => keyText(index) === key);
  if (!sameName && !sameKey) return false;
  if (sameName !== sameKey && sameName)
    throw refusal(86, `An existing index has the same name as the requested index: ${definition.name}`);
  if (sameName !== sameKey) throw refusal(85, `Index already exists with a different name: ${sameKey?.name}`);
  if (sameName?.unique !== definition.unique || filterText(sameName) !== filterText(definition))
    throw refusal(86, `An existing index with the name ${definition.name} has other options`);
  return true;
}

function keyText({ fields }: Index): string {
  return JSON.stringify(fields.map(({ path, direction }) => [path, direction]));
}

function filterText({ filter }: { readonly filter?: Document }): string {
  return filter ? encodeDocument(filter).toString('latin1') : '';
}

type Filling = {
  readonly context: Context;
  readonly request: Request;
  readonly collection: Collection;
  readonly index: Index;
};

function fillIndex({ context, request, collection, index }: Filling): Index {
  const { storage } = context;
  const search = {
    storage,
    collection,
    condition: parseCondition({}),
    sort: [],
    skip: 0,
    limit: Infinity,
    pace: paceOf(context, request),
    plan: planScan(collection, []),
  };
  let filled = index;
  for (const { bytes } of found(search))
    filled = indexDocument(storage, collection, { index: filled, document: bytes });
  return filled;
}

function indexesNamed({ indexes }: Collection, wanted: unknown): readonly Index[] {
  if (wanted === '*') return indexes;
  const names = Array.isArray(wanted) ? wanted : [wanted];
  return names.map((name: unknown) => {
    const index = indexes.find((each) => each.name === name || sameKeys(each, name));
    if (!index) throw refusal(27, `index not found with name [${String(name)}]`);
    return index;
  });
}

function sameKeys(index: Index, key: unknown): boolean {
  return isPlainObject(key) && JSON.stringify(key) === JSON.stringify(keyPatternOf(index));
}

function describe(index: Index): Document {
  const { name, unique, filter } = index;
  return {
    v: 2,
    key: keyPatternOf(index),
    name,
    ...(unique ? { unique } : {}),
    ...(filter ? { partialFilterExpression: filter } : {}),
  };
}
