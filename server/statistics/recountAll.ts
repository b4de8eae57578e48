/** Counts everything again from the disputes and their events, compares with what is kept, and puts right what differs. */
import { isDeepStrictEqual } from 'node:util';
import type { CellSheetRecord } from '../../models/cellSheet.ts';
import type { Models } from '../../models/connect.ts';
import type { FactRecord } from '../../models/fact.ts';
import type { DeadlineContext } from '../disputes/deadlines.ts';
import { sheetParts } from './cells.ts';
import { countedFields, rowsOfCounted } from './reader.ts';
import type { CountedDispute } from './reader.ts';
import { countSheets, raiseRevision, sheetContent } from './sheets.ts';

export interface Recount {
  readonly disputes: number;
  /** Ids of rows and sheets that were missing, wrong or of something that is not there. */
  readonly wrongRows: readonly string[];
  readonly wrongSheets: readonly string[];
}

const batch = 500;

/**
 * Recounts. The figures reader must have nothing waiting: what it has not taken in yet would be called wrong.
 * Puts right what differs unless `onlyCompare`.
 */
export async function recountAll(
  models: Models,
  context: (dispute: CountedDispute) => DeadlineContext,
  { onlyCompare = false }: { readonly onlyCompare?: boolean } = {},
): Promise<Recount> {
  const { disputes, rows } = await allRows(models, context);
  const sheets = countSheets(rows);
  const wrongRows = await differingRows(models, rows);
  const wrongSheets = await differingSheets(models, sheets);
  if (!onlyCompare && wrongRows.length + wrongSheets.length > 0) {
    await putRowsRight(models, rows, wrongRows);
    await putSheetsRight(models, sheets, wrongSheets);
    await raiseRevision(models);
  }
  return { disputes, wrongRows, wrongSheets };
}

async function allRows(
  { disputes }: Models,
  context: (dispute: CountedDispute) => DeadlineContext,
): Promise<{ disputes: number; rows: readonly FactRecord[] }> {
  const rows: FactRecord[] = [];
  let count = 0;
  let last = '';
  for (;;) {
    const found = await disputes
      .find({ number: { $gt: last } }, countedFields)
      .sort({ number: 1 })
      .limit(batch)
      .lean<CountedDispute[]>();
    for (const dispute of found) rows.push(...rowsOfCounted(dispute, context(dispute)));
    count += found.length;
    last = found.at(-1)?.number ?? '';
    if (found.length < batch) return { disputes: count, rows };
  }
}

/** Which sheets a row was in before is history of the reader, not a fact. */
function bare({ sheetIds: _ids, version: _version, ...row }: FactRecord): object {
  return row;
}

async function differingRows({ facts }: Models, rows: readonly FactRecord[]): Promise<readonly string[]> {
  const stored = new Map((await facts.find().lean<FactRecord[]>()).map((row) => [row._id, row]));
  const wrong = rows.filter((row) => {
    const kept = stored.get(row._id);
    stored.delete(row._id);
    const inItsSheets = row.sheetIds.every((id) => kept?.sheetIds.includes(id));
    return kept === undefined || !inItsSheets || !isDeepStrictEqual(bare(kept), bare(row));
  });
  return [...wrong.map(({ _id }) => _id), ...stored.keys()].sort();
}

type SheetCells = ReadonlyMap<string, CellSheetRecord['cells']>;

async function differingSheets({ cellSheets }: Models, sheets: SheetCells): Promise<readonly string[]> {
  const stored = new Map(
    (await cellSheets.find().lean<CellSheetRecord[]>()).map((sheet) => [sheet._id, sheet]),
  );
  const ids = new Set([...stored.keys(), ...sheets.keys()]);
  const wrong = [...ids].filter((id) => {
    const { cells, totals, lastRecordedOn } = stored.get(id) ?? {};
    return !isDeepStrictEqual({ cells, totals, lastRecordedOn }, sheetContent(sheets.get(id) ?? []));
  });
  return wrong.sort();
}

async function putRowsRight(
  { facts }: Models,
  rows: readonly FactRecord[],
  wrong: readonly string[],
): Promise<void> {
  const byId = new Map(rows.map((row) => [row._id, row]));
  for (const id of wrong) {
    const row = byId.get(id);
    if (row === undefined) await facts.deleteOne({ _id: id });
    else await facts.replaceOne({ _id: id }, row, { upsert: true });
  }
}

async function putSheetsRight(
  { cellSheets }: Models,
  sheets: SheetCells,
  wrong: readonly string[],
): Promise<void> {
  for (const id of wrong)
    await cellSheets.updateOne(
      { _id: id },
      {
        $set: { ...sheetParts(id), ...sheetContent(sheets.get(id) ?? []), dirty: false },
        $inc: { marks: 1 },
      },
      { upsert: true },
    );
}
