import { Long } from 'bson';
import { encodeValue } from '../bson/decode.ts';
import type { RawElement } from '../bson/raw.ts';
import { writeDocument } from '../bson/raw.ts';
import { bsonType } from '../bson/types.ts';
import type { Pace } from '../plan/pace.ts';
import { tooLongForMainLoop } from '../plan/pace.ts';
import { refusal } from '../refusal.ts';
import { rawArray, rawReply } from './request.ts';

export type Cursor = {
  readonly id: number;
  readonly namespace: string;
  readonly documents: Generator<Buffer>;
  readonly pace: Pace | undefined;
  /** Read, but did not fit into the last batch. */
  ahead: Buffer | undefined;
  lastUsed: number;
};

/** The open cursors. They live on the reader thread only: the main loop answers what fits into one batch. */
export type Cursors = {
  readonly keep: (cursor: Omit<Cursor, 'id' | 'lastUsed'>) => Cursor;
  readonly find: (id: number) => Cursor;
  readonly close: (id: number) => boolean;
  /** Closes cursors not used for ten minutes. */
  readonly sweep: () => void;
};

const idleMilliseconds = 10 * 60 * 1000;
const batchBytes = 14 * 1024 * 1024;
const defaultFirstBatch = 101;

export function makeCursors(): Cursors {
  const cursors = new Map<number, Cursor>();
  let next = 1;
  return {
    keep: (parts) => {
      const cursor: Cursor = { ...parts, id: next, lastUsed: performance.now() };
      next += 1;
      cursors.set(cursor.id, cursor);
      return cursor;
    },
    find: (id) => {
      const cursor = cursors.get(id);
      if (!cursor) throw refusal(43, `cursor id ${id} not found`);
      cursor.lastUsed = performance.now();
      return cursor;
    },
    close: (id) => cursors.delete(id),
    sweep: () => {
      const oldest = performance.now() - idleMilliseconds;
      for (const { id, lastUsed } of cursors.values()) if (lastUsed < oldest) cursors.delete(id);
    },
  };
}

type FirstBatch = {
  /** Undefined on the main loop, where nothing may stay open. */
  readonly cursors: Cursors | undefined;
  readonly namespace: string;
  readonly documents: Generator<Buffer>;
  readonly batchSize?: number | undefined;
  readonly singleBatch?: boolean;
  readonly pace?: Pace;
};

/** The first batch of a read, and a cursor for the rest if there is any. */
export function firstBatchReply({ cursors, batchSize, singleBatch = false, ...read }: FirstBatch): Buffer {
  const source = { ...read, pace: read.pace, ahead: undefined };
  const batch = takeBatch(source, batchSize ?? defaultFirstBatch);
  const more = batch.more && !singleBatch;
  if (more && !cursors) throw tooLongForMainLoop;
  const id = more && cursors ? cursors.keep(source).id : 0;
  return cursorReply({ batchName: 'firstBatch', namespace: read.namespace, id, batch: batch.documents });
}

/** The next batch of a cursor; closes it when nothing is left. */
export function nextBatchReply(cursors: Cursors, id: number, batchSize: number | undefined): Buffer {
  const cursor = cursors.find(id);
  cursor.pace?.restart();
  const batch = takeBatch(cursor, batchSize || Infinity);
  if (!batch.more) cursors.close(id);
  return cursorReply({
    batchName: 'nextBatch',
    namespace: cursor.namespace,
    id: batch.more ? id : 0,
    batch: batch.documents,
  });
}

type Source = Pick<Cursor, 'documents' | 'ahead'>;

function takeBatch(source: Source, size: number): { documents: Buffer[]; more: boolean } {
  const documents: Buffer[] = [];
  let bytes = 0;
  for (;;) {
    source.ahead ??= nextOf(source);
    if (!source.ahead) return { documents, more: false };
    bytes += source.ahead.length;
    const full = documents.length >= size || (bytes > batchBytes && documents.length > 0);
    if (full) return { documents, more: true };
    documents.push(source.ahead);
    source.ahead = undefined;
  }
}

function nextOf({ documents }: Source): Buffer | undefined {
  const next = documents.next();
  return next.done ? undefined : next.value;
}

type CursorReply = {
  readonly batchName: 'firstBatch' | 'nextBatch';
  readonly namespace: string;
  readonly id: number;
  readonly batch: readonly Buffer[];
};

function cursorReply({ batchName, namespace, id, batch }: CursorReply): Buffer {
  const cursor: RawElement[] = [
    { name: batchName, ...rawArray(batch) },
    { name: 'id', ...encodeValue(Long.fromNumber(id)) },
    { name: 'ns', ...encodeValue(namespace) },
  ];
  return rawReply([{ name: 'cursor', type: bsonType.object, bytes: writeDocument(cursor) }]);
}
