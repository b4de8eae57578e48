import type { Document } from '../bson/decode.ts';
import { encodeDocument } from '../bson/decode.ts';
import { after } from '../plan/intervals.ts';
import { parseCondition } from '../query/condition.ts';
import { matches } from '../query/matcher.ts';
import { refusal } from '../refusal.ts';
import type { Collection } from '../storage/catalog.ts';
import type { Storage } from '../storage/collection.ts';
import { regionKey } from '../storage/keys.ts';
import { firstBatchReply } from './cursors.ts';
import type { Command } from './request.ts';
import {
  booleanField,
  collectionName,
  documentField,
  findCollection,
  makeCollection,
  okReply,
} from './request.ts';

export const create: Command = {
  kind: 'alone',
  run: (context, request) => {
    const options = [...request.fields.keys()].slice(1).filter((name) => !harmless.includes(name));
    if (options.length > 0)
      throw refusal(
        72,
        `the embedded store knows plain collections only, not the option ${options.join(', ')}`,
      );
    const name = collectionName(request);
    if (findCollection(context, request))
      throw refusal(48, `Collection ${request.database}.${name} already exists.`);
    makeCollection(context, request.database, name);
    return okReply();
  },
};

const harmless = ['$db', 'lsid', '$readPreference', '$clusterTime', 'writeConcern', 'comment', 'maxTimeMS'];

export const drop: Command = {
  kind: 'alone',
  fields: [],
  run: (context, request) => {
    const collection = findCollection(context, request);
    if (collection) removeCollection(context.storage, collection);
    return okReply(collection ? { ns: `${collection.database}.${collection.name}` } : {});
  },
};

export const dropDatabase: Command = {
  kind: 'alone',
  fields: [],
  run: ({ storage }, { database }) => {
    for (const collection of storage.catalog.list(database)) removeCollection(storage, collection);
    return okReply({ dropped: database });
  },
};

export const listCollections: Command = {
  kind: 'read',
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: ({ storage, cursors }, request) => {
    const condition = parseCondition(documentField(request, 'filter') ?? {});
    const described = storage.catalog.list(request.database).map(describe);
    const wanted = described.filter((description) => matches(condition, description));
    const nameOnly = booleanField(request, 'nameOnly');
    return firstBatchReply({
      cursors,
      namespace: `${request.database}.$cmd.listCollections`,
      documents: encoded(
        wanted.map(({ name, type, ...rest }) => ({ name, type, ...(nameOnly ? {} : rest) })),
      ),
      batchSize: batchSizeOf(documentField(request, 'cursor')),
      singleBatch: false,
    });
  },
};

/** A generator over documents that are made here and now. */
export function* encoded(documents: readonly Document[]): Generator<Buffer> {
  for (const document of documents) yield encodeDocument(document);
}

/** The `batchSize` inside a command's `cursor` field. */
export function batchSizeOf(cursor: Document | undefined): number | undefined {
  return typeof cursor?.batchSize === 'number' ? cursor.batchSize : undefined;
}

/** Takes away everything under one number: the documents of a collection or the entries of an index. */
export function clearRegion({ engine }: Storage, tree: 'documents' | 'indexes', id: number): void {
  const low = regionKey(id);
  engine.removeRange({ tree, low, high: after(low), reverse: false });
}

function removeCollection(storage: Storage, collection: Collection): void {
  clearRegion(storage, 'documents', collection.id);
  for (const { id } of collection.indexes) clearRegion(storage, 'indexes', id);
  storage.catalog.remove(collection);
}

function describe({ name }: Collection) {
  return {
    name,
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: { v: 2, key: { _id: 1 }, name: '_id_' },
  };
}
