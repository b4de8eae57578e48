import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FileRecord, Manifest } from './folderCopy.ts';
import {
  copyDurably,
  describeFile,
  exists,
  isEmptyOrAbsent,
  manifestName,
  papersFolder,
  secretsFile,
  storeFile,
} from './folderCopy.ts';
import { folderIsHeld } from './lock.ts';
import { openCatalog } from './storage/catalog.ts';
import { openEngine } from './storage/engine.ts';
import type { Verification } from './storage/verify.ts';
import { verifyStore } from './storage/verify.ts';
import { storeFolder } from './store.ts';

type Restore = { readonly backup: string; readonly dataFolder: string };
export type Restored = { readonly manifest: Manifest; readonly verification: Verification };

/**
 * Puts a backup into an empty data folder: checks every file against the backup's own list before and after the
 * copy, then opens the store and compares documents and indexes. Throws a sentence, and leaves nothing behind, if
 * anything is wrong; never writes into a folder that holds something or is in use.
 */
export async function restoreFolder({ backup, dataFolder }: Restore): Promise<Restored> {
  const from = resolve(backup);
  const to = resolve(dataFolder);
  const manifest = await readManifest(from);
  await checkFiles(from, manifest.files);
  await refuseOccupied(to);
  try {
    for (const { path } of manifest.files) await copyDurably(join(from, path), join(to, path));
    await checkFiles(to, manifest.files);
    return { manifest, verification: await checkStore(to) };
  } catch (error) {
    await removeRestored(to);
    throw error;
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => {
    throw new Error(`${folder} is not a backup: it has no ${manifestName}.`);
  });
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== 1) throw new Error(`This backup is of a format that is not known here.`);
  if (manifest.files.some(({ path }) => !isOurs(path)))
    throw new Error(`This backup names files outside itself.`);
  return manifest;
}

function isOurs(path: string): boolean {
  if (path.split(/[\\/]/).includes('..')) return false;
  return path === storeFile || path === secretsFile || path.startsWith(`${papersFolder}/`);
}

async function checkFiles(folder: string, files: readonly FileRecord[]): Promise<void> {
  for (const wanted of files) {
    if (!(await exists(join(folder, wanted.path)))) throw new Error(`The backup lacks ${wanted.path}.`);
    const found = await describeFile(folder, wanted.path);
    if (found.sha256 !== wanted.sha256)
      throw new Error(`${wanted.path} is not what the backup's list says: it is damaged.`);
  }
}

async function refuseOccupied(folder: string): Promise<void> {
  if ((await exists(storeFolder(folder))) && (await folderIsHeld(storeFolder(folder))))
    throw new Error(`The data folder ${folder} is in use by a running store. Stop it first.`);
  if (!(await isEmptyOrAbsent(folder)))
    throw new Error(`The data folder ${folder} is not empty. Nothing is ever overwritten: name a new one.`);
}

async function checkStore(folder: string): Promise<Verification> {
  const engine = openEngine(join(folder, storeFile), { readOnly: true });
  const catalog = openCatalog(engine);
  catalog.refresh();
  const verification = verifyStore({ engine, catalog });
  await engine.close();
  const [fault] = verification.faults;
  if (fault !== undefined) throw new Error(`The restored store is not sound: ${fault}.`);
  return verification;
}

async function removeRestored(folder: string): Promise<void> {
  for (const part of ['store', papersFolder, secretsFile])
    await rm(join(folder, part), { recursive: true, force: true });
}
