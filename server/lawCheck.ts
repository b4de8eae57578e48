/**
 * Lists what is missing or old in the law: `npm run law:check -- [day] [--data folder | --uri mongodb://…]`. Without a
 * store it looks at what ships, for Wuhan; with one also at what was entered, for every commission's place. The
 * embedded store must not be in use by a running server.
 */
import { parseArgs } from 'node:util';
import { openStorage } from '../models/connect.ts';
import { loadDirectory } from '../models/directoryStore.ts';
import { systemClock } from './clock.ts';
import { makeLawData } from './law/lawData.ts';
import type { LawData } from './law/lawData.ts';
import { lawGaps, placeOf } from './law/lawGaps.ts';
import type { Place } from './law/lawGaps.ts';
import { parseLocalDate } from './law/localDate.ts';
import { makeLawRegister } from './lawRegister.ts';
import { gapSentence } from './lawGapWords.ts';
import { translate } from './locales/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, uri: { type: 'string' } },
});
const wuhan = '420100';

interface Looked {
  readonly law: LawData;
  readonly places: readonly Place[];
}

async function look(): Promise<Looked> {
  const { data, uri } = values;
  if (uri !== undefined) return lookInto(uri);
  if (data === undefined) return { law: makeLawData([]), places: [placeOf(wuhan)] };
  const { startEmbeddedStore } = await import('./embedded/store.ts');
  const store = await startEmbeddedStore({ dataFolder: data });
  return lookInto(store.uri).finally(() => store.stop());
}

async function lookInto(uri: string): Promise<Looked> {
  const { models, close } = await openStorage(uri);
  try {
    const register = await makeLawRegister({ models, clock: systemClock });
    const { commissions } = await loadDirectory(models);
    const districts = commissions.flatMap((commission) => commission.districts);
    return { law: register.data(), places: districts.map(placeOf) };
  } finally {
    await close();
  }
}

try {
  const day = positionals[0] === undefined ? systemClock.today() : parseLocalDate(positionals[0]);
  const { law, places } = await look();
  const gaps = lawGaps(law, { day, places });
  for (const gap of gaps) process.stdout.write(`${gapSentence(gap, 'en', translate)}\n`);
  process.stdout.write(
    `${day}: ${gaps.length === 0 ? 'nothing to look up' : `${gaps.length} to look up`}.\n`,
  );
} catch (error) {
  process.stderr.write(`Nothing was checked. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
