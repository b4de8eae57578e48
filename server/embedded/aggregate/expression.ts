import { evalExpr, Context } from 'mingo/core';
import { $arrayElemAt, $size } from 'mingo/operators/expression/array';
import { $add, $ceil, $floor, $multiply, $subtract } from 'mingo/operators/expression/arithmetic';
import { $and, $not, $or } from 'mingo/operators/expression/boolean';
import { $cond, $ifNull } from 'mingo/operators/expression/conditional';
import { $literal } from 'mingo/operators/expression';
import { $concat } from 'mingo/operators/expression/string';
import type { Document } from '../bson/decode.ts';
import { compareValues, valuesEqual } from '../bson/order.ts';
import { isPlainObject, splitPath } from '../bson/paths.ts';
import type { Path } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';

/** An expression of a pipeline, checked against the closed list. A missing value is `undefined`. */
export type Expression = {
  readonly evaluate: (document: unknown) => unknown;
  /** The top-level fields it reads. */
  readonly fields: ReadonlySet<string>;
};

type MingoOperator = (...parameters: Parameters<typeof $add>) => unknown;

// mingo compares by JavaScript's rules; these compare by the store's own order, missing before null.
const comparisons = {
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
};

const fromMingo = {
  $add,
  $subtract,
  $multiply,
  $floor,
  $ceil,
  $and,
  $or,
  $not,
  $cond,
  $ifNull,
  $size,
  $arrayElemAt,
  $concat,
  $literal,
} as unknown as Readonly<Record<string, MingoOperator>>;

/** The expression operators that the README names; a test holds both together. */
export const expressionOperators: Readonly<Record<string, MingoOperator>> = {
  ...fromMingo,
  ...comparisons,
  $divide: divide,
  $in: isIn,
};

const options = { context: Context.init({ expression: { ...expressionOperators } }) };
type MingoOptions = Parameters<typeof evalExpr>[2];

/** Reads an expression. An operator or variable off the list is refused (168). */
export function parseExpression(expression: unknown): Expression {
  const fields = new Set<string>();
  checkExpression(expression, fields);
  if (typeof expression === 'string' && expression.startsWith('$'))
    return fieldExpression(expression, fields);
  if (typeof expression !== 'object' || expression === null) return { evaluate: () => expression, fields };
  if (isPlainObject(expression) && !isOperation(expression)) return objectExpression(expression, fields);
  return { evaluate: (document) => evaluateWithMingo(document, expression), fields };
}

/** The value at a path as pipelines see it: arrays of objects give arrays of values. */
export function resolvePath(value: unknown, path: Path, at = 0): unknown {
  if (at === path.length) return value;
  if (Array.isArray(value)) {
    const found = value.map((element) =>
      isPlainObject(element) ? resolvePath(element, path, at) : undefined,
    );
    return found.filter((element) => element !== undefined);
  }
  const step = path[at]!;
  return isPlainObject(value) && Object.hasOwn(value, step)
    ? resolvePath(value[step], path, at + 1)
    : undefined;
}

function fieldExpression(expression: string, fields: ReadonlySet<string>): Expression {
  const path = splitPath(expression.slice(1));
  return { evaluate: (document) => resolvePath(document, path), fields };
}

// The usual key of a group, `{ unit: '$unit', month: '$month' }`; a missing value leaves its field out.
function objectExpression(expression: Document, fields: ReadonlySet<string>): Expression {
  const parts = Object.entries(expression).map(([name, part]) => ({ name, part: parseExpression(part) }));
  const evaluate = (document: unknown) => {
    const result: Document = {};
    for (const { name, part } of parts) {
      const value = part.evaluate(document);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
  return { evaluate, fields };
}

function isOperation(expression: Document): boolean {
  return Object.keys(expression).some((name) => name.startsWith('$'));
}

function evaluateWithMingo(document: unknown, expression: object): unknown {
  try {
    return evalExpr(document as Any, expression as Any, options as unknown as MingoOptions);
  } catch (error) {
    throw refusal(2, error instanceof Error ? error.message : String(error));
  }
}

type Any = Parameters<typeof evalExpr>[0];

function checkExpression(expression: unknown, fields: Set<string>): void {
  if (typeof expression === 'string') return checkReference(expression, fields);
  if (Array.isArray(expression)) return expression.forEach((part) => checkExpression(part, fields));
  if (!isPlainObject(expression)) return;
  const names = Object.keys(expression);
  const operator = names.find((name) => name.startsWith('$'));
  if (operator === '$literal' && names.length === 1) return;
  if (operator !== undefined && (names.length > 1 || !Object.hasOwn(expressionOperators, operator)))
    throw refusal(168, `Unrecognized expression '${operator}'`);
  for (const name of names) {
    if (name.includes('.') || name === '__proto__')
      throw refusal(2, `an expression may not make the field '${name}'`);
    checkExpression(expression[name], fields);
  }
}

function checkReference(reference: string, fields: Set<string>): void {
  if (!reference.startsWith('$')) return;
  if (reference.startsWith('$$')) throw refusal(168, `the variable ${reference} is not supported`);
  const path = splitPath(reference.slice(1));
  if (path.includes('') || path.includes('__proto__')) throw refusal(2, `'${reference}' is not a field path`);
  fields.add(path[0]!);
}

function comparison(holds: (order: number) => boolean): MingoOperator {
  return (document, expression, given) => {
    const [a, b] = pairOf(document, expression, given);
    if (a === undefined || b === undefined) return holds(Number(a !== undefined) - Number(b !== undefined));
    return holds(compareValues(a, b));
  };
}

function divide(...parameters: Parameters<MingoOperator>): unknown {
  const [a, b] = pairOf(...parameters);
  if (a === null || a === undefined || b === null || b === undefined) return null;
  if (typeof a !== 'number' || typeof b !== 'number') throw new Error('$divide only supports numeric types');
  if (b === 0) throw new Error(`can't $divide by zero`);
  return a / b;
}

function isIn(...parameters: Parameters<MingoOperator>): unknown {
  const [value, array] = pairOf(...parameters);
  if (!Array.isArray(array)) throw new Error('$in requires an array as a second argument');
  return value !== undefined && array.some((element) => valuesEqual(element, value));
}

function pairOf(...[document, expression, given]: Parameters<MingoOperator>): readonly unknown[] {
  const pair: unknown = evalExpr(document, expression, given);
  if (!Array.isArray(pair) || pair.length !== 2) throw new Error('this expression takes exactly 2 arguments');
  return pair;
}
