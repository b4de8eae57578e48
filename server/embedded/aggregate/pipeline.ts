import type { Document } from '../bson/decode.ts';
import { decodeDocument, decodeFields, encodeDocument } from '../bson/decode.ts';
import { isPlainObject } from '../bson/paths.ts';
import type { Search } from '../plan/find.ts';
import { findDocuments, found } from '../plan/find.ts';
import { isExact } from '../plan/exact.ts';
import { planQuery } from '../plan/planner.ts';
import { countEntries } from '../plan/scan.ts';
import type { SortField } from '../plan/sort.ts';
import { parseSort } from '../plan/sort.ts';
import type { Condition } from '../query/condition.ts';
import { parseCondition } from '../query/condition.ts';
import { refusal } from '../refusal.ts';
import type { Stage } from './stages.ts';
import { stages, wholeNumber } from './stages.ts';

/** A pipeline, its leading stages turned into a search that an index may serve. */
export type Pipeline = {
  readonly condition: Condition;
  readonly sort: readonly SortField[];
  readonly skip: number;
  readonly limit: number;
  readonly rest: readonly Stage[];
};

type RawStage = { readonly name: string; readonly specification: unknown };

/** Reads a pipeline; a stage off the list is refused (40324, change streams 40573). */
export function parsePipeline(pipeline: unknown): Pipeline {
  if (!Array.isArray(pipeline)) throw refusal(14, `'pipeline' must be an array`);
  const raw = pipeline.map(readStage);
  const parsed = raw.map(({ name, specification }) => stages[name]!(specification));
  const taken = { count: 0 };
  const take = (name: string): unknown => {
    if (raw[taken.count]?.name !== name) return undefined;
    taken.count += 1;
    return raw[taken.count - 1]!.specification;
  };
  const conditions: Condition[] = [];
  for (let match = take('$match'); match !== undefined; match = take('$match'))
    conditions.push(parseCondition(match as Document));
  const sort = parseSort(take('$sort') as Document | undefined);
  const skip = take('$skip');
  const limit = take('$limit');
  return {
    condition: { kind: 'and', parts: conditions },
    sort,
    skip: skip === undefined ? 0 : wholeNumber('$skip', skip, 0),
    limit: limit === undefined ? Infinity : wholeNumber('$limit', limit, 1),
    rest: parsed.slice(taken.count),
  };
}

/** Runs a pipeline; documents that no stage changes come as the bytes they are. */
export function* runPipeline(
  pipeline: Pipeline,
  base: Pick<Search, 'storage' | 'collection' | 'pace'>,
): Generator<Buffer> {
  const { rest, ...leading } = pipeline;
  const search: Search = { ...base, ...leading };
  if (rest.length === 0) return yield* findDocuments(search);
  let documents: Iterable<Document> = decoded(search, fieldsNeeded(rest));
  for (const stage of rest) documents = stage.run(documents);
  for (const document of documents) yield encodeDocument(document);
}

function* decoded(search: Search, fields: ReadonlySet<string> | undefined): Generator<Document> {
  // Where the stages look at no field, the documents need only be counted.
  if (fields?.size === 0 && search.skip === 0 && search.limit === Infinity) {
    const plan = planQuery(search);
    if (isExact(plan, search.condition)) return yield* emptyDocuments(countEntries({ ...search, plan }));
  }
  for (const { bytes } of found(search)) yield fields ? decodeFields(bytes, fields) : decodeDocument(bytes);
}

function* emptyDocuments(count: number): Generator<Document> {
  for (let left = count; left > 0; left -= 1) yield {};
}

/** The top-level fields that the stages can see at all; undefined for all. */
function fieldsNeeded(rest: readonly Stage[]): ReadonlySet<string> | undefined {
  const end = rest.findIndex(({ narrows }) => narrows);
  if (end < 0) return undefined;
  return new Set(rest.slice(0, end + 1).flatMap(({ reads }) => [...reads]));
}

function readStage(stage: unknown): RawStage {
  const entries = isPlainObject(stage) ? Object.entries(stage) : [];
  if (entries.length !== 1)
    throw refusal(40323, 'A pipeline stage specification object must contain exactly one field.');
  const [name, specification] = entries[0]!;
  if (name === '$changeStream')
    throw refusal(40573, 'The $changeStream stage is only supported on replica sets');
  if (!Object.hasOwn(stages, name)) throw refusal(40324, `Unrecognized pipeline stage name: '${name}'`);
  return { name, specification };
}
