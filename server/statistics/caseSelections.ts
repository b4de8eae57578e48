/** Which cases stand behind each figure of the page: rates by their definitions, counts by one of the same kind. */
import { rateDefinitions } from './rateDefinitions.ts';
import type { QueryFilter } from 'mongoose';
import type { FactRecord } from '../../models/fact.ts';
import type { ProceedingFact } from '../disputes/proceedingFacts.ts';
import type { Period, RateId } from './rateDefinitions.ts';
import type { Procedure } from '../disputes/stages.ts';
import type { LocalDate } from '../law/localDate.ts';

export type Side = 'numerator' | 'denominator';
export type CountId =
  | 'mediationsAccepted'
  | 'mediationsClosed'
  | 'arbitrationsAccepted'
  | 'arbitrationsClosed'
  | 'arbitrationsOpen'
  | 'collectiveAccepted'
  | 'arbitrationsLate'
  | 'reviewsAccepted'
  | 'reviewStatements';
export type FigureId = RateId | CountId;

export interface CaseSelection {
  /** The key by which its list is ordered and paged. */
  readonly key: 'acceptedKey' | 'closedKey' | 'judgedKey';
  /** null: both. */
  readonly procedure: Procedure | null;
  /** Takes in what was accepted before the period and open in it. */
  readonly alsoOpenBefore: boolean;
  /** What all its rows have in common, so that storage leaves out the rest; nothing that changes by `asOf`. */
  readonly where: QueryFilter<FactRecord>;
  readonly counts: (fact: ProceedingFact, period: Period, side: Side) => boolean;
}

const within = (day: LocalDate | null, { from, to }: Period): boolean =>
  day !== null && day >= from && day <= to;
const isClosed = (fact: ProceedingFact, period: Period): boolean =>
  fact.acceptedOn !== null && within(fact.closedOn, period);

function ofRate(id: RateId, given: Partial<Omit<CaseSelection, 'counts'>> = {}): CaseSelection {
  const { countsInDenominator, countsInNumerator } = rateDefinitions[id];
  return {
    key: 'closedKey',
    procedure: 'arbitration',
    alsoOpenBefore: false,
    where: {},
    ...given,
    counts: (fact, period, side) =>
      countsInDenominator(fact, period) && (side === 'denominator' || countsInNumerator(fact, period)),
  };
}

function ofCount(
  procedure: Procedure | null,
  key: CaseSelection['key'],
  counts: (fact: ProceedingFact, period: Period) => boolean,
): CaseSelection {
  return { key, procedure, alsoOpenBefore: false, where: {}, counts };
}

export const caseSelections: Readonly<Record<FigureId, CaseSelection>> = {
  mediationSuccessRate: ofRate('mediationSuccessRate', { procedure: null }),
  arbitrationClosureRate: ofRate('arbitrationClosureRate', { key: 'acceptedKey', alsoOpenBefore: true }),
  bodyMediationSuccessRate: ofRate('bodyMediationSuccessRate', { procedure: 'mediation' }),
  arbitrationMediationRate: ofRate('arbitrationMediationRate'),
  closedWithinPeriodRate: ofRate('closedWithinPeriodRate'),
  awardRate: ofRate('awardRate'),
  finalAwardRate: ofRate('finalAwardRate', { where: { outcome: 'award' } }),
  simplifiedProcedureRate: ofRate('simplifiedProcedureRate', { key: 'acceptedKey' }),
  onlineFilingRate: ofRate('onlineFilingRate', { key: 'acceptedKey' }),
  suedRate: ofRate('suedRate', { where: { outcome: 'award' } }),
  consistencyRate: ofRate('consistencyRate', { key: 'judgedKey', where: { outcome: 'award' } }),
  mediationsAccepted: ofCount('mediation', 'acceptedKey', (fact, period) => within(fact.acceptedOn, period)),
  mediationsClosed: ofCount('mediation', 'closedKey', isClosed),
  arbitrationsAccepted: ofCount('arbitration', 'acceptedKey', (fact, period) =>
    within(fact.acceptedOn, period),
  ),
  arbitrationsClosed: ofCount('arbitration', 'closedKey', isClosed),
  arbitrationsOpen: {
    ...ofCount('arbitration', 'acceptedKey', ({ acceptedOn, closedOn }, { to }) => {
      return acceptedOn !== null && acceptedOn <= to && (closedOn === null || closedOn > to);
    }),
    alsoOpenBefore: true,
  },
  collectiveAccepted: {
    ...ofCount(
      null,
      'acceptedKey',
      (fact, period) =>
        fact.procedure !== 'agreementReview' && fact.collective && within(fact.acceptedOn, period),
    ),
    where: { collective: true },
  },
  arbitrationsLate: {
    ...ofCount(
      'arbitration',
      'closedKey',
      (fact, period) => isClosed(fact, period) && fact.withinPeriod === false,
    ),
    where: { withinPeriod: false },
  },
  reviewsAccepted: ofCount('agreementReview', 'acceptedKey', (fact, period) =>
    within(fact.acceptedOn, period),
  ),
  reviewStatements: {
    ...ofCount(
      'agreementReview',
      'closedKey',
      (fact, period) => within(fact.closedOn, period) && fact.outcome === 'statement',
    ),
    where: { outcome: 'statement' },
  },
};

export const figureIds = Object.keys(caseSelections) as readonly FigureId[];
