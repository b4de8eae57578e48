/**
 * Cells hold flows only: what came in, was accepted, was closed on a day, by cause. Sums of cells are cells again,
 * so every period, area and unit is an addition; stocks are running sums, and durations a histogram whose medians
 * add up. What happened and when it was recorded are both kept: cells recorded after a day are left out to see what
 * was known on it.
 */
import type { FactRecord } from '../../models/fact.ts';
import type { ProceedingFact } from '../disputes/proceedingFacts.ts';
import { later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';

export const countNames = [
  'received',
  'accepted',
  'acceptedOnline',
  'acceptedSimplified',
  'acceptedCollective',
  'acceptedWorkers',
  'collectiveWorkers',
  'acceptedFen',
  'closed',
  'mediated',
  'awards',
  'finalAwards',
  'inTime',
  'late',
  'closedWorkers',
  'resultFen',
  /** Never accepted: declined, or withdrawn before. */
  'turnedAway',
  /** 案外调解 */
  'settledBeforeDocketing',
  /** Reviews of an agreement that ended with a statement. */
  'reviewStatements',
  /** Awards that somebody took to court. */
  'sued',
  /** Such awards that a court gave judgment on, and those on which it judged alike. */
  'judged',
  'judgedAlike',
] as const;
export type CountName = (typeof countNames)[number];
export type Counts = { readonly [name in CountName]?: number };

export interface Cell {
  readonly on: LocalDate;
  readonly recordedOn: LocalDate;
  readonly cause: string;
  readonly counts: Counts;
  /** Days from acceptance to closing, to how many took that long. */
  readonly durations: Readonly<Record<string, number>>;
}

/** The sheet in which a proceeding's flows of a day lie. */
export function sheetId(
  { district, procedure, unitId }: Pick<ProceedingFact, 'district' | 'procedure' | 'unitId'>,
  day: LocalDate,
): string {
  return [district, procedure, unitId, day.slice(0, 7)].join('/');
}

/** The parts of a sheet's id. */
export function sheetParts(id: string) {
  const [district = '', procedure = '', unitId = '', month = ''] = id.split('/');
  return { district, procedure: procedure as ProceedingFact['procedure'], unitId, month };
}

/** What a row adds to the cells: a flow for each of its days, what takes back, and what came of it in court. */
export function flowsOf(row: FactRecord): readonly Cell[] {
  const flow = (
    on: LocalDate,
    recordedOn: LocalDate | null,
    counts: Counts,
    durations: Cell['durations'] = {},
  ): Cell => ({ on, recordedOn: recordedOn ?? on, cause: row.cause, counts, durations });
  const { receivedOn, acceptedOn, closedOn } = row;
  return [
    flow(receivedOn, row.receivedRecordedOn, { received: 1 }),
    ...(acceptedOn === null ? [] : [flow(acceptedOn, row.acceptedRecordedOn, acceptedCounts(row))]),
    ...(acceptedOn !== null && row.ordinaryRecordedOn !== null
      ? [flow(acceptedOn, row.ordinaryRecordedOn, { acceptedSimplified: -1 })]
      : []),
    ...(closedOn === null ? [] : [flow(closedOn, row.closedRecordedOn, closedCounts(row), durationsOf(row))]),
    ...courtFlows(row).map(({ on, recordedOn, counts }) => flow(on, recordedOn, counts)),
  ];
}

/**
 * What came of an award in court: that it was sued counts on the day of closing, as a share of what was closed then; a
 * judgment on its own day. Neither before the case itself is known to have ended by award.
 */
function courtFlows(row: FactRecord): readonly Pick<Cell, 'on' | 'recordedOn' | 'counts'>[] {
  const { outcome, acceptedOn, closedOn, closedRecordedOn, suedOn, judgedOn, judgedAlike } = row;
  if (outcome !== 'award' || acceptedOn === null || closedOn === null) return [];
  const known = (recordedOn: LocalDate | null) => later(recordedOn ?? closedOn, closedRecordedOn ?? closedOn);
  return [
    ...(suedOn === null
      ? []
      : [{ on: closedOn, recordedOn: known(row.suedRecordedOn), counts: { sued: 1 } }]),
    ...(judgedOn === null
      ? []
      : [
          {
            on: judgedOn,
            recordedOn: known(row.judgedRecordedOn),
            counts: nonZero({ judged: 1, judgedAlike: Number(judgedAlike) }),
          },
        ]),
  ];
}

function acceptedCounts(row: FactRecord): Counts {
  const { channel, simplified, ordinaryRecordedOn, collective, workers, claimedFen } = row;
  return nonZero({
    accepted: 1,
    acceptedOnline: Number(channel === 'online'),
    acceptedSimplified: Number(simplified || ordinaryRecordedOn !== null),
    acceptedCollective: Number(collective),
    acceptedWorkers: workers,
    collectiveWorkers: collective ? workers : 0,
    acceptedFen: claimedFen,
  });
}

function closedCounts(row: FactRecord): Counts {
  if (row.acceptedOn === null) return turnedAwayCounts(row);
  const { mediated, outcome, final, withinPeriod, workers, resultFen } = row;
  return nonZero({
    closed: 1,
    mediated: Number(mediated),
    awards: Number(outcome === 'award'),
    finalAwards: Number(final === 'whole' || final === 'partly'),
    inTime: Number(withinPeriod === true),
    late: Number(withinPeriod === false),
    closedWorkers: workers,
    resultFen: resultFen ?? 0,
    reviewStatements: Number(outcome === 'statement'),
  });
}

function turnedAwayCounts({ procedure, outcome }: FactRecord): Counts {
  const settled = procedure === 'arbitration' && outcome === 'settledAndWithdrawn';
  return nonZero({ turnedAway: Number(!settled), settledBeforeDocketing: Number(settled) });
}

function durationsOf({ days }: FactRecord): Cell['durations'] {
  return days === null ? {} : { [days]: 1 };
}

function nonZero(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** A sum of cells under way. */
export interface Sum {
  readonly counts: { [name in CountName]?: number };
  readonly durations: Map<number, number>;
}

export function emptySum(): Sum {
  return { counts: {}, durations: new Map() };
}

/** Adds a cell's flows to a sum. */
export function addCell({ counts, durations }: Sum, cell: Pick<Cell, 'counts' | 'durations'>): void {
  addCounts(counts, cell.counts);
  for (const days in cell.durations) {
    const taken = Number(days);
    durations.set(taken, (durations.get(taken) ?? 0) + (cell.durations[days] ?? 0));
  }
}

/** Adds counts to counts. */
export function addCounts(to: Sum['counts'], counts: Counts): void {
  for (const name in counts) {
    const key = name as CountName;
    to[key] = (to[key] ?? 0) + (counts[key] ?? 0);
  }
}

/** Flows of one sheet put together: one cell a day, day of recording and cause, in that order. */
export function toCells(flows: readonly Cell[]): readonly Cell[] {
  const sums = new Map<string, Sum>();
  for (const flow of flows) {
    const key = [flow.on, flow.recordedOn, flow.cause].join(' ');
    const sum = sums.get(key) ?? emptySum();
    sums.set(key, sum);
    addCell(sum, flow);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { counts, durations }]) => {
      const [on = '', recordedOn = '', cause = ''] = key.split(' ');
      return { on, recordedOn, cause, counts: nonZero(counts), durations: inOrder(durations) };
    });
}

