/** The secrets of an installation: made on the first start, readable by its user only (0600), never in the environment. */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { VaultKeys } from './vault.ts';

const secretsSchema = z.object({
  session: z.string().min(32),
  csrf: z.string().min(32),
  lookUpToken: z.string().min(32),
  vault: z.object({
    encryption: z.record(z.string(), z.string().min(32)),
    currentKeyId: z.string().min(1),
    lookup: z.string().min(32),
  }),
});

export interface Secrets {
  readonly session: string;
  readonly csrf: string;
  readonly lookUpToken: string;
  readonly vault: VaultKeys;
}

const fileName = 'secrets.json';

/**
 * Reads the secrets of a data folder, making them where there are none yet.
 * @throws when the file is there but cannot be used: new secrets would make sealed data unreadable.
 */
export async function readOrMakeSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, fileName);
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const text = await readFile(path, 'utf8').catch(orNull);
  if (text === null) return makeSecrets(path);
  await chmod(path, 0o600);
  const read = secretsSchema.safeParse(parsed(text));
  if (!read.success) throw new Error(`${path} is damaged: restore it from a backup`);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function makeSecrets(path: string): Promise<Secrets> {
  const secret = () => randomBytes(32).toString('base64');
  const secrets: Secrets = {
    session: secret(),
    csrf: secret(),
    lookUpToken: secret(),
    vault: { encryption: { k1: secret() }, currentKeyId: 'k1', lookup: secret() },
  };
  // Whole or not at all: half a file after a power cut could be neither used nor made anew. `link` overwrites nothing.
  const half = `${path}.${randomUUID()}`;
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await file.sync();
    await link(half, path);
  } finally {
    await file.close();
    await rm(half, { force: true });
  }
  return secrets;
}
