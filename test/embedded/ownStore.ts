import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedStore } from '../../server/embedded/store.ts';
import { startEmbeddedStore } from '../../server/embedded/store.ts';

/** A store for one test file, in a folder that `stop` removes. */
export async function startOwnStore(): Promise<{
  store: EmbeddedStore;
  folder: string;
  stop: () => Promise<void>;
}> {
  const folder = await temporaryFolder();
  const store = await startEmbeddedStore({ dataFolder: folder });
  return {
    store,
    folder,
    stop: async () => {
      await store.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tz-test-'));
}
