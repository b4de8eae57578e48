/** The deadlines of what may come up inside an arbitration. */
import { plainPeriod } from '../arbitrationPeriods.ts';
import type { DeadlineContext, DisputeDeadline } from '../deadlines.ts';
import { deliveryOf } from '../deliveries.ts';
import type { Dispute, Party } from '../dispute.ts';
import type { WorkingOut } from '../../law/workingOut.ts';

/** What else a respondent may do up to the end of its defence period: object to jurisdiction (规则 10). */
export function ofAnswering(
  dispute: Dispute,
  party: Party,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const { arbitration } = dispute;
  const copy = arbitration && deliveryOf(arbitration, { document: 'applicationCopy', partyId: party.id });
  if (arbitration === null || !copy) return [];
  const ended = arbitration.decision?.issuedOn ?? null;
  const objection = arbitration.incidents.objections.find(({ partyId }) => partyId === party.id);
  return [
    chance(plainPeriod('jurisdictionObjection', copy.effectiveOn, context), {
      partyId: party.id,
      metOn: objection?.submittedOn ?? ended,
    }),
  ];
}

function chance(workingOut: WorkingOut, of: Pick<DisputeDeadline, 'partyId' | 'metOn'>): DisputeDeadline {
  const { period, dueOn, provisional } = workingOut;
  return {
    period,
    procedure: 'arbitration',
    dueOn,
    provisional,
    workingOut,
    responsible: 'respondent',
    audiences: ['parties', 'commissionDesk', 'tribunal'],
    ...of,
  };
}
