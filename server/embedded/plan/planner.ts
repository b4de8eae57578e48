import { invertKey, limitKey } from '../bson/order.ts';
import { splitPath } from '../bson/paths.ts';
import type { Condition } from '../query/condition.ts';
import { conjuncts } from '../query/condition.ts';
import type { Collection, Index, IndexField } from '../storage/catalog.ts';
import type { KeyRange, TreeName } from '../storage/engine.ts';
import { fieldLimit, regionKey } from '../storage/keys.ts';
import { implies } from './implies.ts';
import type { Bounds, Interval } from './intervals.ts';
import { after, boundsOf } from './intervals.ts';
import type { SortField } from './sort.ts';

/** One way to read: ranges of one index, or of the documents themselves. */
export type Access = {
  /** Undefined: the documents in the order of their `_id`. */
  readonly index: Index | undefined;
  readonly ranges: readonly KeyRange[];
  /** How the entries come in the wanted order: as they are, by merging the ranges behind this many bytes, or not. */
  readonly order: 'none' | 'asRead' | { readonly mergeBehind: readonly number[] };
  /** Whether any field is bounded at all. */
  readonly bounded: boolean;
};

export type Plan = { readonly accesses: readonly Access[]; readonly sorted: boolean };

type Query = {
  readonly collection: Collection;
  readonly condition: Condition;
  readonly sort: readonly SortField[];
};

const mostRanges = 200;

/**
 * Chooses how to read the documents that may meet a condition: a superset of them, the condition is always
 * checked again. Equality first, then a range or the wanted order.
 */
export function planQuery({ collection, condition, sort }: Query): Plan {
  const conditions = conjuncts(condition);
  const best = bestAccess({ collection, conditions, sort });
  if (best?.access.bounded || (best && sort.length > 0)) return toPlan(best.access, sort);
  const union = planAlternatives(collection, conditions);
  if (union) return { accesses: union, sorted: sort.length === 0 };
  return toPlan(wholeCollection(collection), sort);
}

/** Every document, in the order of `_id`: what the planner is tested against. */
export function planScan(collection: Collection, sort: readonly SortField[]): Plan {
  return { accesses: [wholeCollection(collection)], sorted: sort.length === 0 };
}

function toPlan(access: Access, sort: readonly SortField[]): Plan {
  return { accesses: [access], sorted: sort.length === 0 || access.order !== 'none' };
}

type Choice = Omit<Query, 'condition'> & { readonly conditions: readonly Condition[] };
type Rated = { readonly access: Access; readonly score: number };

function bestAccess({ collection, conditions, sort }: Choice): Rated | undefined {
  const rated = sourcesOf(collection)
    .filter(({ index }) => !index?.filterCondition || implies(conditions, index.filterCondition))
    .flatMap((source) => rate(source, conditions, sort) ?? []);
  return rated.sort((a, b) => b.score - a.score)[0];
}

/** An index, or the documents, seen alike. */
type Source = {
  readonly index: Index | undefined;
  readonly tree: TreeName;
  readonly region: Buffer;
  readonly fields: readonly IndexField[];
  readonly multikey: readonly boolean[];
  readonly unique: boolean;
  readonly limit: number;
};

const idField: IndexField = { path: '_id', steps: splitPath('_id'), direction: 1 };

function sourcesOf(collection: Collection): Source[] {
  return [documentsOf(collection), ...collection.indexes.map(indexSource)];
}

function documentsOf(collection: Collection): Source {
  return {
    index: undefined,
    tree: 'documents',
    region: regionKey(collection.id),
    fields: [idField],
    multikey: [false],
    unique: true,
    limit: Infinity,
  };
}

function indexSource(index: Index): Source {
  const { fields, multikey, unique } = index;
  return {
    index,
    tree: 'indexes',
    region: regionKey(index.id),
    fields,
    multikey,
    unique,
    limit: fieldLimit(index),
  };
}

function wholeCollection(collection: Collection): Access {
  const { region } = documentsOf(collection);
  const range: KeyRange = { tree: 'documents', low: region, high: after(region), reverse: false };
  return { index: undefined, ranges: [range], order: 'none', bounded: false };
}

type Shape = {
  /** Points of the leading fields. */
  readonly points: readonly (readonly Buffer[])[];
  readonly interval: Interval | undefined;
};

function rate(
  source: Source,
  conditions: readonly Condition[],
  sort: readonly SortField[],
): Rated | undefined {
  const shape = shapeOf(source, conditions);
  const order = orderOf(source, shape, sort);
  const bounded = shape.points.length > 0 || shape.interval !== undefined;
  if (!bounded && !order) return undefined;
  const access = accessOf({ source, shape, order });
  const whole = source.unique && shape.points.length === source.fields.length;
  const score = shape.points.length * 2 + (shape.interval ? 1 : 0) + (order ? 2.5 : 0) + (whole ? 100 : 0);
  return { access: { ...access, bounded }, score: bounded ? score : 0.5 };
}

function shapeOf(source: Source, conditions: readonly Condition[]): Shape {
  const points: (readonly Buffer[])[] = [];
  let ranges = 1;
  let arrayBounded = false;
  for (const [i, field] of source.fields.entries()) {
    const multikey = source.multikey[i] === true;
    // Two fields of one array may be met by different elements: only the first bears a bound.
    if (multikey && arrayBounded) break;
    const bounds = boundsOf({ path: field.path, conditions, multikey });
    if (!bounds) break;
    if (bounds.kind === 'interval') return { points, interval: fitted(bounds.interval, field, source.limit) };
    if (ranges * bounds.keys.length > mostRanges) break;
    ranges *= bounds.keys.length;
    arrayBounded ||= multikey;
    points.push(fittedPoints(bounds, field, source.limit));
  }
  return { points, interval: undefined };
}

