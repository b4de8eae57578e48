import { encodeKey, emptyArrayKey, invertKey, limitKey, nullKey } from '../bson/order.ts';
import type { Document } from '../bson/decode.ts';
import { firstArrayOn, valuesAt } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';
import type { Index } from './catalog.ts';

const maximumIdKeyBytes = 400;
const maximumKeysPerDocument = 20_000;

/** The most bytes that one field's value takes in an index key, the hash of a cut value not counted. */
export function fieldLimit(index: Pick<Index, 'fields'>): number {
  return Math.min(500, Math.floor(1450 / index.fields.length) - 16);
}

/** Numbers a tree's region: all keys of one collection or one index begin with these four bytes. */
export function regionKey(id: number): Buffer {
  const key = Buffer.allocUnsafe(4);
  key.writeUInt32BE(id, 0);
  return key;
}

/** The key under which a document lies inside its collection. */
export function idKeyOf(id: unknown): Buffer {
  if (Array.isArray(id)) throw refusal(2, `The '_id' value cannot be of type array`);
  const key = encodeKey(id);
  if (key.length > maximumIdKeyBytes)
    throw refusal(17280, `an _id may take ${maximumIdKeyBytes} bytes at most, this one takes ${key.length}`);
  return key;
}

/** The keys of one document in one index (without region and _id), and what they tell of the index. */
export type IndexKeys = {
  readonly keys: readonly Buffer[];
  readonly multikey: readonly boolean[];
  readonly cut: boolean;
};

/** Computes the keys of a document of which at least the indexed top-level fields are decoded. */
export function indexKeysOf(index: Index, document: Document): IndexKeys {
  const arrays = index.fields.map(({ steps }) => firstArrayOn(document, steps));
  refuseParallelArrays(arrays);
  const limit = fieldLimit(index);
  let cut = false;
  const perField = index.fields.map(({ steps, direction }) => {
    const keys = fieldKeys(valuesAt(document, steps));
    return keys.map((key) => {
      cut ||= key.length > limit;
      const limited = limitKey(key, limit);
      return direction === 1 ? limited : invertKey(limited);
    });
  });
  return { keys: combine(perField), multikey: arrays.map((array) => array !== undefined), cut };
}

// Several fields may look into the same array; their keys then do not go in step, but all combinations are kept:
// a superset, and the filter is checked again anyway. Two different arrays are refused, as MongoDB does.
function refuseParallelArrays(arrays: readonly (string | undefined)[]): void {
  const different = new Set(arrays.filter((array) => array !== undefined));
  if (different.size > 1) throw refusal(171, `cannot index parallel arrays [${[...different].join('] [')}]`);
}

function fieldKeys(values: readonly unknown[]): Buffer[] {
  if (values.length === 0) return [nullKey];
  const keys = values.flatMap((value) => (Array.isArray(value) ? elementKeys(value) : [encodeKey(value)]));
  return keys.length > 1 ? distinct(keys) : keys;
}

function elementKeys(array: readonly unknown[]): Buffer[] {
  if (array.length === 0) return [emptyArrayKey];
  return array.map(encodeKey);
}

function distinct(keys: readonly Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];
}

function combine(perField: readonly (readonly Buffer[])[]): Buffer[] {
  let combined: Buffer[] = [Buffer.alloc(0)];
  for (const keys of perField) {
    combined = combined.flatMap((head) => keys.map((key) => Buffer.concat([head, key])));
    if (combined.length > maximumKeysPerDocument)
      throw refusal(2, `a document may have ${maximumKeysPerDocument} keys in one index at most`);
  }
  return combined;
}
