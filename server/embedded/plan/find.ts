import { decodeFields } from '../bson/decode.ts';
import type { Condition } from '../query/condition.ts';
import { fieldsOf } from '../query/condition.ts';
import { matches } from '../query/matcher.ts';
import type { Projection } from '../query/projection.ts';
import type { Collection } from '../storage/catalog.ts';
import type { Storage } from '../storage/collection.ts';
import { documentKey } from '../storage/collection.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './planner.ts';
import { planQuery } from './planner.ts';
import type { Candidate } from './scan.ts';
import { scanPlan } from './scan.ts';
import type { SortField } from './sort.ts';
import { makeSorter, sortKeyOf } from './sort.ts';

export type Search = {
  readonly storage: Storage;
  readonly collection: Collection;
  readonly condition: Condition;
  readonly sort: readonly SortField[];
  readonly skip: number;
  /** Infinity for all. */
  readonly limit: number;
  readonly projection?: Projection | undefined;
  readonly pace: Pace;
  /** Chosen by the planner unless given. */
  readonly plan?: Plan;
};

/** The documents of a search in the wanted order, as bytes of their own. */
export function* findDocuments(search: Search): Generator<Buffer> {
  const { projection } = search;
  for (const { bytes } of found(search)) yield projection ? projection(bytes) : Buffer.from(bytes);
}

/** The same as candidates: bytes good until the next is asked for. */
export function* found(search: Search): Generator<Candidate> {
  const { collection, condition, sort } = search;
  const plan = search.plan ?? planQuery({ collection, condition, sort });
  const source = plan.sorted ? matching(search, plan) : sorted(search, plan);
  const skip = plan.sorted ? search.skip : 0;
  yield* cut(source, skip, search.limit);
}

function* cut(source: Generator<Candidate>, skip: number, limit: number): Generator<Candidate> {
  if (limit <= 0) return;
  let nth = 0;
  for (const candidate of source) {
    nth += 1;
    if (nth > skip) yield candidate;
    if (nth >= skip + limit) return;
  }
}

function* matching({ storage, collection, condition, pace }: Search, plan: Plan): Generator<Candidate> {
  const names = fieldsOf(condition);
  for (const candidate of scanPlan({ storage, collection, plan, pace }))
    if (names.size === 0 || matches(condition, decodeFields(candidate.bytes, names))) yield candidate;
}

// Only sort keys and document keys are held; the documents are read again when they are wanted.
function* sorted(search: Search, plan: Plan): Generator<Candidate> {
  const { storage, collection, condition, sort, skip, limit, pace } = search;
  const names = fieldsOf(condition);
  for (const { steps } of sort) names.add(steps[0]!);
  const sorter = makeSorter<Buffer>(skip + limit);
  for (const { idKey, bytes } of scanPlan({ storage, collection, plan, pace })) {
    const document = decodeFields(bytes, names);
    if (matches(condition, document)) sorter.add(sortKeyOf(document, sort), Buffer.from(idKey));
  }
  for (const idKey of sorter.finish().slice(skip)) {
    const bytes = storage.engine.peek('documents', documentKey(collection, idKey));
    if (bytes) yield { idKey, bytes };
  }
}
