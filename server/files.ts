/**
 * Files handed in with a form: looked at (what is it really?), then kept under the hash of their content. Nothing is
 * ever served from there but through `GET /files/:id`, which asks who it is.
 */
import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
     * Gives the way to let its record go again, for a command that is refused afterwards; bytes that no record names
     * are taken away by `sweepFiles` alone. The bytes are put once more after the record, which is what makes that
     * safe: the sweep takes them aside before it looks for a record.
     */
    async keep({ id, received, ...rest }: Keeping): Promise<() => Promise<void>> {
      const { contentHash, bytes, name } = received;
      const place = pathOf({ contentHash });
      await putInto(received.path, place);
      const record = { ...rest, contentHash, bytes, name: plainName(name), uploadedAt: clock.now() };
      const { upsertedCount } = await files.updateOne(
        { _id: id },
        { $setOnInsert: record },
        { upsert: true },
      );
      await putInto(received.path, place);
      return async () => {
        if (upsertedCount > 0) await files.deleteOne({ _id: id });
      };
    },

    find: (id: string) => files.findById(id).lean<FileRecord>(),
    pathOf,
  };
}

/** The same content is kept once: a link either makes the name or finds it there, with nothing in between. */
async function putInto(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await link(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') await copyInto(from, to);
  });
}

/** Where no link can lead, to another disk for instance: complete before it appears under its name. */
async function copyInto(from: string, to: string): Promise<void> {
  const unfinished = `${to}.${randomUUID()}`;
  await copyFile(from, unfinished);
  await rename(unfinished, to);
}

const longestName = 120;

/** The last part of the name, without what could end a line or a header. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}"]/gu, '').trim();
  return clean === '' ? 'file' : [...clean].slice(-longestName).join('');
}
