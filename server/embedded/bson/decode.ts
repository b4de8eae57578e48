import { Binary, Long, ObjectId, serialize } from 'bson';
import { refusal } from '../refusal.ts';
import type { RawValue } from './raw.ts';
import { endOfName, findElement, valueEnd, walk } from './raw.ts';
import { bsonType, typeName } from './types.ts';

export type Document = Record<string, unknown>;

/** Decodes a whole document. Numbers become JavaScript numbers, patterns RegExp, binary data Binary. */
export function decodeDocument(document: Buffer): Document {
  return readObject(document, 0);
}

/** Decodes only the named top-level fields, in the document's order. */
export function decodeFields(document: Buffer, names: ReadonlySet<string>): Document {
  const result: Document = {};
  let missing = names.size;
  walk(document, (type, nameStart, nameEnd, start) => {
    const name = document.toString('utf8', nameStart, nameEnd);
    if (!names.has(name)) return true;
    result[name] = readValue(type, document, start);
    missing -= 1;
    return missing > 0;
  });
  return result;
}

export function decodeValue({ type, bytes }: RawValue): unknown {
  return readValue(type, bytes, 0);
}

/** Encodes one JavaScript value: whole numbers that fit become int32, other numbers double. */
export function encodeValue(value: unknown): RawValue {
  const element = findElement(encodeDocument({ v: value }), 'v');
  if (!element) throw refusal(2, 'this value cannot be stored');
  return element;
}

export function encodeDocument(document: Document): Buffer {
  const bytes = serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readValue(type: number, bytes: Buffer, offset: number): unknown {
  switch (type) {
    case bsonType.string:
      return bytes.toString('utf8', offset + 4, offset + 3 + bytes.readInt32LE(offset));
    case bsonType.int32:
      return bytes.readInt32LE(offset);
    case bsonType.double:
      return bytes.readDoubleLE(offset);
    case bsonType.boolean:
      return bytes[offset] === 1;
    case bsonType.null:
      return null;
    case bsonType.date:
      return new Date(Number(bytes.readBigInt64LE(offset)));
    case bsonType.objectId:
      return new ObjectId(Uint8Array.prototype.slice.call(bytes, offset, offset + 12));
    case bsonType.object:
      return readObject(bytes, offset);
    case bsonType.array:
      return readArray(bytes, offset);
    case bsonType.int64:
      return readLong(bytes, offset);
    case bsonType.binary:
      return readBinary(bytes, offset);
    case bsonType.regex:
      return readPattern(bytes, offset);
    default:
      throw refusal(2, `values of BSON type ${typeName(type)} are not supported by the embedded store`);
  }
}

function readObject(bytes: Buffer, start: number): Document {
  const result: Document = {};
  let offset = start + 4;
  for (let type = bytes[offset]!; type !== 0; type = bytes[offset]!) {
    const nameEnd = endOfName(bytes, offset + 1);
    const name = bytes.toString('utf8', offset + 1, nameEnd);
    if (name === '__proto__') throw refusal(2, 'a field may not be named __proto__');
    result[name] = readValue(type, bytes, nameEnd + 1);
    offset = valueEnd(type, bytes, nameEnd + 1);
  }
  return result;
}

function readArray(bytes: Buffer, start: number): unknown[] {
  const result: unknown[] = [];
  let offset = start + 4;
  for (let type = bytes[offset]!; type !== 0; type = bytes[offset]!) {
    const nameEnd = endOfName(bytes, offset + 1);
    result.push(readValue(type, bytes, nameEnd + 1));
    offset = valueEnd(type, bytes, nameEnd + 1);
  }
  return result;
}

function readLong(bytes: Buffer, offset: number): number {
  const value = Long.fromBits(bytes.readInt32LE(offset), bytes.readInt32LE(offset + 4)).toNumber();
  if (!Number.isSafeInteger(value)) throw refusal(2, 'whole numbers beyond 2^53 are not supported');
  return value;
}

function readBinary(bytes: Buffer, offset: number): Binary {
  const length = bytes.readInt32LE(offset);
  const content = Uint8Array.prototype.slice.call(bytes, offset + 5, offset + 5 + length);
  return new Binary(content, bytes[offset + 4]);
}

function readPattern(bytes: Buffer, offset: number): RegExp {
  const sourceEnd = bytes.indexOf(0, offset);
  const options = bytes.toString('utf8', sourceEnd + 1, bytes.indexOf(0, sourceEnd + 1));
  return toPattern(bytes.toString('utf8', offset, sourceEnd), options);
}

/** Makes a RegExp of a stored pattern; the options i, m, s and u are known, another is refused. */
export function toPattern(source: string, options: string): RegExp {
  if (/[^imsu]/.test(options)) throw refusal(2, `regular expression option '${options}' is not supported`);
  try {
    return new RegExp(source, [...new Set(options)].join(''));
  } catch {
    throw refusal(2, 'this regular expression cannot be read');
  }
}
