import type { Database, RootDatabase } from 'lmdb';
import { open } from 'lmdb';

/** The two trees that collections live in: documents under collection + _id, index entries under index + key. */
export type TreeName = 'documents' | 'indexes';

export type Entry = { readonly key: Buffer; readonly value: Buffer };

/** A run of neighbouring keys: from `low` (included) to `high` (not included), or backwards. */
export type KeyRange = {
  readonly tree: TreeName;
  readonly low: Buffer;
  readonly high: Buffer;
  readonly reverse: boolean;
};

export type Engine = {
  readonly get: (tree: TreeName, key: Buffer) => Buffer | undefined;
  /** The value without a copy: good until the next read. */
  readonly peek: (tree: TreeName, key: Buffer) => Buffer | undefined;
  readonly put: (tree: TreeName, key: Buffer, value: Buffer) => void;
  readonly remove: (tree: TreeName, key: Buffer) => void;
  /** Up to `limit` entries, those behind `after` if it is given. Nothing stays open. */
  readonly read: (range: KeyRange, after: Buffer | undefined, limit: number) => Entry[];
  readonly count: (range: KeyRange) => number;
  readonly removeRange: (range: KeyRange) => void;
  readonly getSetting: (key: string) => Buffer | undefined;
  readonly putSetting: (key: string, value: Buffer) => void;
  readonly removeSetting: (key: string) => void;
  readonly settings: () => Map<string, Buffer>;
  /** Runs `work` in one transaction; when it returns, its writes have been flushed. If it throws, nothing was written. */
  readonly transaction: <T>(work: () => T) => T;
  /** Lets the next read see the latest commit. */
  readonly refresh: () => void;
  /** A consistent, compacted copy of the whole store as of now, into the file `target`. */
  readonly copyTo: (target: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Tree = Database<Buffer, Buffer>;

/**
 * Opens the store's file. `overlappingSync` is off: with it, lmdb would call a commit done before it is on the disk.
 */
export function openEngine(file: string, { readOnly = false } = {}): Engine {
  const root = open<Buffer, Buffer>({
    path: file,
    noSubdir: true,
    readOnly,
    overlappingSync: false,
    maxDbs: 8,
    encoding: 'binary',
    keyEncoding: 'binary',
    cache: false,
  });
  const trees = { documents: openTree(root, 'documents'), indexes: openTree(root, 'indexes') };
  const settings = root.openDB<Buffer, string>('settings', { encoding: 'binary' });
  return {
    ...treeOperations(trees),
    getSetting: (key) => settings.getBinary(key),
    putSetting: (key, value) => settings.putSync(key, value),
    removeSetting: (key) => void settings.removeSync(key),
    settings: () => new Map([...settings.getRange()].map(({ key, value }) => [key, Buffer.from(value)])),
    transaction: (work) => root.transactionSync(work),
    refresh: () => root.resetReadTxn(),
    copyTo: (target) => root.backup(target, true),
    close: () => root.close(),
  };
}

function openTree(root: RootDatabase<Buffer, Buffer>, name: TreeName): Tree {
  return root.openDB<Buffer, Buffer>(name, { encoding: 'binary', keyEncoding: 'binary' });
}

type TreeOperations = Pick<Engine, 'get' | 'peek' | 'put' | 'remove' | 'read' | 'count' | 'removeRange'>;

function treeOperations(trees: Record<TreeName, Tree>): TreeOperations {
  const read: Engine['read'] = (range, after, limit) => [
    ...trees[range.tree].getRange({ ...bounds(range, after), limit }),
  ];
  return {
    get: (tree, key) => trees[tree].getBinary(key),
    peek: (tree, key) => asView(trees[tree].getBinaryFast(key)),
    put: (tree, key, value) => trees[tree].putSync(key, value),
    remove: (tree, key) => void trees[tree].removeSync(key),
    read,
    count: (range) => trees[range.tree].getKeysCount(bounds(range, undefined)),
    removeRange: (range) => {
      for (let found = read(range, undefined, 1000); found.length > 0; found = read(range, undefined, 1000))
        for (const { key } of found) trees[range.tree].removeSync(key);
    },
  };
}

// lmdb gives its own large buffer with a `length` laid over it: a true view of the value is taken.
function asView(shared: Buffer | undefined): Buffer | undefined {
  return shared && Buffer.from(shared.buffer, shared.byteOffset, shared.length);
}

/** What lmdb takes; every key that is stored is shorter. A longer one leaves its buffers broken for all that follows. */
const largestKey = 1978;

// A bound may be as long as what somebody typed. Cut behind the longest key there can be, it divides them as before.
function bounds(range: KeyRange, after: Buffer | undefined) {
  const { reverse } = range;
  const [low, high] = [range.low, range.high].map((key) => key.subarray(0, largestKey)) as [Buffer, Buffer];
  if (reverse)
    return {
      start: after ?? high,
      end: low,
      reverse,
      exclusiveStart: true,
      inclusiveEnd: true,
      snapshot: false,
    };
  return { start: after ?? low, end: high, exclusiveStart: after !== undefined, snapshot: false };
}
