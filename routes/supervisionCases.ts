/** The very cases behind a figure, and those that are overdue or due soon: numbers, units, stages and days, names masked. */
import type { Request } from 'express';
import type { FactRecord } from '../models/fact.ts';
import type { DisputeRow } from '../models/disputeLists.ts';
import { standingOn } from '../server/disputes/deadlines.ts';
import { procedures } from '../server/disputes/stages.ts';
import type { Procedure } from '../server/disputes/stages.ts';
import { HttpError } from '../server/errors.ts';
import { daysBetween } from '../server/law/localDate.ts';
import { maskedName } from '../server/masks.ts';
import { figureIds } from '../server/statistics/caseSelections.ts';
import type { FigureId, Side } from '../server/statistics/caseSelections.ts';
import type { RouteServices } from './index.ts';
import { hrefAsking, scopeOf } from './supervisionAsking.ts';
import type { Asked } from './supervisionView.ts';
import { areaName, causeName, figureName, inLanguage, unitName } from './supervisionWords.ts';
import type { SupervisionWords } from './supervisionWords.ts';
import { rateDefinitions } from '../server/statistics/rateDefinitions.ts';
import type { RateId } from '../server/statistics/rateDefinitions.ts';

const longestKey = 100;

function keyIn({ after }: Request['query']): string | undefined {
  return typeof after === 'string' && after.length <= longestKey ? after : undefined;
}

/** The page of a figure's cases. @throws {HttpError} NOT_FOUND for a figure that there is not. */
export async function figureCasesView(
  services: RouteServices,
  { words, asking }: Asked,
  query: Request['query'],
) {
  const figure = figureIds.find((id) => id === query.figure);
  if (figure === undefined) throw new HttpError('NOT_FOUND');
  const side: Side = query.side === 'numerator' ? 'numerator' : 'denominator';
  const unitId = typeof query.unit === 'string' && query.unit.length <= longestKey ? query.unit : null;
  const after = keyIn(query);
  const { rows, next } = await services.figures.cases({
    ...asking,
    figure,
    side,
    unitId,
    ...(after && { after }),
  });
  const disputes = await disputesOf(
    services,
    rows.map(({ disputeNumber }) => disputeNumber),
  );
  const { t, fmt, today } = words;
  const href = (key: string | undefined) =>
    hrefAsking('/supervision/cases', asking, { today, figure, side, unit: unitId ?? undefined, after: key });
  return {
    title: t('supervision.cases.title', { figure: figureName(words, figure) }),
    meta: [
      sideText(words, figure, side),
      unitId === null ? areaName(words, asking.area) : unitName(words, unitId),
      t('supervision.fromTo', { from: fmt.day(asking.period.from), to: fmt.day(asking.period.to) }),
    ].filter((text) => text !== ''),
    backHref: hrefAsking('/supervision', asking, { today }),
    tabs: sides(words, figure, {
      side,
      hrefOf: (other) =>
        hrefAsking('/supervision/cases', asking, { today, figure, side: other, unit: unitId ?? undefined }),
    }),
    table: {
      caption: t('supervision.cases.caption'),
      hideCaption: true,
      cursor: true,
      columns: factColumns(words),
      rows: rows.map((row) => ({ cells: factCells(words, row, disputes.get(row.disputeNumber)) })),
      empty: { title: t('supervision.cases.none'), text: t('supervision.cases.noneText') },
    },
    pager: pagerOf({ after, next, rows: rows.length, href }),
  };
}

function sideText(words: SupervisionWords, figure: FigureId, side: Side): string {
  const definition = rateDefinitions[figure as RateId];
  return definition === undefined ? '' : inLanguage(words, definition[side]);
}

function sides(
  { t }: SupervisionWords,
  figure: FigureId,
  { side, hrefOf }: { readonly side: Side; readonly hrefOf: (side: Side) => string },
) {
  if (rateDefinitions[figure as RateId] === undefined) return null;
  const items = (['numerator', 'denominator'] as const).map((each) => ({
    href: hrefOf(each),
    label: t(`supervision.side.${each}`),
    current: each === side,
  }));
  return { label: t('supervision.sides'), items };
}

