import type { Document } from '../bson/decode.ts';
import { isPlainObject, splitPath } from '../bson/paths.ts';
import type { RawElement, RawValue } from '../bson/raw.ts';
import { countElements, readElements, writeArray, writeDocument } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import { refusal } from '../refusal.ts';

/** Cuts a document down, from bytes to bytes, without decoding it. */
export type Projection = (document: Buffer) => Buffer;

type Slice = { readonly from: number; readonly count: number };
type Tree = Map<string, Tree | true | Slice>;
type Mode = 'include' | 'exclude';

/** Reads a projection: fields in (1, true), fields out (0, false), `$slice` of arrays. Anything else is refused. */
export function parseProjection(specification: Document | undefined): Projection | undefined {
  const { _id: id, ...others } = specification ?? {};
  const entries = Object.entries(others);
  if (id === undefined && entries.length === 0) return undefined;
  const keepsId = id === undefined || isIncluded(id);
  const mode = entries.length > 0 ? modeOf(entries) : keepsId ? 'include' : 'exclude';
  const tree: Tree = new Map();
  for (const [path, value] of entries) addPath(tree, path, value);
  return (document) => projectDocument(document, { tree, mode, keepsId });
}

function modeOf(entries: readonly (readonly [string, unknown])[]): Mode {
  const plain = entries.filter(([, value]) => !isPlainObject(value));
  const included = plain.filter(([, value]) => isIncluded(value)).length;
  if (included > 0 && included < plain.length)
    throw refusal(31254, 'Cannot do exclusion on a field in inclusion projection');
  return included > 0 ? 'include' : 'exclude';
}

function isIncluded(value: unknown): boolean {
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'boolean') return value;
  throw refusal(2, 'a projection knows 0, 1, true, false and $slice only');
}

function addPath(tree: Tree, path: string, value: unknown): void {
  const steps = splitPath(path);
  if (steps.some((step) => step === '' || step.startsWith('$')))
    throw refusal(2, `the projection path '${path}' is not supported`);
  setLeaf({ tree, steps, path, leaf: isPlainObject(value) ? readSlice(value) : true });
}

type NewLeaf = {
  readonly tree: Tree;
  readonly steps: readonly string[];
  readonly path: string;
  readonly leaf: true | Slice;
};

function setLeaf({ tree, steps, path, leaf }: NewLeaf): void {
  const [step, ...rest] = steps as [string, ...string[]];
  const existing = tree.get(step);
  if (rest.length === 0) {
    if (existing !== undefined) throw refusal(31249, `Path collision at ${path}`);
    tree.set(step, leaf);
    return;
  }
  if (existing !== undefined && !(existing instanceof Map)) throw refusal(31249, `Path collision at ${path}`);
  const below = existing ?? new Map<string, Tree | true | Slice>();
  tree.set(step, below);
  setLeaf({ tree: below, steps: rest, path, leaf });
}

function readSlice(value: Document): Slice {
  const { $slice: slice, ...others } = value;
  if (slice === undefined || Object.keys(others).length > 0)
    throw refusal(2, 'a projection knows 0, 1, true, false and $slice only');
  if (typeof slice === 'number')
    return slice < 0 ? { from: slice, count: -slice } : { from: 0, count: slice };
  if (Array.isArray(slice) && slice.length === 2 && typeof slice[0] === 'number' && Number(slice[1]) > 0)
    return { from: slice[0], count: Number(slice[1]) };
  throw refusal(2, '$slice takes a number, or how many to skip and how many to give');
}

type Plan = { readonly tree: Tree; readonly mode: Mode; readonly keepsId: boolean };

function projectDocument(document: Buffer, { tree, mode, keepsId }: Plan): Buffer {
  const elements = readElements(document).flatMap((element) => {
    if (element.name === '_id' && !tree.has('_id')) return keepsId ? [element] : [];
    return projectElement(element, tree, mode);
  });
  return writeDocument(elements);
}

function projectElement(element: RawElement, tree: Tree, mode: Mode): RawElement[] {
  const rule = tree.get(element.name);
  if (rule === undefined) return mode === 'exclude' ? [element] : [];
  if (rule === true) return mode === 'include' ? [element] : [];
  if (!(rule instanceof Map)) return [{ ...element, ...sliceArray(element, rule) }];
  const inner = projectBelow(element, rule, mode);
  return inner ? [{ name: element.name, ...inner }] : [];
}

// Objects are entered, arrays element by element; a plain value has nothing below it.
function projectBelow(value: RawValue, tree: Tree, mode: Mode): RawValue | undefined {
  if (value.type === bsonType.object) {
    const elements = readElements(value.bytes).flatMap((element) => projectElement(element, tree, mode));
    return { type: bsonType.object, bytes: writeDocument(elements) };
  }
  if (value.type !== bsonType.array) return mode === 'exclude' ? value : undefined;
  const elements = readElements(value.bytes).flatMap((element) => projectBelow(element, tree, mode) ?? []);
  return { type: bsonType.array, bytes: writeArray(elements) };
}

function sliceArray(value: RawValue, { from, count }: Slice): RawValue {
  if (value.type !== bsonType.array) return value;
  const length = countElements(value.bytes);
  const start = from < 0 ? Math.max(0, length + from) : from;
  return { type: bsonType.array, bytes: writeArray(readElements(value.bytes).slice(start, start + count)) };
}
