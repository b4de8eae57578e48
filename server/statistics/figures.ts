/**
 * The figures of a period: rates with what they count, counts, durations, by month, district and unit; and the very
 * cases behind each. Read from cells; the cases from fact rows, by the same definitions.
 */
import type { QueryFilter } from 'mongoose';
import type { CellSheetRecord } from '../../models/cellSheet.ts';
import type { Models } from '../../models/connect.ts';
import type { FactRecord } from '../../models/fact.ts';
import { wholeCity } from '../disputes/capacities.ts';
import type { Period, Rate, RateId } from './rateDefinitions.ts';
import type { Procedure } from '../disputes/stages.ts';
import type { Cause } from '../law/causes.ts';
import { earlier } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { addCell, addCounts, describeDurations, emptySum } from './cells.ts';
import type { Counts, Durations, Sum } from './cells.ts';
import { caseSelections } from './caseSelections.ts';
import type { FigureId, Side } from './caseSelections.ts';
import { trendMonths } from './periods.ts';
import { asKnownOn } from './rows.ts';
import { revisionId } from './sheets.ts';

export interface FiguresQuery {
  /** A district code, or `city`. */
  readonly area: string;
  readonly cause: Cause | null;
  readonly period: Period;
  /** What was on record at the end of this day. */
  readonly asOf: LocalDate;
}

/** Sums of each procedure over the same days, and the arbitrations that were open when those began. */
export interface Tally {
  readonly rates: Readonly<Record<RateId, Rate>>;
  readonly mediation: Readonly<Counts>;
  readonly arbitration: Readonly<Counts>;
  readonly agreementReview: Readonly<Counts>;
  readonly carriedIn: number;
  readonly openAtEnd: number;
  readonly days: Readonly<Record<Procedure, Durations>>;
}

export interface Figures extends Tally {
  readonly months: readonly { readonly period: Period; readonly tally: Tally }[];
  readonly districts: readonly { readonly district: string; readonly tally: Tally }[];
  readonly units: readonly {
    readonly unitId: string;
    readonly district: string;
    readonly procedure: Procedure;
    readonly tally: Tally;
  }[];
}

export interface CasesQuery extends FiguresQuery {
  readonly figure: FigureId;
  readonly side: Side;
  readonly unitId: string | null;
  readonly after?: string;
  readonly limit?: number;
}

export interface CasesPage {
  readonly rows: readonly FactRecord[];
  readonly next: string | null;
}

type FiguresModels = Pick<Models, 'facts' | 'cellSheets' | 'figuresRevisions'>;
type ReadSheet = Pick<CellSheetRecord, 'district' | 'procedure' | 'unitId' | 'month' | 'cells'>;
type ReadTotals = Omit<ReadSheet, 'cells'> & Pick<CellSheetRecord, 'totals'>;

const remembered = 200;
const casesPerPage = 50;
const rowsPerLook = 500;

/** Builds the queries over storage. What was read is remembered until sheets are counted again. */
export function makeFigures(models: FiguresModels) {
  let known: { readonly revision: number; readonly answers: Map<string, Promise<Figures>> } = {
    revision: -1,
    answers: new Map(),
  };

  return {
    /** Moves whenever the figures may have. */
    revision: () => readRevision(models),

    async read(query: FiguresQuery): Promise<Figures> {
      const revision = await readRevision(models);
      if (known.revision !== revision || known.answers.size >= remembered)
        known = { revision, answers: new Map() };
      const key = JSON.stringify([query.area, query.cause, query.period, query.asOf]);
      const { answers } = known;
      const answer = answers.get(key) ?? readFigures(models, query);
      answers.set(key, answer);
      answer.catch(() => answers.delete(key));
      return answer;
    },

    /** The cases that a figure counts on one side, the newest first, by key. */
    cases: (query: CasesQuery) => readCases(models, query),
  };
}

async function readRevision({ figuresRevisions }: FiguresModels): Promise<number> {
  return (await figuresRevisions.findById(revisionId).lean())?.revision ?? 0;
}

// ── Reading cells ────────────────────────────────────────────────────────────────────────────────────

