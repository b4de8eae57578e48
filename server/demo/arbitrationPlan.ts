/** What is laid down of an arbitration before it is told: how it ends, how long it takes, which turns it takes. */
import type { AwardResult } from './storySums.ts';

export type ArbitrationEnding =
  | 'mediationStatement'
  | 'settledAndWithdrawn'
  | 'withdrawn'
  | 'deemedWithdrawn'
  | 'award'
  | 'cancelled'
  /** 移送 to the commission that is competent. */
  | 'transferred'
  /** 不予受理: ends before it began. */
  | 'declined'
  /** Ends before it began, and the applicant is shown the way to another commission. */
  | 'otherJurisdiction';

export interface ArbitrationPlan {
  readonly ending: ArbitrationEnding;
  /** Calendar days from acceptance to the decision, as far as the law allows. */
  readonly days: number;
  readonly simplified: boolean;
  readonly corrected: boolean;
  /** Days of suspension, 0 for none. */
  readonly suspendedDays: number;
  readonly extended: boolean;
  /** The respondent could not be found: everything goes by public notice. */
  readonly publicNotice: boolean;
  /** The respondent stays away from the hearing. */
  readonly byDefault: boolean;
  /** Days by which the decision comes too late, 0 nearly always. */
  readonly overdueDays: number;
  readonly recusal: 'none' | 'upheld' | 'rejected';
  readonly postponed: boolean;
  readonly turnedOrdinary: boolean;
  /** 管辖异议; upheld where the case ends as transferred. */
  readonly objection: 'none' | 'rejected' | 'upheld';
  readonly counter: 'none' | 'joined' | 'separate';
  readonly claimChange: 'none' | 'accepted' | 'rejected';
  /** A last day for evidence is set; a party with an account asks for a later one. */
  readonly evidencePeriod: boolean;
  /** A decision on a statement comes after a hearing instead of before one. */
  readonly heardFirst: boolean;
  readonly result: AwardResult;
  /** Agreed or awarded sum over claimed sum. */
  readonly share: number;
}
