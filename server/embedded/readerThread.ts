import { parentPort, workerData } from 'node:worker_threads';
import type { Context } from './commands/request.ts';
import { makeCursors } from './commands/cursors.ts';
import { makePace } from './plan/pace.ts';
import type { ReaderAnswer, ReaderTask } from './reader.ts';
import { encodeError, runCommand } from './run.ts';
import { openCatalog } from './storage/catalog.ts';
import { openEngine } from './storage/engine.ts';
import { parseMessage } from './wire.ts';

const { file } = workerData as { readonly file: string };
const engine = openEngine(file);
const cursors = makeCursors();
const context: Context = {
  storage: { engine, catalog: openCatalog(engine) },
  cursors,
  paceFor: (maxTimeMS) => makePace({ maxTimeMS, budget: Infinity }),
};

parentPort?.on('message', ({ id, message }: ReaderTask) => {
  parentPort?.postMessage({ id, document: answer(message) } satisfies ReaderAnswer, []);
});
setInterval(() => cursors.sweep(), 60_000).unref();

function answer(message: Uint8Array): Buffer {
  try {
    engine.refresh();
    context.storage.catalog.refresh();
    const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
    return runCommand(context, parseMessage(bytes).request);
  } catch (error) {
    return encodeError(error);
  }
}
