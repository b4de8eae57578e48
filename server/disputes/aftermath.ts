/** What became of the result of a proceeding: kept, broken, or before a court. Facts only; nothing is decided here. */
import { addDays, later } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import type { Aftermath, CourtResult, CourtRoad, CourtStep, Dispute, Performance } from './dispute.ts';
import type { Procedure } from './stages.ts';

/** The aftermath of the proceeding; null where the dispute has none of this kind. What follows a review is the agreement's. */
export function aftermathOf(dispute: Dispute, procedure: Procedure): Aftermath | null {
  return dispute[procedure === 'agreementReview' ? 'mediation' : procedure]?.aftermath ?? null;
}

/**
 * The day on which everything was performed, as both sides see it; null while it is open or disputed. `since`: of a paper
 * made on that day; what was performed in full before was what had been decided ahead of it.
 */
export function performedOn({ performances }: Aftermath, since = ''): LocalDate | null {
  const whole = performances.find(
    (performance) => performance.inFull && performance.confirmed === true && performance.performedOn >= since,
  );
  return whole?.performedOn ?? null;
}

/** What was paid and not disputed, in fen. */
export function paidFen({ performances }: Aftermath): number {
  return performances
    .filter(({ confirmed }) => confirmed !== false)
    .reduce((sum, performance) => sum + (performance.paidFen ?? 0), 0);
}

/** Performances that the other side has not answered. */
export function unanswered({ performances }: Aftermath): readonly Performance[] {
  return performances.filter(({ confirmed }) => confirmed === null);
}

/** What a court may say on each road, in the order in which it comes. */
export const resultsOf: Readonly<Record<CourtRoad, readonly CourtResult[]>> = {
  judicialConfirmation: ['docketed', 'confirmed', 'notConfirmed'],
  paymentOrder: ['docketed', 'orderIssued', 'orderRefused', 'orderObjected'],
  courtAction: ['docketed', 'judgedAlike', 'judgedOtherwise', 'settledInCourt', 'suitWithdrawn'],
  setAside: ['docketed', 'awardSetAside', 'setAsideRefused'],
  courtActionAfterSetAside: ['docketed', 'judgedAlike', 'judgedOtherwise', 'settledInCourt', 'suitWithdrawn'],
  courtActionAfterDecline: ['docketed', 'judgedAlike', 'judgedOtherwise', 'settledInCourt', 'suitWithdrawn'],
  enforcement: ['docketed', 'enforcedInFull', 'enforcedInPart', 'enforcementRefused'],
};

/** A court may speak again after these; on the receipts of an order or of a ruling periods hang, and they come late. */
const afterwards: Readonly<Partial<Record<CourtResult, readonly CourtResult[]>>> = {
  orderIssued: ['orderIssued', 'orderObjected'],
  awardSetAside: ['awardSetAside'],
  enforcedInPart: ['enforcedInFull', 'enforcementRefused'],
};
const notTheEnd: ReadonlySet<CourtResult> = new Set(['docketed', 'orderIssued', 'enforcedInPart']);

/** What may be noted of this step next; nothing once it is over. */
export function resultsAhead({ road, rulings }: CourtStep): readonly CourtResult[] {
  const last = rulings.at(-1)?.result;
  const first = resultsOf[road].filter((result) => result !== 'orderObjected');
  if (last === undefined) return first;
  if (last === 'docketed') return first.filter((result) => result !== 'docketed');
  return afterwards[last] ?? [];
}

/** Whether the court has still to speak in this step. */
export function isPending({ rulings }: CourtStep): boolean {
  const last = rulings.at(-1)?.result;
  return last === undefined || notTheEnd.has(last);
}

/** The steps taken on a road. */
export function stepsOn({ courtSteps }: Aftermath, road: CourtRoad): readonly CourtStep[] {
  return courtSteps.filter((step) => step.road === road);
}

/** The day of a result on a road, or null. */
export function ruledOn(aftermath: Aftermath, road: CourtRoad, result: CourtResult): LocalDate | null {
  const rulings = stepsOn(aftermath, road).flatMap((step) => step.rulings);
  return rulings.find((ruling) => ruling.result === result)?.ruledOn ?? null;
}

/** When a result reached the party, or null. */
export function ruledTo(
  aftermath: Aftermath,
  { road, result, partyId }: { road: CourtRoad; result: CourtResult; partyId: string },
): LocalDate | null {
  const rulings = stepsOn(aftermath, road).flatMap((step) => step.rulings);
  const receipts = rulings.filter((ruling) => ruling.result === result).flatMap((ruling) => ruling.receipts);
  return receipts.find((receipt) => receipt.partyId === partyId)?.receivedOn ?? null;
}

/**
 * The last day for performing: what the agreement names, or for a paper that names none the day of its effect
 * (民诉法 250; that rule was not read again). null while there is no such day.
 */
export function lastDayToPerform(
  { mediation }: Dispute,
  procedure: Procedure,
  effectiveOn: LocalDate | null,
): LocalDate | null {
  if (procedure === 'arbitration') return effectiveOn;
  const agreement = mediation?.agreement;
  if (!agreement || agreement.sealedOn === null) return null;
  return later(agreement.performBy, agreement.sealedOn);
}

/** The first day on which it can be said that something was not performed. */
export function breachSince(lastDay: LocalDate): LocalDate {
  return addDays(lastDay, 1);
}
