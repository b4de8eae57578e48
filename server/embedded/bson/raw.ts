import { refusal } from '../refusal.ts';
import { bsonType, typeName } from './types.ts';

/** One value as it lies in a BSON document: its type byte and its bytes, untouched. */
export type RawValue = { readonly type: number; readonly bytes: Buffer };
export type RawElement = RawValue & { readonly name: string };

const emptyDocument = Buffer.from([5, 0, 0, 0, 0]);

/** The offset just behind a value of `type` that begins at `offset`. */
export function valueEnd(type: number, bytes: Buffer, offset: number): number {
  switch (type) {
    case bsonType.string:
      return offset + 4 + bytes.readInt32LE(offset);
    case bsonType.object:
    case bsonType.array:
      return offset + bytes.readInt32LE(offset);
    case bsonType.int32:
      return offset + 4;
    case bsonType.double:
    case bsonType.date:
    case bsonType.int64:
      return offset + 8;
    case bsonType.objectId:
      return offset + 12;
    case bsonType.boolean:
      return offset + 1;
    case bsonType.null:
      return offset;
    case bsonType.binary:
      return offset + 5 + bytes.readInt32LE(offset);
    case bsonType.regex:
      return bytes.indexOf(0, bytes.indexOf(0, offset) + 1) + 1;
    default:
      throw refusal(2, `values of BSON type ${typeName(type)} are not supported by the embedded store`);
  }
}

/** Walks the elements of a document or array without decoding them. Return false from `visit` to stop. */
export function walk(
  document: Buffer,
  visit: (type: number, nameStart: number, nameEnd: number, start: number, end: number) => boolean | void,
): void {
  let offset = 4;
  for (let type = document[offset]!; type !== 0; type = document[offset]!) {
    const nameEnd = endOfName(document, offset + 1);
    const end = valueEnd(type, document, nameEnd + 1);
    if (visit(type, offset + 1, nameEnd, nameEnd + 1, end) === false) return;
    offset = end;
  }
}

/** Names are short: a plain loop beats a native search. */
export function endOfName(bytes: Buffer, start: number): number {
  let end = start;
  while (bytes[end] !== 0) end += 1;
  return end;
}

/** The elements of a document or array in their order. The bytes are views, not copies. */
export function readElements(document: Buffer): RawElement[] {
  const elements: RawElement[] = [];
  walk(document, (type, nameStart, nameEnd, start, end) => {
    const name = document.toString('utf8', nameStart, nameEnd);
    elements.push({ name, type, bytes: document.subarray(start, end) });
  });
  return elements;
}

export function countElements(document: Buffer): number {
  let count = 0;
  walk(document, () => {
    count += 1;
  });
  return count;
}

/** Finds one top-level field. */
export function findElement(document: Buffer, name: string): RawValue | undefined {
  let found: RawValue | undefined;
  const length = Buffer.byteLength(name);
  walk(document, (type, nameStart, nameEnd, start, end) => {
    if (nameEnd - nameStart !== length || document.toString('utf8', nameStart, nameEnd) !== name) return true;
    found = { type, bytes: document.subarray(start, end) };
    return false;
  });
  return found;
}

/** Joins elements to one document. */
export function writeDocument(elements: readonly RawElement[]): Buffer {
  if (elements.length === 0) return emptyDocument;
  let size = 5;
  for (const { name, bytes } of elements) size += 2 + Buffer.byteLength(name) + bytes.length;
  const document = Buffer.allocUnsafe(size);
  document.writeInt32LE(size, 0);
  let offset = 4;
  for (const element of elements) offset = writeElement(document, offset, element);
  document[offset] = 0;
  return document;
}

/** Joins values to one array with the names 0, 1, 2 … */
export function writeArray(values: readonly RawValue[]): Buffer {
  return writeDocument(values.map(({ type, bytes }, index) => ({ name: String(index), type, bytes })));
}

/** Adds values at the end of an array without taking it apart. */
export function appendToArray(array: Buffer, values: readonly RawValue[]): Buffer {
  let index = countElements(array);
  const added = values.map(({ type, bytes }) => ({ name: String(index++), type, bytes }));
  const tail = writeDocument(added);
  const joined = Buffer.concat([array.subarray(0, array.length - 1), tail.subarray(4)]);
  joined.writeInt32LE(joined.length, 0);
  return joined;
}

export function documentValue(document: Buffer): RawValue {
  return { type: bsonType.object, bytes: document };
}

function writeElement(target: Buffer, offset: number, { name, type, bytes }: RawElement): number {
  target[offset] = type;
  const nameEnd = offset + 1 + target.write(name, offset + 1, 'utf8');
  target[nameEnd] = 0;
  bytes.copy(target, nameEnd + 1);
  return nameEnd + 1 + bytes.length;
}
