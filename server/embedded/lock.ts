import { statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const attempts = 60;
const pauseMilliseconds = 100;
// BSD's O_EXLOCK | O_NONBLOCK, which Node has no names for.
const exclusiveLockFlags = 0x20 | 0x4;

/**
 * Holds a folder for this process alone, by something the operating system itself lets go of when the process
 * ends, however it ends: on Linux an abstract socket named after the folder, on macOS a locked file. Waits a few
 * seconds for a predecessor that is just ending. Throws if the folder stays in use.
 */
export async function lockFolder(folder: string): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if ((await tryLock(folder)) !== null) return;
    await delay(pauseMilliseconds);
  }
  throw new Error(`The data folder ${folder} is in use by another process. Stop that one first.`);
}

/**
 * Whether another process holds the folder just now. The look lets go again: a folder that is removed and made anew
 * often gets the same number, and whoever had only looked would hold the new one.
 */
export async function folderIsHeld(folder: string): Promise<boolean> {
  const release = await tryLock(folder);
  await release?.();
  return release === null;
}

/** Lets go of a folder. A holder that never does is let go of when its process ends. */
type Release = () => Promise<void>;

function tryLock(folder: string): Promise<Release | null> {
  return process.platform === 'linux' ? bindName(nameOf(folder)) : lockFile(join(folder, 'lock'));
}

// Device and inode, so that two paths to one folder meet.
function nameOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true });
  return `\0tiaozhong-store-${dev}-${ino}`;
}

function bindName(name: string): Promise<Release | null> {
  return new Promise((resolve, reject) => {
    const holder = createServer((socket) => socket.destroy());
    holder.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    holder.listen(name, () => {
      holder.unref();
      resolve(() => new Promise((released) => holder.close(() => released())));
    });
  });
}

// An open file that nothing refers to is closed at the next collection, and its lock with it.
const heldFiles = new Set<FileHandle>();

async function lockFile(path: string): Promise<Release | null> {
  try {
    const file = await open(path, 0x2 | 0x200 | exclusiveLockFlags);
    heldFiles.add(file);
    return async () => {
      heldFiles.delete(file);
      await file.close();
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}
