/**
 * 案中事项: turns that an arbitration may take between acceptance and its end. They are kept together in one field of
 * the arbitration; `null` and empty lists mean that nothing of the kind has happened.
 */
import type { LocalDate } from '../law/localDate.ts';

/** 管辖异议 (规则 10): in writing before the defence period ends; upheld, the case goes to another commission. */
export interface JurisdictionObjection {
  readonly id: string;
  readonly partyId: string;
  readonly submittedOn: LocalDate;
  readonly textId: string | null;
  readonly decidedOn: LocalDate | null;
  readonly upheld: boolean | null;
}

/** Where a case is handed over to. */
export interface Destination {
  /** null: a commission that does not work in this system; only the letter goes there. */
  readonly commissionId: string | null;
  readonly name: string;
}

/** 移送 (规则 9, 10), as the commission sees it that sent the case away. */
export interface Transfer extends Destination {
  readonly decidedOn: LocalDate;
  /** The dispute under which the receiving commission has the case; null until it is there, or outside this system. */
  readonly disputeNumber: string | null;
}

export interface Incidents {
  readonly objections: readonly JurisdictionObjection[];
  readonly transfer: Transfer | null;
}

/** An arbitration in which nothing of the kind has happened. */
export const noIncidents: Incidents = { objections: [], transfer: null };

/** Whether a party's objection to jurisdiction awaits its decision: until then it is open whether the commission may go on. */
export function isObjectionOpen({ objections }: Incidents): boolean {
  return objections.some(({ decidedOn }) => decidedOn === null);
}
