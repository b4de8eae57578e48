import type { Document } from '../bson/decode.ts';
import { encodeKey } from '../bson/order.ts';
import { isPlainObject, splitPath } from '../bson/paths.ts';
import { makeSorter, parseSort, sortKeyOf } from '../plan/sort.ts';
import { fieldsOf, parseCondition } from '../query/condition.ts';
import { matches } from '../query/matcher.ts';
import { refusal } from '../refusal.ts';
import { accumulators } from './accumulators.ts';
import type { Expression } from './expression.ts';
import { parseExpression, resolvePath } from './expression.ts';
import { parseAddFields, parseProject } from './shape.ts';

export type Documents = Iterable<Document>;

/** One stage of a pipeline. */
export type Stage = {
  readonly run: (documents: Documents) => Documents;
  /** The top-level fields it reads of what comes in. */
  readonly reads: ReadonlySet<string>;
  /** Whether nothing else of what comes in can be seen behind it. */
  readonly narrows: boolean;
};

/** The stages that the README names; a test holds both together. */
export const stages: Readonly<Record<string, (specification: unknown) => Stage>> = {
  $match: parseMatch,
  $group: parseGroup,
  $sort: parseSortStage,
  $limit: (n) => cutStage(0, wholeNumber('$limit', n, 1)),
  $skip: (n) => cutStage(wholeNumber('$skip', n, 0), Infinity),
  $project: parseProject,
  $unwind: parseUnwind,
  $count: parseCount,
  $addFields: parseAddFields,
  $set: parseAddFields,
};

export function wholeNumber(stage: string, value: unknown, least: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw refusal(2, `the ${stage} stage needs a whole number of ${least} or more`);
}

const mostGroups = 500_000;

function parseMatch(specification: unknown): Stage {
  const condition = parseCondition(asDocument('$match', specification));
  return {
    reads: fieldsOf(condition),
    narrows: false,
    run: function* (documents) {
      for (const document of documents) if (matches(condition, document)) yield document;
    },
  };
}

type GroupField = {
  readonly name: string;
  readonly make: (typeof accumulators)[string];
  readonly value: Expression;
};

function parseGroup(specification: unknown): Stage {
  const { _id: id, ...rest } = asDocument('$group', specification);
  if (id === undefined) throw refusal(15952, 'a group specification must include an _id');
  const key = parseExpression(id);
  const fields = Object.entries(rest).map(parseAccumulator);
  const reads = new Set([key, ...fields.map(({ value }) => value)].flatMap((each) => [...each.fields]));
  return { reads, narrows: true, run: (documents) => group(documents, key, fields) };
}

function parseAccumulator([name, specification]: readonly [string, unknown]): GroupField {
  if (name.includes('.') || name.startsWith('$'))
    throw refusal(2, `The field name '${name}' cannot be an accumulator`);
  const entries = isPlainObject(specification) ? Object.entries(specification) : [];
  const [operator, argument] = entries[0] ?? [];
  if (entries.length !== 1 || operator === undefined)
    throw refusal(2, `The field '${name}' must specify one accumulator`);
  const make = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (!make) throw refusal(15952, `unknown group operator '${operator}'`);
  return { name, make, value: parseExpression(argument) };
}

function* group(documents: Documents, key: Expression, fields: readonly GroupField[]): Generator<Document> {
  const groups = new Map<
    string,
    { readonly id: unknown; readonly parts: readonly ReturnType<GroupField['make']>[] }
  >();
  for (const document of documents) {
    const id = key.evaluate(document) ?? null;
    const text = encodeKey(id).toString('latin1');
    let found = groups.get(text);
    if (!found) groups.set(text, (found = { id, parts: fields.map(({ make }) => make()) }));
    if (groups.size > mostGroups) throw refusal(292, `$group made more than ${mostGroups} groups`);
    for (const [i, { value }] of fields.entries()) found.parts[i]!.add(value.evaluate(document));
  }
  for (const { id, parts } of groups.values())
    yield { _id: id, ...Object.fromEntries(fields.map(({ name }, i) => [name, parts[i]!.result()])) };
}

function parseSortStage(specification: unknown): Stage {
  const sort = parseSort(asDocument('$sort', specification));
  return {
    reads: new Set(sort.map(({ steps }) => steps[0]!)),
    narrows: false,
    run: function* (documents) {
      const sorter = makeSorter<Document>(Infinity);
      for (const document of documents) sorter.add(sortKeyOf(document, sort), document);
      yield* sorter.finish();
    },
  };
}

function cutStage(skip: number, limit: number): Stage {
  return {
    reads: new Set(),
    narrows: false,
    run: function* (documents) {
      let nth = 0;
      for (const document of documents) {
        nth += 1;
        if (nth > skip) yield document;
        if (nth >= skip + limit) return;
      }
    },
  };
}

function parseUnwind(specification: unknown): Stage {
  const options =
    typeof specification === 'string' ? { path: specification } : asDocument('$unwind', specification);
  const { path, preserveNullAndEmptyArrays: keeps = false, ...others } = options as Document;
  if (Object.keys(others).length > 0)
    throw refusal(2, `$unwind knows path and preserveNullAndEmptyArrays only`);
  if (typeof path !== 'string' || !/^\$[^$.]+$/.test(path))
    throw refusal(2, `$unwind takes the path of a top-level field, with a $ before it`);
  const name = path.slice(1);
  return {
    reads: new Set([name]),
    narrows: false,
    run: function* (documents) {
      for (const document of documents) yield* unwind(document, name, keeps === true);
    },
  };
}

function* unwind(document: Document, name: string, keeps: boolean): Generator<Document> {
  const value = resolvePath(document, [name]);
  if (Array.isArray(value) && value.length > 0) {
    for (const element of value) yield { ...document, [name]: element };
    return;
  }
  const empty = value === undefined || value === null || Array.isArray(value);
  if (!empty) yield document;
  else if (keeps) {
    const { [name]: _value, ...rest } = document;
    yield value === null ? document : rest;
  }
}

function parseCount(name: unknown): Stage {
  if (typeof name !== 'string' || name === '' || name.startsWith('$') || splitPath(name).length > 1)
    throw refusal(2, 'the $count stage needs the name of a field');
  return {
    reads: new Set(),
    narrows: true,
    run: function* (documents) {
      let count = 0;
      for (const _ of documents) count += 1;
      if (count > 0) yield { [name]: count };
    },
  };
}

function asDocument(stage: string, specification: unknown): Document {
  if (isPlainObject(specification)) return specification;
  throw refusal(2, `the ${stage} stage needs a document`);
}
