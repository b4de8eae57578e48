import type { RawElement, RawValue } from '../bson/raw.ts';
import { readElements, writeArray, writeDocument } from '../bson/raw.ts';
import { bsonType, typeName } from '../bson/types.ts';
import type { Path } from '../bson/paths.ts';
import { refusal } from '../refusal.ts';

/**
 * A document opened for change. Only objects and arrays on the way to a changed field are taken apart; all other
 * values stay the very bytes they were, so that their types and the order of their fields are kept.
 */
export type Node = { type: number; bytes: Buffer; children: Child[] | undefined };
export type Child = { readonly name: string; readonly node: Node };

const nullNode = (): Node => ({ type: bsonType.null, bytes: Buffer.alloc(0), children: undefined });

export function openDocument(document: Buffer): Node {
  return { type: bsonType.object, bytes: document, children: undefined };
}

/** The value of a node as bytes, its changed parts put together again. */
export function closeNode(node: Node): RawValue {
  if (!node.children) return node;
  const elements: RawElement[] = node.children.map((child) => ({
    name: child.name,
    ...pick(closeNode(child.node)),
  }));
  const bytes = node.type === bsonType.array ? writeArray(elements) : writeDocument(elements);
  return { type: node.type, bytes };
}

/** The node at a path, if there is one. */
export function findNode(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (!isContainer(node)) return undefined;
    node = childNamed(node, step);
    if (!node) return undefined;
  }
  return node;
}

/** Puts a value at a path and makes the objects on the way; a plain value on the way is refused (28). */
export function setAt(root: Node, path: Path, value: RawValue): void {
  const parent = parentFor(root, path);
  const step = path.at(-1)!;
  const existing = childNamed(parent, step);
  if (existing) Object.assign(existing, pick(value), { children: undefined });
  else addChild({ parent, step, path, value });
}

/** Takes a field away; in an array the place becomes null, as in MongoDB. */
export function unsetAt(root: Node, path: Path): void {
  const parent = findNode(root, path.slice(0, -1));
  if (!isContainer(parent)) return;
  const step = path.at(-1)!;
  const children = open(parent);
  const i = children.findIndex(({ name }) => name === step);
  if (i < 0) return;
  if (parent.type === bsonType.array) Object.assign(children[i]!.node, nullNode());
  else children.splice(i, 1);
}

/** The values of an array node. */
export function arrayValues(node: Node): RawValue[] {
  return open(node).map((child) => closeNode(child.node));
}

export function setArray(node: Node, values: readonly RawValue[]): void {
  Object.assign(node, { bytes: writeArray(values), children: undefined });
}

function parentFor(root: Node, path: Path): Node {
  let node = root;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    const below = childNamed(node, step) ?? addChild({ parent: node, step, path, value: emptyObject() });
    if (!isContainer(below)) throw notViable(path[depth + 1]!, step, below);
    node = below;
  }
  return node;
}

type NewChild = {
  readonly parent: Node;
  readonly step: string;
  readonly path: Path;
  readonly value: RawValue;
};

function addChild({ parent, step, path, value }: NewChild): Node {
  const node: Node = { ...pick(value), children: undefined };
  const children = open(parent);
  if (parent.type === bsonType.array) padArray(children, step, path);
  children.push({ name: step, node });
  return node;
}

const farthestPadding = 10_000;

function padArray(children: Child[], step: string, path: Path): void {
  if (!/^(?:0|[1-9]\d*)$/.test(step))
    throw refusal(28, `Cannot create field '${step}' in element {${path.at(-2) ?? ''}: [ ... ]}`);
  if (Number(step) > children.length + farthestPadding)
    throw refusal(2, `array index ${step} is too far out`);
  while (children.length < Number(step)) children.push({ name: String(children.length), node: nullNode() });
}

function childNamed(node: Node, step: string): Node | undefined {
  return open(node).find(({ name }) => name === step)?.node;
}

function open(node: Node): Child[] {
  node.children ??= readElements(node.bytes).map((element) => ({
    name: element.name,
    node: { ...pick(element), children: undefined },
  }));
  return node.children;
}

function isContainer(node: Node | undefined): node is Node {
  return node?.type === bsonType.object || node?.type === bsonType.array;
}

function pick({ type, bytes }: RawValue): { type: number; bytes: Buffer } {
  return { type, bytes };
}

function emptyObject(): RawValue {
  return { type: bsonType.object, bytes: writeDocument([]) };
}

function notViable(field: string, step: string, node: Node): Error {
  return refusal(28, `Cannot create field '${field}' in element {${step}: ${typeName(node.type)}}`);
}
