import { encodeKey } from '../bson/order.ts';
import type { Condition, Test } from '../query/condition.ts';
import { conjuncts } from '../query/condition.ts';
import { fieldLimit } from '../storage/keys.ts';
import type { Plan } from './planner.ts';

/**
 * Whether the entries of a plan are the documents that meet the condition, each once and no other, so that they can be
 * counted without opening a document. False wherever that is not certain: a plan as such gives a superset.
 */
export function isExact({ accesses }: Plan, condition: Condition): boolean {
  const [access] = accesses;
  const index = access?.index;
  if (access === undefined || index === undefined || accesses.length > 1 || access.ranges.length > 1)
    return false;
  // A key that was cut stands for several values. An array has an entry for each of its values, but one for each only.
  if (index.cut || index.multikey.filter(Boolean).length > 1) return false;
  const limit = fieldLimit(index);
  let left = conjuncts(condition);
  let equal = 0;
  for (const { path } of index.fields) {
    const here = left.filter((one) => one.kind === 'field' && one.path === path);
    const tests = here.map((one) => (one as Extract<Condition, { kind: 'field' }>).test);
    left = left.filter((one) => !here.includes(one));
    const [first] = tests;
    if (tests.length === 1 && first?.op === 'eq' && isPlain(first, limit)) {
      equal += 1;
      continue;
    }
    if (!tests.every((test) => isRange(test) && isPlain(test, limit))) return false;
    break;
  }
  return left.length === 0 && index.multikey.every((array, at) => !array || at < equal);
}

function isRange({ op }: Test): boolean {
  return op === 'gt' || op === 'gte' || op === 'lt' || op === 'lte';
}

/** Texts and numbers: what else there is has equals that are written otherwise (null and nothing, say). */
function isPlain(test: Test, limit: number): boolean {
  if (!('value' in test)) return false;
  const { value } = test;
  return (typeof value === 'string' || Number.isFinite(value)) && encodeKey(value).length <= limit;
}
