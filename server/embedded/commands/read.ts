import type { Document } from '../bson/decode.ts';
import { decodeFields } from '../bson/decode.ts';
import { encodeKey } from '../bson/order.ts';
import { splitPath, valuesAt } from '../bson/paths.ts';
import { after } from '../plan/intervals.ts';
import { findDocuments, found } from '../plan/find.ts';
import type { Search } from '../plan/find.ts';
import { tooLongForMainLoop } from '../plan/pace.ts';
import { parseSort } from '../plan/sort.ts';
import { parseCondition } from '../query/condition.ts';
import { parseProjection } from '../query/projection.ts';
import { refusal } from '../refusal.ts';
import type { Collection } from '../storage/catalog.ts';
import { regionKey } from '../storage/keys.ts';
import type { Request } from '../wire.ts';
import type { Cursors } from './cursors.ts';
import { firstBatchReply, nextBatchReply } from './cursors.ts';
import type { Command, Context } from './request.ts';
import {
  booleanField,
  collectionName,
  decodeField,
  documentField,
  findCollection,
  numberField,
  okReply,
  paceOf,
} from './request.ts';

export const find: Command = {
  kind: 'read',
  fields: [
    'filter',
    'sort',
    'projection',
    'skip',
    'limit',
    'batchSize',
    'singleBatch',
    'noCursorTimeout',
    'allowDiskUse',
  ],
  run: (context, request) => {
    const search = searchOf(context, request);
    return firstBatchReply({
      cursors: context.cursors,
      namespace: `${request.database}.${collectionName(request)}`,
      documents: search ? findDocuments(search) : nothing(),
      batchSize: numberField(request, 'batchSize'),
      singleBatch: booleanField(request, 'singleBatch'),
      ...(search ? { pace: search.pace } : {}),
    });
  },
};

export const getMore: Command = {
  kind: 'cursor',
  fields: ['collection', 'batchSize'],
  run: (context, request) =>
    nextBatchReply(cursorsOf(context), cursorIdOf(request), numberField(request, 'batchSize')),
};

export const killCursors: Command = {
  kind: 'cursor',
  fields: ['cursors'],
  run: (context, request) => {
    const ids = decodeField(request, 'cursors') as readonly number[];
    const cursorsKilled = ids.filter((id) => cursorsOf(context).close(id));
    const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
    return okReply({ cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] });
  },
};

export const count: Command = {
  kind: 'read',
  fields: ['query', 'limit', 'skip'],
  run: (context, request) => {
    const collection = findCollection(context, request);
    if (!collection) return okReply({ n: 0 });
    const query = documentField(request, 'query') ?? {};
    if (Object.keys(query).length === 0 && !numberField(request, 'skip') && !numberField(request, 'limit'))
      return okReply({ n: countAll(context, collection) });
    let n = 0;
    for (const _ of found(searchFor({ context, request, collection, query }))) n += 1;
    return okReply({ n });
  },
};

export const distinct: Command = {
  kind: 'read',
  fields: ['key', 'query'],
  run: (context, request) => {
    const key = decodeField(request, 'key');
    if (typeof key !== 'string' || key === '' || key.includes('__proto__'))
      throw refusal(14, 'distinct needs the path of a field');
    const collection = findCollection(context, request);
    if (!collection) return okReply({ values: [] });
    const query = documentField(request, 'query') ?? {};
    return okReply({ values: distinctValues(searchFor({ context, request, collection, query }), key) });
  },
};

function cursorIdOf(request: Request): number {
  const id = decodeField(request, 'getMore');
  if (typeof id !== 'number') throw refusal(14, 'a cursor id must be a whole number');
  return id;
}

function cursorsOf({ cursors }: Context): Cursors {
  if (!cursors) throw tooLongForMainLoop;
  return cursors;
}

/** The search that a find command asks for; undefined if there is no such collection. */
export function searchOf(context: Context, request: Request): Search | undefined {
  const query = documentField(request, 'filter') ?? {};
  const collection = findCollection(context, request);
  const placeholder: Collection = { id: 0, database: request.database, name: '', indexes: [] };
  // Read before it is known whether the collection exists: what is off the list is refused in either case.
  const search: Search = {
    ...searchFor({ context, request, collection: collection ?? placeholder, query }),
    sort: parseSort(documentField(request, 'sort')),
    projection: parseProjection(documentField(request, 'projection')),
  };
  return collection && search;
}

type SearchParts = {
  readonly context: Context;
  readonly request: Request;
  readonly collection: Collection;
  readonly query: Document;
};

function searchFor({ context, request, collection, query }: SearchParts): Search {
  return {
    storage: context.storage,
    collection,
    condition: parseCondition(query),
    sort: [],
    skip: numberField(request, 'skip') ?? 0,
    limit: numberField(request, 'limit') || Infinity,
    pace: paceOf(context, request),
  };
}

function countAll({ storage }: Context, { id }: Collection): number {
  const low = regionKey(id);
  return storage.engine.count({ tree: 'documents', low, high: after(low), reverse: false });
}

function distinctValues(search: Search, path: string): unknown[] {
  const steps = splitPath(path);
  const names = new Set([steps[0]!]);
  const values = new Map<string, unknown>();
  for (const { bytes } of found(search))
    for (const value of valuesAt(decodeFields(bytes, names), steps).flat(1))
      if (value !== undefined) values.set(encodeKey(value).toString('latin1'), value);
  return [...values.values()];
}

function* nothing(): Generator<Buffer> {}
