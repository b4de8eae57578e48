import { compareValues, tagOf, valuesEqual } from '../bson/order.ts';
import type { Condition, Test } from '../query/condition.ts';
import { conjuncts } from '../query/condition.ts';
import { testsAt } from './intervals.ts';

/** Whether every document that meets `conditions` surely meets the filter of a partial index. */
export function implies(conditions: readonly Condition[], filter: Condition): boolean {
  return conjuncts(filter).every((part) => {
    if (part.kind !== 'field') return false;
    return testsAt(part.path, conditions).some((test) => testImplies(test, part.test));
  });
}

function testImplies(test: Test, wanted: Test): boolean {
  switch (wanted.op) {
    case 'exists':
      return needsPresence(test);
    case 'eq':
      return test.op === 'eq' && valuesEqual(test.value, wanted.value);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return valueWithin(test, wanted);
    default:
      return false;
  }
}

function needsPresence(test: Test): boolean {
  if (test.op === 'exists') return test.value;
  if (test.op === 'eq') return test.value !== null;
  if (test.op === 'in') return !test.values.includes(null);
  if (test.op === 'gt' || test.op === 'gte' || test.op === 'lt' || test.op === 'lte')
    return test.value !== null;
  return test.op === 'regex' || test.op === 'size';
}

type RangeTest = Extract<Test, { readonly op: 'gt' | 'gte' | 'lt' | 'lte' }>;

function valueWithin(test: Test, wanted: RangeTest): boolean {
  if (test.op === 'in' && test.patterns.length === 0)
    return test.values.every((value) => pointWithin(value, wanted));
  if (test.op === 'eq') return pointWithin(test.value, wanted);
  if (test.op !== 'gt' && test.op !== 'gte' && test.op !== 'lt' && test.op !== 'lte') return false;
  if (test.op[0] !== wanted.op[0] || tagOf(test.value) !== tagOf(wanted.value)) return false;
  const order = compareValues(test.value, wanted.value) * (wanted.op[0] === 'g' ? 1 : -1);
  return order > 0 || (order === 0 && (wanted.op.endsWith('e') || !test.op.endsWith('e')));
}

function pointWithin(value: unknown, wanted: RangeTest): boolean {
  if (tagOf(value) !== tagOf(wanted.value) || Number.isNaN(value) || Array.isArray(value)) return false;
  const order = compareValues(value, wanted.value);
  if (order === 0) return wanted.op.endsWith('e');
  return order > 0 === (wanted.op[0] === 'g');
}
