/**
 * Reckons the due days of running cases again after the law changed under them: one entry after the other, each case
 * through the one write path. An entry is marked when all cases are done; after a crash it begins again, and what
 * was told already is not told twice.
 */
import type { DisputeLists, DisputeRow, Page } from '../../models/disputeLists.ts';
import type { Clock } from '../clock.ts';
import type { Desk, OfficePlace } from '../desk.ts';
import { systemActor } from '../disputes/actor.ts';
import { recomputeDueDays } from '../disputes/commands/recomputeDueDays.ts';
import type { LawChange } from '../disputes/commands/recomputeDueDays.ts';
import { procedures } from '../disputes/stages.ts';
import type { Procedure } from '../disputes/stages.ts';
import { addDays } from '../law/localDate.ts';
import type { ChosenReading, LawData, LoadedNotice } from '../law/lawData.ts';
import type { LawRegister } from '../lawRegister.ts';
import type { Log } from '../log.ts';
import type { Drain } from './drain.ts';

export interface LawReaderParts {
  readonly register: LawRegister;
  readonly lists: DisputeLists;
  readonly desk: Desk;
  /** The commission whose readings a case follows. */
  readonly commissionIdOf: (place: OfficePlace) => string | null;
  readonly clock: Clock;
  readonly log: Log;
}

const batch = 100;
/** Days of the parties run on for a while after a case has ended: two months hold all that hang on a calendar. */
const runOnDays = 62;

/** Builds the reader; wake it after an entry. */
export function makeLawReader(parts: LawReaderParts): Drain {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function settleAll(): Promise<void> {
    for (const waiting of waitingIn(parts.register)) {
      if (stopped) return;
      await settle(parts, waiting, () => stopped);
      if (!stopped) await parts.register.markSettled(waiting.id);
    }
  }

  const wake = () => {
    running = running.then(settleAll).catch((err: unknown) => parts.log.error({ reader: 'law', err }));
  };
  return {
    wake,
    async idle() {
      wake();
      await running;
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
}

/** An entry on which due days hang. */
interface Waiting {
  readonly id: string;
  readonly entry: LoadedNotice | ChosenReading;
}

function waitingIn(register: LawRegister): readonly Waiting[] {
  return register
    .records()
    .flatMap(({ _id, entry, settledAt }) =>
      settledAt === null && (entry.kind === 'holidayNotice' || entry.kind === 'reading')
        ? [{ id: _id, entry }]
        : [],
    );
}

async function settle(
  parts: LawReaderParts,
  { id, entry }: Waiting,
  isStopped: () => boolean,
): Promise<void> {
  const around = parts.register.around(id);
  for await (const row of runningCases(parts)) {
    if (isStopped()) return;
    await parts.desk.run({
      command: recomputeDueDays,
      procedure: row.arbitration === null ? 'mediation' : 'arbitration',
      number: row.number,
      input: changeFor(parts, { entry, ...around }, row),
      actor: systemActor,
      commandId: `law-${id}-${row.number}`,
    });
  }
}

function changeFor(
  { commissionIdOf }: LawReaderParts,
  {
    entry,
    before,
    after,
  }: { readonly entry: Waiting['entry']; readonly before: LawData; readonly after: LawData },
  row: DisputeRow,
): LawChange {
  const commissionId = commissionIdOf(row);
  const contextIn = ({ calendar, settings }: LawData) => ({ calendar, settings: settings(commissionId) });
  return { cause: causeOf(entry), before: contextIn(before), after: contextIn(after) };
}

function causeOf(entry: Waiting['entry']): LawChange['cause'] {
  if (entry.kind === 'reading') return { kind: 'reading', key: entry.key };
  const { year, notice } = entry.year;
  return { kind: 'holidayNotice', year, number: notice.number };
}

/** Open proceedings, and those that ended not long ago. A case may come twice. */
async function* runningCases({ lists, clock }: LawReaderParts): AsyncGenerator<DisputeRow> {
  const since = addDays(clock.today(), -runOnDays);
  for (const procedure of procedures) {
    yield* paged((after) => lists.queue({ kind: 'city' }, procedure, { limit: batch, ...after }));
    for await (const row of paged((after) =>
      lists.closed({ kind: 'city' }, procedure, { limit: batch, ...after }),
    )) {
      if ((closedOn(row, procedure) ?? '') < since) break;
      yield row;
    }
  }
}

function closedOn(row: DisputeRow, procedure: Procedure): string | null {
  return row.queue[procedure]?.closedOrder?.slice(0, 10) ?? null;
}

async function* paged(
  pageAfter: (after: { readonly after?: string }) => Promise<Page>,
): AsyncGenerator<DisputeRow> {
  let after: string | undefined;
  do {
    const page = await pageAfter(after === undefined ? {} : { after });
    yield* page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