async function readFigures(models: FiguresModels, query: FiguresQuery): Promise<Figures> {
  const { period } = query;
  const whole = openTally();
  const byMonth = trendMonths(period).map((month) => ({ period: month, tally: openTally() }));
  const byDistrict = new Map<string, OpenTally>();
  const byUnit = new Map<string, OpenTally & Pick<ReadSheet, 'district' | 'unitId' | 'procedure'>>();
  for (const { district, unitId, procedure, cells } of await readSheets(models, query)) {
    const ofDistrict = entry(byDistrict, district, openTally);
    const key = `${district} ${unitId}`;
    const ofUnit = entry(byUnit, key, () => ({
      ...openTally(),
      district,
      unitId,
      // Only a commission reviews agreements.
      procedure: procedure === 'mediation' ? 'mediation' : 'arbitration',
    }));
    for (const cell of cells) {
      if (cell.recordedOn > query.asOf || (query.cause !== null && cell.cause !== query.cause)) continue;
      for (const tally of [whole, ofDistrict, ofUnit]) take(tally, procedure, cell, period);
      for (const month of byMonth) take(month.tally, procedure, cell, month.period);
    }
  }
  return {
    ...closeTally(whole),
    months: byMonth.map((month) => ({ period: month.period, tally: closeTally(month.tally) })),
    districts: [...byDistrict].map(([district, tally]) => ({ district, tally: closeTally(tally) })),
    units: [...byUnit.values()].map(({ unitId, district, procedure, ...tally }) => ({
      unitId,
      district,
      procedure,
      tally: closeTally(tally),
    })),
  };
}

/**
 * What the tallies need: days only of the months that a period cuts, totals of those inside it, and totals of earlier
 * arbitrations for what was open. A sheet with something recorded after `asOf` is read by days.
 */
async function readSheets(
  { cellSheets }: FiguresModels,
  { area, period, asOf }: FiguresQuery,
): Promise<readonly ReadSheet[]> {
  const monthOf = (day: LocalDate) => day.slice(0, 7);
  const first = trendMonths(period)[0]?.from ?? period.from;
  const begin = monthOf(earlier(first, period.from));
  const end = monthOf(period.to);
  const cut = [...new Set([monthOf(period.from), end])];
  const inside = { $gte: begin, $lte: end, $nin: cut };
  const onRecord = { ...areaFilter(area), lastRecordedOn: { $lte: asOf } };
  const ownDays = { district: 1, procedure: 1, unitId: 1, month: 1, cells: 1 } as const;
  const totals = { district: 1, procedure: 1, unitId: 1, totals: 1 } as const;
  const [days, months, before, recordedLater] = await Promise.all([
    cellSheets.find({ ...areaFilter(area), month: { $in: cut } }, ownDays).lean<ReadSheet[]>(),
    cellSheets.find({ ...onRecord, month: inside }, totals).lean<ReadTotals[]>(),
    cellSheets
      .find({ ...onRecord, month: { $lt: begin }, procedure: 'arbitration' }, totals)
      .lean<ReadTotals[]>(),
    cellSheets.find({ ...areaFilter(area), lastRecordedOn: { $gt: asOf } }, ownDays).lean<ReadSheet[]>(),
  ]);
  return [
    ...days,
    ...[...months, ...before].map((sheet) => ({ ...sheet, cells: sheet.totals })),
    ...recordedLater.filter(({ month }) => month < end && !cut.includes(month)),
  ];
}

function areaFilter(area: string): { district?: string } {
  return area === wholeCity ? {} : { district: area };
}

// ── Tallies ──────────────────────────────────────────────────────────────────────────────────────────

interface OpenTally {
  readonly mediation: Sum;
  readonly arbitration: Sum;
  readonly agreementReview: Sum;
  stock: number;
}

function openTally(): OpenTally {
  return { mediation: emptySum(), arbitration: emptySum(), agreementReview: emptySum(), stock: 0 };
}

function take(
  tally: OpenTally,
  procedure: Procedure,
  cell: CellSheetRecord['cells'][number],
  { from, to }: Period,
): void {
  if (cell.on > to) return;
  if (cell.on >= from) addCell(tally[procedure], cell);
  else if (procedure === 'arbitration')
    tally.stock += (cell.counts.accepted ?? 0) - (cell.counts.closed ?? 0);
}

