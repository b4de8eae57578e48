/** What the commands about single claims check alike. */
import type { Actor } from '../../actor.ts';
import { actingParties } from '../../capacities.ts';
import { openClaims } from '../../claims.ts';
import type { ClaimSheet } from '../../claimSheet.ts';
import { sheetOf } from '../../claimSheet.ts';
import type { Act } from '../../command.ts';
import type { LocalDate } from '../../../law/localDate.ts';
import type { Claim, Dispute, Party } from '../../dispute.ts';
import type { EventFacts, EventType, NewEvent } from '../../events.ts';
import { refuse } from '../../refusals.ts';

/** Whether one of these parties made the claim; the applicants make theirs together. */
export function isOwnClaim({ claimantId }: Claim, own: readonly Party[]): boolean {
  return own.some(({ id, position }) => (claimantId === null ? position === 'applicant' : claimantId === id));
}

/** The open claims that somebody may state facts for: a party its own, a desk every one. */
export function claimsToState(dispute: Dispute, actor: Actor): readonly Claim[] {
  const own = actingParties(actor, dispute);
  const open = openClaims(dispute);
  return own.length === 0 ? open : open.filter((claim) => isOwnClaim(claim, own));
}

/**
 * The open claim of this id that the actor may state facts for.
 * @throws {Refusal} CLAIM_NOT_THERE, NOT_YOURS_TO_DO
 */
export function guardClaimToState({ dispute, context }: Act<unknown>, claimId: string): Claim {
  const claim = openClaims(dispute).find(({ id }) => id === claimId) ?? refuse('CLAIM_NOT_THERE');
  if (!claimsToState(dispute, context.actor).includes(claim)) refuse('NOT_YOURS_TO_DO');
  return claim;
}

/** The sheet of the procedure in which the command runs. */
export function sheetIn({ dispute, procedure }: Pick<Act<unknown>, 'dispute' | 'procedure'>): ClaimSheet {
  return sheetOf(dispute, procedure);
}

/** The day on which the application of this procedure came in. @throws {Refusal} PROCEEDING_NOT_STARTED */
export function receivedOn({ dispute, procedure }: Pick<Act<unknown>, 'dispute' | 'procedure'>): LocalDate {
  const proceeding = procedure === 'mediation' ? dispute.mediation : dispute.arbitration;
  return proceeding?.receivedOn ?? refuse('PROCEEDING_NOT_STARTED');
}

/** One event of this procedure, today. */
export function toldOf<T extends EventType>(
  type: T,
  { procedure, context }: Act<unknown>,
  facts: EventFacts[T],
): NewEvent<T> {
  return { type, procedure, occurredOn: context.today, facts } as unknown as NewEvent<T>;
}
