import { compareValues, tagOf, valuesEqual } from '../bson/order.ts';
import { isPlainObject, valuesAt } from '../bson/paths.ts';
import type { Condition, RangeOperator, Test } from './condition.ts';

/** Whether a decoded document (or an array element that is one) meets a condition. */
export function matches(condition: Condition, document: unknown): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => matches(part, document));
    case 'or':
      return condition.parts.some((part) => matches(part, document));
    case 'nor':
      return !condition.parts.some((part) => matches(part, document));
    case 'field':
      return testValues(condition.test, valuesAt(document, condition.steps));
  }
}

/** Whether a single value, not looked into if it is an array, passes all tests. */
export function valuePasses(tests: readonly Test[], value: unknown): boolean {
  return tests.every((test) => testOne(test, value));
}

function testValues(test: Test, values: readonly unknown[]): boolean {
  if (test.op === 'not') return !test.tests.every((inner) => testValues(inner, values));
  if (test.op === 'exists') return values.some((value) => value !== undefined) === test.value;
  if (looksAtWholeArray(test)) return values.some((value) => testOne(test, value));
  return values.some((value) => testOne(test, value) || (Array.isArray(value) && testElements(test, value)));
}

function looksAtWholeArray(test: Test): boolean {
  return test.op === 'size' || test.op === 'elemMatch' || test.op === 'elemMatchValue';
}

function testElements(test: Test, array: readonly unknown[]): boolean {
  return array.some((element) => testOne(test, element));
}

function testOne(test: Test, value: unknown): boolean {
  switch (test.op) {
    case 'eq':
      return valuesEqual(value, test.value);
    case 'in':
      return (
        test.values.some((wanted) => valuesEqual(value, wanted)) ||
        test.patterns.some((pattern) => patternMatches(pattern, value))
      );
    case 'exists':
      return (value !== undefined) === test.value;
    case 'regex':
      return patternMatches(test.pattern, value);
    case 'size':
      return Array.isArray(value) && value.length === test.value;
    case 'elemMatch':
      return (
        Array.isArray(value) &&
        value.some((element) => isContainer(element) && matches(test.condition, element))
      );
    case 'elemMatchValue':
      return Array.isArray(value) && value.some((element) => valuePasses(test.tests, element));
    case 'not':
      return !valuePasses(test.tests, value);
    default:
      return inRange(test.op, value, test.value);
  }
}

// Comparison stays within the type of the operand.
function inRange(op: RangeOperator, value: unknown, bound: unknown): boolean {
  if (tagOf(value) !== tagOf(bound)) return false;
  if (Number.isNaN(value) !== Number.isNaN(bound)) return false;
  const order = compareValues(value, bound);
  if (op === 'gt') return order > 0;
  if (op === 'gte') return order >= 0;
  if (op === 'lt') return order < 0;
  return order <= 0;
}

function patternMatches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isContainer(value: unknown): boolean {
  return isPlainObject(value) || Array.isArray(value);
}
