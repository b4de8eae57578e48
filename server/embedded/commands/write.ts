import { checkDocument, checkSize } from '../bson/check.ts';
import type { Document } from '../bson/decode.ts';
import { decodeDocument, decodeValue } from '../bson/decode.ts';
import { findElement } from '../bson/raw.ts';
import { found } from '../plan/find.ts';
import type { SortField } from '../plan/sort.ts';
import type { Condition } from '../query/condition.ts';
import { parseCondition } from '../query/condition.ts';
import type { Refusal } from '../refusal.ts';
import { isRefusal, refusal } from '../refusal.ts';
import type { Collection } from '../storage/catalog.ts';
import { documentKey, idOf, insertDocument, removeDocument, replaceDocument } from '../storage/collection.ts';
import type { Update } from '../update/update.ts';
import { applyUpdate, parseUpdate, upsertDocument, withId } from '../update/update.ts';
import type { Request } from '../wire.ts';
import type { Command, Context } from './request.ts';
import {
  booleanField,
  checkKnown,
  documentsField,
  ensureCollection,
  findCollection,
  okReply,
  paceOf,
} from './request.ts';

export const insert: Command = {
  kind: 'write',
  fields: ['documents', 'ordered'],
  run: (context, request) => {
    let n = 0;
    ensureCollection(context, request);
    const writeErrors = forEach(request, documentsField(request, 'documents'), (document) => {
      insertOne(context, ensureCollection(context, request), document);
      n += 1;
    });
    return okReply({ n, ...writeErrors });
  },
};

export const update: Command = {
  kind: 'write',
  fields: ['updates', 'ordered'],
  run: (context, request) => {
    const upserted: Document[] = [];
    let n = 0;
    let nModified = 0;
    const writeErrors = forEach(request, documentsField(request, 'updates'), (statement, index) => {
      const result = updateOne(context, request, readStatement(statement));
      n += result.matched + (result.upsertedId === undefined ? 0 : 1);
      nModified += result.modified;
      if (result.upsertedId !== undefined) upserted.push({ index, _id: result.upsertedId });
    });
    return okReply({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...writeErrors });
  },
};

export const remove: Command = {
  kind: 'write',
  fields: ['deletes', 'ordered'],
  run: (context, request) => {
    let n = 0;
    const writeErrors = forEach(request, documentsField(request, 'deletes'), (statement) => {
      const decoded = decodeDocument(statement);
      checkKnown(decoded, ['q', 'limit'], 'delete.deletes');
      const condition = parseCondition(decoded.q as Document);
      const targets = findTargets({ context, request, condition, many: decoded.limit !== 1, sort: [] });
      for (const target of targets) removeDocument(context.storage, target.collection, target.bytes);
      n += targets.length;
    });
    return okReply({ n, ...writeErrors });
  },
};

/** Inserts one document as it came, an ObjectId put before it if it has no `_id`. Returns what was stored. */
export function insertOne({ storage }: Context, collection: Collection, document: Buffer): Buffer {
  checkDocument(document);
  const complete = Buffer.from(withId(document));
  checkSize(complete);
  insertDocument(storage, collection, complete);
  return complete;
}

export type Target = { readonly collection: Collection; readonly bytes: Buffer };

type Targeting = {
  readonly context: Context;
  readonly request: Request;
  readonly condition: Condition;
  readonly many: boolean;
  readonly sort: readonly SortField[];
};

/** The documents that a write is about, found before the first of them is changed. */
export function findTargets({ context, request, condition, many, sort }: Targeting): Target[] {
  const collection = findCollection(context, request);
  if (!collection) return [];
  const { storage } = context;
  const limit = many ? Infinity : 1;
  const search = { storage, collection, condition, sort, skip: 0, limit, pace: paceOf(context, request) };
  if (!many) return [...found(search)].map(({ bytes }) => ({ collection, bytes: Buffer.from(bytes) }));
  const keys = [...mapCandidates(found(search))];
  return keys.flatMap((idKey) => {
    const bytes = storage.engine.get('documents', documentKey(collection, idKey));
    return bytes ? [{ collection, bytes }] : [];
  });
}

function* mapCandidates(candidates: Generator<{ readonly idKey: Buffer }>): Generator<Buffer> {
  for (const { idKey } of candidates) yield Buffer.from(idKey);
}

type Statement = {
  readonly condition: Condition;
  readonly update: Update;
  readonly many: boolean;
  readonly upsert: boolean;
};

function readStatement(statement: Buffer): Statement {
  const u = findElement(statement, 'u');
  const q = findElement(statement, 'q');
  if (!u || !q) throw refusal(40414, `BSON field 'update.updates' needs q and u`);
  const { q: _q, u: _u, ...options } = decodeOptions(statement);
  checkKnown(options, ['upsert', 'multi'], 'update.updates');
  const change = parseUpdate(u);
  if (options.multi === true && change.kind === 'replacement')
    throw refusal(9, 'multi update is not supported for replacement-style update');
  return {
    condition: parseCondition(decodeValue(q) as Document),
    update: change,
    many: options.multi === true,
    upsert: options.upsert === true,
  };
}

// The update itself stays undecoded: its values go into documents with the types they came with.
function decodeOptions(statement: Buffer): Document {
  const names = ['upsert', 'multi', 'collation', 'arrayFilters', 'hint', 'sort', 'c', 'sampleId'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = findElement(statement, name);
      return value ? [[name, decodeValue(value)]] : [];
    }),
  );
}

type UpdateResult = { readonly matched: number; readonly modified: number; readonly upsertedId?: unknown };

function updateOne(context: Context, request: Request, statement: Statement): UpdateResult {
  const { condition, update: change, many, upsert } = statement;
  const targets = findTargets({ context, request, condition, many, sort: [] });
  if (targets.length === 0 && upsert) {
    const inserted = insertOne(
      context,
      ensureCollection(context, request),
      upsertDocument(change, condition),
    );
    return { matched: 0, modified: 0, upsertedId: idOf(inserted) };
  }
  const modified = targets.filter((target) => changeTarget(context, target, change) !== undefined);
  return { matched: targets.length, modified: modified.length };
}

/** Writes the changed document and returns it; undefined if the update changes nothing. */
export function changeTarget({ storage }: Context, target: Target, change: Update): Buffer | undefined {
  const after = applyUpdate(change, target.bytes);
  if (after.equals(target.bytes)) return undefined;
  const { database, name } = target.collection;
  const collection = storage.catalog.find(database, name) ?? target.collection;
  replaceDocument(storage, collection, { before: target.bytes, after });
  return after;
}

type WriteErrors = { readonly writeErrors?: readonly Document[] };

// Each statement stands for itself; an ordered command ends with the first that is refused.
function forEach(
  request: Request,
  statements: readonly Buffer[],
  run: (statement: Buffer, index: number) => void,
): WriteErrors {
  const ordered = !request.fields.has('ordered') || booleanField(request, 'ordered');
  const writeErrors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      writeErrors.push(writeError(index, error));
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

function writeError(index: number, { code, message, extra }: Refusal): Document {
  return { index, code, errmsg: message, ...extra };
}
