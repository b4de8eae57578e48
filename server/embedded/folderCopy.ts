import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** One file of a backup: its path inside the backup, its size and its hash. */
export type FileRecord = { readonly path: string; readonly bytes: number; readonly sha256: string };

/** What a backup says of itself in `backup.json`. */
export type Manifest = {
  readonly format: 1;
  readonly madeAt: string;
  readonly withSecrets: boolean;
  readonly files: readonly FileRecord[];
};

export const manifestName = 'backup.json';
export const storeFile = join('store', 'store.mdb');
export const papersFolder = 'files';
export const secretsFile = 'secrets.json';

export async function describeFile(folder: string, path: string): Promise<FileRecord> {
  const full = join(folder, path);
  return { path, bytes: (await stat(full)).size, sha256: await hashFile(full) };
}

/** Every file below a folder, as paths relative to `root`; none if the folder is not there. */
export async function filesBelow(root: string, folder: string): Promise<string[]> {
  if (!(await exists(join(root, folder)))) return [];
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Copies a file and waits until the copy is on the disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await copyFile(from, to);
  await flush(to);
}

/** Waits until a file, or a folder's list of names, is on the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export async function isEmptyOrAbsent(folder: string): Promise<boolean> {
  return !(await exists(folder)) || (await readdir(folder)).length === 0;
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
