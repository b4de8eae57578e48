/** From a dispute and its history to its fact rows, and what of a row was known on an earlier day. */
import type { FactRecord } from '../../models/fact.ts';
import type { DeadlineContext } from '../disputes/deadlines.ts';
import type { CourtResult, CourtRoad, Dispute } from '../disputes/dispute.ts';
import type { DisputeEvent, EventType } from '../disputes/events.ts';
import { isOpen } from '../disputes/stages.ts';
import { factsOf, isJudgment } from '../disputes/proceedingFacts.ts';
import type { ProceedingFact } from '../disputes/proceedingFacts.ts';
import { localDateOf } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { sheetId } from './cells.ts';

/** What the rows need of an event: of its facts only what a court did. */
export type SlimEvent = Pick<DisputeEvent, 'type' | 'procedure' | 'toStage' | 'recordedAt'> & {
  readonly facts?: { readonly road?: CourtRoad; readonly result?: CourtResult };
};

const filed: readonly EventType[] = ['applicationFiled', 'arbitrationApplied'];
const acceptances: readonly EventType[] = ['mediationAccepted', 'caseAccepted', 'reviewAccepted'];

/** The rows of a dispute at a version. */
export function rowsOf(
  { dispute, version, events }: { dispute: Dispute; version: number; events: readonly SlimEvent[] },
  context: DeadlineContext,
): readonly FactRecord[] {
  return factsOf(dispute, context).map((fact) => {
    const own = sinceLastAsked(events.filter(({ procedure }) => procedure === fact.procedure));
    const row = { ...fact, ...recordedDays(fact, own), _id: rowId(fact), version };
    return { ...row, ...keysOf(row), sheetIds: sheetIdsOf(row) };
  });
}

/** A review that was not accepted can be asked for again: what was recorded of the former request is over. */
function sinceLastAsked(events: readonly SlimEvent[]): readonly SlimEvent[] {
  return events.slice(
    Math.max(
      0,
      events.findLastIndex(({ type }) => type === 'reviewApplied'),
    ),
  );
}

function rowId({ disputeNumber, procedure }: ProceedingFact): string {
  return `${disputeNumber}/${procedure}`;
}

type RecordedDays = Pick<
  FactRecord,
  | 'receivedRecordedOn'
  | 'acceptedRecordedOn'
  | 'closedRecordedOn'
  | 'ordinaryRecordedOn'
  | 'suedRecordedOn'
  | 'judgedRecordedOn'
>;

function recordedDays(fact: ProceedingFact, events: readonly SlimEvent[]): RecordedDays {
  const dayOf = (find: (event: SlimEvent) => boolean): LocalDate | null => {
    const found = events.find(find);
    return found === undefined ? null : localDateOf(found.recordedAt);
  };
  return {
    receivedRecordedOn:
      dayOf(({ type, procedure, toStage }) =>
        procedure === 'agreementReview' ? toStage === 'submitted' : filed.includes(type),
      ) ?? fact.receivedOn,
    acceptedRecordedOn: dayOf(({ type }) => acceptances.includes(type)),
    closedRecordedOn: dayOf(({ procedure, toStage }) => !isOpen(procedure, toStage)),
    ordinaryRecordedOn: dayOf(({ type }) => type === 'changedToOrdinary'),
    suedRecordedOn: fact.suedOn === null ? null : dayOf(isAction),
    judgedRecordedOn: fact.judgedOn === null ? null : lastDayOf(events, isJudgmentOnAction),
  };
}

const isAction = ({ type, facts }: SlimEvent): boolean =>
  type === 'courtStepFiled' && facts?.road === 'courtAction';

const isJudgmentOnAction = ({ type, facts }: SlimEvent): boolean =>
  type === 'courtRulingRecorded' &&
  facts?.road === 'courtAction' &&
  facts.result !== undefined &&
  isJudgment(facts.result);

function lastDayOf(events: readonly SlimEvent[], find: (event: SlimEvent) => boolean): LocalDate | null {
  const found = events.findLast(find);
  return found === undefined ? null : localDateOf(found.recordedAt);
}

function keysOf({
  _id,
  acceptedOn,
  closedOn,
  judgedOn,
}: Pick<FactRecord, '_id' | 'acceptedOn' | 'closedOn' | 'judgedOn'>) {
  const keyOn = (day: LocalDate | null) => (day === null ? null : `${day}/${_id}`);
  return { acceptedKey: keyOn(acceptedOn), closedKey: keyOn(closedOn), judgedKey: keyOn(judgedOn) };
}

function sheetIdsOf(fact: ProceedingFact): readonly string[] {
  const days = [fact.receivedOn, fact.acceptedOn, fact.closedOn, fact.judgedOn].filter((day) => day !== null);
  return [...new Set(days.map((day) => sheetId(fact, day)))];
}

/** The fact as it was known at the end of a day; null when it was not on record yet. */
export function asKnownOn(row: FactRecord, asOf: LocalDate): ProceedingFact | null {
  if (row.receivedRecordedOn > asOf) return null;
  const known = (recordedOn: LocalDate | null) => recordedOn !== null && recordedOn <= asOf;
  const changedLater = row.ordinaryRecordedOn !== null && row.ordinaryRecordedOn > asOf;
  return {
    ...row,
    ...(known(row.acceptedRecordedOn) ? {} : { acceptedOn: null }),
    ...(known(row.closedRecordedOn) ? {} : stillOpen),
    ...(known(row.suedRecordedOn) ? {} : { suedOn: null }),
    ...(known(row.judgedRecordedOn) ? {} : { judgedOn: null, judgedAlike: null }),
    simplified: row.simplified || changedLater,
  };
}

const stillOpen = {
  closedOn: null,
  outcome: null,
  mediated: false,
  resultFen: null,
  days: null,
  withinPeriod: null,
  final: null,
} as const;
