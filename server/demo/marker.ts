/** The marker of a demo's data folder: what was begun there, and how far it has come. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const fileName = 'demo.json';
/** Raised whenever the same seed would tell other stories: a year begun by another telling cannot be gone on with. */
export const telling = 9;

const markerSchema = z.object({
  telling: z.number().int(),
  seed: z.string(),
  scale: z.number().positive(),
  /** Last day of the year that is played. */
  end: z.string(),
  /** Cases that are certainly in, from the front of the order of loading. */
  loaded: z.number().int().min(0),
  complete: z.boolean(),
  /** A case that can be looked up without an account. */
  lookUp: z.object({ number: z.string(), code: z.string() }).nullable(),
});

export type Marker = z.infer<typeof markerSchema>;

/** The folder is there and is not a demo's: nothing in it may be touched. */
export class NotADemoFolder extends Error {}

/**
 * The marker of the folder; null when there is no folder yet.
 * @throws {NotADemoFolder} when it is there without a marker that can be read.
 */
export async function readMarker(folder: string): Promise<Marker | null> {
  if (!(await exists(folder))) return null;
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => null);
  if (text === null) throw new NotADemoFolder(folder);
  const read = markerSchema.safeParse(parsed(text));
  if (!read.success) throw new NotADemoFolder(folder);
  return read.data;
}

/** Writes the marker so that it is always whole. */
export async function writeMarker(folder: string, marker: Marker): Promise<void> {
  const path = join(folder, fileName);
  await writeFile(`${path}.new`, `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
