import type { Document } from '../bson/decode.ts';
import { decodeFields, decodeValue } from '../bson/decode.ts';
import { valuesAt } from '../bson/paths.ts';
import type { RawValue } from '../bson/raw.ts';
import { findElement, readElements } from '../bson/raw.ts';
import { fieldsOf } from '../query/condition.ts';
import { matches } from '../query/matcher.ts';
import { refusal } from '../refusal.ts';
import type { Catalog, Collection, Index } from './catalog.ts';
import { fullNameOf, keyPatternOf } from './catalog.ts';
import type { Engine } from './engine.ts';
import type { IndexKeys } from './keys.ts';
import { idKeyOf, indexKeysOf, regionKey } from './keys.ts';

export type Storage = { readonly engine: Engine; readonly catalog: Catalog };

/** What one write changes, worked out and checked before anything is put, so that a refused write leaves nothing. */
type IndexChange = {
  readonly index: Index;
  readonly added: readonly Buffer[];
  readonly removed: readonly Buffer[];
  readonly found: IndexKeys;
};

export function documentKey(collection: Collection, idKey: Buffer): Buffer {
  return Buffer.concat([regionKey(collection.id), idKey]);
}

/** Adds a document with its `_id`; a duplicate of the `_id` or of a unique key is refused with 11000. */
export function insertDocument(storage: Storage, collection: Collection, document: Buffer): void {
  const idKey = idKeyOf(idOf(document));
  const key = documentKey(collection, idKey);
  if (storage.engine.peek('documents', key)) throw duplicateId(collection, idOf(document));
  const changes = collection.indexes.map((index) => changeOf(index, undefined, document));
  refuseDuplicates({ storage, collection, changes, idKey, document });
  storage.engine.put('documents', key, document);
  applyChanges({ storage, collection, changes, idKey });
}

/** Puts `after` in the place of `before` (same `_id`) and brings the indexes after it. */
export function replaceDocument(
  storage: Storage,
  collection: Collection,
  { before, after }: { readonly before: Buffer; readonly after: Buffer },
): void {
  const idKey = idKeyOf(idOf(after));
  const [old, now] = [fieldsByName(before), fieldsByName(after)];
  const changes = collection.indexes
    .filter((index) => indexedFieldsDiffer(index, old, now))
    .map((index) => changeOf(index, before, after));
  refuseDuplicates({ storage, collection, changes, idKey, document: after });
  storage.engine.put('documents', documentKey(collection, idKey), after);
  applyChanges({ storage, collection, changes, idKey });
}

export function removeDocument(storage: Storage, collection: Collection, document: Buffer): void {
  const idKey = idKeyOf(idOf(document));
  const changes = collection.indexes.map((index) => changeOf(index, document, undefined));
  storage.engine.remove('documents', documentKey(collection, idKey));
  applyChanges({ storage, collection, changes, idKey });
}

/** Adds the keys of one document to a new index; returns the index with what its keys told of it. */
export function indexDocument(
  storage: Storage,
  collection: Collection,
  { index, document }: { readonly index: Index; readonly document: Buffer },
): Index {
  const idKey = idKeyOf(idOf(document));
  const change = changeOf(index, undefined, document);
  refuseDuplicates({ storage, collection, changes: [change], idKey, document });
  putKeys(storage.engine, change, idKey);
  return withFindings(change);
}

export function idOf(document: Buffer): unknown {
  const element = findElement(document, '_id');
  if (!element) throw refusal(2, 'a document without _id cannot be stored');
  return decodeValue(element);
}

/** The key of an index entry: unique ones end after the fields, the others carry the document's key behind them. */
export function entryKey(index: Index, fields: Buffer, idKey: Buffer): Buffer {
  const region = regionKey(index.id);
  return index.unique ? Buffer.concat([region, fields]) : Buffer.concat([region, fields, idKey]);
}

/** The `_id` key of the document that an index entry points to. */
export function idKeyOfEntry(index: Index, key: Buffer, value: Buffer): Buffer {
  return index.unique ? value : key.subarray(value.readUInt16LE(0));
}

function entryValue(index: Index, fields: Buffer, idKey: Buffer): Buffer {
  if (index.unique) return idKey;
  const value = Buffer.allocUnsafe(2);
  value.writeUInt16LE(4 + fields.length, 0);
  return value;
}

function changeOf(index: Index, before: Buffer | undefined, after: Buffer | undefined): IndexChange {
  const names = topLevelFields(index);
  const old = before ? keysOf(index, decodeFields(before, names)) : noKeys(index);
  const found = after ? keysOf(index, decodeFields(after, names)) : noKeys(index);
  return { index, found, added: difference(found.keys, old.keys), removed: difference(old.keys, found.keys) };
}