function inOrder(durations: ReadonlyMap<number, number>): Cell['durations'] {
  return Object.fromEntries([...durations].sort(([a], [b]) => a - b));
}

/** The cells of a month as one cell a cause, on its first day and with its newest day of recording. */
export function totalsOf(cells: readonly Cell[]): readonly Cell[] {
  const on = `${cells[0]?.on.slice(0, 7)}-01`;
  const recordedOn = lastRecordedIn(cells) ?? on;
  return toCells(cells.map((cell) => ({ ...cell, on, recordedOn })));
}

/** The newest day of recording; null without cells. */
export function lastRecordedIn(cells: readonly Cell[]): LocalDate | null {
  return cells.reduce<LocalDate | null>(
    (last, { recordedOn }) => (last === null || recordedOn > last ? recordedOn : last),
    null,
  );
}

export interface Durations {
  readonly count: number;
  readonly average: number | null;
  readonly median: number | null;
  readonly ninetieth: number | null;
}

/** Average, median and 90th of a histogram of days. */
export function describeDurations(durations: ReadonlyMap<number, number>): Durations {
  const steps = [...durations].sort(([a], [b]) => a - b);
  const count = steps.reduce((sum, [, times]) => sum + times, 0);
  if (count === 0) return { count, average: null, median: null, ninetieth: null };
  const total = steps.reduce((sum, [days, times]) => sum + days * times, 0);
  const at = (rank: number) => valueAt(steps, rank);
  const middle = (count + 1) / 2;
  return {
    count,
    average: total / count,
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    ninetieth: at(Math.ceil(count * 0.9)),
  };
}

/** The value of the rank-th smallest, counted from 1. */
function valueAt(steps: readonly (readonly [number, number])[], rank: number): number {
  let passed = 0;
  for (const [days, times] of steps) {
    passed += times;
    if (passed >= rank) return days;
  }
  return steps.at(-1)?.[0] ?? 0;
}
