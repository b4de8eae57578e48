import { ObjectId } from 'bson';
import { checkDocument, checkSize } from '../bson/check.ts';
import { encodeValue } from '../bson/decode.ts';
import type { Path } from '../bson/paths.ts';
import { splitPath } from '../bson/paths.ts';
import type { RawElement, RawValue } from '../bson/raw.ts';
import { findElement, readElements, writeDocument } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import type { Condition } from '../query/condition.ts';
import { conjuncts } from '../query/condition.ts';
import { refusal } from '../refusal.ts';
import { operandChecks, updateOperators } from './operators.ts';
import { closeNode, findNode, openDocument, setAt } from './tree.ts';

/** An update, read once and checked against the closed list. */
export type Update =
  | { readonly kind: 'replacement'; readonly document: Buffer }
  | { readonly kind: 'operators'; readonly steps: readonly UpdateStep[] };

type UpdateStep = { readonly operator: string; readonly path: Path; readonly operand: RawValue };

/** Reads an update document, or refuses it: pipelines (2), operators off the list (9), positional paths (2). */
export function parseUpdate({ type, bytes }: RawValue): Update {
  if (type === bsonType.array) throw refusal(2, 'update pipelines are not supported by the embedded store');
  if (type !== bsonType.object) throw refusal(9, 'an update must be a document');
  const elements = readElements(bytes);
  if (!elements[0]?.name.startsWith('$')) {
    checkDocument(bytes);
    return { kind: 'replacement', document: bytes };
  }
  const steps = elements.flatMap(parseOperator);
  refuseConflicts(steps);
  return { kind: 'operators', steps };
}

/** The document after the update; the same bytes if nothing changed. */
export function applyUpdate(update: Update, before: Buffer): Buffer {
  const after =
    update.kind === 'replacement'
      ? replaced(before, update.document)
      : changed(
          before,
          update.steps.filter(({ operator }) => operator !== '$setOnInsert'),
        );
  refuseNewId(before, after);
  checkSize(after);
  return after;
}

/** The document that an upsert inserts: the equalities of the query, then the update, then an `_id` if none came. */
export function upsertDocument(update: Update, condition: Condition): Buffer {
  const base = equalities(condition);
  const document =
    update.kind === 'replacement' ? replaced(base, update.document) : changed(base, update.steps);
  const complete = withId(document);
  checkSize(complete);
  return complete;
}

/** A document with `_id` in the first place, a new ObjectId if it has none. */
export function withId(document: Buffer): Buffer {
  const elements = readElements(document);
  if (elements[0]?.name === '_id') return document;
  const id = elements.find(({ name }) => name === '_id') ?? { name: '_id', ...encodeValue(new ObjectId()) };
  return writeDocument([id, ...elements.filter(({ name }) => name !== '_id')]);
}

function parseOperator({ name, type, bytes }: RawElement): UpdateStep[] {
  if (!Object.hasOwn(updateOperators, name))
    throw refusal(
      9,
      `Unknown modifier: ${name}. The embedded store knows ${Object.keys(updateOperators).join(', ')}`,
    );
  if (type !== bsonType.object)
    throw refusal(9, `Modifiers operate on fields but we found another type for ${name}`);
  return readElements(bytes).map((element) => {
    operandChecks[name]!(element);
    return { operator: name, path: parsePath(element.name), operand: element };
  });
}

function parsePath(path: string): Path {
  const steps = splitPath(path);
  if (steps.includes('')) throw refusal(56, `The update path '${path}' contains an empty field name`);
  if (steps.includes('__proto__')) throw refusal(2, 'a field may not be named __proto__');
  const dollar = steps.find((step) => step.startsWith('$'));
  if (dollar === undefined) return steps;
  if (/^\$(?:$|\[)/.test(dollar))
    throw refusal(2, `positional updates ('${path}') are not supported by the embedded store`);
  throw refusal(52, `The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
}

function refuseConflicts(steps: readonly UpdateStep[]): void {
  const paths = steps.map(({ path }) => `${path.join('.')}.`).sort();
  for (const [i, path] of paths.entries()) {
    const next = paths[i + 1];
    if (next?.startsWith(path))
      throw refusal(
        40,
        `Updating the path '${next.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`,
      );
  }
}

function changed(before: Buffer, steps: readonly UpdateStep[]): Buffer {
  const root = openDocument(before);
  for (const { operator, path, operand } of steps) updateOperators[operator]!({ root, path, operand });
  return closeNode(root).bytes;
}

function replaced(before: Buffer, replacement: Buffer): Buffer {
  const id = findElement(before, '_id');
  const own = findElement(replacement, '_id');
  if (own || !id) return own ? withId(replacement) : replacement;
  return writeDocument([{ name: '_id', ...id }, ...readElements(replacement)]);
}

function refuseNewId(before: Buffer, after: Buffer): void {
  const old = findElement(before, '_id');
  const now = findElement(after, '_id');
  if (old && now && old.type === now.type && old.bytes.equals(now.bytes)) return;
  throw refusal(66, `Performing an update on the path '_id' would modify the immutable field '_id'`);
}

function equalities(condition: Condition): Buffer {
  const root = openDocument(writeDocument([]));
  for (const part of conjuncts(condition)) {
    if (part.kind !== 'field' || part.test.op !== 'eq') continue;
    if (findNode(root, part.steps))
      throw refusal(54, `cannot infer query fields to set, path '${part.path}' is matched twice`);
    setAt(root, part.steps, encodeValue(part.test.value));
  }
  return closeNode(root).bytes;
}