type Points = Extract<Bounds, { kind: 'points' }>;

function fittedPoints({ keys }: Points, field: IndexField, limit: number): readonly Buffer[] {
  const limited = keys.map((key) => limitKey(key, limit));
  return field.direction === 1 ? limited : limited.map(invertKey).reverse();
}

// A key that was cut stands near its prefix: the interval is widened to take it in.
function fitted({ low, high }: Interval, field: IndexField, limit: number): Interval {
  const from = low.subarray(0, limit);
  const to = high.length > limit ? after(high.subarray(0, limit)) : high;
  if (field.direction === 1) return { low: from, high: to };
  return { low: after(invertKey(to)), high: after(invertKey(from)) };
}

type Order = { readonly reverse: boolean; readonly merge: boolean };

/** How the source can give the wanted order; undefined if it cannot, or if none is wanted. */
function orderOf(source: Source, { points }: Shape, sort: readonly SortField[]): Order | undefined {
  if (sort.length === 0 || source.index?.cut) return undefined;
  const fixed = new Set(
    source.fields.filter((_, i) => points[i]?.length === 1 && !source.multikey[i]).map(({ path }) => path),
  );
  const wanted = sort.filter(({ path }) => !fixed.has(path));
  const single = points.every((keys) => keys.length === 1);
  const behindPoints = directionFrom({ source, start: points.length, wanted, merging: !single });
  if (behindPoints !== undefined) return { reverse: behindPoints, merge: !single };
  const firstOfMany = points.findIndex((keys) => keys.length > 1);
  const throughPoints =
    firstOfMany < 0 ? undefined : directionFrom({ source, start: firstOfMany, wanted, merging: false });
  return throughPoints === undefined ? undefined : { reverse: throughPoints, merge: false };
}

type Walk = {
  readonly source: Source;
  readonly start: number;
  readonly wanted: readonly SortField[];
  /** Several ranges are merged: entries of different ranges may be equal in all fields behind `start`. */
  readonly merging: boolean;
};

// Walks the fields of the source beside the wanted ones: all the same way round, or all reversed.
function directionFrom(walk: Walk): boolean | undefined {
  const steps = walk.wanted.map((field, i) => stepOf(walk, field, i));
  if (steps.includes(undefined)) return undefined;
  const real = steps.filter((step) => step !== 'any');
  if (real.length === 0) return false;
  return real.every((step) => step === real[0]) ? real[0] === -1 : undefined;
}

function stepOf({ source, start, merging }: Walk, field: SortField, i: number): 1 | -1 | 'any' | undefined {
  const own = source.fields[start + i];
  if (own) {
    if (own.path !== field.path || source.multikey[start + i]) return undefined;
    return (own.direction * field.direction) as 1 | -1;
  }
  // Behind the last field a unique key has no second entry, and another has its entries in the order of `_id`.
  if (source.unique) return merging || source.multikey.some(Boolean) ? undefined : 'any';
  const beyond = start + i - source.fields.length;
  if (beyond > 0) return 'any';
  return field.path === '_id' ? field.direction : undefined;
}

type Building = { readonly source: Source; readonly shape: Shape; readonly order: Order | undefined };

function accessOf({ source, shape, order }: Building): Omit<Access, 'bounded'> {
  const prefixes = shape.points.reduce<Buffer[]>(
    (heads, keys) => heads.flatMap((head) => keys.map((key) => Buffer.concat([head, key]))),
    [source.region],
  );
  const reverse = order?.reverse ?? false;
  const ranges = prefixes.map((prefix) => rangeOf({ source, prefix, interval: shape.interval, reverse }));
  if (!order) return { index: source.index, ranges, order: 'none' };
  if (reverse && !order.merge) ranges.reverse();
  const merged = order.merge && ranges.length > 1;
  return {
    index: source.index,
    ranges,
    order: merged ? { mergeBehind: prefixes.map((prefix) => prefix.length) } : 'asRead',
  };
}

type RangeParts = {
  readonly source: Source;
  readonly prefix: Buffer;
  readonly interval: Interval | undefined;
  readonly reverse: boolean;
};

function rangeOf({ source, prefix, interval, reverse }: RangeParts): KeyRange {
  if (!interval) return { tree: source.tree, low: prefix, high: after(prefix), reverse };
  const low = Buffer.concat([prefix, interval.low]);
  const high = Buffer.concat([prefix, interval.high]);
  return { tree: source.tree, low, high: Buffer.compare(low, high) > 0 ? low : high, reverse };
}

// { $or: [...] } where each branch has an index of its own.
function planAlternatives(
  collection: Collection,
  conditions: readonly Condition[],
): readonly Access[] | undefined {
  for (const condition of conditions) {
    if (condition.kind !== 'or' || condition.parts.length > 20) continue;
    const accesses = condition.parts.map(
      (part) => bestAccess({ collection, conditions: [...conditions, ...conjuncts(part)], sort: [] })?.access,
    );
    if (accesses.every((access) => access?.bounded)) return accesses as readonly Access[];
  }
  return undefined;
}
