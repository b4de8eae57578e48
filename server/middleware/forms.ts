/**
 * Bodies of forms. Ordinary forms are read by Express; a form with files is streamed to disk, for signed-in people
 * only, bounded in number and size before anything else looks at it.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import express from 'express';
import type { Request, RequestHandler } from 'express';
import { HttpError } from '../errors.ts';

/** A file as it arrived: in a temporary place, with its hash. Removed after the request unless it was kept. */
export interface ReceivedFile {
  readonly field: string;
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly contentHash: string;
}

declare global {
  // eslint-disable-next-line typescript/no-namespace
  namespace Express {
    interface Request {
      files?: readonly ReceivedFile[];
    }
  }
}

export const largestFile = 10 * 1024 * 1024;
const mostFiles = 5;
const largestForm = '1mb';
const mostFields = 5000;

/** Reads the body of a form into `request.body` and `request.files`. */
export function forms({ dataFolder }: { readonly dataFolder: string }): RequestHandler {
  const plain = express.urlencoded({ extended: true, limit: largestForm, parameterLimit: mostFields });
  return (request, response, next) => {
    if (request.method !== 'POST') next();
    else if (request.is('application/x-www-form-urlencoded')) plain(request, response, next);
    else if (!request.is('multipart/form-data')) next(new HttpError('UNSUPPORTED_TYPE'));
    else if (!request.user) next(new HttpError('SIGN_IN_NEEDED'));
    else {
      response.on('close', () => void removeReceived(request));
      receive(request, join(dataFolder, 'arriving')).then(() => next(), next);
    }
  };
}

async function receive(request: Request, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const body: Record<string, string | string[]> = {};
  const files: Promise<ReceivedFile>[] = [];
  request.body = body;
  const parser = parserFor(request);
  let tooMuch = false;
  parser.on('field', (name, value) => addField(body, name, value));
  parser.on('file', (field: string | undefined, stream, { filename }) => {
    if (!filename || !field) return stream.resume();
    const file = store(stream, { field, name: filename, path: join(folder, randomUUID()) });
    // It may fail while the rest of the form is still on its way: that is answered once all has arrived.
    file.catch(() => {});
    return files.push(file);
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => (tooMuch = true));
  try {
    await pipeline(request, parser).catch(refuseBroken);
    request.files = await Promise.all(files);
  } catch (error) {
    await removeAll(files);
    throw error;
  }
  if (tooMuch) throw new HttpError('TOO_LARGE');
}

/** @throws {HttpError} BAD_REQUEST where the request does not say how its parts are divided. */
function parserFor({ headers }: Request): ReturnType<typeof busboy> {
  const limits = {
    fileSize: largestFile,
    files: mostFiles,
    fields: mostFields,
    fieldSize: 1024 * 1024,
    parts: mostFields,
  };
  try {
    return busboy({ headers, limits, defParamCharset: 'utf8' });
  } catch {
    throw new HttpError('BAD_REQUEST');
  }
}

function refuseBroken(error: NodeJS.ErrnoException): never {
  throw error.code === 'ECONNRESET' ? error : new HttpError('BAD_REQUEST');
}

/** Waits until none is left writing; what failed has removed itself. */
async function removeAll(files: readonly Promise<ReceivedFile>[]): Promise<void> {
  const results = await Promise.allSettled(files);
  const written = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  await Promise.all(written.map(({ path }) => rm(path, { force: true })));
}

/** A part may come without a name, and with any name. */
function addField(body: Record<string, string | string[]>, name: string | undefined, value: string): void {
  const plain = name?.replace(/\[\]$/, '') ?? '';
  if (['', '__proto__', 'constructor'].includes(plain)) return;
  body[plain] = name === plain ? value : [...[body[plain] ?? []].flat(), value];
}

async function store(
  stream: NodeJS.ReadableStream & { truncated?: boolean },
  file: Pick<ReceivedFile, 'field' | 'name' | 'path'>,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(stream, measure, createWriteStream(file.path, { mode: 0o600 }));
    if (stream.truncated) throw new HttpError('TOO_LARGE');
  } catch (error) {
    await rm(file.path, { force: true });
    throw error;
  }
  return { ...file, bytes, contentHash: hash.digest('base64url') };
}

async function removeReceived({ files = [] }: Request): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}
