/** The days after a paper that binds: what a court has to do, what runs from its ruling, and enforcement. */
import { aftermathOf, performedOn, ruledTo, stepsOn } from '../aftermath.ts';
import { plainPeriod } from '../arbitrationPeriods.ts';
import type { Audience } from '../audiences.ts';
import type { DeadlineContext, DisputeDeadline, Responsible } from '../deadlines.ts';
import type { Aftermath, CourtResult, CourtRoad, CourtStep, Dispute } from '../dispute.ts';
import type { Procedure } from '../stages.ts';
import type { LocalDate } from '../../law/localDate.ts';
import type { PeriodId } from '../../law/periods.ts';
import { partyById } from '../dispute.ts';

const seenBy: Readonly<Record<Procedure, readonly Audience[]>> = {
  mediation: ['parties', 'bodyDesk'],
  arbitration: ['parties', 'commissionDesk', 'tribunal'],
  agreementReview: ['parties', 'bodyDesk'],
};

/** The days that hang on court steps of one procedure; none while nothing was taken to court. */
export function aftermathDeadlines(
  dispute: Dispute,
  procedure: Procedure,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const aftermath = aftermathOf(dispute, procedure);
  if (aftermath === null) return [];
  const look = { dispute, procedure, context, aftermath };
  return [...ofCourts(look), ...ofOrder(look), ...ofSetAside(look)];
}

interface Look {
  readonly dispute: Dispute;
  readonly procedure: Procedure;
  readonly context: DeadlineContext;
  readonly aftermath: Aftermath;
}

/** What the court owes once it took the case: 30 days for a confirmation, 15 for an order (民诉法 187, 227). */
const owedByCourt: Readonly<Partial<Record<CourtRoad, PeriodId>>> = {
  judicialConfirmation: 'judicialConfirmationReview',
  paymentOrder: 'paymentOrderIssue',
};

function ofCourts(look: Look): readonly DisputeDeadline[] {
  return look.aftermath.courtSteps.flatMap((step) => {
    const period = owedByCourt[step.road];
    const docketedOn = dayOf(step, 'docketed');
    if (step.road === 'paymentOrder' && docketedOn === null)
      return [deadline(look, { period: 'paymentOrderNotice', from: step.filedOn, metOn: lastDay(step) })];
    if (period === undefined || docketedOn === null) return [];
    return [deadline(look, { period, from: docketedOn, metOn: answeredOn(step) })];
  });
}

function dayOf({ rulings }: CourtStep, result: CourtResult): LocalDate | null {
  return rulings.find((ruling) => ruling.result === result)?.ruledOn ?? null;
}

function lastDay({ rulings }: CourtStep): LocalDate | null {
  return rulings.at(-1)?.ruledOn ?? null;
}

function answeredOn({ rulings }: CourtStep): LocalDate | null {
  return rulings.find(({ result }) => result !== 'docketed')?.ruledOn ?? null;
}

/** 清偿或者异议: 15 days from the day on which the debtor received the order. */
function ofOrder(look: Look): readonly DisputeDeadline[] {
  return stepsOn(look.aftermath, 'paymentOrder').flatMap((step) =>
    step.rulings
      .filter(({ result }) => result === 'orderIssued')
      .flatMap(({ receipts }) => receipts)
      .filter(({ partyId }) => !step.partyIds.includes(partyId))
      .map(({ partyId, receivedOn }) =>
        deadline(look, {
          period: 'paymentOrderObjection',
          from: receivedOn,
          metOn: dayOf(step, 'orderObjected') ?? performedOn(look.aftermath),
          partyId,
        }),
      ),
  );
}

/** 裁决被撤销: both sides may sue within 15 days of receiving the ruling (调仲法 49(3)). */
function ofSetAside(look: Look): readonly DisputeDeadline[] {
  const { dispute, aftermath } = look;
  return dispute.parties.flatMap(({ id: partyId }) => {
    const from = ruledTo(aftermath, { road: 'setAside', result: 'awardSetAside', partyId });
    if (from === null) return [];
    const metOn = filedBy(aftermath, 'courtActionAfterSetAside', partyId);
    return [deadline(look, { period: 'courtActionAfterSetAside', from, metOn, partyId })];
  });
}

/** The day on which the party took this road, or null. */
export function filedBy(aftermath: Aftermath, road: CourtRoad, partyId: string): LocalDate | null {
  return stepsOn(aftermath, road).find(({ partyIds }) => partyIds.includes(partyId))?.filedOn ?? null;
}

function deadline(
  { dispute, procedure, context }: Look,
  {
    period,
    from,
    metOn,
    partyId,
  }: { period: PeriodId; from: LocalDate; metOn: LocalDate | null; partyId?: string },
): DisputeDeadline {
  const workingOut = plainPeriod(period, from, context);
  const { dueOn, provisional } = workingOut;
  const responsible: Responsible = partyId === undefined ? 'court' : sideOf(dispute, partyId);
  const whose = partyId === undefined ? {} : { partyId };
  return {
    period,
    procedure,
    dueOn,
    provisional,
    metOn,
    responsible,
    audiences: seenBy[procedure],
    workingOut,
    ...whose,
  };
}

function sideOf(dispute: Dispute, partyId: string): Responsible {
  return partyById(dispute, partyId)?.position === 'respondent' ? 'respondent' : 'applicant';
}
