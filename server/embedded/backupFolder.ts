import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { FileRecord, Manifest } from './folderCopy.ts';
import {
  copyDurably,
  describeFile,
  exists,
  filesBelow,
  flush,
  isEmptyOrAbsent,
  manifestName,
  papersFolder,
  secretsFile,
  storeFile,
} from './folderCopy.ts';
import { openEngine } from './storage/engine.ts';

type Backup = {
  readonly dataFolder: string;
  readonly target: string;
  /** Without its secrets a backup cannot be read by whoever finds it, nor by its owner if he loses them. */
  readonly withSecrets: boolean;
};

/**
 * Copies a data folder while the store may be running: the documents as of one moment, then the papers, which are
 * written before the documents that name them and never changed. Appears under its name only when it is complete.
 * Throws a sentence if there is no store, or if the target is not empty.
 */
export async function backupFolder({ dataFolder, target, withSecrets }: Backup): Promise<Manifest> {
  const from = resolve(dataFolder);
  const to = resolve(target);
  if (!(await exists(join(from, storeFile)))) throw new Error(`There is no store in ${from}.`);
  if (!(await isEmptyOrAbsent(to))) throw new Error(`${to} is not empty. Name a new folder for the backup.`);
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await copyStore(join(from, storeFile), join(unfinished, storeFile));
  const others = await filesBelow(from, papersFolder);
  if (withSecrets && (await exists(join(from, secretsFile)))) others.push(secretsFile);
  const copied = [storeFile];
  for (const path of others)
    if (await copyIfThere(join(from, path), join(unfinished, path))) copied.push(path);
  const manifest = await writeManifest(unfinished, copied, withSecrets);
  await rm(to, { recursive: true, force: true });
  await rename(unfinished, to);
  await flush(dirname(to));
  return manifest;
}

// A file that no record names may be swept away meanwhile.
async function copyIfThere(from: string, to: string): Promise<boolean> {
  try {
    await copyDurably(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

// Opened beside the running store: lmdb copies one snapshot, whatever is written meanwhile.
async function copyStore(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const engine = openEngine(from, { readOnly: true });
  await engine.copyTo(to);
  await engine.close();
  await flush(to);
}

async function writeManifest(
  folder: string,
  paths: readonly string[],
  withSecrets: boolean,
): Promise<Manifest> {
  const files: FileRecord[] = [];
  for (const path of paths) files.push(await describeFile(folder, path));
  const manifest: Manifest = { format: 1, madeAt: new Date().toISOString(), withSecrets, files };
  await writeFile(join(folder, manifestName), JSON.stringify(manifest, null, 1), { mode: 0o600 });
  await flush(join(folder, manifestName));
  return manifest;
}
