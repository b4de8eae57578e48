/**
 * Files handed in with a form: looked at (what is it really?), then kept under the hash of their content. Nothing is
 * ever served from there but through `GET /files/:id`, which asks who it is.
 */
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import type { Model } from 'mongoose';
import type { FileRecord } from '../models/file.ts';
import type { Clock } from './clock.ts';
import type { ReceivedFile } from './middleware/forms.ts';

/** What a scan or a photograph may be. */
export const takenTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;

export type Files = ReturnType<typeof makeFiles>;

export interface FileParts {
  readonly files: Model<FileRecord>;
  readonly dataFolder: string;
  readonly clock: Clock;
}

/** A file to be kept, and for whom. */
export type Keeping = Pick<FileRecord, 'number' | 'mediaType' | 'audiences' | 'uploadedBy'> & {
  readonly id: string;
  readonly received: ReceivedFile;
};

/** Builds the store of files over its folder and its records. */
export function makeFiles({ files, dataFolder, clock }: FileParts) {
  const pathOf = ({ contentHash }: Pick<FileRecord, 'contentHash'>) =>
    join(dataFolder, 'files', contentHash.slice(0, 2), contentHash.slice(2));

  return {
    /** What the file is by its content, whatever its name says; null for everything that is not taken. */
    async mediaTypeOf({ path }: Pick<ReceivedFile, 'path'>): Promise<string | null> {
      const found = await fileTypeFromFile(path);
      return takenTypes.find((taken) => taken === found?.mime) ?? null;
    },

    /**
     * Keeps a file under its id; one that is there already stays as it is, so that a form sent twice keeps one file.
     * Gives the way to let it go again, for a command that is refused afterwards.
     */
    async keep({ id, received, ...rest }: Keeping): Promise<() => Promise<void>> {
      const { contentHash, bytes, name } = received;
      await moveInto(received.path, pathOf({ contentHash }));
      const record = { ...rest, contentHash, bytes, name: plainName(name), uploadedAt: clock.now() };
      const { upsertedCount } = await files.updateOne(
        { _id: id },
        { $setOnInsert: record },
        { upsert: true },
      );
      return async () => {
        if (upsertedCount === 0) return;
        await files.deleteOne({ _id: id });
        if ((await files.countDocuments({ contentHash })) === 0)
          await rm(pathOf({ contentHash }), { force: true });
      };
    },

    find: (id: string) => files.findById(id).lean<FileRecord>(),
    pathOf,
  };
}

/** The same content is kept once. Another disk under the data folder is possible, so a rename may have to be a copy. */
async function moveInto(from: string, to: string): Promise<void> {
  if (await exists(to)) return;
  await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, to);
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

const longestName = 120;

/** The last part of the name, without what could end a line or a header. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}"]/gu, '').trim();
  return clean === '' ? 'file' : [...clean].slice(-longestName).join('');
}
