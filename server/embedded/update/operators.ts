import { checkValue } from '../bson/check.ts';
import { decodeDocument, decodeValue } from '../bson/decode.ts';
import { compareValues, valuesEqual } from '../bson/order.ts';
import type { Path } from '../bson/paths.ts';
import type { RawElement, RawValue } from '../bson/raw.ts';
import { appendToArray, readElements, writeArray } from '../bson/raw.ts';
import { bsonType, isNumberType, typeName } from '../bson/types.ts';
import { isOperatorObject, parseCondition, parseTests } from '../query/condition.ts';
import { matches, valuePasses } from '../query/matcher.ts';
import { refusal } from '../refusal.ts';
import { addNumbers } from './numbers.ts';
import type { Node } from './tree.ts';
import { arrayValues, findNode, setArray, setAt, unsetAt } from './tree.ts';

/** One change of one field: what the operator does to the open document. */
export type Change = { readonly root: Node; readonly path: Path; readonly operand: RawValue };
export type Operator = (change: Change) => void;

/** The update operators that the README names; a test holds both together. */
export const updateOperators: Readonly<Record<string, Operator>> = {
  $set: ({ root, path, operand }) => setAt(root, path, operand),
  $unset: ({ root, path }) => unsetAt(root, path),
  $inc: increment,
  $min: (change) => setIf(change, (order) => order < 0),
  $max: (change) => setIf(change, (order) => order > 0),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
  $setOnInsert: ({ root, path, operand }) => setAt(root, path, operand),
};

/** What can be told of an operand before any document is at hand: refused even if nothing matches. */
export const operandChecks: Readonly<Record<string, (operand: RawValue) => void>> = {
  $set: checkValue,
  $unset: () => {},
  $inc: refuseNoNumber,
  $min: checkValue,
  $max: checkValue,
  $push: (operand) => readPush(operand).values.forEach((value) => checkValue(value)),
  $addToSet: (operand) => readAddToSet(operand).forEach((value) => checkValue(value)),
  $pull: pullTest,
  $setOnInsert: checkValue,
};

function refuseNoNumber({ type }: RawValue): void {
  if (!isNumberType(type))
    throw refusal(14, `Cannot increment with non-numeric argument of type ${typeName(type)}`);
}

function increment({ root, path, operand }: Change): void {
  const node = findNode(root, path);
  if (!node) return setAt(root, path, operand);
  if (!isNumberType(node.type))
    throw refusal(
      14,
      `Cannot apply $inc to a value of non-numeric type. The field '${path.at(-1)}' is of type ${typeName(node.type)}`,
    );
  Object.assign(node, addNumbers(node, operand));
}

function setIf({ root, path, operand }: Change, wins: (order: number) => boolean): void {
  const node = findNode(root, path);
  if (node && !wins(compareValues(decodeValue(operand), decodeNode(node)))) return;
  setAt(root, path, operand);
}

type PushPlan = {
  readonly values: readonly RawValue[];
  readonly slice: number | undefined;
  readonly position: number | undefined;
};

function push({ root, path, operand }: Change): void {
  const { values, slice, position } = readPush(operand);
  const node = arrayAt(root, path);
  if (!node) return setAt(root, path, arrayValue(sliced(values, slice)));
  if (slice === undefined && position === undefined && !node.children) {
    node.bytes = appendToArray(node.bytes, values);
    return;
  }
  const current = arrayValues(node);
  current.splice(position ?? current.length, 0, ...values);
  setArray(node, sliced(current, slice));
}

function readPush(operand: RawValue): PushPlan {
  const modifiers = operand.type === bsonType.object ? readElements(operand.bytes) : [];
  if (!modifiers.some(({ name }) => name === '$each'))
    return { values: [operand], slice: undefined, position: undefined };
  const unknown = modifiers.find(({ name }) => !['$each', '$slice', '$position'].includes(name));
  if (unknown) throw refusal(2, `Unrecognized clause in $push: ${unknown.name}`);
  return {
    values: eachOf(modifiers),
    slice: wholeNumber(modifiers, '$slice'),
    position: wholeNumber(modifiers, '$position'),
  };
}

function eachOf(modifiers: readonly RawElement[]): readonly RawValue[] {
  const each = modifiers.find(({ name }) => name === '$each');
  if (each?.type !== bsonType.array) throw refusal(2, 'The argument to $each must be an array');
  return readElements(each.bytes);
}

function wholeNumber(modifiers: readonly RawElement[], name: string): number | undefined {
  const element = modifiers.find((modifier) => modifier.name === name);
  if (!element) return undefined;
  const value = decodeValue(element);
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw refusal(2, `The value for ${name} must be an integer value`);
  return value;
}

function sliced(values: readonly RawValue[], slice: number | undefined): readonly RawValue[] {
  if (slice === undefined) return values;
  if (slice === 0) return [];
  return slice < 0 ? values.slice(slice) : values.slice(0, slice);
}

function addToSet({ root, path, operand }: Change): void {
  const node = arrayAt(root, path);
  const current = node ? arrayValues(node) : [];
  const known = current.map(decodeValue);
  for (const value of readAddToSet(operand)) {
    const decoded = decodeValue(value);
    if (known.some((one) => valuesEqual(one, decoded))) continue;
    known.push(decoded);
    current.push(value);
  }
  if (!node) setAt(root, path, arrayValue(current));
  else setArray(node, current);
}

function readAddToSet(operand: RawValue): readonly RawValue[] {
  const modifiers = operand.type === bsonType.object ? readElements(operand.bytes) : [];
  if (modifiers[0]?.name !== '$each') return [operand];
  if (modifiers.length > 1) throw refusal(2, `Found unexpected fields after $each in $addToSet`);
  return eachOf(modifiers);
}

function pull({ root, path, operand }: Change): void {
  const node = findNode(root, path);
  if (!node) return;
  if (node.type !== bsonType.array) throw refusal(2, 'Cannot apply $pull to a non-array value');
  const goes = pullTest(operand);
  const current = arrayValues(node);
  const kept = current.filter((value) => !goes(value));
  if (kept.length < current.length) setArray(node, kept);
}

function pullTest(operand: RawValue): (value: RawValue) => boolean {
  if (operand.type !== bsonType.object) {
    const tests = parseTests({ $eq: decodeValue(operand) });
    return (value) => valuePasses(tests, decodeValue(value));
  }
  const wanted = decodeDocument(operand.bytes);
  if (isOperatorObject(wanted)) {
    const tests = parseTests(wanted);
    return (value) => valuePasses(tests, decodeValue(value));
  }
  const condition = parseCondition(wanted);
  return (value) => value.type === bsonType.object && matches(condition, decodeValue(value));
}

function arrayAt(root: Node, path: Path): Node | undefined {
  const node = findNode(root, path);
  if (node && node.type !== bsonType.array)
    throw refusal(2, `The field '${path.join('.')}' must be an array but is of type ${typeName(node.type)}`);
  return node;
}

function arrayValue(values: readonly RawValue[]): RawValue {
  return { type: bsonType.array, bytes: writeArray(values) };
}

function decodeNode(node: Node): unknown {
  if (node.children) throw refusal(2, 'this update touches the same field twice');
  return decodeValue(node);
}
