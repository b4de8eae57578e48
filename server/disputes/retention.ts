/**
 * How long the file of a case is kept (规则 24): at least ten years where an award closed it, at least five otherwise. The
 * rule does not say from when; it is counted from the day on which the file was bound, the later of the two that could be
 * meant. Nothing is ever destroyed by itself: what may go is listed, and people decide.
 */
import { addYears } from '../law/localDate.ts';
import type { LocalDate } from '../law/localDate.ts';
import { thresholds } from '../law/thresholds.ts';
import type { Dispute } from './dispute.ts';

/** The years for which a file that was closed so is kept. */
export function yearsKept({ arbitration }: Dispute): number {
  const byAward = arbitration?.decision?.kind === 'award';
  return (byAward ? thresholds.awardFileYears : thresholds.otherFileYears).value;
}

/** The last day on which the file must still be there; null for one that is not bound yet. */
export function keepUntil(dispute: Dispute): LocalDate | null {
  const archivedOn = dispute.arbitration?.archivedOn ?? null;
  return archivedOn === null ? null : addYears(archivedOn, yearsKept(dispute));
}