function factColumns({ t }: SupervisionWords): readonly object[] {
  const column = (key: string, kind: string) => ({ key, kind, label: t(`supervision.case.${key}`) });
  return [
    column('number', 'case'),
    column('between', 'text'),
    column('unit', 'text'),
    column('cause', 'text'),
    column('stage', 'tag'),
    column('acceptedOn', 'day'),
    column('closedOn', 'day'),
    column('days', 'number'),
  ];
}

function factCells(words: SupervisionWords, row: FactRecord, dispute: MaskedDispute | undefined): object {
  const { t, fmt } = words;
  const late = row.withinPeriod === false;
  return {
    number: {
      text: dispute?.numbers[row.procedure] ?? row.disputeNumber,
      href: `/disputes/${row.disputeNumber}`,
    },
    between: dispute?.between ?? '',
    unit: unitName(words, row.unitId),
    cause: causeName(words, row.cause),
    stage: {
      tag: { label: stageText(words, row, dispute), tone: row.closedOn === null ? 'active' : 'done' },
    },
    acceptedOn: fmt.dayShort(row.acceptedOn),
    closedOn: fmt.dayShort(row.closedOn),
    days: { text: fmt.count(row.days), ...(late && { tone: 'late', sub: t('supervision.case.late') }) },
  };
}

const outcomeLabels: Readonly<Record<Procedure, string>> = {
  mediation: 'mediationOutcome',
  arbitration: 'closureKind',
  agreementReview: 'reviewOutcome',
};

function stageText({ t }: SupervisionWords, row: FactRecord, dispute: MaskedDispute | undefined): string {
  if (row.outcome === null)
    return t(`stages.${row.procedure}.${dispute?.stages[row.procedure] ?? 'submitted'}.name`);
  if (row.outcome === 'declined') return t('stages.arbitration.declined.name');
  return t(`labels.${outcomeLabels[row.procedure]}.${row.outcome}`);
}

/** The page of what is overdue or due soon, today. */
export async function pressingView(
  services: RouteServices,
  { words, asking }: Asked,
  query: Request['query'],
) {
  const { t, fmt, today } = words;
  const kind = query.kind === 'dueSoon' ? 'dueSoon' : 'overdue';
  const procedure = procedures.find((one) => one === query.procedure) ?? 'arbitration';
  const after = keyIn(query);
  const scope = scopeOf(asking.area);
  const { rows, next } = await services.lists.pressing(scope, procedure, {
    kind,
    today,
    ...(after && { after }),
  });
  const disputes = await disputesOf(
    services,
    rows.map(({ number }) => number),
  );
  const href = (key: string | undefined, changes = {}) =>
    hrefAsking('/supervision/pressing', asking, { today, kind, procedure, after: key, ...changes });
  const items = (['arbitration', 'mediation', 'agreementReview'] as const).map((each) => ({
    href: href(undefined, { procedure: each }),
    label: t(`labels.procedure.${each}`),
    current: each === procedure,
  }));
  return {
    title: t(`supervision.pressing.${kind}.${procedure}`),
    meta: [areaName(words, asking.area), fmt.dayLong(today)],
    backHref: hrefAsking('/supervision', asking, { today }),
    tabs: { label: t('supervision.procedures'), items },
    table: {
      caption: t('supervision.cases.caption'),
      hideCaption: true,
      cursor: true,
      columns: pressingColumns(words),
      rows: rows.map((row) => ({
        cells: pressingCells(words, row, { procedure, dispute: disputes.get(row.number) }),
      })),
      empty: { title: t(`supervision.pressing.none.${kind}`), text: t('supervision.pressing.noneText') },
    },
    pager: pagerOf({ after, next, rows: rows.length, href }),
  };
}

function pressingColumns({ t }: SupervisionWords): readonly object[] {
  const column = (key: string, kind: string) => ({ key, kind, label: t(`supervision.case.${key}`) });
  return [
    column('number', 'case'),
    column('between', 'text'),
    column('unit', 'text'),
    column('cause', 'text'),
    column('stage', 'tag'),
    column('due', 'text'),
    column('dueOn', 'day'),
  ];
}

