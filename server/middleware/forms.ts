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
  const parser = busboy({
    headers: request.headers,
    limits: {
      fileSize: largestFile,
      files: mostFiles,
      fields: mostFields,
      fieldSize: 1024 * 1024,
      parts: mostFields,
    },
    defParamCharset: 'utf8',
  });
  let tooMuch = false;
  parser.on('field', (name, value) => addField(body, name, value));
  parser.on('file', (field, stream, { filename }) => {
    if (filename) files.push(store(stream, { field, name: filename, path: join(folder, randomUUID()) }));
    else stream.resume();
  });
  for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
    parser.on(limit, () => (tooMuch = true));
  try {
    await pipeline(request, parser);
  } catch (error) {
    await Promise.allSettled(files);
    throw (error as NodeJS.ErrnoException).code === 'ECONNRESET' ? error : new HttpError('BAD_REQUEST');
  }
  request.files = await settled(files);
  if (tooMuch) throw new HttpError('TOO_LARGE');
}

/** Waits for all, so that none is left writing; then fails with the first that failed. */
async function settled(files: readonly Promise<ReceivedFile>[]): Promise<readonly ReceivedFile[]> {
  await Promise.allSettled(files);
  return Promise.all(files);
}

function addField(body: Record<string, string | string[]>, name: string, value: string): void {
  if (name === '__proto__' || name === 'constructor') return;
  const list = name.endsWith('[]') ? name.slice(0, -2) : null;
  if (list === null) body[name] = value;
  else body[list] = [...[body[list] ?? []].flat(), value];
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
  await pipeline(stream, measure, createWriteStream(file.path, { mode: 0o600 }));
  if (stream.truncated) {
    await rm(file.path, { force: true });
    throw new HttpError('TOO_LARGE');
  }
  return { ...file, bytes, contentHash: hash.digest('base64url') };
}

async function removeReceived({ files = [] }: Request): Promise<void> {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
}
