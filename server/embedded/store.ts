import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type EmbeddedStore = {
  /** The address for a MongoDB driver: a unix socket, database `tiaozhong`. */
  readonly uri: string;
  readonly pid: number;
  /** Ends the store after its last answered write, which is on the disk. */
  readonly stop: () => Promise<void>;
};

type Starting = {
  /** The store lies in the folder `store` inside it; both are made if they are not there. */
  readonly dataFolder: string;
  /** Called once if the store ends without having been stopped: with its exit code, or null after a signal. */
  readonly onExit?: (code: number | null) => void;
};

const longestSocketPath = 103;
const stopMilliseconds = 10_000;

/**
 * Starts the store in a process of its own and waits until it listens. Throws if the folder is in use by another
 * process or cannot be opened. The store ends by itself when this process ends, however it ends.
 */
export async function startEmbeddedStore({ dataFolder, onExit }: Starting): Promise<EmbeddedStore> {
  const folder = storeFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const socket = await socketPath();
  const child = startChild(folder, socket);
  let stopping = false;
  try {
    await untilReady(child);
  } catch (error) {
    await rm(dirname(socket), { recursive: true, force: true });
    throw error;
  }
  child.once('exit', (code) => {
    void rm(dirname(socket), { recursive: true, force: true });
    if (!stopping) onExit?.(code);
  });
  return {
    uri: `mongodb://${encodeURIComponent(socket)}/tiaozhong`,
    pid: child.pid!,
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
  };
}

/** Where the store lies inside a data folder. */
export function storeFolder(dataFolder: string): string {
  return join(resolve(dataFolder), 'store');
}

// Drivers know a socket by the ending `.sock`. mkdtemp makes the folder for this user alone (0700). A path over the limit of the system would be cut.
async function socketPath(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'tz-')), 'store.sock');
  if (Buffer.byteLength(path) <= longestSocketPath) return path;
  await rm(dirname(path), { recursive: true });
  return join(await mkdtemp('/tmp/tz-'), 'store.sock');
}

function startChild(folder: string, socket: string): ChildProcess {
  const script = fileURLToPath(new URL('./child.ts', import.meta.url));
  return fork(script, [folder, socket], {
    execArgv: ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

type Greeting = { readonly ready?: true; readonly failed?: string };

async function untilReady(child: ChildProcess): Promise<void> {
  const [greeting] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [
    Greeting | number,
  ];
  if (typeof greeting === 'object' && greeting?.ready) return;
  throw new Error(
    typeof greeting === 'object' && greeting?.failed
      ? greeting.failed
      : 'The embedded store ended before it was ready.',
  );
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
  child.send('stop', () => {});
  await ended;
  clearTimeout(timer);
}
