/** Sets sheets as PDF on a thread of its own, which is there only while somebody prints. */
import { Worker } from 'node:worker_threads';
import type { CaseFile } from '../caseFile.ts';
import type { PaperFacts } from '../defineDocument.ts';

/** A paper, with what is printed across every page (作废), or a whole file. */
export type PrintWork =
  { readonly facts: PaperFacts; readonly stamp: string | null } | { readonly file: CaseFile };
export type PrintTask = PrintWork & { readonly id: number };
export type PrintAnswer =
  { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly fault: string };

export interface Printer {
  /** The sheet as PDF; the same facts give the same bytes. @throws {PrinterBusy} */
  print(facts: PaperFacts, stamp?: string | null): Promise<Buffer>;
  /** The file of a case as one PDF. @throws {PrinterBusy} */
  bind(file: CaseFile): Promise<Buffer>;
  stop(): Promise<void>;
}

/** Too many sheets are waiting; asking again in a moment helps. */
export class PrinterBusy extends Error {}

interface Waiting {
  readonly resolve: (pdf: Buffer) => void;
  readonly reject: (error: Error) => void;
}

/** The two weights of the font take some 100 MB: they go when nobody has printed for a while. */
const idleMs = 60_000;

// A thread does not take over the parent's TypeScript loader: it registers its own before the first import.
const bootstrap = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))}).then(({ register }) => {
  register();
  return import(${JSON.stringify(import.meta.resolve('./printerThread.ts'))});
});`;

/** Builds the printer; its thread starts with the first sheet. `mostWaiting` at once, the others are told to come again. */
export function makePrinter({ mostWaiting = 64 }: { readonly mostWaiting?: number } = {}): Printer {
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let thread: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;

  function failAll(error: Error): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function settle(answer: PrintAnswer): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('fault' in answer) asked?.reject(new Error(answer.fault));
    else asked?.resolve(Buffer.from(answer.pdf));
    if (waiting.size === 0) idle = setTimeout(stop, idleMs).unref();
  }

  function start(): Worker {
    const worker = new Worker(bootstrap, { eval: true });
    worker.unref();
    worker.on('message', settle);
    worker.on('error', failAll);
    worker.on('exit', () => {
      if (thread === worker) failAll(new Error('The printing thread ended'));
    });
    return worker;
  }

  async function stop(): Promise<void> {
    const ending = thread;
    failAll(new Error('The printer was stopped'));
    await ending?.terminate();
  }

  function send(work: PrintWork): Promise<Buffer> {
    if (waiting.size >= mostWaiting) return Promise.reject(new PrinterBusy());
    clearTimeout(idle);
    thread ??= start();
    const id = nextId;
    nextId += 1;
    thread.postMessage({ ...work, id } satisfies PrintTask, []);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  return {
    print: (facts, stamp = null) => send({ facts, stamp }),
    bind: (file) => send({ file }),
    async stop() {
      clearTimeout(idle);
      await stop();
    },
  };
}
