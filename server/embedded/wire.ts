import type { RawValue } from './bson/raw.ts';
import { readElements } from './bson/raw.ts';
import { refusal } from './refusal.ts';

const opMessage = 2013;
const opQuery = 2004;
const opReply = 1;
const checksumPresent = 1;
const moreToCome = 2;
const headerBytes = 16;

/** A command as it came over the wire: its fields undecoded, its document sequences as raw documents. */
export type Request = {
  readonly name: string;
  readonly database: string;
  readonly fields: ReadonlyMap<string, RawValue>;
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
};

export type Message = {
  readonly requestId: number;
  /** The old form, used by drivers for their first hello. */
  readonly legacy: boolean;
  /** False where the client does not wait for a reply (write concern 0). */
  readonly wantsReply: boolean;
  readonly request: Request;
  readonly bytes: Buffer;
};

/** Cuts what has arrived into whole messages; `rest` is the beginning of the next one. */
export function splitMessages(received: Buffer, largest: number): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let offset = 0;
  while (received.length - offset >= 4) {
    const length = received.readInt32LE(offset);
    if (length < headerBytes || length > largest) throw new Error(`message of ${length} bytes`);
    if (received.length - offset < length) break;
    messages.push(received.subarray(offset, offset + length));
    offset += length;
  }
  return { messages, rest: received.subarray(offset) };
}

/** The length of the message that begins here, or undefined if it cannot be told yet. */
export function announcedLength(received: Buffer): number | undefined {
  return received.length >= 4 ? received.readInt32LE(0) : undefined;
}

export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const opCode = bytes.readInt32LE(12);
  if (opCode === opMessage) return parseOpMessage(bytes, requestId);
  if (opCode === opQuery) return parseOpQuery(bytes, requestId);
  throw new Error(`operation ${opCode} of the wire protocol is not supported`);
}

export function encodeReply(message: Message, document: Buffer): Buffer {
  const head = message.legacy ? legacyReplyHead() : messageReplyHead();
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(0, 4);
  head.writeInt32LE(message.requestId, 8);
  return Buffer.concat([head, document]);
}

function parseOpMessage(bytes: Buffer, requestId: number): Message {
  const flags = bytes.readUInt32LE(headerBytes);
  const end = flags & checksumPresent ? bytes.length - 4 : bytes.length;
  const sequences = new Map<string, Buffer[]>();
  let body: Buffer | undefined;
  let offset = headerBytes + 4;
  while (offset < end) {
    const size = bytes.readInt32LE(offset + 1);
    const section = bytes.subarray(offset + 1, offset + 1 + size);
    if (bytes[offset] === 0) body = section;
    else readSequence(section, sequences);
    offset += 1 + size;
  }
  if (!body) throw refusal(9, 'a command without a body');
  const wantsReply = (flags & moreToCome) === 0;
  return { requestId, legacy: false, wantsReply, request: toRequest(body, sequences), bytes };
}

function readSequence(section: Buffer, sequences: Map<string, Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  const documents: Buffer[] = [];
  let offset = nameEnd + 1;
  while (offset < section.length) {
    const size = section.readInt32LE(offset);
    documents.push(section.subarray(offset, offset + size));
    offset += size;
  }
  sequences.set(section.toString('utf8', 4, nameEnd), documents);
}

function parseOpQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, headerBytes + 4);
  const start = nameEnd + 9;
  const body = bytes.subarray(start, start + bytes.readInt32LE(start));
  const request = { ...toRequest(body, new Map()), database: 'admin' };
  return { requestId, legacy: true, wantsReply: true, request, bytes };
}

function toRequest(body: Buffer, sequences: Request['sequences']): Request {
  const fields = new Map<string, RawValue>();
  for (const { name, type, bytes } of readElements(body)) fields.set(name, { type, bytes });
  const name = fields.keys().next().value ?? '';
  const database = fields.get('$db');
  return {
    name,
    database: database ? database.bytes.toString('utf8', 4, database.bytes.length - 1) : '',
    fields,
    sequences,
  };
}

function messageReplyHead(): Buffer {
  const head = Buffer.alloc(headerBytes + 5);
  head.writeInt32LE(opMessage, 12);
  return head;
}

function legacyReplyHead(): Buffer {
  const head = Buffer.alloc(headerBytes + 20);
  head.writeInt32LE(opReply, 12);
  head.writeInt32LE(8, headerBytes);
  head.writeInt32LE(1, headerBytes + 16);
  return head;
}
