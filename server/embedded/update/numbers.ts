import { decodeValue } from '../bson/decode.ts';
import type { RawValue } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import { refusal } from '../refusal.ts';

/** The sum in the wider of the two types: int stays int while it fits, then becomes long; double stays double. */
export function addNumbers(a: RawValue, b: RawValue): RawValue {
  const sum = (decodeValue(a) as number) + (decodeValue(b) as number);
  if (a.type === bsonType.double || b.type === bsonType.double) return double(sum);
  if (!Number.isSafeInteger(sum)) throw refusal(2, 'whole numbers beyond 2^53 are not supported');
  const wide = a.type === bsonType.int64 || b.type === bsonType.int64 || (sum | 0) !== sum;
  return wide ? long(sum) : int(sum);
}

function int(value: number): RawValue {
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeInt32LE(value, 0);
  return { type: bsonType.int32, bytes };
}

function long(value: number): RawValue {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeBigInt64LE(BigInt(value), 0);
  return { type: bsonType.int64, bytes };
}

function double(value: number): RawValue {
  const bytes = Buffer.allocUnsafe(8);
  bytes.writeDoubleLE(value, 0);
  return { type: bsonType.double, bytes };
}
