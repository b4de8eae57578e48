import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import type { Context } from './commands/request.ts';
import { makePace } from './plan/pace.ts';
import type { Reader } from './reader.ts';
import type { Storage } from './storage/collection.ts';
import type { Job } from './turn.ts';
import { runTurn } from './turn.ts';
import { announcedLength, encodeReply, parseMessage, splitMessages } from './wire.ts';

const largestMessage = 48_000_000;
// A list page examines some fifty documents; what examines more than this is a report.
const mainLoopBudget = 1000;

type Serving = { readonly storage: Storage; readonly reader: Reader };

/** The store's server: takes commands off its sockets and answers them turn by turn. */
export function createStoreServer({ storage, reader }: Serving): Server {
  const writing = new Set(['insert', 'update', 'delete', 'findAndModify', 'createIndexes']);
  const context: Context = {
    storage,
    cursors: undefined,
    paceFor: (maxTimeMS, command) =>
      makePace({ maxTimeMS, budget: writing.has(command) ? Infinity : mainLoopBudget }),
  };
  let waiting: Job[] = [];
  const sendToReader = (job: Job) => {
    void reader.run(job.message.bytes).then(job.answer);
  };
  const turn = () => {
    const jobs = waiting;
    waiting = [];
    runTurn(jobs, { context, sendToReader });
  };
  const enqueue = (job: Job) => {
    if (waiting.length === 0) setImmediate(turn);
    waiting.push(job);
  };
  return createServer((socket) => serve(socket, enqueue));
}

function serve(socket: Socket, enqueue: (job: Job) => void): void {
  let chunks: Buffer[] = [];
  let size = 0;
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    const announced = announcedLength(chunks[0]!.length >= 4 ? chunks[0]! : Buffer.concat(chunks));
    if (announced === undefined || size < announced) return;
    try {
      const { messages, rest } = splitMessages(
        chunks.length > 1 ? Buffer.concat(chunks) : chunk,
        largestMessage,
      );
      chunks = rest.length > 0 ? [rest] : [];
      size = rest.length;
      for (const message of messages) enqueue(toJob(socket, message));
    } catch {
      socket.destroy();
    }
  });
}

function toJob(socket: Socket, bytes: Buffer): Job {
  const message = parseMessage(bytes);
  return {
    message,
    connection: socket,
    answer: (document) => {
      if (message.wantsReply && socket.writable) socket.write(encodeReply(message, document));
    },
  };
}