function pressingCells(
  words: SupervisionWords,
  row: DisputeRow,
  { procedure, dispute }: { readonly procedure: Procedure; readonly dispute: MaskedDispute | undefined },
): object {
  const { t, fmt, today } = words;
  const due = row.queue[procedure]?.due ?? null;
  const standing = due === null ? 'running' : standingOn({ ...due, metOn: null }, today);
  const tone = standing === 'overdue' ? 'late' : 'soon';
  const units: Readonly<Record<Procedure, string | undefined>> = {
    mediation: row.mediation?.bodyId,
    arbitration: row.arbitration?.commissionId,
    agreementReview: row.agreementReview?.commissionId,
  };
  return {
    number: { text: row[procedure]?.number ?? row.number, href: `/disputes/${row.number}` },
    between: dispute?.between ?? '',
    unit: unitName(words, units[procedure] ?? ''),
    cause: causeName(words, row.cause),
    stage: { tag: { label: t(`stages.${procedure}.${row[procedure]?.stage ?? 'submitted'}.name`), tone } },
    due: due === null ? '' : t(`desk.due.${due.period}`),
    dueOn: due === null ? '' : { text: fmt.dayShort(due.dueOn), tone, sub: leftText(words, due.dueOn) },
  };
}

function leftText({ t, today }: SupervisionWords, dueOn: string): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return t('supervision.left.today');
  return days > 0 ? t('supervision.left.days', { n: days }) : t('supervision.left.over', { n: -days });
}

function pagerOf(page: {
  readonly after: string | undefined;
  readonly next: string | null;
  readonly rows: number;
  readonly href: (after: string | undefined) => string;
}) {
  return {
    ...(page.after !== undefined && { previous: page.href(undefined) }),
    ...(page.next !== null && { next: page.href(page.next) }),
    shown: page.rows,
  };
}

interface MaskedDispute {
  readonly between: string;
  readonly numbers: Readonly<Record<Procedure, string | null>>;
  readonly stages: Readonly<Record<Procedure, string | null>>;
}

interface NamedDispute {
  readonly number: string;
  readonly parties: readonly { readonly position: string; readonly kind: string; readonly name: string }[];
  readonly mediation: { readonly number: string; readonly stage: string } | null;
  readonly arbitration: { readonly number: string | null; readonly stage: string } | null;
  readonly agreementReview: { readonly number: string | null; readonly stage: string } | null;
}

const namedFields = {
  number: 1,
  'parties.position': 1,
  'parties.kind': 1,
  'parties.name': 1,
  'mediation.number': 1,
  'mediation.stage': 1,
  'arbitration.number': 1,
  'arbitration.stage': 1,
  'agreementReview.number': 1,
  'agreementReview.stage': 1,
} as const;

/** The disputes of a page with the names of their people masked before anything else sees them. */
async function disputesOf(
  { models }: RouteServices,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, MaskedDispute>> {
  const found = await models.disputes
    .find({ number: { $in: [...numbers] } }, namedFields)
    .lean<NamedDispute[]>();
  return new Map(
    found.map(({ number, parties, ...proceedings }) => [
      number,
      {
        between: ['applicant', 'respondent'].map((position) => sideNames(parties, position)).join(' — '),
        numbers: eachProcedure((procedure) => proceedings[procedure]?.number ?? null),
        stages: eachProcedure((procedure) => proceedings[procedure]?.stage ?? null),
      },
    ]),
  );
}

function eachProcedure<T>(of: (procedure: Procedure) => T): Readonly<Record<Procedure, T>> {
  return {
    mediation: of('mediation'),
    arbitration: of('arbitration'),
    agreementReview: of('agreementReview'),
  };
}

function sideNames(parties: NamedDispute['parties'], position: string): string {
  const own = parties.filter((party) => party.position === position);
  const [first] = own;
  if (first === undefined) return '';
  return own.length === 1 ? maskedName(first) : `${maskedName(first)} +${own.length - 1}`;
}
