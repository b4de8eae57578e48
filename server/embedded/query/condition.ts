import type { Document } from '../bson/decode.ts';
import { toPattern } from '../bson/decode.ts';
import type { Path } from '../bson/paths.ts';
import { isPlainObject, splitPath } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';

/** A query, read once and checked against the closed list. */
export type Condition =
  | { readonly kind: 'and' | 'or' | 'nor'; readonly parts: readonly Condition[] }
  | { readonly kind: 'field'; readonly path: string; readonly steps: Path; readonly test: Test };

/** What is asked of the values at one path. */
export type Test =
  | { readonly op: 'eq'; readonly value: unknown }
  | { readonly op: 'in'; readonly values: readonly unknown[]; readonly patterns: readonly RegExp[] }
  | { readonly op: RangeOperator; readonly value: unknown }
  | { readonly op: 'exists'; readonly value: boolean }
  | { readonly op: 'regex'; readonly pattern: RegExp }
  | { readonly op: 'size'; readonly value: number }
  | { readonly op: 'elemMatch'; readonly condition: Condition }
  | { readonly op: 'elemMatchValue'; readonly tests: readonly Test[] }
  | { readonly op: 'not'; readonly tests: readonly Test[] };

export type RangeOperator = 'gt' | 'gte' | 'lt' | 'lte';

/** Reads a query document. An operator off the list is refused with BadValue (2). */
export function parseCondition(query: Document): Condition {
  return { kind: 'and', parts: Object.entries(query).flatMap(([key, value]) => parseEntry(key, value)) };
}

/** The operators that the README names, in its order; a test holds both together. */
export const logicalOperators = ['$and', '$or', '$nor'] as const;
export const queryOperators: Readonly<Record<string, (operand: unknown) => readonly Test[]>> = {
  $eq: (operand) => [equalTo(operand)],
  $ne: (operand) => [{ op: 'not', tests: [equalTo(operand)] }],
  $gt: (operand) => [rangeTest('gt', operand)],
  $gte: (operand) => [rangeTest('gte', operand)],
  $lt: (operand) => [rangeTest('lt', operand)],
  $lte: (operand) => [rangeTest('lte', operand)],
  $in: (operand) => [inTest('$in', operand)],
  $nin: (operand) => [{ op: 'not', tests: [inTest('$nin', operand)] }],
  $exists: (operand) => [{ op: 'exists', value: Boolean(operand) }],
  $not: (operand) => [{ op: 'not', tests: parseNot(operand) }],
  $all: parseAll,
  $elemMatch: (operand) => [parseElemMatch(operand)],
  $size: (operand) => [parseSize(operand)],
  $regex: (operand) => [parseRegex(operand)],
};

/** Reads `{ $gt: 3, $lt: 9 }`. */
export function parseTests(operators: Document): Test[] {
  const { $options, ...others } = operators;
  if ($options !== undefined && others.$regex === undefined) throw refusal(2, '$options needs a $regex');
  return Object.entries(others).flatMap(([name, operand]) => {
    if (name === '$regex') return [parseRegex(operand, $options)];
    const parse = Object.hasOwn(queryOperators, name) ? queryOperators[name] : undefined;
    if (!parse) throw refusal(2, `unknown operator: ${name}`);
    return parse(operand);
  });
}

/** True for `{ $gt: … }`, false for a sub-document meant as a value. */
export function isOperatorObject(value: unknown): value is Document {
  if (!isPlainObject(value)) return false;
  const first = Object.keys(value)[0];
  return first !== undefined && first.startsWith('$');
}

/** The top-level fields that must be decoded to answer a condition. */
export function fieldsOf(condition: Condition, names: Set<string> = new Set()): Set<string> {
  if (condition.kind === 'field') names.add(condition.steps[0]!);
  else for (const part of condition.parts) fieldsOf(part, names);
  return names;
}

/** The conditions that must all hold, nested `$and` opened. */
export function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(conjuncts) : [condition];
}

