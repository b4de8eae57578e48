import type { Reducers } from '../apply.ts';
import { emptySheet, handedOn, sheetOf } from '../claimSheet.ts';
import type { Arbitration, Correction, Dispute, Mediation } from '../dispute.ts';
import { nothingFollowed } from '../dispute.ts';
import type { LocalDate } from '../../law/localDate.ts';
import { noIncidents } from '../incidents.ts';
import type { Procedure } from '../stages.ts';
import { decided, inArbitration, inLast, inMediation, redate, settlementUsed } from './change.ts';
import { withCorrectedDay } from './correctedDay.ts';

type IntakeEvent =
  | 'applicationFiled'
  | 'arbitrationApplied'
  | 'accountJoined'
  | 'queryCodeIssued'
  | 'paperIssued'
  | 'paperVoided'
  | 'noteAdded'
  | 'dueDaysMoved'
  | 'dayCorrected'
  | 'effectsShaken'
  | 'correctionRequested'
  | 'correctionSubmitted'
  | 'applicationWithdrawn';

export const intakeReducers: Pick<Reducers, IntakeEvent> = {
  // The dispute is opened by the command that files it: see openDispute.
  applicationFiled: (dispute) => dispute,
  arbitrationApplied: (dispute, { facts }) => ({
    ...dispute,
    arbitration: {
      ...newArbitration(facts.commissionId, facts.receivedOn),
      sheet: handedOn(sheetOf(dispute, 'mediation')),
    },
  }),
  accountJoined: (dispute, { facts }) => ({
    ...dispute,
    parties: dispute.parties.map((party) =>
      party.id === facts.partyId ? { ...party, accountId: facts.accountId } : party,
    ),
  }),
  // The keyed hash of the code is stored beside the event; the event tells only that a code was issued.
  queryCodeIssued: (dispute) => dispute,
  // Papers have a collection of their own; the case stands as it stood.
  paperIssued: (dispute) => dispute,
  paperVoided: (dispute) => dispute,
  noteAdded: (dispute, { procedure, occurredOn, facts, actor }) => ({
    ...dispute,
    notes: [
      ...dispute.notes,
      { id: facts.noteId, procedure, by: actor.accountId ?? '', on: occurredOn, textId: facts.textId },
    ],
  }),
  // Due days are computed, not stored; what is stored of them are the days of deemed delivery.
  dueDaysMoved: (dispute, { facts }) => redate(dispute, facts.deliveries),
  dayCorrected: (dispute, { procedure, facts }) => withCorrectedDay(dispute, procedure, facts),
  // A warning to the unit: what stands, stands until somebody decides otherwise.
  effectsShaken: (dispute) => dispute,
  correctionRequested: (dispute, { procedure, occurredOn, facts }) =>
    inCorrections(dispute, procedure, (corrections) => [
      ...corrections,
      { requestedOn: occurredOn, items: facts.items, dueOn: facts.dueOn, completedOn: null },
    ]),
  correctionSubmitted: (dispute, { procedure, occurredOn }) =>
    inCorrections(dispute, procedure, (corrections) => inLast(corrections, { completedOn: occurredOn })),
  applicationWithdrawn: (dispute, { procedure, occurredOn, facts }) => {
    const kind = facts.settled ? 'settledAndWithdrawn' : 'withdrawn';
    const used = (of: 'mediation' | 'arbitration') =>
      facts.settled ? settlementUsed(dispute, of, occurredOn) : dispute;
    if (procedure === 'mediation')
      return inMediation(used('mediation'), () => ({
        outcome: kind,
        settledFen: facts.settledFen,
        closedOn: occurredOn,
      }));
    const totalFen = facts.settledFen ?? 0;
    return decided(used('arbitration'), occurredOn, { kind, totalFen, textId: facts.textId });
  },
};

/** A mediation that a body has just received. */
export function newMediation(of: Pick<Mediation, 'number' | 'bodyId' | 'receivedOn'>): Mediation {
  return {
    ...of,
    stage: 'submitted',
    corrections: [],
    consentRequestedOn: null,
    consentReplyBy: null,
    consents: [],
    acceptedOn: null,
    declineReason: null,
    mediatorId: null,
    sessions: [],
    proposals: [],
    agreement: null,
    extensions: [],
    settledFen: null,
    memberConsents: [],
    outcome: null,
    closedOn: null,
    sheet: emptySheet,
    aftermath: nothingFollowed,
  };
}

/** An arbitration that has been applied for and awaits the decision on acceptance. */
export function newArbitration(commissionId: string, receivedOn: LocalDate): Arbitration {
  return {
    number: null,
    commissionId,
    stage: 'submitted',
    receivedOn,
    corrections: [],
    acceptedOn: null,
    declinedOn: null,
    declineReason: null,
    clerkId: null,
    deliveries: [],
    defences: [],
    tribunal: null,
    recusals: [],
    hearings: [],
    suspensions: [],
    extensions: [],
    incidents: noIncidents,
    awardDraft: null,
    decision: null,
    closedOn: null,
    archivedOn: null,
    sheet: emptySheet,
    aftermath: nothingFollowed,
  };
}

function inCorrections(
  dispute: Dispute,
  procedure: Procedure,
  change: (corrections: readonly Correction[]) => readonly Correction[],
): Dispute {
  return procedure === 'mediation'
    ? inMediation(dispute, ({ corrections }) => ({ corrections: change(corrections) }))
    : inArbitration(dispute, ({ corrections }) => ({ corrections: change(corrections) }));
}
