import type { Reducers } from '../apply.ts';
import type { Aftermath, CourtStep, Dispute, Performance } from '../dispute.ts';
import type { Procedure } from '../stages.ts';
import { inArbitration, inEntry, inMediation } from './change.ts';

type AftermathEvent =
  | 'performanceRecorded'
  | 'performanceAnswered'
  | 'breachRecorded'
  | 'courtStepFiled'
  | 'courtRulingRecorded'
  | 'effectCertified';

export const aftermathReducers: Pick<Reducers, AftermathEvent> = {
  performanceRecorded: (dispute, { procedure, occurredOn, facts }) =>
    inAftermath(dispute, procedure, ({ performances }) => {
      const { performanceId: id, confirmed, ...rest } = facts;
      const answer = confirmed
        ? { confirmed: true, confirmedOn: occurredOn }
        : { confirmed: null, confirmedOn: null };
      const performance: Performance = { id, ...rest, ...answer };
      return { performances: [...performances, performance] };
    }),
  performanceAnswered: (dispute, { procedure, occurredOn, facts: { performanceId, confirmed } }) =>
    inAftermath(dispute, procedure, ({ performances }) => ({
      performances: inEntry(performances, performanceId, { confirmed, confirmedOn: occurredOn }),
    })),
  breachRecorded: (dispute, { procedure, occurredOn, facts: { breachId: id, ...rest } }) =>
    inAftermath(dispute, procedure, ({ breaches }) => ({
      breaches: [...breaches, { id, ...rest, recordedOn: occurredOn }],
    })),
  courtStepFiled: (dispute, { procedure, facts: { stepId: id, textId: courtTextId, ...rest } }) =>
    inAftermath(dispute, procedure, ({ courtSteps }) => {
      const step: CourtStep = { id, courtTextId, ...rest, rulings: [] };
      return { courtSteps: [...courtSteps, step] };
    }),
  courtRulingRecorded: (dispute, { procedure, facts: { stepId, result, ruledOn, receipts } }) =>
    inAftermath(dispute, procedure, ({ courtSteps }) => {
      const rulings = courtSteps.find(({ id }) => id === stepId)?.rulings ?? [];
      return {
        courtSteps: inEntry(courtSteps, stepId, { rulings: [...rulings, { result, ruledOn, receipts }] }),
      };
    }),
  // Effect is computed; that it was certified is in the history and among the papers.
  effectCertified: (dispute) => dispute,
};

function inAftermath(
  dispute: Dispute,
  procedure: Procedure,
  change: (aftermath: Aftermath) => Partial<Aftermath>,
): Dispute {
  return procedure !== 'arbitration'
    ? inMediation(dispute, ({ aftermath }) => ({ aftermath: { ...aftermath, ...change(aftermath) } }))
    : inArbitration(dispute, ({ aftermath }) => ({ aftermath: { ...aftermath, ...change(aftermath) } }));
}