function closeTally({ mediation, arbitration, agreementReview, stock }: OpenTally): Tally {
  const { counts } = arbitration;
  return {
    rates: ratesOf(mediation.counts, counts, stock),
    mediation: mediation.counts,
    arbitration: counts,
    agreementReview: agreementReview.counts,
    carriedIn: stock,
    openAtEnd: stock + (counts.accepted ?? 0) - (counts.closed ?? 0),
    days: {
      mediation: describeDurations(mediation.durations),
      arbitration: describeDurations(arbitration.durations),
      agreementReview: describeDurations(agreementReview.durations),
    },
  };
}

/** The rates of `rateDefinitions`, from sums; a test holds the two ways of counting together. */
function ratesOf(mediation: Counts, arbitration: Counts, carriedIn: number): Tally['rates'] {
  const both: Sum['counts'] = {};
  addCounts(both, mediation);
  addCounts(both, arbitration);
  const settledBefore = both.settledBeforeDocketing ?? 0;
  const { accepted = 0, closed = 0, awards = 0, inTime = 0, late = 0 } = arbitration;
  return {
    mediationSuccessRate: rate((both.mediated ?? 0) + settledBefore, (both.closed ?? 0) + settledBefore),
    arbitrationClosureRate: rate(closed, carriedIn + accepted),
    bodyMediationSuccessRate: rate(mediation.mediated ?? 0, mediation.closed ?? 0),
    arbitrationMediationRate: rate(arbitration.mediated ?? 0, closed),
    closedWithinPeriodRate: rate(inTime, inTime + late),
    awardRate: rate(awards, closed),
    finalAwardRate: rate(arbitration.finalAwards ?? 0, awards),
    simplifiedProcedureRate: rate(arbitration.acceptedSimplified ?? 0, accepted),
    onlineFilingRate: rate(arbitration.acceptedOnline ?? 0, accepted),
    suedRate: rate(arbitration.sued ?? 0, awards),
    consistencyRate: rate(arbitration.judgedAlike ?? 0, arbitration.judged ?? 0),
  };
}

function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

// ── The cases behind a figure ────────────────────────────────────────────────────────────────────────

async function readCases({ facts }: FiguresModels, query: CasesQuery): Promise<CasesPage> {
  const { asOf, period, limit = casesPerPage } = query;
  const selection = caseSelections[query.figure];
  const found: FactRecord[] = [];
  let { after } = query;
  for (;;) {
    const rows = await facts
      .find(coarseFilter(query, after))
      .sort({ [selection.key]: -1 })
      .limit(rowsPerLook)
      .lean<FactRecord[]>();
    for (const row of rows) {
      const fact = asKnownOn(row, asOf);
      if (fact === null || !selection.counts(fact, period, query.side)) continue;
      if (found.length === limit) return { rows: found, next: found.at(-1)?.[selection.key] ?? null };
      found.push(row);
    }
    after = rows.at(-1)?.[selection.key] ?? undefined;
    if (rows.length < rowsPerLook) return { rows: found, next: null };
  }
}

const afterAnyId = '~';

/** All rows that can count, on an index; which ones do is for the definition to say. */
function coarseFilter(
  { figure, area, cause, unitId, period: { from, to }, asOf }: CasesQuery,
  after: string | undefined,
): QueryFilter<FactRecord> {
  const { key, procedure, alsoOpenBefore, where } = caseSelections[figure];
  const upTo = after === undefined ? { $lt: `${to}/${afterAnyId}` } : { $lt: after };
  const notClosedBefore = { closedKey: null };
  return {
    ...where,
    ...(unitId === null ? areaFilter(area) : { unitId, ...areaFilter(area) }),
    ...(cause !== null && { cause }),
    ...(procedure !== null && { procedure }),
    [key]: { $gt: alsoOpenBefore ? '' : from, ...upTo },
    ...(alsoOpenBefore && {
      $or: [notClosedBefore, { closedKey: { $gte: from } }, { closedRecordedOn: { $gt: asOf } }],
    }),
  };
}
