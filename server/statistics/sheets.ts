/**
 * Counts dirty sheets again from the fact rows, at most once a second. A sheet is marked before the reader of
 * figures lets go of a dispute, and a count holds only while the sheet was not marked anew, so neither a crash nor
 * another process can leave a wrong sheet behind.
 */
import type { CellSheetRecord } from '../../models/cellSheet.ts';
import type { Models } from '../../models/connect.ts';
import type { FactRecord } from '../../models/fact.ts';
import { flowsOf, lastRecordedIn, sheetId, sheetParts, toCells, totalsOf } from './cells.ts';

export type SheetModels = Pick<Models, 'facts' | 'cellSheets' | 'figuresRevisions'>;

export const revisionId = 'figures';
const batch = 100;

/** Asks for sheets to be counted again; makes those that are not there yet. */
export async function markSheets({ cellSheets }: SheetModels, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await cellSheets.collection.bulkWrite(
    ids.map((id) => ({
      updateOne: {
        filter: { _id: id as never },
        update: {
          $inc: { marks: 1 },
          $set: { dirty: true },
          $setOnInsert: { ...sheetParts(id), cells: [], totals: [], lastRecordedOn: null },
        },
        upsert: true,
      },
    })),
    { ordered: false },
  );
}

/** Counts the next dirty sheets; gives the districts whose figures moved. */
export async function countDirtySheets(models: SheetModels): Promise<readonly string[]> {
  const dirty = await models.cellSheets
    .find({ dirty: true }, { marks: 1, district: 1 })
    .sort({ _id: 1 })
    .limit(batch)
    .lean<Pick<CellSheetRecord, '_id' | 'marks' | 'district'>[]>();
  if (dirty.length === 0) return [];
  const ids = dirty.map(({ _id }) => _id);
  const facts = await models.facts.find({ sheetIds: { $in: ids } }).lean<FactRecord[]>();
  const counted = countSheets(facts);
  await models.cellSheets.collection.bulkWrite(
    dirty.map(({ _id, marks }) => settled(_id, marks, counted.get(_id) ?? [])) as never[],
    { ordered: false },
  );
  return [...new Set(dirty.map(({ district }) => district))];
}

/** The cells of every sheet that these rows count in; whole only if all its rows are there. */
export function countSheets(facts: readonly FactRecord[]): ReadonlyMap<string, CellSheetRecord['cells']> {
  const flows = new Map<string, CellSheetRecord['cells'][number][]>();
  for (const fact of facts)
    for (const flow of flowsOf(fact)) {
      const id = sheetId(fact, flow.on);
      const own = flows.get(id) ?? [];
      flows.set(id, own);
      own.push(flow);
    }
  return new Map([...flows].map(([id, own]) => [id, toCells(own)]));
}

/** What is stored of a count. */
export function sheetContent(
  cells: CellSheetRecord['cells'],
): Pick<CellSheetRecord, 'cells' | 'totals' | 'lastRecordedOn'> {
  return { cells, totals: totalsOf(cells), lastRecordedOn: lastRecordedIn(cells) };
}

function settled(id: string, marks: number, cells: CellSheetRecord['cells']): object {
  return {
    updateOne: {
      filter: { _id: id, marks },
      update: { $set: { ...sheetContent(cells), dirty: false } },
    },
  };
}

/** Says that sheets were counted: whatever was read under an older revision is to be read again. */
export async function raiseRevision({ figuresRevisions }: SheetModels): Promise<void> {
  await figuresRevisions.updateOne({ _id: revisionId }, { $inc: { revision: 1 } }, { upsert: true });
}

export interface SheetCounter {
  /** Sheets were marked; returns at once. */
  wake(): void;
  /** Counts until nothing is dirty. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const pauseMs = 1000;

/** Runs the count: at once when it has rested, else when the second is over. */
export function makeSheetCounter(parts: {
  readonly models: SheetModels;
  readonly onCounted: (districts: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}): SheetCounter {
  const { models, onCounted, onError } = parts;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let restedAt = 0;
  let stopped = false;
  /** A process that ended between its count and the revision left the other processes with old answers. */
  let raised = false;

  async function count(): Promise<void> {
    const districts = new Set<string>();
    for (;;) {
      const moved = await countDirtySheets(models);
      if (moved.length === 0 || stopped) break;
      for (const district of moved) districts.add(district);
    }
    if (districts.size === 0 && raised) return;
    await raiseRevision(models);
    raised = true;
    if (districts.size > 0) onCounted([...districts]);
  }

  /** One count at a time; it never rejects. */
  function run(): Promise<void> {
    running ??= count()
      .catch((error: unknown) => {
        onError(error);
        if (!stopped) later(2 * pauseMs);
      })
      .finally(() => {
        running = null;
        restedAt = performance.now() + pauseMs;
      });
    return running;
  }

  function later(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void run();
    }, milliseconds).unref();
  }

  return {
    wake() {
      if (!stopped) later(Math.max(0, restedAt - performance.now()));
    },
    async idle() {
      await running;
      clearTimeout(timer);
      timer = undefined;
      await run();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
