/** Takes away the bytes of files that no record names: of forms refused, or cut off before they were recorded. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Services } from '../services.ts';

type Parts = Pick<Services, 'models' | 'files' | 'config'>;

/** Younger ones are left, so that the files of a form under way are not taken aside for nothing. */
const leftHours = 24;

/**
 * Gives how many went; safe to run twice and beside an upload of the same content. What looks like an orphan is first
 * taken aside, then looked for once more. An upload puts its bytes again after its record, so either the record is
 * found here and the bytes go back, or the upload finds the place empty and fills it.
 */
export async function sweepFiles(parts: Parts, asOf: Date): Promise<number> {
  const { folder, aside } = placesOf(parts);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  // What a process that ended in the middle had taken aside.
  for (const name of await namesIn(aside)) await goOrPutBack(parts, name);
  let gone = 0;
  for (const first of await namesIn(folder)) gone += await sweepFolder(parts, { first, asOf });
  return gone;
}

async function sweepFolder(
  parts: Parts,
  { first, asOf }: { readonly first: string; readonly asOf: Date },
): Promise<number> {
  const { folder, aside } = placesOf(parts);
  const hashes = (await namesIn(join(folder, first))).map((rest) => first + rest);
  const named = new Set(await parts.models.files.distinct('contentHash', { contentHash: { $in: hashes } }));
  let gone = 0;
  for (const contentHash of hashes) {
    const place = parts.files.pathOf({ contentHash });
    if (named.has(contentHash) || !(await isOld(place, asOf))) continue;
    const name = `${contentHash}.${randomUUID()}`;
    await rename(place, join(aside, name));
    gone += await goOrPutBack(parts, name);
  }
  return gone;
}

/** Decides about one that lies aside under its hash and a name of its own; 1 when it is gone. */
async function goOrPutBack(parts: Parts, name: string): Promise<number> {
  const lying = join(placesOf(parts).aside, name);
  const contentHash = name.slice(0, name.lastIndexOf('.'));
  if ((await parts.models.files.countDocuments({ contentHash })) === 0) {
    await rm(lying, { force: true });
    return 1;
  }
  const place = parts.files.pathOf({ contentHash });
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  await rename(lying, place);
  return 0;
}

/** The aside lies in the data folder too, where a rename is one step, and outside what a backup copies. */
function placesOf({ config: { dataFolder } }: Parts): { readonly folder: string; readonly aside: string } {
  return { folder: join(dataFolder, 'files'), aside: join(dataFolder, 'leaving') };
}

function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  });
}

async function isOld(path: string, asOf: Date): Promise<boolean> {
  const { mtimeMs } = await stat(path);
  return asOf.getTime() - mtimeMs >= leftHours * 3_600_000;
}
