import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lockFolder } from './lock.ts';
import { startReader } from './reader.ts';
import { createStoreServer } from './server.ts';
import { openCatalog } from './storage/catalog.ts';
import { openEngine } from './storage/engine.ts';

/** The store's own process. It is told where to work by its parent and ends when the pipe to the parent closes. */
const [folder, socket] = process.argv.slice(2) as [string, string];

// A signal to the whole group is the parent's affair: it drains first and then closes the pipe.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => {});
const removeSocket = () => rmSync(dirname(socket), { recursive: true, force: true });
process.on('exit', removeSocket);
// The parent is gone. What was answered has been flushed, so the quickest end is the best: an orderly one would
// hold the folder for as long as a busy disk takes, and the next start is waiting for it.
process.on('disconnect', () => {
  removeSocket();
  process.kill(process.pid, 'SIGKILL');
});

async function main(): Promise<void> {
  await lockFolder(folder);
  const file = join(folder, 'store.mdb');
  const engine = openEngine(file);
  const catalog = openCatalog(engine);
  catalog.refresh();
  const reader = startReader(file);
  const server = createStoreServer({ storage: { engine, catalog }, reader });
  server.listen(socket, () => process.send?.({ ready: true }));
  process.on('message', () => {
    server.close();
    void reader
      .stop()
      .then(() => engine.close())
      .then(() => process.exit(0));
  });
}

main().catch((error: unknown) => {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
});
