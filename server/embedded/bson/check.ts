import { refusal } from '../refusal.ts';
import type { RawValue } from './raw.ts';
import { walk } from './raw.ts';
import { bsonType } from './types.ts';

const maximumDocumentBytes = 16 * 1024 * 1024;
const maximumDepth = 100;

/**
 * Refuses what the store must not keep: types off the list, whole numbers beyond 2^53, field names that begin
 * with `$` or are `__proto__`, nesting deeper than 100.
 */
export function checkDocument(document: Buffer, depth = 0): void {
  if (depth > maximumDepth) throw refusal(2, `documents may be nested ${maximumDepth} levels deep at most`);
  walk(document, (type, nameStart, nameEnd, start, end) => {
    checkName(document, nameStart, nameEnd);
    checkValue({ type, bytes: document.subarray(start, end) }, depth);
  });
}

/** The same for one value on its way into a document. */
export function checkValue({ type, bytes }: RawValue, depth = 0): void {
  if (type === bsonType.object || type === bsonType.array) checkDocument(bytes, depth + 1);
  else if (type === bsonType.int64) checkLong(bytes);
  else if (type === bsonType.regex) throw refusal(2, 'regular expressions cannot be stored');
}

export function checkSize(document: Buffer): void {
  if (document.length <= maximumDocumentBytes) return;
  throw refusal(10334, `BSONObj size: ${document.length} is invalid. Size must be between 0 and 16793600`);
}

function checkName(document: Buffer, start: number, end: number): void {
  if (document[start] === 0x24)
    throw refusal(
      52,
      `The dollar ($) prefixed field '${document.toString('utf8', start, end)}' is not valid for storage.`,
    );
  if (end - start === 9 && document.toString('latin1', start, end) === '__proto__')
    throw refusal(2, 'a field may not be named __proto__');
}

function checkLong(bytes: Buffer): void {
  const value = bytes.readBigInt64LE(0);
  if (value > 9007199254740991n || value < -9007199254740991n)
    throw refusal(2, 'whole numbers beyond 2^53 are not supported by the embedded store');
}
