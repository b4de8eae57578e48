/** Acts that bind every applicant need them all: one cannot dispose of the claims of the others (规则 63, 调仲法 24). */
import { actingParties } from '../../capacities.ts';
import type { CommandContext } from '../../command.ts';
import { partiesIn } from '../../dispute.ts';
import type { Dispute } from '../../dispute.ts';
import { guardConsents } from '../../memberConsents.ts';
import type { ConsentMatter } from '../../memberConsents.ts';
import { refuse } from '../../refusals.ts';

/**
 * Whoever acts for applicants acts for all of them, or as a representative whom the others elected: then, as at the desk, on
 * the consents that are recorded. Where nobody was elected the desk notes what all of them signed.
 * @throws {Refusal} CHANGE_NEEDS_ALL_APPLICANTS, MEMBER_CONSENTS_MISSING
 */
export function guardSpeaksForApplicants(
  dispute: Dispute,
  { actor }: CommandContext,
  matter: ConsentMatter,
): void {
  const own = actingParties(actor, dispute).filter(({ position }) => position === 'applicant');
  if (own.length === partiesIn(dispute, 'applicant').length) return;
  if (own.length > 0 && !own.some(({ electedRepresentative }) => electedRepresentative))
    refuse('CHANGE_NEEDS_ALL_APPLICANTS');
  guardConsents(dispute, 'arbitration', matter);
}