/** The keys of a document in an index; none if the index is partial and the document outside it. */
export function keysOf(index: Index, document: Document): IndexKeys {
  if (index.filterCondition && !matches(index.filterCondition, document)) return noKeys(index);
  return indexKeysOf(index, document);
}

function noKeys(index: Index): IndexKeys {
  return { keys: [], multikey: index.multikey, cut: false };
}

function difference(keys: readonly Buffer[], without: readonly Buffer[]): readonly Buffer[] {
  if (without.length === 0) return keys;
  const known = new Set(without.map((key) => key.toString('latin1')));
  return keys.filter((key) => !known.has(key.toString('latin1')));
}

const fieldsOfIndex = new WeakMap<Index, ReadonlySet<string>>();

/** The fields that must be decoded to compute the keys of an index. */
export function topLevelFields(index: Index): ReadonlySet<string> {
  const known = fieldsOfIndex.get(index);
  if (known) return known;
  const names = new Set(index.fields.map(({ steps }) => steps[0]!));
  if (index.filterCondition) fieldsOf(index.filterCondition, names);
  fieldsOfIndex.set(index, names);
  return names;
}

type FieldsByName = ReadonlyMap<string, RawValue>;

function fieldsByName(document: Buffer): FieldsByName {
  return new Map(readElements(document).map((element) => [element.name, element]));
}

function indexedFieldsDiffer(index: Index, before: FieldsByName, after: FieldsByName): boolean {
  return [...topLevelFields(index)].some((name) => {
    const old = before.get(name);
    const now = after.get(name);
    if (!old || !now) return old !== now;
    return old.type !== now.type || !old.bytes.equals(now.bytes);
  });
}

type Check = {
  readonly storage: Storage;
  readonly collection: Collection;
  readonly changes: readonly IndexChange[];
  readonly idKey: Buffer;
  readonly document: Buffer;
};

function refuseDuplicates({ storage, collection, changes, idKey, document }: Check): void {
  for (const { index, added } of changes) {
    if (!index.unique) continue;
    for (const key of added) {
      const holder = storage.engine.peek('indexes', entryKey(index, key, idKey));
      if (holder && !holder.equals(idKey)) throw duplicateKey({ collection, index, document });
    }
  }
}

type Apply = Omit<Check, 'document'>;

function applyChanges({ storage, collection, changes, idKey }: Apply): void {
  for (const change of changes) {
    for (const key of change.removed) storage.engine.remove('indexes', entryKey(change.index, key, idKey));
    putKeys(storage.engine, change, idKey);
  }
  noteFindings(storage.catalog, collection, changes);
}

function putKeys(engine: Engine, { index, added }: IndexChange, idKey: Buffer): void {
  for (const key of added) engine.put('indexes', entryKey(index, key, idKey), entryValue(index, key, idKey));
}

// What an index has learnt stays: `multikey` and `cut` are set in the same transaction as the first such key.
function noteFindings(catalog: Catalog, collection: Collection, changes: readonly IndexChange[]): void {
  if (changes.every(({ index, found }) => !isNews(index, found))) return;
  const current = catalog.find(collection.database, collection.name) ?? collection;
  const learnt = new Map(changes.map((change) => [change.index.id, change]));
  const indexes = current.indexes.map((index) => {
    const change = learnt.get(index.id);
    return change ? withFindings({ index, found: change.found }) : index;
  });
  catalog.save({ ...current, indexes });
}

function isNews(index: Index, { multikey, cut }: IndexKeys): boolean {
  return (cut && !index.cut) || multikey.some((array, i) => array && !index.multikey[i]);
}

function withFindings({ index, found }: Pick<IndexChange, 'index' | 'found'>): Index {
  const multikey = index.multikey.map((array, i) => array || found.multikey[i] === true);
  return { ...index, multikey, cut: index.cut || found.cut };
}

function duplicateId(collection: Collection, id: unknown): Error {
  const message = `E11000 duplicate key error collection: ${fullNameOf(collection)} index: _id_ dup key: { _id: ${show(id)} }`;
  return refusal(11000, message, { keyPattern: { _id: 1 }, keyValue: { _id: id } });
}

type Duplicate = { readonly collection: Collection; readonly index: Index; readonly document: Buffer };

function duplicateKey({ collection, index, document }: Duplicate): Error {
  const decoded = decodeFields(document, topLevelFields(index));
  const keyValue = Object.fromEntries(
    index.fields.map(({ path, steps }) => [path, valuesAt(decoded, steps)[0] ?? null]),
  );
  const shown = Object.entries(keyValue).map(([path, value]) => `${path}: ${show(value)}`);
  const message = `E11000 duplicate key error collection: ${fullNameOf(collection)} index: ${index.name} dup key: { ${shown.join(', ')} }`;
  return refusal(11000, message, { keyPattern: keyPatternOf(index), keyValue });
}

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
