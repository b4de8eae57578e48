/** The deadlines of an arbitration, in the order in which a case meets them. */
import {
  acceptancePeriod,
  awardPeriod,
  defencePeriod,
  noticePeriod,
  plainPeriod,
  standingDefences,
} from '../arbitrationPeriods.ts';
import type { Audience } from '../audiences.ts';
import { ofAnswering, ofIncidents } from './incidents.ts';
import type { DeadlineContext, DisputeDeadline } from '../deadlines.ts';
import { awardReceived, awardsTogether, stepsAgainst } from '../awards.ts';
import type { IssuedAward } from '../awards.ts';
import { allDeliveredOn, closingDocumentOf, deliveryOf, toldOfTheEnd } from '../deliveries.ts';
import { partiesIn } from '../dispute.ts';
import type { Arbitration, Dispute, Party } from '../dispute.ts';
import { hearingAhead } from '../hearings.ts';
import { joinedOn } from '../incidents.ts';
import type { LocalDate } from '../../law/localDate.ts';
import type { WorkingOut } from '../../law/workingOut.ts';

const desk: readonly Audience[] = ['commissionDesk', 'tribunal', 'supervision'];
const partiesAndDesk: readonly Audience[] = ['parties', 'commissionDesk', 'tribunal'];
const everyone: readonly Audience[] = ['public', 'parties', 'commissionDesk', 'tribunal', 'supervision'];

type Particulars = Pick<DisputeDeadline, 'metOn' | 'responsible' | 'audiences'> & {
  readonly partyId?: string;
};

/** Every deadline of the arbitration, met ones too. */
export function arbitrationDeadlines(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const { arbitration } = dispute;
  if (arbitration === null) return [];
  return [
    ...ofAcceptance({ ...dispute, arbitration }, context),
    ...ofDelivery(dispute, context),
    ...ofTribunal(arbitration, context),
    ...ofCollective(dispute, context),
    ...ofHearing(dispute, context),
    ...ofIncidents(dispute, context),
    ...ofAward(dispute, context),
    ...ofEnd(dispute, context),
  ];
}

function deadline(workingOut: WorkingOut, particulars: Particulars): DisputeDeadline {
  const { period, dueOn, provisional } = workingOut;
  return { period, procedure: 'arbitration', dueOn, provisional, workingOut, ...particulars };
}

/** The day on which everything that was still open fell away. */
function endedOn({ decision, declinedOn }: Arbitration): LocalDate | null {
  return decision?.issuedOn ?? declinedOn;
}

function ofAcceptance(
  dispute: Dispute & { readonly arbitration: Arbitration },
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const { arbitration } = dispute;
  const metOn = arbitration.acceptedOn ?? endedOn(arbitration);
  const decision = deadline(acceptancePeriod(dispute, context), {
    metOn,
    responsible: 'commission',
    audiences: everyone,
  });
  const correction = arbitration.corrections.at(-1);
  if (correction === undefined) return [decision];
  const due: DisputeDeadline = {
    period: 'correction',
    procedure: 'arbitration',
    dueOn: correction.dueOn,
    provisional: false,
    metOn: correction.completedOn ?? metOn,
    responsible: 'applicant',
    audiences: partiesAndDesk,
    workingOut: null,
  };
  // While the applicant completes the papers the commission's days wait: they run anew from completion (规则 46).
  const waits = correction.completedOn === null && metOn === null;
  return [waits ? { ...decision, dueOn: null, provisional: false, workingOut: null } : decision, due];
}

function ofDelivery(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const arbitration = dispute.arbitration;
  if (arbitration === null || arbitration.acceptedOn === null) return [];
  const { acceptedOn } = arbitration;
  return partiesIn(dispute, 'respondent').flatMap((party) => [
    // 规则 33 counts from acceptance; for whoever comes into the case later from that day.
    deadline(
      plainPeriod('deliverApplicationCopy', joinedOn(arbitration.incidents, party.id) ?? acceptedOn, context),
      {
        partyId: party.id,
        metOn: copyHandedOn(arbitration, party) ?? endedOn(arbitration),
        responsible: 'commission',
        audiences: desk,
      },
    ),
    ...ofDefence(dispute, party, context),
    ...ofAnswering(dispute, party, context),
  ]);
}

/** A public notice is the commission's act on the day it is published, though it counts as delivered later. */
function copyHandedOn(arbitration: Arbitration, { id }: Party): LocalDate | null {
  const copy = deliveryOf(arbitration, { document: 'applicationCopy', partyId: id });
  if (copy === null) return null;
  return copy.mode === 'publicNotice' ? copy.sentOn : copy.effectiveOn;
}

function ofDefence(dispute: Dispute, party: Party, context: DeadlineContext): readonly DisputeDeadline[] {
  const arbitration = dispute.arbitration;
  const period = defencePeriod(dispute, party.id, context);
  if (arbitration === null || period === null) return [];
  const own = standingDefences(arbitration, party.id);
  const first = own[0];
  const due = deadline(period, {
    partyId: party.id,
    metOn: first?.submittedOn ?? noLongerAwaitedOn(arbitration, period) ?? endedOn(arbitration),
    responsible: 'respondent',
    audiences: partiesAndDesk,
  });
  return first === undefined ? [due] : [due, copyOfDefence(dispute, first, context)];
}

/** Without a defence the case goes on: nobody awaits it once a hearing was called after its day, or held. */
function noLongerAwaitedOn({ hearings }: Arbitration, { dueOn }: WorkingOut): LocalDate | null {
  const calledAfter = hearings.find(({ scheduledOn }) => dueOn !== null && scheduledOn > dueOn);
  return calledAfter?.scheduledOn ?? hearings.find(({ status }) => status === 'held')?.heldOn ?? null;
}

