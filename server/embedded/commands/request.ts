import type { Document } from '../bson/decode.ts';
import { decodeDocument, decodeValue, encodeDocument, encodeValue } from '../bson/decode.ts';
import type { RawElement, RawValue } from '../bson/raw.ts';
import { readElements, writeArray, writeDocument } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import type { Pace } from '../plan/pace.ts';
import { refusal } from '../refusal.ts';
import type { Collection } from '../storage/catalog.ts';
import type { Storage } from '../storage/collection.ts';
import type { Request } from '../wire.ts';
import type { Cursors } from './cursors.ts';

/** What a command may use. On the main loop reads have a budget and leave no cursor; on the reader thread they may. */
export type Context = {
  readonly storage: Storage;
  readonly cursors: Cursors | undefined;
  readonly paceFor: (maxTimeMS: number, command: string) => Pace;
};

export type Handler = (context: Context, request: Request) => Buffer;

/**
 * `read`: one snapshot, may move to the reader thread; `write`: shares a transaction with others of its turn;
 * `alone`: has a transaction of its own; `plain`: touches no storage; `cursor`: goes to the reader thread, where the cursors are.
 */
export type Command = {
  readonly kind: 'read' | 'write' | 'alone' | 'plain' | 'cursor';
  /** The fields it knows besides its own name; undefined: looks at none of them (handshake). */
  readonly fields?: readonly string[];
  readonly run: Handler;
};

const fieldsOfEveryCommand = [
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'comment',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
];

/** Refuses transactions (20) and fields that the command does not know (40415): nothing is silently left undone. */
export function checkFields({ name, fields, sequences }: Request, command: Command): void {
  if (fields.has('txnNumber') || fields.has('startTransaction') || fields.has('autocommit'))
    throw refusal(20, 'Transaction numbers are only allowed on a replica set member or mongos');
  if (!command.fields) return;
  for (const field of [...fields.keys(), ...sequences.keys()]) {
    if (field === name || fieldsOfEveryCommand.includes(field) || command.fields.includes(field)) continue;
    throw refusal(
      40415,
      `BSON field '${name}.${field}' is an unknown field: not supported by the embedded store.`,
    );
  }
  checkReadConcern(fields.get('readConcern'));
}

/** Refuses fields of a nested document (an update, an index) that are not named here. */
export function checkKnown(document: Document, known: readonly string[], where: string): void {
  const unknown = Object.keys(document).find((field) => !known.includes(field));
  if (unknown === undefined) return;
  throw refusal(
    40415,
    `BSON field '${where}.${unknown}' is an unknown field: not supported by the embedded store.`,
  );
}

/** The name of the collection that a command speaks of. */
export function collectionName(request: Request): string {
  const name = decodeField(request, request.name);
  if (typeof name !== 'string' || name === '' || name.includes('\0') || name.includes('$'))
    throw refusal(73, `Invalid namespace specified '${request.database}.${String(name)}'`);
  return name;
}

export function findCollection({ storage }: Context, request: Request): Collection | undefined {
  return storage.catalog.find(request.database, collectionName(request));
}

/** The collection of a write, made if it is not there yet. */
export function ensureCollection(context: Context, request: Request): Collection {
  return (
    findCollection(context, request) ?? makeCollection(context, request.database, collectionName(request))
  );
}

export function makeCollection({ storage }: Context, database: string, name: string): Collection {
  const collection: Collection = { id: storage.catalog.nextId(), database, name, indexes: [] };
  storage.catalog.save(collection);
  return collection;
}

export function decodeField({ fields }: Request, name: string): unknown {
  const value = fields.get(name);
  return value && decodeValue(value);
}

export function documentField({ name: command, fields }: Request, name: string): Document | undefined {
  const value = fields.get(name);
  if (!value || value.type === bsonType.null) return undefined;
  if (value.type !== bsonType.object)
    throw refusal(14, `BSON field '${command}.${name}' is the wrong type, expected type 'object'`);
  return decodeDocument(value.bytes);
}

/** A whole number of 0 or more. */
export function numberField(request: Request, name: string): number | undefined {
  const value = decodeField(request, name);
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw refusal(14, `BSON field '${request.name}.${name}' is not a number`);
  if (value < 0 || !Number.isInteger(value))
    throw refusal(2, `BSON field '${request.name}.${name}' value must be a whole number >= 0`);
  return value;
}

export function booleanField(request: Request, name: string): boolean {
  const value = decodeField(request, name);
  return value === true || (typeof value === 'number' && value !== 0);
}

/** Documents that come as a sequence or as an array of the body. */
export function documentsField(
  { name: command, fields, sequences }: Request,
  name: string,
): readonly Buffer[] {
  const sequence = sequences.get(name);
  if (sequence) return sequence;
  const array = fields.get(name);
  if (array?.type !== bsonType.array) throw refusal(40414, `BSON field '${command}.${name}' is missing`);
  return readElements(array.bytes).map((element) => {
    if (element.type !== bsonType.object)
      throw refusal(14, `${command}.${name} holds something else than documents`);
    return element.bytes;
  });
}

export function paceOf(context: Context, request: Request): Pace {
  return context.paceFor(numberField(request, 'maxTimeMS') ?? 0, request.name);
}

export function okReply(fields: Document = {}): Buffer {
  return encodeDocument({ ...fields, ok: 1 });
}

/** A reply that carries documents as they are. */
export function rawReply(elements: readonly RawElement[]): Buffer {
  return writeDocument([...elements, { name: 'ok', ...encodeValue(1) }]);
}

export function rawArray(documents: readonly Buffer[]): RawValue {
  return {
    type: bsonType.array,
    bytes: writeArray(documents.map((bytes) => ({ type: bsonType.object, bytes }))),
  };
}

function checkReadConcern(value: RawValue | undefined): void {
  if (!value) return;
  const { level } = decodeValue(value) as Document;
  if (level === undefined || level === 'local' || level === 'majority' || level === 'available') return;
  throw refusal(72, `read concern '${String(level)}' is not supported by the embedded store`);
}
