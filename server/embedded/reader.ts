import { Worker } from 'node:worker_threads';

/** Runs reads that are too long for the main loop, on a thread and a snapshot of its own. */
export type Reader = {
  /** Takes a whole message of the wire protocol and gives the reply document. */
  readonly run: (message: Buffer) => Promise<Buffer>;
  readonly stop: () => Promise<void>;
};

export type ReaderTask = { readonly id: number; readonly message: Uint8Array };
export type ReaderAnswer = { readonly id: number; readonly document: Uint8Array };

// A thread does not take over the parent's TypeScript loader: it registers its own before the first import.
const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.resolve('./readerThread.ts'))});
});`;

/** Starts the reader thread. If the thread ever fails, so does the whole store: its parent then hears of it. */
export function startReader(file: string): Reader {
  const waiting = new Map<number, (document: Buffer) => void>();
  let nextId = 1;
  let stopped = false;
  const worker = new Worker(bootstrap, { eval: true, workerData: { file } });
  worker.on('message', ({ id, document }: ReaderAnswer) => {
    waiting.get(id)?.(Buffer.from(document.buffer, document.byteOffset, document.byteLength));
    waiting.delete(id);
  });
  worker.on('error', (error) => {
    process.stderr.write(`The reader thread of the embedded store failed: ${error.message}\n`);
  });
  worker.on('exit', () => {
    if (!stopped) process.exit(1);
  });
  return {
    run: (message) =>
      new Promise((resolve) => {
        const id = nextId;
        nextId += 1;
        waiting.set(id, resolve);
        worker.postMessage({ id, message } satisfies ReaderTask, []);
      }),
    stop: async () => {
      stopped = true;
      await worker.terminate();
    },
  };
}
