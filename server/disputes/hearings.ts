/** Which hearing is ahead, which was held last, who was missing there and whether the notice proves it. */
import type { DeadlineContext } from './deadlines.ts';
import { deemedDay, isDeemed } from './deliveries.ts';
import type { Arbitration, Attendance, Delivery, Dispute, Hearing, Party } from './dispute.ts';
import { partiesIn } from './dispute.ts';
import { noticePeriod } from './arbitrationPeriods.ts';

/** The hearing that has been called and not yet held, or null. */
export function hearingAhead({ hearings }: Arbitration): Hearing | null {
  return hearings.findLast(({ status }) => status === 'scheduled') ?? null;
}

/** The hearing held last, or null. */
export function lastHearing({ hearings }: Arbitration): Hearing | null {
  return hearings.findLast(({ status }) => status === 'held') ?? null;
}

/** The hearing that a notice delivered now belongs to: the one ahead, or the last, whose receipts come back later. */
export function hearingNotifiedOf(arbitration: Arbitration): Hearing | null {
  return hearingAhead(arbitration) ?? lastHearing(arbitration);
}

export function attendanceOf({ attendance }: Hearing, partyId: string): Attendance | null {
  return attendance.find((entry) => entry.partyId === partyId)?.attendance ?? null;
}

/** Stayed away, or left without leave, and no good reason (规则 39). */
export function stayedAway(hearing: Hearing, partyId: string): boolean {
  const attendance = attendanceOf(hearing, partyId);
  return attendance === 'absent' || attendance === 'left';
}

/** The applicants whose coming counts: the elected representatives where there are any (规则 63). */
export function applicantsToAppear(dispute: Dispute): readonly Party[] {
  const applicants = partiesIn(dispute, 'applicant');
  const elected = applicants.filter(({ electedRepresentative }) => electedRepresentative);
  return elected.length > 0 ? elected : applicants;
}

/**
 * Whether an absence may be held against the party: the notice of this hearing reached it, provably and in time.
 * Simple ways need its confirmation (规则 59), and nothing rests on a day that is still provisional.
 */
export function noticeProvesAbsence(
  dispute: Dispute,
  { hearing, partyId }: { readonly hearing: Hearing; readonly partyId: string },
  context: DeadlineContext,
): boolean {
  const { dueOn, provisional } = noticePeriod(hearing.heldOn, context);
  if (dueOn === null || provisional) return false;
  const deliveries = dispute.arbitration?.deliveries ?? [];
  return deliveries.some(
    (delivery) =>
      delivery.document === 'hearingNotice' &&
      delivery.partyId === partyId &&
      delivery.hearingId === hearing.id &&
      isProof(delivery, dispute.marks.simplified) &&
      reachedBy(delivery, dueOn, context),
  );
}

/** Electronic mail is among the simple ways of 规则 59; outside the simplified procedure 民诉法 90 suffices. */
function isProof({ mode, confirmed }: Delivery, simplified: boolean): boolean {
  return confirmed || isDeemed(mode) || (mode === 'electronic' && !simplified);
}

function reachedBy(delivery: Delivery, dueOn: string, context: DeadlineContext): boolean {
  const { mode, sentOn } = delivery;
  if (!isDeemed(mode)) return delivery.effectiveOn <= dueOn;
  const { on, provisional } = deemedDay({ mode, sentOn }, context);
  return !provisional && on <= dueOn;
}
