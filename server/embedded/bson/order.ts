import { createHash } from 'node:crypto';
import { Binary, ObjectId } from 'bson';
import { refusal } from '../refusal.ts';
import type { Document } from './decode.ts';

/**
 * One order for everything: the tag of a value's type, and then its bytes, so that comparing two keys byte by
 * byte gives MongoDB's order of the two values. Index order and sort order cannot disagree.
 */
export const keyTag = {
  emptyArray: 0x08,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  regex: 0xa0,
} as const;

/** The tag of the type bracket in which `$gt` and the like compare. */
export function tagOf(value: unknown): number {
  if (value === null || value === undefined) return keyTag.null;
  if (typeof value === 'number') return keyTag.number;
  if (typeof value === 'string') return keyTag.string;
  if (typeof value === 'boolean') return keyTag.boolean;
  if (value instanceof Date) return keyTag.date;
  if (value instanceof ObjectId) return keyTag.objectId;
  if (Array.isArray(value)) return keyTag.array;
  if (value instanceof Binary) return keyTag.binary;
  if (value instanceof RegExp) return keyTag.regex;
  if (typeof value === 'object') return keyTag.object;
  throw refusal(2, 'this value cannot be compared');
}

/** MongoDB's order of two values: negative, zero or positive. */
export function compareValues(a: unknown, b: unknown): number {
  const tag = tagOf(a);
  const other = tagOf(b);
  if (tag !== other) return tag - other;
  switch (tag) {
    case keyTag.null:
      return 0;
    case keyTag.number:
      return compareNumbers(a as number, b as number);
    case keyTag.string:
      return compareStrings(a as string, b as string);
    case keyTag.boolean:
      return Number(a) - Number(b);
    case keyTag.date:
      return (a as Date).getTime() - (b as Date).getTime();
    default:
      return Buffer.compare(encodeKey(a), encodeKey(b));
  }
}

export function valuesEqual(a: unknown, b: unknown): boolean {
  return a === b || compareValues(a, b) === 0;
}

/** The order-preserving bytes of a value; no key is the beginning of another key. */
export function encodeKey(value: unknown): Buffer {
  switch (tagOf(value)) {
    case keyTag.null:
      return nullKey;
    case keyTag.number:
      return encodeNumber(value as number);
    case keyTag.string:
      return encodeString(value as string);
    case keyTag.boolean:
      return Buffer.from([keyTag.boolean, value === true ? 1 : 0]);
    case keyTag.date:
      return encodeDate(value as Date);
    case keyTag.objectId:
      return Buffer.concat([objectIdTag, (value as ObjectId).id]);
    case keyTag.array:
      return encodeArray(value as readonly unknown[]);
    case keyTag.binary:
      return encodeBinary(value as Binary);
    case keyTag.object:
      return encodeObject(value as Document);
    default:
      throw refusal(2, 'regular expressions cannot be ordered');
  }
}

/** Turns the order of a key round, for descending fields. */
export function invertKey(key: Buffer): Buffer {
  const inverted = Buffer.allocUnsafe(key.length);
  for (let i = 0; i < key.length; i += 1) inverted[i] = ~key[i]!;
  return inverted;
}

/** A key no longer than `limit` + 16: a longer one is cut and its hash appended. Equal values stay equal. */
export function limitKey(key: Buffer, limit: number): Buffer {
  if (key.length <= limit) return key;
  const hash = createHash('sha256').update(key).digest().subarray(0, 16);
  return Buffer.concat([key.subarray(0, limit), hash]);
}

export const nullKey = Buffer.from([keyTag.null]);
export const emptyArrayKey = Buffer.from([keyTag.emptyArray]);
const objectIdTag = Buffer.from([keyTag.objectId]);

function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : 1;
}

function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let i = 0;
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  if (i === length) return a.length - b.length;
  return utf8Rank(a.charCodeAt(i)) - utf8Rank(b.charCodeAt(i));
}

// UTF-8 puts characters beyond the first plane (surrogates here) behind all others.
function utf8Rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function encodeNumber(value: number): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = keyTag.number;
  if (Number.isNaN(value)) return key.fill(0, 1);
  key.writeDoubleBE(value === 0 ? 0 : value, 1);
  if (key[1]! & 0x80) for (let i = 1; i < 9; i += 1) key[i] = ~key[i]!;
  else key[1]! |= 0x80;
  return key;
}

function encodeDate(value: Date): Buffer {
  const key = Buffer.allocUnsafe(9);
  key[0] = keyTag.date;
  key.writeBigInt64BE(BigInt(value.getTime()), 1);
  key[1]! ^= 0x80;
  return key;
}

function encodeString(value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([stringTag, hasLowByte(bytes) ? escapeLow(bytes) : bytes, terminator]);
}

const stringTag = Buffer.from([keyTag.string]);
const terminator = Buffer.from([0]);

function hasLowByte(bytes: Buffer): boolean {
  return bytes.includes(0) || bytes.includes(1);
}

function escapeLow(bytes: Buffer): Buffer {
  const escaped: number[] = [];
  for (const byte of bytes) {
    if (byte < 2) escaped.push(1);
    escaped.push(byte < 2 ? byte + 1 : byte);
  }
  return Buffer.from(escaped);
}

function encodeArray(values: readonly unknown[]): Buffer {
  return Buffer.concat([Buffer.from([keyTag.array]), ...values.map(encodeKey), terminator]);
}

// As MongoDB compares: field by field, first the type, then the name, then the value.
function encodeObject(value: Document): Buffer {
  const parts: Buffer[] = [Buffer.from([keyTag.object])];
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    parts.push(Buffer.from([tagOf(field)]), encodeString(name), encodeKey(field));
  }
  return Buffer.concat([...parts, terminator]);
}

function encodeBinary(value: Binary): Buffer {
  const head = Buffer.allocUnsafe(6);
  head[0] = keyTag.binary;
  head.writeUInt32BE(value.length(), 1);
  head[5] = value.sub_type;
  return Buffer.concat([head, value.value()]);
}