function parseEntry(key: string, value: unknown): Condition[] {
  if (key === '$comment') return [];
  if (key === '$and' || key === '$or' || key === '$nor') return [parseLogical(key, value)];
  if (key.startsWith('$')) throw refusal(2, `unknown top level operator: ${key}`);
  return fieldConditions(key, isOperatorObject(value) ? parseTests(value) : [equalTo(value)]);
}

function parseLogical(key: '$and' | '$or' | '$nor', value: unknown): Condition {
  if (!Array.isArray(value) || value.length === 0) throw refusal(2, `${key} must be a nonempty array`);
  const parts = value.map((part: unknown) => {
    if (!isPlainObject(part)) throw refusal(2, `${key} entries need to be full objects`);
    return parseCondition(part);
  });
  return { kind: key.slice(1) as 'and' | 'or' | 'nor', parts };
}

function fieldConditions(path: string, tests: readonly Test[]): Condition[] {
  const steps = splitPath(path);
  if (steps.includes('__proto__')) throw refusal(2, 'a field may not be named __proto__');
  return tests.map((test) => ({ kind: 'field', path, steps, test }));
}

function equalTo(value: unknown): Test {
  if (value instanceof RegExp) return { op: 'regex', pattern: value };
  refuseOperatorsInside(value);
  return { op: 'eq', value };
}

// {$eq: {$foo: 1}} or {a: {b: 1, $gt: 2}}: never a value that could be stored.
function refuseOperatorsInside(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseOperatorsInside);
  if (!isPlainObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) throw refusal(2, `unknown operator: ${name}`);
    refuseOperatorsInside(inner);
  }
}

function rangeTest(op: RangeOperator, value: unknown): Test {
  if (value instanceof RegExp) throw refusal(2, `Can't have RegEx as arg to predicate over field.`);
  if (Array.isArray(value) || isPlainObject(value))
    throw refusal(2, `$${op} over arrays and objects is not supported by the embedded store`);
  return { op, value };
}

function inTest(name: string, operand: unknown): Test {
  if (!Array.isArray(operand)) throw refusal(2, `${name} needs an array`);
  if (operand.some(isOperatorObject)) throw refusal(2, `cannot nest $ under ${name}`);
  const patterns = operand.filter((value): value is RegExp => value instanceof RegExp);
  return { op: 'in', values: operand.filter((value: unknown) => !(value instanceof RegExp)), patterns };
}

function parseNot(operand: unknown): readonly Test[] {
  if (operand instanceof RegExp) return [{ op: 'regex', pattern: operand }];
  if (!isOperatorObject(operand)) throw refusal(2, '$not needs a regex or a document');
  return parseTests(operand);
}

function parseAll(operand: unknown): readonly Test[] {
  if (!Array.isArray(operand)) throw refusal(2, '$all needs an array');
  if (operand.length === 0) return [{ op: 'in', values: [], patterns: [] }];
  return operand.map((value: unknown) => {
    if (isOperatorObject(value)) throw refusal(2, 'operators inside $all are not supported');
    return equalTo(value);
  });
}

function parseElemMatch(operand: unknown): Test {
  if (!isPlainObject(operand)) throw refusal(2, '$elemMatch needs an Object');
  const first = Object.keys(operand)[0] ?? '';
  const ofValues = first.startsWith('$') && !(logicalOperators as readonly string[]).includes(first);
  if (ofValues) return { op: 'elemMatchValue', tests: parseTests(operand) };
  return { op: 'elemMatch', condition: parseCondition(operand) };
}

function parseSize(operand: unknown): Test {
  if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
    throw refusal(2, '$size must be a whole number');
  return { op: 'size', value: operand };
}

function parseRegex(operand: unknown, options?: unknown): Test {
  if (options !== undefined && typeof options !== 'string') throw refusal(2, '$options has to be a string');
  if (operand instanceof RegExp)
    return { op: 'regex', pattern: options === undefined ? operand : toPattern(operand.source, options) };
  if (typeof operand !== 'string') throw refusal(2, '$regex has to be a string');
  return { op: 'regex', pattern: toPattern(operand, options ?? '') };
}
