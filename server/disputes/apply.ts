/**
 * What an event does to the dispute. The same events always give the same dispute (texts and personal data
 * aside), so state can be checked against history. Only here does the state change.
 */
import { aftermathReducers } from './apply/aftermath.ts';
import { arbitrationReducers } from './apply/arbitration.ts';
import { claimReducers } from './apply/claims.ts';
import { incidentReducers } from './apply/incidents.ts';
import { intakeReducers } from './apply/intake.ts';
import { mediationReducers } from './apply/mediation.ts';
import { reviewReducers } from './apply/reviews.ts';
import type { Dispute } from './dispute.ts';
import type { DisputeEvent, EventType } from './events.ts';
import type { ArbitrationStage, MediationStage, ReviewStage } from './stages.ts';

/** An event on its way into the state: numbered and chained later. */
export type AppliedEvent<T extends EventType = EventType> = Pick<
  DisputeEvent<T>,
  'type' | 'procedure' | 'occurredOn' | 'facts' | 'toStage' | 'actor'
>;
export type Reducer<T extends EventType> = (dispute: Dispute, event: AppliedEvent<T>) => Dispute;
export type Reducers = { readonly [T in EventType]: Reducer<T> };

const reducers: Reducers = {
  ...intakeReducers,
  ...mediationReducers,
  ...arbitrationReducers,
  ...incidentReducers,
  ...claimReducers,
  ...aftermathReducers,
  ...reviewReducers,
};

/** The dispute after the event; its proceeding moved to the stage that the event carries. */
export function apply(dispute: Dispute, event: AppliedEvent): Dispute {
  const reduce = reducers[event.type] as Reducer<EventType>;
  return atStage(reduce(dispute, event), event);
}

function atStage(dispute: Dispute, { procedure, toStage }: AppliedEvent): Dispute {
  if (procedure === 'mediation') {
    if (dispute.mediation === null) return dispute;
    return { ...dispute, mediation: { ...dispute.mediation, stage: toStage as MediationStage } };
  }
  if (procedure === 'agreementReview') {
    if (dispute.agreementReview === null) return dispute;
    return { ...dispute, agreementReview: { ...dispute.agreementReview, stage: toStage as ReviewStage } };
  }
  if (dispute.arbitration === null) return dispute;
  return { ...dispute, arbitration: { ...dispute.arbitration, stage: toStage as ArbitrationStage } };
}
