/**
 * Counts the figures again from the disputes and says what differed: `npm run recount -- [--data folder]
 * [--uri mongodb://…] [--only-compare]`. The embedded store must not be in use by a running server.
 */
import { parseArgs } from 'node:util';
import { openStorage } from '../../models/connect.ts';
import type { Models } from '../../models/connect.ts';
import { loadDirectory } from '../../models/directoryStore.ts';
import { systemClock } from '../clock.ts';
import { makeLawRegister } from '../lawRegister.ts';
import { makeLog } from '../log.ts';
import type { DeadlineContext } from '../disputes/deadlines.ts';
import { makeFiguresReader } from './reader.ts';
import type { CountedDispute } from './reader.ts';
import { recountAll } from './recountAll.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: './data' },
    uri: { type: 'string' },
    'only-compare': { type: 'boolean', default: false },
  },
});

/** Lets the reader take in what still waits, then compares. */
async function recount(models: Models): Promise<boolean> {
  const context = await lawOf(models);
  const reader = makeFiguresReader({
    models,
    context,
    log: makeLog('error'),
    onMoved: () => {},
  });
  await reader.idle();
  await reader.stop();
  const onlyCompare = values['only-compare'];
  const { disputes, wrongRows, wrongSheets } = await recountAll(models, context, { onlyCompare });
  process.stdout.write(
    `${disputes} disputes counted, ${wrongRows.length} rows and ${wrongSheets.length} sheets differed${
      onlyCompare || wrongRows.length + wrongSheets.length === 0 ? '' : ' and were put right'
    }.\n`,
  );
  for (const id of [...wrongRows, ...wrongSheets]) process.stdout.write(`  ${id}\n`);
  return wrongRows.length + wrongSheets.length === 0;
}

/** The days of each case by the law that is on record, as a server computes them. */
async function lawOf(models: Models): Promise<(dispute: CountedDispute) => DeadlineContext> {
  const [register, directory] = await Promise.all([
    makeLawRegister({ models, clock: systemClock }),
    loadDirectory(models),
  ]);
  const { calendar, settings } = register.data();
  return ({ arbitration, district }) => ({
    calendar,
    settings: settings(arbitration?.commissionId ?? directory.commissionOf(district)?.id ?? null),
  });
}

async function openStore(): Promise<{ readonly uri: string; stop(): Promise<void> }> {
  if (values.uri !== undefined) return { uri: values.uri, stop: async () => {} };
  const { startEmbeddedStore } = await import('../embedded/store.ts');
  return startEmbeddedStore({ dataFolder: values.data });
}

try {
  const store = await openStore();
  const storage = await openStorage(store.uri);
  const agreed = await recount(storage.models);
  await storage.close();
  await store.stop();
  process.exitCode = agreed || !values['only-compare'] ? 0 : 1;
} catch (error) {
  process.stderr.write(`Nothing was recounted. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