function copyOfDefence(
  dispute: Dispute,
  defence: Arbitration['defences'][number],
  context: DeadlineContext,
): DisputeDeadline {
  const arbitration = dispute.arbitration as Arbitration;
  const partyIds = partiesIn(dispute, 'applicant').map(({ id }) => id);
  return deadline(plainPeriod('deliverDefenceCopy', defence.submittedOn, context), {
    partyId: defence.partyId,
    metOn: allDeliveredOn(arbitration, { document: 'defenceCopy', partyIds }) ?? endedOn(arbitration),
    responsible: 'commission',
    audiences: desk,
  });
}

function ofTribunal(arbitration: Arbitration, context: DeadlineContext): readonly DisputeDeadline[] {
  const { acceptedOn, tribunal, recusals } = arbitration;
  if (acceptedOn === null) return [];
  const ended = endedOn(arbitration);
  return [
    deadline(plainPeriod('formTribunal', acceptedOn, context), {
      metOn: tribunal?.formedOn ?? ended,
      responsible: 'commission',
      audiences: desk,
    }),
    ...recusals.map(({ requestedOn, decidedOn }) =>
      deadline(plainPeriod('decideRecusal', requestedOn, context), {
        metOn: decidedOn ?? ended,
        responsible: 'commission',
        audiences: partiesAndDesk,
      }),
    ),
  ];
}

/** 规则 64: in a collective dispute all is told within five working days of acceptance; met by a hearing that was called, too. */
function ofCollective({ marks, arbitration }: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const acceptedOn = arbitration?.acceptedOn ?? null;
  if (arbitration === null || acceptedOn === null || !marks.collective || marks.simplified) return [];
  const { incidents, hearings } = arbitration;
  return [
    deadline(plainPeriod('collectiveNotice', acceptedOn, context), {
      metOn: incidents.collectiveNotice?.on ?? hearings[0]?.scheduledOn ?? endedOn(arbitration),
      responsible: 'commission',
      audiences: desk,
    }),
  ];
}

function ofHearing(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const arbitration = dispute.arbitration;
  const hearing = arbitration === null ? null : hearingAhead(arbitration);
  if (arbitration === null || hearing === null) return [];
  const ended = endedOn(arbitration);
  const partyIds = dispute.parties.map(({ id }) => id);
  const notified = allDeliveredOn(arbitration, {
    document: 'hearingNotice',
    partyIds,
    hearingId: hearing.id,
  });
  return [
    deadline(noticePeriod(hearing.heldOn, context), {
      metOn: notified ?? ended,
      responsible: 'tribunal',
      audiences: desk,
    }),
    deadline(plainPeriod('postponementRequest', hearing.heldOn, context), {
      metOn: hearing.postponement?.requestedOn ?? ended,
      responsible: 'parties',
      audiences: partiesAndDesk,
    }),
  ];
}

function ofAward(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const period = awardPeriod(dispute, context);
  if (period === null) return [];
  const metOn = dispute.arbitration?.decision?.issuedOn ?? null;
  return [deadline(period, { metOn, responsible: 'tribunal', audiences: everyone })];
}

/** After the end: telling everybody of a cancelled case, and the parties' remedies against an award. */
function ofEnd(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const { arbitration } = dispute;
  if (arbitration === null) return [];
  return [
    ...awardsTogether(arbitration).flatMap((awards) =>
      dispute.parties.flatMap((party) => remedies({ arbitration, awards, party }, context)),
    ),
    ...ofCancelling(dispute, context),
  ];
}

function ofCancelling(dispute: Dispute, context: DeadlineContext): readonly DisputeDeadline[] {
  const decision = dispute.arbitration?.decision ?? null;
  if (decision?.kind !== 'cancelled') return [];
  const partyIds = toldOfTheEnd(dispute).map(({ id }) => id);
  const document = closingDocumentOf(decision.kind);
  return [
    deadline(plainPeriod('cancellationNotice', decision.issuedOn, context), {
      metOn: allDeliveredOn(dispute.arbitration as Arbitration, { document, partyIds }),
      responsible: 'commission',
      audiences: partiesAndDesk,
    }),
  ];
}

interface Made {
  readonly arbitration: Arbitration;
  /** What was made at once: one award, or two. */
  readonly awards: readonly IssuedAward[];
  readonly party: Party;
}

/** 起诉 against a non-final award by both sides, against a final one by the worker; the employer asks to set it aside. */
function remedies(
  { arbitration, awards, party }: Made,
  context: DeadlineContext,
): readonly DisputeDeadline[] {
  const [first] = awards;
  const received = first && awardReceived(arbitration, first, party.id);
  if (!first || !received) return [];
  const maySue = awards.some(({ final }) => !final) || party.kind === 'worker';
  const maySetAside = awards.some(({ final }) => final) && party.kind === 'employer';
  const own = {
    partyId: party.id,
    responsible: party.position === 'respondent' ? 'respondent' : 'applicant',
    audiences: partiesAndDesk,
  } as const;
  const against = (period: 'courtAction' | 'setAside') => {
    const steps = stepsAgainst(arbitration, { award: first, road: period }, context);
    const taken = steps.find(({ partyIds }) => partyIds.includes(party.id));
    return deadline(plainPeriod(period, received.effectiveOn, context), {
      ...own,
      metOn: taken?.filedOn ?? null,
    });
  };
  return [...(maySue ? [against('courtAction')] : []), ...(maySetAside ? [against('setAside')] : [])];
}
