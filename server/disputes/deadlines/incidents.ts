/** The deadlines of what may come up inside an arbitration. */
import { plainPeriod } from '../arbitrationPeriods.ts';
import type { DeadlineContext, DisputeDeadline } from '../deadlines.ts';
import { deliveryOf } from '../deliveries.ts';
import type { Arbitration, Dispute, Party } from '../dispute.ts';
import type { WorkingOut } from '../../law/workingOut.ts';

/** What else a respondent may do up to the end of its first defence period: object to jurisdiction, or file its own claims. */
export function ofAnswering(
  dispute: Dispute,
  party: Party,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const { arbitration } = dispute;
  const copy = arbitration && deliveryOf(arbitration, { document: 'applicationCopy', partyId: party.id });
  if (arbitration === null || !copy) return [];
  const { objections, counterApplications } = arbitration.incidents;
  const madeOn = (list: readonly { readonly partyId: string; readonly submittedOn: string }[]) =>
    list.find(({ partyId }) => partyId === party.id)?.submittedOn ?? endedOn(arbitration);
  const own = { partyId: party.id, responsible: 'respondent', audiences: partiesAndDesk } as const;
  return [
    reckoned(plainPeriod('jurisdictionObjection', copy.effectiveOn, context), {
      ...own,
      metOn: madeOn(objections),
    }),
    reckoned(plainPeriod('counterApplication', copy.effectiveOn, context), {
      ...own,
      metOn: madeOn(counterApplications),
    }),
  ];
}

/** The evidence period with what hangs on it, and the decisions on counter-applications. */
export function ofIncidents({ arbitration }: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  if (arbitration === null) return [];
  const { evidencePeriod, counterApplications, entrustedMediations } = arbitration.incidents;
  return [
    ...(evidencePeriod === null ? [] : ofEvidence(arbitration, evidencePeriod.dueOn)),
    ...entrustedMediations.map(({ entrustedOn, endedOn: metOn }) =>
      reckoned(plainPeriod('entrustedMediation', entrustedOn, context), {
        responsible: 'tribunal',
        audiences: [...partiesAndDesk, 'supervision'],
        metOn: metOn ?? endedOn(arbitration),
      }),
    ),
    ...counterApplications.map(({ partyId, submittedOn, decidedOn }) =>
      reckoned(plainPeriod('counterApplicationDecision', submittedOn, context), {
        partyId,
        responsible: 'commission',
        audiences: ['commissionDesk', 'tribunal', 'supervision'],
        metOn: decidedOn ?? endedOn(arbitration),
      }),
    ),
  ];
}

/** The day was set by the commission: nothing is reckoned. After the hearing nobody awaits either any more. */
function ofEvidence(arbitration: Arbitration, dueOn: string): readonly DisputeDeadline[] {
  const heard = arbitration.hearings.find(({ status }) => status === 'held')?.heldOn ?? null;
  const set = {
    procedure: 'arbitration',
    dueOn,
    provisional: false,
    workingOut: null,
    metOn: heard ?? endedOn(arbitration),
    audiences: partiesAndDesk,
  } as const;
  return [
    { ...set, period: 'evidence', responsible: 'parties' },
    { ...set, period: 'claimChange', responsible: 'applicant' },
  ];
}

const partiesAndDesk = ['parties', 'commissionDesk', 'tribunal'] as const;

function endedOn({ decision }: Arbitration): string | null {
  return decision?.issuedOn ?? null;
}

function reckoned(
  workingOut: WorkingOut,
  particulars: Pick<DisputeDeadline, 'partyId' | 'metOn' | 'responsible' | 'audiences'>,
): DisputeDeadline {
  const { period, dueOn, provisional } = workingOut;
  return { period, procedure: 'arbitration', dueOn, provisional, workingOut, ...particulars };
}
