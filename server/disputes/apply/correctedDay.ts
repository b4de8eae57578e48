/** 更正日期: the right day in place of the wrong one, and what is stored that follows from it. */
import type { LocalDate } from '../../law/localDate.ts';
import type { DayChange } from '../corrections.ts';
import type { Dispute } from '../dispute.ts';
import type { Procedure } from '../stages.ts';
import { inArbitration, inMediation } from './change.ts';

/** The dispute with the right day in place of the wrong one. */
export function withCorrectedDay(dispute: Dispute, procedure: Procedure, change: DayChange): Dispute {
  const { fact, after, delivery, lateness } = change;
  if (fact.kind === 'received') return withReceipt(dispute, procedure, after);
  const late = new Map(lateness.map((one) => [one.index, one.late]));
  return inArbitration(dispute, ({ deliveries, defences, hearings }) => ({
    deliveries: deliveries.map((one, index) =>
      fact.kind === 'delivery' && fact.index === index && delivery !== null ? { ...one, ...delivery } : one,
    ),
    defences: defences.map((one, index) => ({
      ...one,
      late: late.get(index) ?? one.late,
      submittedOn: fact.kind === 'defence' && fact.index === index ? after : one.submittedOn,
    })),
    hearings: hearings.map((one) =>
      fact.kind === 'hearing' && fact.hearingId === one.id ? { ...one, heldOn: after } : one,
    ),
  }));
}

/** The day of the first application is that of the dispute as well. */
function withReceipt(dispute: Dispute, procedure: Procedure, receivedOn: LocalDate): Dispute {
  const first = dispute.mediation === null ? 'arbitration' : 'mediation';
  const filed = procedure === first ? { ...dispute, intake: { ...dispute.intake, receivedOn } } : dispute;
  return procedure === 'mediation'
    ? inMediation(filed, () => ({ receivedOn }))
    : inArbitration(filed, () => ({ receivedOn }));
}
