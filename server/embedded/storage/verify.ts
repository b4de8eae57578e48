import { decodeFields } from '../bson/decode.ts';
import { after } from '../plan/intervals.ts';
import type { Collection, Index } from './catalog.ts';
import { fullNameOf } from './catalog.ts';
import type { Storage } from './collection.ts';
import { entryKey, idKeyOfEntry, idOf, keysOf, topLevelFields } from './collection.ts';
import type { Entry } from './engine.ts';
import { idKeyOf, regionKey } from './keys.ts';

export type Verification = {
  readonly collections: number;
  readonly documents: number;
  /** One sentence for everything that does not agree; empty if the store is sound. */
  readonly faults: readonly string[];
};

/** Reads the whole store and compares every document with the entries of its indexes, both ways. */
export function verifyStore(storage: Storage): Verification {
  const results = storage.catalog.listAll().map((collection) => verifyCollection(storage, collection));
  return {
    collections: results.length,
    documents: results.reduce((sum, { documents }) => sum + documents, 0),
    faults: results.flatMap(({ faults }) => faults),
  };
}

type Result = { readonly documents: number; readonly faults: readonly string[] };

function verifyCollection(storage: Storage, collection: Collection): Result {
  const faults: string[] = [];
  const expected = new Map(collection.indexes.map((index) => [index, 0]));
  let documents = 0;
  for (const { key, value } of region(storage, 'documents', collection.id)) {
    documents += 1;
    const idKey = key.subarray(4);
    if (!idKeyOf(idOf(value)).equals(idKey))
      faults.push(`${fullNameOf(collection)}: a document lies under another _id`);
    for (const index of collection.indexes) {
      const keys = keysOf(index, decodeFields(value, topLevelFields(index))).keys;
      expected.set(index, expected.get(index)! + keys.length);
      for (const fields of keys)
        if (!pointsTo({ storage, index, fields, idKey }))
          faults.push(`${fullNameOf(collection)}: ${index.name} lacks an entry of ${String(idOf(value))}`);
    }
  }
  for (const [index, count] of expected) {
    const found = [...region(storage, 'indexes', index.id)].length;
    if (found !== count)
      faults.push(`${fullNameOf(collection)}: ${index.name} has ${found} entries, not ${count}`);
  }
  return { documents, faults };
}

type Pointer = {
  readonly storage: Storage;
  readonly index: Index;
  readonly fields: Buffer;
  readonly idKey: Buffer;
};

function pointsTo({ storage, index, fields, idKey }: Pointer): boolean {
  const key = entryKey(index, fields, idKey);
  const value = storage.engine.get('indexes', key);
  return value !== undefined && idKeyOfEntry(index, key, value).equals(idKey);
}

function* region({ engine }: Storage, tree: 'documents' | 'indexes', id: number): Generator<Entry> {
  const low = regionKey(id);
  const range = { tree, low, high: after(low), reverse: false };
  let chunk = engine.read(range, undefined, 100);
  while (chunk.length > 0) {
    yield* chunk;
    chunk = engine.read(range, chunk.at(-1)!.key, 100);
  }
}
