import { encodeValue } from '../bson/decode.ts';
import type { RawElement, RawValue } from '../bson/raw.ts';
import { documentValue, findElement, writeDocument } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import { parseSort } from '../plan/sort.ts';
import { parseCondition } from '../query/condition.ts';
import { parseProjection } from '../query/projection.ts';
import { refusal } from '../refusal.ts';
import { removeDocument } from '../storage/collection.ts';
import { parseUpdate, upsertDocument } from '../update/update.ts';
import type { Request } from '../wire.ts';
import type { Command, Context } from './request.ts';
import { booleanField, documentField, ensureCollection, rawReply } from './request.ts';
import type { Target } from './write.ts';
import { changeTarget, findTargets, insertOne } from './write.ts';

export const findAndModify: Command = {
  kind: 'write',
  fields: ['query', 'sort', 'update', 'remove', 'new', 'upsert', 'fields'],
  run: (context, request) => {
    const condition = parseCondition(documentField(request, 'query') ?? {});
    const sort = parseSort(documentField(request, 'sort'));
    const project = parseProjection(documentField(request, 'fields')) ?? ((document: Buffer) => document);
    const change = changeFrom(request);
    const [target] = findTargets({ context, request, condition, many: false, sort });
    const outcome = change({ context, request, target });
    return reply({ ...outcome, value: outcome.value && project(outcome.value) });
  },
};

type Change = (about: {
  readonly context: Context;
  readonly request: Request;
  readonly target: Target | undefined;
}) => Outcome;

type Outcome = {
  readonly value: Buffer | undefined;
  readonly updatedExisting?: boolean;
  readonly n: 0 | 1;
  readonly upserted?: RawValue | undefined;
};

function changeFrom(request: Request): Change {
  const update = request.fields.get('update');
  const remove = booleanField(request, 'remove');
  if (remove === (update !== undefined))
    throw refusal(9, `Either an update or 'remove' must be specified, and not both`);
  if (!update) return removeTarget;
  const parsed = parseUpdate(update);
  return ({ context, target }) => {
    const wantsNew = booleanField(request, 'new');
    if (target) {
      const after = changeTarget(context, target, parsed) ?? target.bytes;
      return { value: wantsNew ? after : target.bytes, updatedExisting: true, n: 1 };
    }
    if (!booleanField(request, 'upsert')) return { value: undefined, updatedExisting: false, n: 0 };
    const document = upsertDocument(parsed, parseCondition(documentField(request, 'query') ?? {}));
    const inserted = insertOne(context, ensureCollection(context, request), document);
    const upserted = findElement(inserted, '_id');
    return { value: wantsNew ? inserted : undefined, updatedExisting: false, n: 1, upserted };
  };
}

const removeTarget: Change = ({ context, target }) => {
  if (!target) return { value: undefined, n: 0 };
  removeDocument(context.storage, target.collection, target.bytes);
  return { value: target.bytes, n: 1 };
};

function reply({ value, updatedExisting, n, upserted }: Outcome): Buffer {
  const last: RawElement[] = [{ name: 'n', ...encodeValue(n) }];
  if (updatedExisting !== undefined) last.push({ name: 'updatedExisting', ...encodeValue(updatedExisting) });
  if (upserted) last.push({ name: 'upserted', ...upserted });
  return rawReply([
    { name: 'lastErrorObject', type: bsonType.object, bytes: writeDocument(last) },
    { name: 'value', ...(value ? documentValue(value) : encodeValue(null)) },
  ]);
}
