/** Acts that bind every applicant need them all: one cannot dispose of the claims of the others (规则 63, 调仲法 24). */
import { actingParties } from '../../capacities.ts';
import type { CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { refuse } from '../../refusals.ts';

/** Whoever acts for applicants acts for all of them; the desk notes what all of them signed. @throws {Refusal} */
export function guardSpeaksForApplicants(dispute: Dispute, { actor }: CommandContext): void {
  const own = actingParties(actor, dispute).filter(({ position }) => position === 'applicant');
  if (own.length > 0 && own.length < partiesIn(dispute, 'applicant').length)
    refuse('CHANGE_NEEDS_ALL_APPLICANTS');
}
