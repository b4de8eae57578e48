import { Binary, ObjectId } from 'bson';
import type { Document } from './decode.ts';

export type Path = readonly string[];

export function splitPath(path: string): Path {
  return path.split('.');
}

export function isPlainObject(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(
    value instanceof Date ||
    value instanceof ObjectId ||
    value instanceof Binary ||
    value instanceof RegExp
  );
}

/**
 * The values that a query sees at a path: arrays on the way are entered (objects in them, or the element that a
 * number names); `undefined` stands for a missing field. The array at the end of the path is given as it is.
 */
export function valuesAt(value: unknown, path: Path): unknown[] {
  const found: unknown[] = [];
  collect({ value, path, at: 0, found });
  return found;
}

/** Where on the way to the end of the path the first array stands, as a path; undefined if there is none. */
export function firstArrayOn(value: unknown, path: Path): string | undefined {
  let current: unknown = value;
  for (const [depth, part] of path.entries()) {
    if (Array.isArray(current)) return path.slice(0, depth).join('.');
    if (!isPlainObject(current) || !Object.hasOwn(current, part)) return undefined;
    current = current[part];
  }
  return Array.isArray(current) ? path.join('.') : undefined;
}

type Visit = {
  readonly value: unknown;
  readonly path: Path;
  readonly at: number;
  readonly found: unknown[];
};

function collect({ value, path, at, found }: Visit): void {
  if (at === path.length) {
    found.push(value);
    return;
  }
  if (Array.isArray(value)) collectFromArray({ value, path, at, found });
  else if (isPlainObject(value)) {
    const part = path[at]!;
    if (Object.hasOwn(value, part)) collect({ value: value[part], path, at: at + 1, found });
    else found.push(undefined);
  } else found.push(undefined);
}

function collectFromArray({ value, path, at, found }: Visit): void {
  const array = value as readonly unknown[];
  for (const element of array) if (isPlainObject(element)) collect({ value: element, path, at, found });
  const part = path[at]!;
  if (/^\d+$/.test(part) && Number(part) < array.length)
    collect({ value: array[Number(part)], path, at: at + 1, found });
}
