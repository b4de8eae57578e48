import { encodeKey, emptyArrayKey, invertKey, limitKey, nullKey } from '../bson/order.ts';
import type { Document } from '../bson/decode.ts';
import type { Path } from '../bson/paths.ts';
import { firstArrayOn, isPlainObject, splitPath, valuesAt } from '../bson/paths.ts';
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
  const toKeys = (values: readonly unknown[], direction: 1 | -1) =>
    fieldKeys(values).map((key) => {
      cut ||= key.length > limit;
      const limited = limitKey(key, limit);
      return direction === 1 ? limited : invertKey(limited);
    });
  const keys = variantsOf(index, document, arrays).flatMap((values) =>
    combine(index.fields.map(({ direction }, i) => toKeys(values[i]!, direction))),
  );
  return { keys: distinct(keys), multikey: arrays.map((array) => array !== undefined), cut };
}

/** For each variant of a document, the values of each field. */
type Variant = readonly (readonly unknown[])[];

// Fields that look into the same array go in step, element by element, as MongoDB keeps them; otherwise a list of
// 300 parties would have 90,000 keys in an index on two of their fields.
function variantsOf(index: Index, document: Document, arrays: readonly (string | undefined)[]): Variant[] {
  const whole = index.fields.map(({ steps }) => valuesAt(document, steps));
  const shared = arrays.find((array) => array !== undefined);
  if (shared === undefined || arrays.filter(Boolean).length < 2) return [whole];
  const depth = splitPath(shared).length;
  const elements = valuesAt(document, splitPath(shared))[0] as readonly unknown[];
  const namesElement = index.fields.some(({ steps }) => /^\d+$/.test(steps[depth] ?? ''));
  if (elements.length === 0 || namesElement) return [whole];
  return elements.map((element) =>
    index.fields.map(({ steps }, i) =>
      arrays[i] ? valuesInElement(element, steps.slice(depth)) : whole[i]!,
    ),
  );
}

function valuesInElement(element: unknown, steps: Path): readonly unknown[] {
  if (steps.length === 0) return [Array.isArray(element) ? [element] : element];
  return isPlainObject(element) ? valuesAt(element, steps) : [undefined];
}

// Two different arrays would need all their combinations: refused, as MongoDB does.
function refuseParallelArrays(arrays: readonly (string | undefined)[]): void {
  const different = new Set(arrays.filter((array) => array !== undefined));
  if (different.size > 1) throw refusal(171, `cannot index parallel arrays [${[...different].join('] [')}]`);
}

function fieldKeys(values: readonly unknown[]): Buffer[] {
  if (values.length === 0) return [nullKey];
  const keys = values.flatMap((value) => (Array.isArray(value) ? elementKeys(value) : [encodeKey(value)]));
  return distinct(keys);
}

function elementKeys(array: readonly unknown[]): Buffer[] {
  if (array.length === 0) return [emptyArrayKey];
  return array.map(encodeKey);
}

function distinct(keys: Buffer[]): Buffer[] {
  if (keys.length < 2) return keys;
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
