import type { Collection } from '../storage/catalog.ts';
import type { Storage } from '../storage/collection.ts';
import { documentKey, idKeyOfEntry } from '../storage/collection.ts';
import type { Entry, KeyRange } from '../storage/engine.ts';
import type { Pace } from './pace.ts';
import type { Access, Plan } from './planner.ts';

/** A document that may meet the query. `bytes` are good until the next one is asked for. */
export type Candidate = { readonly idKey: Buffer; readonly bytes: Buffer };

type Scan = {
  readonly storage: Storage;
  readonly collection: Collection;
  readonly plan: Plan;
  readonly pace: Pace;
};

/**
 * Reads the candidates of a plan, each document once. Nothing of the engine stays open between two of them, so
 * that a cursor may rest for minutes; documents changed meanwhile are seen as they are then, as in MongoDB.
 */
export function* scanPlan({ storage, collection, plan, pace }: Scan): Generator<Candidate> {
  const seen = mayRepeat(plan) ? new Set<string>() : undefined;
  for (const access of plan.accesses)
    for (const { key, value } of readAccess(storage, access)) {
      pace.tick();
      const candidate = candidateOf({ storage, collection, access, key, value });
      if (candidate && isNew(seen, candidate.idKey)) yield candidate;
    }
}

/** How many entries a plan has: the number of its documents where it is exact. */
export function countEntries({ storage, plan, pace }: Omit<Scan, 'collection'>): number {
  let counted = 0;
  for (const access of plan.accesses)
    for (const _entry of readAccess(storage, access)) {
      pace.tick();
      counted += 1;
    }
  return counted;
}

function mayRepeat({ accesses }: Plan): boolean {
  return accesses.length > 1 || accesses.some(({ index }) => index?.multikey.some(Boolean));
}

function isNew(seen: Set<string> | undefined, idKey: Buffer): boolean {
  if (!seen) return true;
  const id = idKey.toString('latin1');
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

type Found = Entry & Omit<Scan, 'plan' | 'pace'> & { readonly access: Access };

function candidateOf({ storage, collection, access, key, value }: Found): Candidate | undefined {
  if (!access.index) return { idKey: key.subarray(4), bytes: value };
  const idKey = idKeyOfEntry(access.index, key, value);
  const bytes = storage.engine.peek('documents', documentKey(collection, idKey));
  return bytes && { idKey, bytes };
}

function* readAccess(storage: Storage, { ranges, order }: Access): Generator<Entry> {
  if (typeof order === 'object') yield* mergeRanges(storage, ranges, order.mergeBehind);
  else for (const range of ranges) yield* readRange(storage, range);
}

const firstChunk = 16;
const largestChunk = 256;

function* readRange(storage: Storage, range: KeyRange): Generator<Entry> {
  let limit = firstChunk;
  let behind: Buffer | undefined;
  for (;;) {
    const chunk = storage.engine.read(range, behind, limit);
    yield* chunk;
    if (chunk.length < limit) return;
    behind = chunk.at(-1)!.key;
    // Whole documents are copied with their entries: fewer at a time.
    limit = Math.min(limit * 4, range.tree === 'documents' ? largestChunk / 4 : largestChunk);
  }
}

type Source = { readonly entries: Generator<Entry>; readonly behind: number; head: Entry };

// Several ranges, each in the wanted order behind its own prefix: always the least head first.
function* mergeRanges(
  storage: Storage,
  ranges: readonly KeyRange[],
  mergeBehind: readonly number[],
): Generator<Entry> {
  const sources: Source[] = ranges.flatMap((range, i) => {
    const entries = readRange(storage, range);
    const first = entries.next();
    return first.done ? [] : [{ entries, behind: mergeBehind[i]!, head: first.value }];
  });
  const sign = ranges[0]?.reverse ? -1 : 1;
  while (sources.length > 0) {
    const least = leastOf(sources, sign);
    yield least.head;
    const next = least.entries.next();
    if (next.done) sources.splice(sources.indexOf(least), 1);
    else least.head = next.value;
  }
}

function leastOf(sources: readonly Source[], sign: number): Source {
  return sources.reduce((least, source) =>
    sign * Buffer.compare(source.head.key.subarray(source.behind), least.head.key.subarray(least.behind)) < 0
      ? source
      : least,
  );
}
