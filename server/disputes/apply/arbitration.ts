import type { Reducers } from '../apply.ts';
import type { Arbitration, Dispute, Hearing, Tribunal } from '../dispute.ts';
import type { EventFacts } from '../events.ts';
import type { LocalDate } from '../../law/localDate.ts';
import type { ArbitrationStage } from '../stages.ts';
import { inReview } from './reviews.ts';
import {
  decided,
  inArbitration,
  inClaims,
  inEntry,
  inLast,
  withoutHearingAhead,
  settlementUsed,
} from './change.ts';

type ArbitrationEvent =
  | 'caseAccepted'
  | 'caseDeclined'
  | 'documentsDelivered'
  | 'defenceSubmitted'
  | 'changedToOrdinary'
  | 'tribunalFormed'
  | 'recusalRequested'
  | 'recusalDecided'
  | 'hearingScheduled'
  | 'postponementRequested'
  | 'postponementDecided'
  | 'hearingRecorded'
  | 'suspensionRequested'
  | 'suspensionDecided'
  | 'proceedingsResumed'
  | 'extensionRequested'
  | 'extensionDecided'
  | 'mediationStatementIssued'
  | 'signatureRefused'
  | 'awardIssued'
  | 'deemedWithdrawn'
  | 'caseCancelled'
  | 'caseClosed'
  | 'caseArchived';

export const arbitrationReducers: Pick<Reducers, ArbitrationEvent> = {
  caseAccepted: (dispute, { occurredOn, facts }) => ({
    ...inArbitration(dispute, () => ({
      number: facts.number,
      acceptedOn: occurredOn,
      clerkId: facts.clerkId,
    })),
    marks: { ...dispute.marks, simplified: facts.simplified },
  }),
  caseDeclined: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, () => ({ declinedOn: occurredOn, declineReason: facts.reason })),
  documentsDelivered: (dispute, { procedure, facts }) => {
    const inIts = procedure === 'agreementReview' ? inReview : inArbitration;
    return inIts(dispute, ({ deliveries }) => ({ deliveries: [...deliveries, ...facts.deliveries] }));
  },
  defenceSubmitted: (dispute, { facts }) =>
    inArbitration(dispute, ({ defences }) => ({ defences: [...defences, facts] })),
  changedToOrdinary: (dispute) => ({
    ...inArbitration(dispute, ({ tribunal }) => ({
      // The sole arbitrator keeps the seat; the others, or the finding that the case is simple, are still to come.
      tribunal: tribunal === null ? null : { ...tribunal, seats: 3 },
    })),
    marks: { ...dispute.marks, simplified: false },
  }),
  tribunalFormed: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, ({ tribunal }) => ({ tribunal: formed(tribunal, occurredOn, facts) })),
  recusalRequested: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, ({ recusals }) => ({
      recusals: [
        ...recusals,
        {
          id: facts.recusalId,
          personId: facts.personId,
          requestedBy: facts.requestedBy,
          requestedOn: occurredOn,
          textId: facts.textId,
          decidedOn: null,
          upheld: null,
        },
      ],
    })),
  recusalDecided: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, (arbitration) => {
      const { recusalId, upheld } = facts;
      const recusals = inEntry(arbitration.recusals, recusalId, { decidedOn: occurredOn, upheld });
      const personId = recusals.find(({ id }) => id === recusalId)?.personId;
      return upheld && personId !== undefined
        ? { recusals, ...without(arbitration, personId) }
        : { recusals };
    }),
  hearingScheduled: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, ({ hearings }) => ({ hearings: [...hearings, scheduled(occurredOn, facts)] })),
  postponementRequested: (dispute, { occurredOn, facts }) =>
    inHearing(dispute, facts.hearingId, {
      postponement: {
        requestedBy: facts.requestedBy,
        requestedOn: occurredOn,
        textId: facts.textId,
        decidedOn: null,
        granted: null,
      },
    }),
  postponementDecided: (dispute, { occurredOn, facts: { hearingId, granted } }) =>
    inArbitration(dispute, ({ hearings }) => ({
      hearings: hearings.map((hearing) =>
        hearing.id === hearingId ? postponementOf(hearing, { decidedOn: occurredOn, granted }) : hearing,
      ),
    })),
  hearingRecorded: (dispute, { facts }) =>
    inHearing(dispute, facts.hearingId, {
      status: 'held',
      attendance: facts.attendance,
      mediationTried: facts.mediationTried,
      recordTextId: facts.textId,
    }),
  suspensionRequested: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, ({ suspensions, stage }) => ({
      suspensions: [
        ...suspensions,
        {
          ground: facts.ground,
          requestedOn: occurredOn,
          requestedBy: facts.requestedBy,
          textId: facts.textId,
          decidedOn: null,
          approved: null,
          from: null,
          resumedOn: null,
          stageBefore: stage,
        },
      ],
    })),
  suspensionDecided: (dispute, { occurredOn, facts: { approved } }) =>
    inArbitration(dispute, ({ suspensions, hearings, stage }) => {
      if (!approved) return { suspensions: inLast(suspensions, { decidedOn: occurredOn, approved }) };
      return {
        suspensions: inLast(suspensions, {
          decidedOn: occurredOn,
          approved,
          from: occurredOn,
          stageBefore: stageToReturnTo(stage),
        }),
        hearings: withoutHearingAhead(hearings),
      };
    }),
  proceedingsResumed: (dispute, { occurredOn }) =>
    inArbitration(dispute, ({ suspensions }) => ({
      suspensions: inLast(suspensions, { resumedOn: occurredOn }),
    })),
  extensionRequested: (dispute, { occurredOn, facts }) =>
    inArbitration(dispute, ({ extensions }) => ({
      extensions: [...extensions, { ...facts, requestedOn: occurredOn, decidedOn: null, approved: null }],
    })),
  extensionDecided: (dispute, { occurredOn, facts: { approved, days } }) =>
    inArbitration(dispute, ({ extensions }) => ({
      extensions: inLast(extensions, { decidedOn: occurredOn, approved, days }),
    })),
  mediationStatementIssued: (dispute, { occurredOn, facts }) =>
    inClaims(
      decided(settlementUsed(dispute, 'arbitration', occurredOn), occurredOn, {
        kind: 'mediationStatement',
        totalFen: facts.totalFen,
        textId: facts.termsTextId,
      }),
      facts.claims,
    ),
  // A statement that one side refused never took effect: its sums and its deliveries leave the state (规则 72).
  signatureRefused: (dispute) =>
    inClaims(
      inArbitration(dispute, ({ deliveries }) => ({
        decision: null,
        deliveries: deliveries.filter(({ document }) => document !== 'mediationStatement'),
      })),
      dispute.claims.map(({ id }) => ({ claimId: id, agreedFen: agreedBefore(dispute, id) })),
    ),
  awardIssued: (dispute, { occurredOn, facts }) =>
    inClaims(
      decided(dispute, occurredOn, {
        kind: 'award',
        totalFen: facts.totalFen,
        textId: facts.reasonsTextId,
        awards: facts.awards,
        byDefault: facts.byDefault,
      }),
      facts.claims,
    ),
  deemedWithdrawn: (dispute, { occurredOn }) => decided(dispute, occurredOn, { kind: 'deemedWithdrawn' }),
  caseCancelled: (dispute, { occurredOn, facts }) =>
    decided(dispute, occurredOn, { kind: 'cancelled', textId: facts.textId }),
  caseClosed: (dispute, { occurredOn }) => inArbitration(dispute, () => ({ closedOn: occurredOn })),
  caseArchived: (dispute, { occurredOn }) => inArbitration(dispute, () => ({ archivedOn: occurredOn })),
};

