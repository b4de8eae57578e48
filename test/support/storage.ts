import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import type { EmbeddedStore } from '../../server/embedded/store.ts';
import { startEmbeddedStore } from '../../server/embedded/store.ts';

/** A database of its own for one test file or one test. */
export type TestStorage = { readonly uri: string; readonly close: () => Promise<void> };

type SharedStore = { readonly store: EmbeddedStore; readonly folder: string };

let shared: Promise<SharedStore> | undefined;

/**
 * Opens a fresh, empty database: on the server named by MONGODB_URI, otherwise on one embedded store
 * which every test of this process shares. `close` drops the database; disconnect your own clients before it.
 */
export async function openTestStorage(): Promise<TestStorage> {
  const uri = withDatabase(await serverUri(), freshName());
  return { uri, close: () => dropDatabase(uri) };
}

/** Says whether the tests run on the embedded store (and not on a server named by MONGODB_URI). */
export function testsRunEmbedded(): boolean {
  return !process.env.MONGODB_URI;
}

async function serverUri(): Promise<string> {
  if (process.env.MONGODB_URI) return process.env.MONGODB_URI;
  shared ??= startShared();
  return (await shared).store.uri;
}

async function startShared(): Promise<SharedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'tz-test-'));
  return { store: await startEmbeddedStore({ dataFolder: folder }), folder };
}

async function stopShared(): Promise<void> {
  if (!shared) return;
  const { store, folder } = await shared;
  shared = undefined;
  await store.stop();
  await rm(folder, { recursive: true, force: true });
}

function freshName(): string {
  return `t_${process.pid}_${randomBytes(5).toString('hex')}`;
}

function withDatabase(uri: string, database: string): string {
  const parts = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri);
  if (!parts) throw new Error('MONGODB_URI is not a MongoDB address');
  return `${parts[1]}/${database}${parts[2] ?? ''}`;
}

async function dropDatabase(uri: string): Promise<void> {
  const client = await MongoClient.connect(uri);
  await client.db().dropDatabase();
  await client.close();
}

// Imported at the top of a test file, this stands among the hooks of the whole run. The bench has no hooks:
// there the child ends with the process.
if (typeof after === 'function') after(stopShared);
