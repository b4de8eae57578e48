import { encodeKey, nullKey, tagOf } from '../bson/order.ts';
import type { Condition, Test } from '../query/condition.ts';
import { conjuncts } from '../query/condition.ts';

/** A stretch of keys of one field: from `low` (included) to `high` (not included), in ascending order of values. */
export type Interval = { readonly low: Buffer; readonly high: Buffer };

/** What a query says of one field of an index. */
export type Bounds =
  | { readonly kind: 'points'; readonly keys: readonly Buffer[] }
  | { readonly kind: 'interval'; readonly interval: Interval };

/** The first key behind all keys that begin with `key`. */
export function after(key: Buffer): Buffer {
  let end = key.length;
  while (end > 0 && key[end - 1] === 0xff) end -= 1;
  const next = Buffer.from(key.subarray(0, end));
  if (end > 0) next[end - 1]! += 1;
  return next;
}

/** All tests that a document which meets the query must meet, each on its own, at `path`. */
export function testsAt(path: string, conditions: readonly Condition[]): Test[] {
  return conditions.flatMap((condition) => {
    if (condition.kind !== 'field') return [];
    if (condition.path === path) return openElements(condition.test);
    return condition.test.op === 'elemMatch' && path.startsWith(`${condition.path}.`)
      ? testsAt(path.slice(condition.path.length + 1), conjuncts(condition.test.condition))
      : [];
  });
}

function openElements(test: Test): readonly Test[] {
  return test.op === 'elemMatchValue' ? test.tests : [test];
}

type Question = {
  readonly path: string;
  readonly conditions: readonly Condition[];
  /** Values come from arrays: different tests may then be met by different elements, so only one may bound. */
  readonly multikey: boolean;
};

/** The tightest bounds that surely hold every document which meets the conditions; undefined if there are none. */
export function boundsOf({ path, conditions, multikey }: Question): Bounds | undefined {
  const tests = testsAt(path, conditions);
  const points = fewestPoints(tests);
  if (points) return { kind: 'points', keys: points };
  const intervals = tests.flatMap((test) => intervalOf(test) ?? []);
  if (intervals.length > 0)
    return { kind: 'interval', interval: multikey ? intervals[0]! : intervals.reduce(intersect) };
  const hull = multikey ? undefined : hullOfAlternatives(path, conditions);
  return hull && { kind: 'interval', interval: hull };
}

function fewestPoints(tests: readonly Test[]): readonly Buffer[] | undefined {
  const candidates = tests.flatMap((test) => {
    const keys = pointsOf(test);
    return keys ? [keys] : [];
  });
  return candidates.sort((a, b) => a.length - b.length)[0];
}

function pointsOf(test: Test): readonly Buffer[] | undefined {
  if (test.op === 'exists') return test.value ? undefined : [nullKey];
  if (test.op === 'eq') return Array.isArray(test.value) ? undefined : [encodeKey(test.value)];
  if ((test.op === 'gte' || test.op === 'lte') && test.value === null) return [nullKey];
  if (test.op !== 'in' || test.patterns.length > 0 || test.values.some(Array.isArray)) return undefined;
  return distinctKeys(test.values.map(encodeKey));
}

function distinctKeys(keys: readonly Buffer[]): Buffer[] {
  return [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()].sort(Buffer.compare);
}

function intervalOf(test: Test): Interval | undefined {
  if (test.op === 'regex') return prefixInterval(test.pattern);
  if (test.op !== 'gt' && test.op !== 'gte' && test.op !== 'lt' && test.op !== 'lte') return undefined;
  const key = encodeKey(test.value);
  const tag = tagOf(test.value);
  const whole = { low: Buffer.from([tag]), high: Buffer.from([tag + 1]) };
  if (test.op === 'gt') return { ...whole, low: after(key) };
  if (test.op === 'gte') return { ...whole, low: key };
  return { ...whole, high: test.op === 'lt' ? key : after(key) };
}

function intersect(a: Interval, b: Interval): Interval {
  return {
    low: Buffer.compare(a.low, b.low) > 0 ? a.low : b.low,
    high: Buffer.compare(a.high, b.high) < 0 ? a.high : b.high,
  };
}

// `^abc` without flags and with nothing after it that could make the last letter optional.
function prefixInterval(pattern: RegExp): Interval | undefined {
  const prefix = pattern.flags === '' ? literalPrefix(pattern.source) : undefined;
  if (!prefix) return undefined;
  const key = encodeKey(prefix);
  const start = key.subarray(0, key.length - 1);
  return { low: start, high: after(start) };
}

function literalPrefix(source: string): string | undefined {
  if (source.includes('|')) return undefined;
  const literal = /^\^((?:[^\\^$.*+?()[\]{}|]|\\[^\w\s])+)/.exec(source)?.[1];
  if (!literal) return undefined;
  const rest = source.slice(literal.length + 1);
  const plain = literal.replace(/\\(.)/gs, '$1');
  const letters = /^[*+?{]/.test(rest) ? [...plain].slice(0, -1) : [...plain];
  return letters.length > 0 ? letters.slice(0, 100).join('') : undefined;
}

// { $or: [{ due: { $gt: d } }, { due: d, _id: { $gt: id } }] }: all of it lies at or behind d.
function hullOfAlternatives(path: string, conditions: readonly Condition[]): Interval | undefined {
  const hulls = conditions.flatMap((condition) => {
    if (condition.kind !== 'or') return [];
    const branches = condition.parts.map((part) =>
      boundsOf({ path, conditions: conjuncts(part), multikey: false }),
    );
    return branches.every((branch) => branch !== undefined) ? [branches.map(spanOf).reduce(unite)] : [];
  });
  return hulls.length > 0 ? hulls.reduce(intersect) : undefined;
}

function spanOf(bounds: Bounds): Interval {
  if (bounds.kind === 'interval') return bounds.interval;
  const { keys } = bounds;
  if (keys.length === 0) return { low: nullKey, high: nullKey };
  return { low: keys[0]!, high: after(keys.at(-1)!) };
}

function unite(a: Interval, b: Interval): Interval {
  return {
    low: Buffer.compare(a.low, b.low) < 0 ? a.low : b.low,
    high: Buffer.compare(a.high, b.high) > 0 ? a.high : b.high,
  };
}