function formed(
  former: Tribunal | null,
  on: LocalDate,
  { seats, arbitratorIds, presidingId, clerkId }: EventFacts['tribunalFormed'],
): Tribunal {
  const same = former !== null && sameMembers(former.arbitratorIds, arbitratorIds);
  return {
    formedOn: former?.formedOn ?? on,
    sittingSince: same ? former.sittingSince : on,
    seats,
    arbitratorIds,
    presidingId,
    clerkId,
  };
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

/** Somebody who must withdraw leaves the tribunal and the case at once; the seat stays empty until it is filled. */
function without({ tribunal, clerkId }: Arbitration, personId: string): Partial<Arbitration> {
  const clerk = clerkId === personId ? null : clerkId;
  if (tribunal === null) return { clerkId: clerk };
  return {
    clerkId: clerk,
    tribunal: {
      ...tribunal,
      arbitratorIds: tribunal.arbitratorIds.filter((id) => id !== personId),
      clerkId: tribunal.clerkId === personId ? null : tribunal.clerkId,
    },
  };
}

function scheduled(
  scheduledOn: LocalDate,
  { hearingId, heldOn, startsAt, place, mode }: EventFacts['hearingScheduled'],
): Hearing {
  return {
    id: hearingId,
    heldOn,
    startsAt,
    place,
    mode,
    scheduledOn,
    status: 'scheduled',
    attendance: [],
    mediationTried: false,
    postponement: null,
    recordTextId: null,
  };
}

function inHearing(dispute: Dispute, hearingId: string, change: Partial<Hearing>): Dispute {
  return inArbitration(dispute, ({ hearings }) => ({ hearings: inEntry(hearings, hearingId, change) }));
}

/** The commission may also postpone of its own accord: then there is no request to answer. */
function postponementOf(
  hearing: Hearing,
  decision: { readonly decidedOn: LocalDate; readonly granted: boolean },
): Hearing {
  const { postponement } = hearing;
  return {
    ...hearing,
    status: decision.granted ? 'postponed' : hearing.status,
    postponement: postponement === null ? null : { ...postponement, ...decision },
  };
}

/** A hearing that was called does not outlive a suspension: afterwards a new day is set and notified. */
function stageToReturnTo(stage: ArbitrationStage): ArbitrationStage {
  return stage === 'hearingScheduled' ? 'tribunalFormed' : stage;
}

/** What a sealed agreement of the mediation before had for the claim. */
function agreedBefore({ mediation }: Dispute, claimId: string): number | null {
  if (mediation?.outcome !== 'agreed') return null;
  return mediation.agreement?.claims.find((claim) => claim.claimId === claimId)?.agreedFen ?? null;
}
