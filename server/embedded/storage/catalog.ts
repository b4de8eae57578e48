import type { Document } from '../bson/decode.ts';
import { decodeDocument, encodeDocument } from '../bson/decode.ts';
import type { Condition } from '../query/condition.ts';
import { parseCondition } from '../query/condition.ts';
import { splitPath } from '../bson/paths.ts';
import type { Path } from '../bson/paths.ts';
import type { Engine } from './engine.ts';

export type IndexField = { readonly path: string; readonly steps: Path; readonly direction: 1 | -1 };

export type Index = {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly filter?: Document;
  readonly filterCondition?: Condition;
  /** For each field: has a document ever had an array on this path? Such a field bears one bound only and no sort. */
  readonly multikey: readonly boolean[];
  /** Has a value ever been too long for its key? Then the keys no longer give the order. */
  readonly cut: boolean;
};

export type Collection = {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  readonly indexes: readonly Index[];
};

/** Which collections and indexes there are. Kept in the store's file, remembered in memory until it changes. */
export type Catalog = {
  readonly find: (database: string, name: string) => Collection | undefined;
  readonly list: (database: string) => Collection[];
  readonly listAll: () => Collection[];
  /** Inside a transaction only. */
  readonly save: (collection: Collection) => void;
  /** Inside a transaction only. */
  readonly remove: (collection: Collection) => void;
  /** Inside a transaction only: a number never used before, for a collection or an index. */
  readonly nextId: () => number;
  /** Forgets what is remembered if the file has moved on (another thread's commit, an aborted transaction). */
  readonly refresh: () => void;
  readonly forget: () => void;
};

const versionKey = 'version';
const nextIdKey = 'nextId';
const prefix = 'collection:';

export function openCatalog(engine: Engine): Catalog {
  let version = -1;
  let collections = new Map<string, Collection>();

  const load = () => {
    collections = readCollections(engine);
    version = readNumber(engine, versionKey);
  };
  const changed = () => {
    version = readNumber(engine, versionKey) + 1;
    writeNumber(engine, versionKey, version);
  };
  return {
    find: (database, name) => collections.get(`${database}.${name}`),
    listAll: () => [...collections.values()],
    list: (database) => [...collections.values()].filter((each) => each.database === database),
    save: (collection) => {
      const fullName = fullNameOf(collection);
      engine.putSetting(prefix + fullName, encodeCollection(collection));
      collections.set(fullName, collection);
      changed();
    },
    remove: (collection) => {
      engine.removeSetting(prefix + fullNameOf(collection));
      collections.delete(fullNameOf(collection));
      changed();
    },
    nextId: () => {
      const id = readNumber(engine, nextIdKey) + 1;
      writeNumber(engine, nextIdKey, id);
      return id;
    },
    refresh: () => {
      if (readNumber(engine, versionKey) !== version) load();
    },
    forget: () => {
      version = -1;
    },
  };
}

export function fullNameOf({ database, name }: Pick<Collection, 'database' | 'name'>): string {
  return `${database}.${name}`;
}

export function keyPatternOf({ fields }: Pick<Index, 'fields'>): Record<string, 1 | -1> {
  return Object.fromEntries(fields.map(({ path, direction }) => [path, direction]));
}

/** Makes the in-memory form of an index from its definition. */
export function makeIndex(definition: StoredIndex): Index {
  const { fields, filter, ...rest } = definition;
  return {
    ...rest,
    fields: fields.map(([path, direction]) => ({ path, steps: splitPath(path), direction })),
    ...(filter ? { filter, filterCondition: parseCondition(filter) } : {}),
  };
}

export type StoredIndex = Omit<Index, 'fields' | 'filterCondition'> & {
  readonly fields: readonly (readonly [string, 1 | -1])[];
};

function readCollections(engine: Engine): Map<string, Collection> {
  const found = new Map<string, Collection>();
  for (const [key, bytes] of engine.settings())
    if (key.startsWith(prefix)) found.set(key.slice(prefix.length), decodeCollection(bytes));
  return found;
}

function encodeCollection({ indexes, ...rest }: Collection): Buffer {
  const stored = indexes.map((index) => ({
    ...index,
    filterCondition: undefined,
    fields: index.fields.map(({ path, direction }) => [path, direction]),
  }));
  return encodeDocument({ ...rest, indexes: stored });
}

function decodeCollection(bytes: Buffer): Collection {
  const { indexes, ...rest } = decodeDocument(bytes) as Omit<Collection, 'indexes'> & {
    indexes: readonly StoredIndex[];
  };
  return { ...rest, indexes: indexes.map(makeIndex) };
}

function readNumber(engine: Engine, key: string): number {
  return engine.getSetting(key)?.readDoubleLE(0) ?? 0;
}

function writeNumber(engine: Engine, key: string, value: number): void {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleLE(value, 0);
  engine.putSetting(key, bytes);
}
