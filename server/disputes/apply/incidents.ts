import type { Reducers } from '../apply.ts';
import type { Dispute } from '../dispute.ts';
import type { IncidentFacts } from '../incidentEvents.ts';
import type { Incidents } from '../incidents.ts';
import { decided, inArbitration, inEntry } from './change.ts';

export const incidentReducers: Pick<Reducers, keyof IncidentFacts> = {
  jurisdictionObjected: (dispute, { facts: { objectionId, ...facts } }) =>
    inIncidents(dispute, ({ objections }) => ({
      objections: [...objections, { ...facts, id: objectionId, decidedOn: null, upheld: null }],
    })),
  jurisdictionObjectionDecided: (dispute, { occurredOn, facts: { objectionId, upheld } }) =>
    inIncidents(dispute, ({ objections }) => ({
      objections: inEntry(objections, objectionId, { decidedOn: occurredOn, upheld }),
    })),
  caseTransferred: (dispute, { occurredOn, facts: { commissionId, name, textId } }) =>
    inIncidents(decided(dispute, occurredOn, { kind: 'transferred', textId }), () => ({
      transfer: { commissionId, name, decidedOn: occurredOn, disputeNumber: null },
    })),
  transferReceived: (dispute, { facts: { disputeNumber } }) =>
    inIncidents(dispute, ({ transfer }) => ({
      transfer: transfer === null ? null : { ...transfer, disputeNumber },
    })),
};

/** The dispute with what came up in its arbitration changed. */
function inIncidents(dispute: Dispute, change: (incidents: Incidents) => Partial<Incidents>): Dispute {
  return inArbitration(dispute, ({ incidents }) => ({ incidents: { ...incidents, ...change(incidents) } }));
}
